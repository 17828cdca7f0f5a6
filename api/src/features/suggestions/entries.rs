//! What each act tells the log: one function per event, shared by those who act on the database and
//! by the data sets that are made in bulk.

use chrono::NaiveDate;
use serde_json::json;

use super::dto::{RateSuggestionRequest, ReplyRequest, WithdrawSuggestionRequest};
use super::log::{Entry, steps};
use super::model::{ContactMode, CosignAnswer, ExtensionAnswer, Status};
use super::rows::Suggestion;
use super::store_extensions::ExtensionRow;
use crate::platform::db::Id;
use crate::platform::events::Audience;

/// Begun; those who were asked to sign answer next.
pub(super) fn created<'a>(
    row: &'a Suggestion,
    lead_name: &str,
    invited: &[Id],
    invited_names: &[String],
) -> Entry<'a> {
    Entry::new(row, "suggestion.created")
        .with("lead_name", lead_name)
        .with("names", invited_names.join("、"))
        .opening_for(invited, steps::ANSWER_COSIGN)
}

/// A deputy signed along, or not.
pub(super) fn cosign_answered(row: &Suggestion, deputy_id: Id, answer: CosignAnswer) -> Entry<'_> {
    let kind = match answer {
        CosignAnswer::Confirmed => "suggestion.cosign_confirmed",
        CosignAnswer::Declined => "suggestion.cosign_declined",
    };
    Entry::new(row, kind).closing(Audience::deputy(deputy_id), steps::ANSWER_COSIGN)
}

/// Handed in; the office reviews it next.
pub(super) fn submitted<'a>(row: &'a Suggestion, office_name: &str) -> Entry<'a> {
    let lead = Audience::deputy(row.lead_deputy_id);
    Entry::new(row, "suggestion.submitted")
        .with("office_name", office_name)
        .closing(lead, steps::SUBMIT)
        .opening(Audience::organ(row.office_id), steps::REVIEW)
}

/// Admitted; the office assigns it next.
pub(super) fn accepted(row: &Suggestion) -> Entry<'_> {
    Entry::new(row, "suggestion.accepted")
        .closing_all()
        .opening(Audience::organ(row.office_id), steps::ASSIGN)
}

/// Sent back; the deputy revises it next.
pub(super) fn returned<'a>(row: &'a Suggestion, reason: Option<&str>) -> Entry<'a> {
    Entry::new(row, "suggestion.returned")
        .with("reason", reason)
        .closing(Audience::organ(row.office_id), steps::REVIEW)
        .opening(Audience::deputy(row.lead_deputy_id), steps::SUBMIT)
}

/// Handed over; the unit signs for it next.
pub(super) fn assigned<'a>(
    row: &'a Suggestion,
    unit_id: Id,
    unit_name: &str,
    note: Option<&str>,
) -> Entry<'a> {
    Entry::new(row, "suggestion.assigned")
        .with("unit_id", json!(unit_id))
        .with("unit_name", unit_name)
        .with("note", note)
        .closing_all()
        .opening(Audience::organ(unit_id), steps::SIGN_FOR)
}

/// Signed for; the unit answers next.
pub(super) fn signed_for<'a>(
    row: &'a Suggestion,
    unit_id: Id,
    unit_name: Option<&str>,
) -> Entry<'a> {
    Entry::new(row, "suggestion.signed_for")
        .with("unit_name", unit_name)
        .closing_all()
        .opening(Audience::organ(unit_id), steps::REPLY)
}

/// The unit spoke with the deputy.
pub(super) fn contacted<'a>(
    row: &'a Suggestion,
    unit_name: Option<&str>,
    mode: ContactMode,
    on: NaiveDate,
) -> Entry<'a> {
    Entry::new(row, "suggestion.contacted")
        .with("unit_name", unit_name)
        .with("mode", mode.as_str())
        .with("contacted_on", json!(on))
}

/// The unit asks for more time; the office decides.
pub(super) fn extension_asked<'a>(
    row: &'a Suggestion,
    unit_name: Option<&str>,
    reason: &str,
) -> Entry<'a> {
    Entry::new(row, "suggestion.extension_asked")
        .with("unit_name", unit_name)
        .with("reason", reason)
        .opening(Audience::organ(row.office_id), steps::ANSWER_EXTENSION)
}

/// The office has decided; when it agrees, the unit has the longer period.
pub(super) fn extension_answered<'a>(
    row: &'a Suggestion,
    asked: &ExtensionRow,
    answer: ExtensionAnswer,
    note: Option<&str>,
) -> Entry<'a> {
    let kind = match answer {
        ExtensionAnswer::Granted => "suggestion.extension_granted",
        ExtensionAnswer::Refused => "suggestion.extension_refused",
    };
    let entry = Entry::new(row, kind)
        .with("note", note)
        .with("was_due_on", json!(asked.due_before))
        .closing(Audience::organ(row.office_id), steps::ANSWER_EXTENSION);
    match row.unit_id.filter(|_| answer == ExtensionAnswer::Granted) {
        Some(unit_id) => entry
            .closing(Audience::organ(unit_id), steps::REPLY)
            .opening(Audience::organ(unit_id), steps::REPLY),
        None => entry,
    }
}

/// Answered; the deputy rates the answer next.
pub(super) fn replied<'a>(
    row: &'a Suggestion,
    unit_name: Option<&str>,
    request: &ReplyRequest,
    class_name: &str,
) -> Entry<'a> {
    Entry::new(row, "suggestion.replied")
        .with("unit_name", unit_name)
        .with("result_class", request.result_class.as_str())
        .with("result_class_name", class_name)
        .with("signed_by", request.signed_by.as_str())
        .closing_all()
        .opening(Audience::deputy(row.lead_deputy_id), steps::RATE)
}

/// Rated; when it is handled again, the unit answers next.
pub(super) fn rated<'a>(
    row: &'a Suggestion,
    unit_name: Option<&str>,
    request: &RateSuggestionRequest,
) -> Entry<'a> {
    let is_reopened = row.status == Status::Handling;
    let kind = if is_reopened {
        "suggestion.rated_dissatisfied"
    } else {
        "suggestion.rated"
    };
    let entry = Entry::new(row, kind)
        .with("attitude", request.attitude.as_str())
        .with("result", request.result.as_str())
        .with("comment", request.comment.as_deref())
        .with("unit_name", unit_name)
        .closing_all();
    match row.unit_id.filter(|_| is_reopened) {
        Some(unit_id) => entry.opening(Audience::organ(unit_id), steps::REPLY),
        None => entry,
    }
}

/// Taken back.
pub(super) fn withdrawn<'a>(row: &'a Suggestion, request: &WithdrawSuggestionRequest) -> Entry<'a> {
    Entry::new(row, "suggestion.withdrawn")
        .with("reason", request.reason.clone())
        .closing_all()
}
