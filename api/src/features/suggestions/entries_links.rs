//! What merging and splitting tell the log.

use serde_json::json;

use super::log::{Entry, steps};
use super::model::{PartRole, Status};
use super::rows::Suggestion;
use super::store_parts::PartRow;
use crate::platform::events::Audience;

/// Merged into another: handled with it from now on.
pub(super) fn merged<'a>(row: &'a Suggestion, head: &Suggestion, note: Option<&str>) -> Entry<'a> {
    Entry::new(row, "suggestion.merged")
        .with("head_id", json!(head.id))
        .with("head_number", head.number.as_deref())
        .with("head_title", head.title.as_str())
        .with("note", note)
        .closing_all()
}

/// Others were merged into it.
pub(super) fn took_in<'a>(
    row: &'a Suggestion,
    numbers: &[String],
    note: Option<&str>,
) -> Entry<'a> {
    Entry::new(row, "suggestion.took_in")
        .with("numbers", numbers.join("、"))
        .with("note", note)
}

/// The one it was merged into went on, and it with it.
pub(super) fn followed<'a>(
    row: &'a Suggestion,
    head: &Suggestion,
    before: Status,
    units: &[String],
) -> Entry<'a> {
    let kind = match row.status {
        Status::Replied => "suggestion.followed_to_reply",
        Status::Accepted => "suggestion.followed_back",
        status if status == before => "suggestion.followed_in_time",
        _ => "suggestion.followed",
    };
    let entry = Entry::new(row, kind)
        .with("head_id", json!(head.id))
        .with("head_number", head.number.as_deref())
        .with("unit_name", units.join("、"));
    if row.status == Status::Replied {
        let lead = Audience::deputy(row.lead_deputy_id);
        return entry.closing_all().opening(lead, steps::RATE);
    }
    entry
}

/// Taken out of the one it was merged into; its units go on with it on its own.
pub(super) fn separated<'a>(
    row: &'a Suggestion,
    head: &Suggestion,
    reason: &str,
    parts: &[PartRow],
) -> Entry<'a> {
    let entry = Entry::new(row, "suggestion.separated")
        .with("head_number", head.number.as_deref())
        .with("reason", reason)
        .closing_all();
    if parts.is_empty() {
        return entry.opening(Audience::organ(row.office_id), steps::ASSIGN);
    }
    parts.iter().fold(entry, |entry, part| {
        let unit = Audience::organ(part.unit_id);
        match part.role {
            _ if part.signed_for_at.is_none() => entry.opening(unit, steps::SIGN_FOR),
            PartRole::Assisting if part.opinion_at.is_some() => entry,
            PartRole::Assisting => entry.opening_by(unit, steps::GIVE_OPINION, part.due_on),
            PartRole::Lead | PartRole::Separate => entry.opening(unit, steps::REPLY),
        }
    })
}

/// Another was taken out of it.
pub(super) fn let_out<'a>(row: &'a Suggestion, other: &Suggestion, reason: &str) -> Entry<'a> {
    Entry::new(row, "suggestion.let_out")
        .with("other_number", other.number.as_deref())
        .with("reason", reason)
}

/// The one it was merged into is not handled any longer; it is handed over on its own.
pub(super) fn let_go<'a>(row: &'a Suggestion, head: &Suggestion) -> Entry<'a> {
    Entry::new(row, "suggestion.let_go")
        .with("head_number", head.number.as_deref())
        .closing_all()
        .opening(Audience::organ(row.office_id), steps::ASSIGN)
}

/// Divided: one matter per suggestion (J1). The old words stay in the log.
pub(super) fn split<'a>(row: &'a Suggestion, before: (&str, &str), titles: &[String]) -> Entry<'a> {
    Entry::new(row, "suggestion.split")
        .with("old_title", before.0)
        .with("old_content", before.1)
        .with("titles", titles.join("、"))
}

/// Cut off from another.
pub(super) fn split_off<'a>(row: &'a Suggestion, from: &Suggestion) -> Entry<'a> {
    Entry::new(row, "suggestion.split_off")
        .with("from_id", json!(from.id))
        .with("from_title", from.title.as_str())
        .opening(Audience::organ(row.office_id), steps::REVIEW)
}
