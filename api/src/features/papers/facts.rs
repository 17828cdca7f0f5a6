//! What the papers say, read once.

use crate::features::organs;
use crate::features::suggestions::model::SignatureStatus;
use crate::features::suggestions::response::SuggestionResponse;
use crate::features::{suggestions, terms};
use crate::platform::auth::{Acting, Role};
use crate::platform::clock::local_date;
use crate::platform::db::{AnyConnection, Id};
use crate::platform::http::Problem;
use crate::platform::i18n::Locale;
use chrono::NaiveDate;

/// A suggestion with the full names that papers use.
#[derive(Debug, Clone)]
pub(super) struct Facts {
    pub suggestion: SuggestionResponse,
    /// Full name of the office that reviews and assigns.
    pub office: String,
    /// Full name of the unit.
    pub unit: Option<String>,
    /// The congress and the number of its term.
    pub congress: Option<(String, i16)>,
    /// The day of the paper.
    pub today: NaiveDate,
    /// The reader's unit, when a unit reads.
    pub own_unit: Option<Id>,
    /// When it was handed in.
    pub submitted_on: Option<NaiveDate>,
}

/// Reads them; 404 out of scope.
pub(super) fn read(conn: &mut AnyConnection, acting: &Acting, id: Id) -> Result<Facts, Problem> {
    let row = suggestions::get(conn, &acting.scope, id)?;
    let county_id = acting.scope.county_id();
    // Papers are Chinese, so the words that come with the suggestion are, too.
    let mut acting = acting.clone();
    acting.locale = Locale::ZhCn;
    let suggestion = suggestions::assemble(conn, &acting, &row)?;
    let ids: Vec<Id> = [Some(row.office_id), row.unit_id]
        .into_iter()
        .flatten()
        .collect();
    let mut names = organs::names(conn, county_id, &ids)?;
    let term = terms::by_ids(conn, county_id, &[row.term_id])?.remove(&row.term_id);
    Ok(Facts {
        suggestion,
        office: names.remove(&row.office_id).unwrap_or_default(),
        unit: row.unit_id.and_then(|id| names.remove(&id)),
        congress: term.map(|term| (term.congress_name, term.ordinal)),
        today: acting.today,
        own_unit: (acting.scope.role() == Role::Undertaker).then(|| acting.scope.organ_id()),
        submitted_on: row.submitted_at.map(local_date),
    })
}

impl Facts {
    /// The names of the deputies who signed along.
    pub(super) fn cosigners(&self) -> Vec<&str> {
        let all = self.suggestion.cosigners.iter();
        all.filter(|one| one.status == SignatureStatus::Confirmed)
            .map(|one| one.name.as_str())
            .collect()
    }

    /// The number, or the words for one that has none.
    pub(super) fn number(&self) -> &str {
        self.suggestion.item.number.as_deref().unwrap_or_default()
    }

    /// The last day of the last period.
    pub(super) fn due_on(&self) -> Option<NaiveDate> {
        let deadline = self.suggestion.deadline.as_ref();
        self.suggestion
            .item
            .due_on
            .or(deadline.map(|deadline| deadline.due_on))
    }
}
