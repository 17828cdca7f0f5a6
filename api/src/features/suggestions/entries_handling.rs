//! What the acts between hand-over and answer tell the log.

use serde_json::json;

use super::log::{Entry, steps};
use super::model::PartRole;
use super::rows::Suggestion;
use super::store_criticisms::CriticismRow;
use super::store_parts::PartRow;
use crate::platform::db::Id;
use crate::platform::events::Audience;

/// A unit asks the office to take it back.
pub(super) fn return_asked<'a>(
    row: &'a Suggestion,
    unit_name: &str,
    reason: &str,
    still_waiting: bool,
) -> Entry<'a> {
    let entry = Entry::new(row, "suggestion.return_asked")
        .with("unit_name", unit_name)
        .with("reason", reason);
    if still_waiting {
        return entry;
    }
    entry.opening(Audience::organ(row.office_id), steps::ANSWER_RETURN)
}

/// Not taken back; the unit goes on.
pub(super) fn return_refused<'a>(
    row: &'a Suggestion,
    unit: (Id, &str),
    note: Option<&str>,
    still_waiting: bool,
) -> Entry<'a> {
    let entry = Entry::new(row, "suggestion.return_refused")
        .with("unit_name", unit.1)
        .with("note", note)
        .telling_unit(unit.0);
    answered(entry, row, still_waiting)
}

/// Taken back whole; the office hands it over anew.
pub(super) fn taken_back<'a>(
    row: &'a Suggestion,
    unit: (Id, &str),
    note: Option<&str>,
) -> Entry<'a> {
    Entry::new(row, "suggestion.taken_back")
        .with("unit_name", unit.1)
        .with("note", note)
        .telling_former_unit(unit.0)
        .closing_all()
        .opening(Audience::organ(row.office_id), steps::ASSIGN)
}

/// One of several units leaves; when the others have answered, the deputy rates next.
pub(super) fn unit_released<'a>(
    row: &'a Suggestion,
    unit: (Id, &str),
    note: Option<&str>,
    still_waiting: bool,
    is_answered: bool,
) -> Entry<'a> {
    let entry = Entry::new(row, "suggestion.unit_released")
        .with("unit_name", unit.1)
        .with("note", note)
        .closing_unit(unit.0)
        .telling_former_unit(unit.0);
    if is_answered {
        let lead = Audience::deputy(row.lead_deputy_id);
        return entry.closing_all().opening(lead, steps::RATE);
    }
    answered(entry, row, still_waiting)
}

/// The office has decided; other units may still wait for it.
fn answered<'a>(entry: Entry<'a>, row: &Suggestion, still_waiting: bool) -> Entry<'a> {
    if still_waiting {
        return entry;
    }
    entry.closing(Audience::organ(row.office_id), steps::ANSWER_RETURN)
}

/// The office urges on the units that have not done their part.
pub(super) fn urged<'a>(
    row: &'a Suggestion,
    parts: &[&PartRow],
    unit_names: &[String],
    note: Option<&str>,
) -> Entry<'a> {
    let entry = Entry::new(row, "suggestion.urged")
        .with("unit_name", unit_names.join("、"))
        .with("note", note);
    parts.iter().fold(entry, |entry, part| {
        let unit = Audience::organ(part.unit_id);
        let due_on = match part.role {
            PartRole::Assisting => part.due_on,
            PartRole::Lead | PartRole::Separate => row.due_on,
        };
        entry
            .closing(unit, steps::URGED)
            .opening_by(unit, steps::URGED, due_on)
    })
}

/// An assisting unit gave its view.
pub(super) fn opinion_given<'a>(row: &'a Suggestion, part: &PartRow, unit_name: &str) -> Entry<'a> {
    let entry = Entry::new(row, "suggestion.opinion_given")
        .with("unit_name", unit_name)
        .closing_unit(part.unit_id);
    match row.unit_id {
        // The leading unit answers for all, with this view (J8).
        Some(leading) => entry.telling_unit(leading),
        None => entry,
    }
}

/// The leading unit sent a view back; the assisting unit gives another.
pub(super) fn opinion_sent_back<'a>(
    row: &'a Suggestion,
    part: &PartRow,
    unit_name: &str,
    note: &str,
) -> Entry<'a> {
    let unit = Audience::organ(part.unit_id);
    Entry::new(row, "suggestion.opinion_sent_back")
        .with("unit_name", unit_name)
        .with("note", note)
        .with("opinion", part.opinion.as_deref())
        .opening_by(unit, steps::GIVE_OPINION, part.due_on)
}

/// The office did something about a late or missing answer (J18).
pub(super) fn criticised<'a>(
    row: &'a Suggestion,
    measure: &CriticismRow,
    unit_name: &str,
) -> Entry<'a> {
    Entry::new(row, "suggestion.criticised")
        .with("unit_name", unit_name)
        .with("unit_id", json!(measure.unit_id))
        .with("kind_name", measure.kind_name.as_str())
        .with("content", measure.content.as_str())
        .with("decided_on", json!(measure.decided_on))
        .with("was_due_on", json!(measure.due_on))
}
