//! What promises, supervision and waiting for the rating tell the log.

use serde_json::json;

use super::dto_promises::{DesignateKeyRequest, RecordOutcomeRequest, ReportPromiseRequest};
use super::log::{Entry, steps};
use super::model::PromiseEntryKind;
use super::rows::Suggestion;
use super::store_promises::PromiseRow;
use crate::platform::db::Id;
use crate::platform::events::Audience;

/// A unit reported on a promise.
pub(super) fn reported<'a>(
    row: &'a Suggestion,
    unit: (Id, &str),
    request: &ReportPromiseRequest,
    still_open: &[PromiseRow],
) -> Entry<'a> {
    let kind = match request.kind {
        PromiseEntryKind::Progress => "suggestion.promise_progress",
        PromiseEntryKind::Kept => "suggestion.promise_kept",
        PromiseEntryKind::Explained => "suggestion.promise_explained",
    };
    let entry = Entry::new(row, kind)
        .with("unit_name", unit.1)
        .with("content", request.content.as_str());
    let audience = Audience::organ(unit.0);
    let entry = entry.closing(audience, steps::KEEP_PROMISE);
    still_open.iter().fold(entry, |entry, promise| {
        entry.opening_by(audience, steps::KEEP_PROMISE, Some(promise.due_on))
    })
}

/// Made a key item.
pub(super) fn made_key<'a>(row: &'a Suggestion, request: &DesignateKeyRequest) -> Entry<'a> {
    Entry::new(row, "suggestion.made_key")
        .with("supervisor", request.supervisor.as_str())
        .with("leading_official", request.leading_official.as_str())
        .with("reason", request.reason.as_str())
        .with("decided_on", json!(request.decided_on))
}

/// Deputy and unit met under special supervision.
pub(super) fn outcome<'a>(row: &'a Suggestion, request: &RecordOutcomeRequest) -> Entry<'a> {
    Entry::new(row, "suggestion.outcome_recorded")
        .with("outcome", request.outcome.as_str())
        .with("held_on", json!(request.held_on))
        .closing(Audience::organ(row.office_id), steps::HOLD_MEETING)
}

/// The deputy was asked for the rating: it stands first again among what waits.
pub(super) fn reminded(row: &Suggestion) -> Entry<'_> {
    let lead = Audience::deputy(row.lead_deputy_id);
    Entry::new(row, "suggestion.rating_reminded")
        .closing(lead, steps::RATE)
        .opening(lead, steps::RATE)
}

/// Closed without a rating.
pub(super) fn closed_unrated<'a>(row: &'a Suggestion, reason: &str) -> Entry<'a> {
    let lead = Audience::deputy(row.lead_deputy_id);
    Entry::new(row, "suggestion.closed_unrated")
        .with("reason", reason)
        .closing(lead, steps::RATE)
}
