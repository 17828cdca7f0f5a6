//! How many rows the views hold.

use diesel::prelude::*;

use super::dto::ListSuggestionsQuery;
use super::list::{DueWindow, Place, Source, View, Wanted, sources};
use super::model::{SignaturePart, SignatureStatus, Status};
use super::store::{Boxed, not_admitted, of_county};
use super::store_list::{is_handed_in, narrowed, rows_of};
use crate::platform::auth::{Acting, Scope};
use crate::platform::db::{self, AnyConnection, Id};
use crate::platform::http::{Problem, TOTAL_MAX};
use crate::schema::{suggestion_signatures, suggestions};
use chrono::NaiveDate;

/// No view is counted beyond this, as no list is.
pub(super) const COUNT_LIMIT: i64 = TOTAL_MAX;

/// The rows of a source as they are counted: drafts apart, so that an index has all that is read.
pub(super) fn counted<'a>(
    scope: &Scope,
    source: &Source,
    due: DueWindow,
    wanted: &Wanted,
) -> Vec<Boxed<'a>> {
    let town = match source {
        Source::County => None,
        Source::Town(town) => Some(*town),
        _ => return vec![rows_of(scope, source, due, wanted)],
    };
    if is_handed_in(due, wanted) {
        return vec![rows_of(scope, source, due, wanted)];
    }
    let all = || match town {
        Some(town) => of_county(scope).filter(suggestions::town_id.eq(town)),
        None => of_county(scope),
    };
    let drafts = all()
        .filter(suggestions::submitted_at.is_null())
        .filter(suggestions::created_by.eq(scope.account_id()));
    let handed_in = all().filter(suggestions::submitted_at.is_not_null());
    vec![narrowed(handed_in, wanted), narrowed(drafts, wanted)]
}

/// What a deputy signed or was asked to sign, as far as views ask.
#[derive(Debug, Queryable)]
struct SignedRow {
    part: SignaturePart,
    signature: SignatureStatus,
    status: Status,
    town_id: Option<Id>,
    is_key: bool,
    due_on: Option<NaiveDate>,
}

impl SignedRow {
    /// Whether a source of what was signed has it, as [`rows_of`] says it in SQL.
    fn is_in(&self, source: &Source, due: DueWindow, view: View) -> bool {
        let is_from = match source {
            Source::Signed(part, but_admitted_of) => {
                part.is_none_or(|part| part == self.part)
                    && but_admitted_of.is_none_or(|town| {
                        self.town_id != Some(town) || not_admitted().contains(&self.status)
                    })
            }
            Source::DeputyTurn(part) => {
                *part == self.part
                    && self.signature == SignatureStatus::Invited
                    && matches!(
                        self.status,
                        Status::Draft | Status::Submitted | Status::Returned
                    )
            }
            _ => false,
        };
        let is_due = match due {
            (None, None) => true,
            (from, to) => self.due_on.is_some_and(|day| {
                from.is_none_or(|from| from <= day) && to.is_none_or(|to| day <= to)
            }),
        };
        is_from && is_due && (view != View::Key || self.is_key)
    }
}

/// Whether a source is read out of what the deputy signed. What they lead stands in an index of its own.
fn is_signed(source: &Source) -> bool {
    let lead = Some(SignaturePart::Lead);
    match source {
        Source::Signed(part, _) => *part != lead,
        Source::DeputyTurn(part) => Some(*part) != lead,
        _ => false,
    }
}

/// Everything the calling deputy signed: read once for all views, each of which would look for it anew.
fn signed(conn: &mut AnyConnection, scope: &Scope) -> Result<Vec<SignedRow>, Problem> {
    Ok(suggestion_signatures::table
        .inner_join(
            suggestions::table.on(suggestions::county_id
                .eq(suggestion_signatures::county_id)
                .and(suggestions::id.eq(suggestion_signatures::suggestion_id))),
        )
        .filter(suggestion_signatures::county_id.eq(scope.county_id()))
        .filter(
            suggestion_signatures::deputy_id
                .nullable()
                .eq(scope.deputy_id()),
        )
        .select((
            suggestion_signatures::part,
            suggestion_signatures::status,
            suggestions::status,
            suggestions::town_id,
            suggestions::is_key,
            suggestions::due_on,
        ))
        .load(conn)?)
}

/// How many rows each of these views holds, at most [`COUNT_LIMIT`]: in one statement, and one more for a
/// deputy.
pub(super) fn counts(
    conn: &mut AnyConnection,
    acting: &Acting,
    views: &[View],
    place: &Place,
) -> Result<Vec<i64>, Problem> {
    let mut found = vec![0; views.len()];
    let mut signed_rows: Option<Vec<SignedRow>> = None;
    let (mut selects, mut of) = (Vec::new(), Vec::new());
    // The same rows are counted once: what is admitted in the own town is a view and a part of another.
    let mut known: Vec<(Source, DueWindow, bool, Vec<usize>)> = Vec::new();
    for (at, view) in views.iter().enumerate() {
        let query = ListSuggestionsQuery {
            view: Some(*view),
            ..ListSuggestionsQuery::default()
        };
        let wanted = Wanted::new(query, acting.scope.role())?;
        let (sources, due) = sources(*view, acting, place);
        let is_narrower = matches!(view, View::Key | View::Promises);
        for source in sources {
            let same = known
                .iter_mut()
                .find(|one| one.0 == source && one.1 == due && !is_narrower && !one.2);
            if let Some(same) = same {
                same.3.push(at);
                continue;
            }
            if is_signed(&source) {
                let rows = match &signed_rows {
                    Some(rows) => rows,
                    None => signed_rows.insert(signed(conn, &acting.scope)?),
                };
                let held = rows.iter().filter(|row| row.is_in(&source, due, *view));
                let held = i64::try_from(held.count()).unwrap_or(COUNT_LIMIT);
                if let Some(one) = found.get_mut(at) {
                    *one = (*one + held).min(COUNT_LIMIT);
                }
                continue;
            }
            for rows in counted(&acting.scope, &source, due, &wanted) {
                // A column of every index.
                selects.push(rows.select(suggestions::county_id).limit(COUNT_LIMIT));
                of.push(known.len());
            }
            known.push((source, due, is_narrower, vec![at]));
        }
    }
    for (source, count) in of.into_iter().zip(db::counts(conn, selects)?) {
        let in_views = known.get(source).map_or(&[][..], |one| one.3.as_slice());
        for at in in_views {
            if let Some(one) = found.get_mut(*at) {
                *one = (*one + count).min(COUNT_LIMIT);
            }
        }
    }
    Ok(found)
}
