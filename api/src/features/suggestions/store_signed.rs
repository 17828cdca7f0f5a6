//! What a deputy signed, for counting: each is looked up once, however many views count it.

use chrono::NaiveDate;
use diesel::prelude::*;

use super::list::{DueWindow, Source, View};
use super::model::{SignaturePart, SignatureStatus, Status};
use crate::platform::auth::Scope;
use crate::platform::db::{AnyConnection, Id};
use crate::platform::http::Problem;
use crate::schema::{suggestion_signatures, suggestions};

/// A signature of the deputy, and what the views ask of the suggestion.
#[derive(Debug, Clone, Queryable)]
pub(super) struct SignedRow {
    part: SignaturePart,
    answer: SignatureStatus,
    status: Status,
    town_id: Option<Id>,
    due_on: Option<NaiveDate>,
    is_key: bool,
}

/// Everything the calling deputy signed or is asked to sign.
pub(super) fn signed_rows(
    conn: &mut AnyConnection,
    scope: &Scope,
) -> Result<Vec<SignedRow>, Problem> {
    let of_deputy = suggestion_signatures::deputy_id
        .nullable()
        .eq(scope.deputy_id());
    Ok(suggestion_signatures::table
        .inner_join(
            suggestions::table.on(suggestions::county_id
                .eq(suggestion_signatures::county_id)
                .and(suggestions::id.eq(suggestion_signatures::suggestion_id))),
        )
        .filter(suggestion_signatures::county_id.eq(scope.county_id()))
        .filter(of_deputy)
        .select((
            suggestion_signatures::part,
            suggestion_signatures::status,
            suggestions::status,
            suggestions::town_id,
            suggestions::due_on,
            suggestions::is_key,
        ))
        .load(conn)?)
}

/// Whether the rows of a source in a view are among those, and can be told by them.
pub(super) fn is_told_by_signatures(source: &Source, view: View) -> bool {
    let is_signed = matches!(
        source,
        Source::Signed(None | Some(SignaturePart::Cosigner), _)
            | Source::DeputyTurn(SignaturePart::Cosigner)
    );
    is_signed && view != View::Promises
}

impl SignedRow {
    /// Whether it is a row of this source in this view.
    pub(super) fn is_of(&self, source: &Source, (from, to): DueWindow, view: View) -> bool {
        let is_in_source = match source {
            Source::Signed(part, but_admitted_of) => {
                let is_admitted_there = but_admitted_of
                    .is_some_and(|town| self.town_id == Some(town))
                    && self.status.is_admitted();
                part.is_none_or(|part| part == self.part) && !is_admitted_there
            }
            Source::DeputyTurn(part) => {
                self.part == *part
                    && self.answer == SignatureStatus::Invited
                    && matches!(
                        self.status,
                        Status::Draft | Status::Submitted | Status::Returned
                    )
            }
            _ => false,
        };
        let is_due = |day: Option<NaiveDate>, holds: fn(&NaiveDate, &NaiveDate) -> bool| {
            day.is_none_or(|day| self.due_on.is_some_and(|due| holds(&due, &day)))
        };
        is_in_source
            && is_due(from, NaiveDate::ge)
            && is_due(to, NaiveDate::le)
            && (view != View::Key || self.is_key)
    }
}
