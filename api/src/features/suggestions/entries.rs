//! What each act tells the log: one function per event, shared by those who act on the database and
//! by the data sets that are made in bulk.

use chrono::NaiveDate;
use serde_json::json;

use super::dto::{RateSuggestionRequest, ReplyRequest, WithdrawSuggestionRequest};
use super::log::{Entry, steps};
use super::model::{ContactMode, CosignAnswer, ExtensionAnswer, PartRole, Status, TransferredTo};
use super::rows::Suggestion;
use super::store_extensions::ExtensionRow;
use super::store_parts::PartRow;
use super::store_promises::PromiseRow;
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

/// Not a suggestion: passed on.
pub(super) fn transferred<'a>(
    row: &'a Suggestion,
    to: Option<TransferredTo>,
    reason: Option<&str>,
) -> Entry<'a> {
    Entry::new(row, "suggestion.transferred")
        .with("transferred_to", to.map(TransferredTo::as_str))
        .with("reason", reason)
        .closing_all()
}

/// Handed over; the units sign for it next.
pub(super) fn assigned<'a>(
    row: &'a Suggestion,
    parts: &[PartRow],
    unit_names: &[String],
    note: Option<&str>,
) -> Entry<'a> {
    let entry = Entry::new(row, "suggestion.assigned")
        .with("unit_id", json!(row.unit_id))
        .with("unit_name", unit_names.join("、"))
        .with("note", note)
        .closing_all();
    parts.iter().fold(entry, |entry, part| {
        let due_on = part.due_on.or(row.due_on);
        entry.opening_by(Audience::organ(part.unit_id), steps::SIGN_FOR, due_on)
    })
}

/// What a unit is asked for inside when it signs, and by when.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Asked {
    /// A plan, where the parameter asks for one.
    pub plan_on: Option<NaiveDate>,
    /// The draft of the answer, where a leader signs it off.
    pub draft_on: Option<NaiveDate>,
}

/// Signed for; the unit answers next, or gives its view.
pub(super) fn signed_for<'a>(
    row: &'a Suggestion,
    part: &PartRow,
    unit_name: Option<&str>,
    asked: Asked,
) -> Entry<'a> {
    let unit = Audience::organ(part.unit_id);
    let entry = Entry::new(row, "suggestion.signed_for")
        .with("unit_name", unit_name)
        .closing(unit, steps::SIGN_FOR);
    let entry = match part.role {
        PartRole::Assisting if part.opinion_at.is_some() => entry,
        PartRole::Assisting => entry.opening_by(unit, steps::GIVE_OPINION, part.due_on),
        PartRole::Lead | PartRole::Separate => entry
            .opening(unit, steps::REPLY)
            .drafting(unit, asked.draft_on),
    };
    match asked.plan_on {
        Some(_) => entry.opening_by(unit, steps::WRITE_PLAN, asked.plan_on),
        None => entry,
    }
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
    answering: &[Id],
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
    let answering = match answer {
        ExtensionAnswer::Granted => answering,
        ExtensionAnswer::Refused => &[],
    };
    answering.iter().fold(entry, |entry, unit_id| {
        let unit = Audience::organ(*unit_id);
        entry
            .closing(unit, steps::REPLY)
            .opening(unit, steps::REPLY)
    })
}

/// Answered by a unit; when nobody else answers, the deputy rates the answer next.
pub(super) fn replied<'a>(
    row: &'a Suggestion,
    unit: (Id, Option<&str>),
    request: &ReplyRequest,
    class_name: &str,
) -> Entry<'a> {
    let is_last = row.status == Status::Replied;
    let kind = if is_last {
        "suggestion.replied"
    } else {
        "suggestion.part_replied"
    };
    let entry = Entry::new(row, kind)
        .with("unit_name", unit.1)
        .with("result_class", request.result_class.as_str())
        .with("result_class_name", class_name)
        .with("signed_by", request.signed_by.as_str());
    if is_last {
        entry.closing_all()
    } else {
        entry.closing_unit(unit.0)
    }
}

impl<'a> Entry<'a> {
    /// After an answer: the deputies rate it when it was the last one; promises wait to be kept.
    pub(super) fn waiting_for(
        self,
        row: &Suggestion,
        raters: &[Id],
        promises: &[PromiseRow],
    ) -> Self {
        let is_last = row.status == Status::Replied;
        let raters = if is_last { raters } else { &[] };
        let entry = self.opening_for(raters, steps::RATE);
        // An answer that was not the last one has closed nothing of the other units.
        let promises = promises
            .iter()
            .filter(|p| is_last || p.created_at == row.updated_at);
        promises.fold(entry, |entry, promise| {
            let unit = Audience::organ(promise.unit_id);
            entry.opening_by(unit, steps::KEEP_PROMISE, Some(promise.due_on))
        })
    }

    /// After a rating: whoever has rated is done; when it goes round again nobody rates, and under
    /// special supervision the office brings deputy and unit together (J13).
    pub(super) fn after_rating(
        self,
        row: &Suggestion,
        by: Id,
        waiting: &[Id],
        is_special: bool,
    ) -> Self {
        let entry = self.closing(Audience::deputy(by), steps::RATE);
        if row.status == Status::Replied {
            return entry;
        }
        let entry = waiting.iter().fold(entry, |entry, deputy| {
            entry.closing(Audience::deputy(*deputy), steps::RATE)
        });
        if is_special {
            return entry.opening(Audience::organ(row.office_id), steps::HOLD_MEETING);
        }
        entry
    }
}

/// Rated; when it is handled again, the units answer next.
pub(super) fn rated<'a>(
    row: &'a Suggestion,
    answering: &[Id],
    unit_name: Option<&str>,
    request: &RateSuggestionRequest,
) -> Entry<'a> {
    let is_reopened = row.status == Status::Handling;
    let kind = match row.status {
        Status::Handling => "suggestion.rated_dissatisfied",
        Status::Replied => "suggestion.rated_along",
        _ => "suggestion.rated",
    };
    let entry = Entry::new(row, kind)
        .with("attitude", request.attitude.as_str())
        .with("result", request.result.as_str())
        .with("comment", request.comment.as_deref())
        .with("unit_name", unit_name);
    let answering = if is_reopened { answering } else { &[] };
    answering.iter().fold(entry, |entry, unit_id| {
        entry.opening(Audience::organ(*unit_id), steps::REPLY)
    })
}

/// Taken back.
pub(super) fn withdrawn<'a>(row: &'a Suggestion, request: &WithdrawSuggestionRequest) -> Entry<'a> {
    Entry::new(row, "suggestion.withdrawn")
        .with("reason", request.reason.clone())
        .closing_all()
}
