//! What the work inside a unit tells the log. The text of a draft and the leader's remarks stay inside
//! the unit: they are not told here, where the deputies read.

use chrono::NaiveDate;
use serde_json::json;

use super::model::{DraftKind, PreReplyAnswer};
use super::store_plans::PlanRow;
use crate::features::suggestions::log::{Entry, steps};
use crate::features::suggestions::rows::Suggestion;
use crate::platform::db::Id;
use crate::platform::events::Audience;

/// Handed to the leader, who reads it next.
pub(super) fn submitted<'a>(row: &'a Suggestion, unit: (Id, &str), kind: DraftKind) -> Entry<'a> {
    let audience = Audience::organ(unit.0);
    of(row, "suggestion.draft_submitted", unit.1, kind)
        .closing(audience, steps::DRAFT_REPLY)
        .closing(audience, steps::REVISE_DRAFT)
        .opening(audience, steps::SIGN_OFF)
}

/// Taken back by its writer.
pub(super) fn recalled<'a>(row: &'a Suggestion, unit: (Id, &str), kind: DraftKind) -> Entry<'a> {
    let audience = Audience::organ(unit.0);
    of(row, "suggestion.draft_recalled", unit.1, kind).closing(audience, steps::SIGN_OFF)
}

/// Signed off; it is sent next.
pub(super) fn signed_off<'a>(row: &'a Suggestion, unit: (Id, &str), kind: DraftKind) -> Entry<'a> {
    let audience = Audience::organ(unit.0);
    of(row, "suggestion.draft_signed_off", unit.1, kind)
        .closing(audience, steps::SIGN_OFF)
        .opening(audience, steps::SEND_REPLY)
}

/// Sent back; its writer goes on.
pub(super) fn sent_back<'a>(row: &'a Suggestion, unit: (Id, &str), kind: DraftKind) -> Entry<'a> {
    let audience = Audience::organ(unit.0);
    of(row, "suggestion.draft_returned", unit.1, kind)
        .closing(audience, steps::SIGN_OFF)
        .opening(audience, steps::REVISE_DRAFT)
}

/// A signed-off text is changed again: it is not to be sent.
pub(super) fn reopened<'a>(row: &'a Suggestion, unit: (Id, &str), kind: DraftKind) -> Entry<'a> {
    let audience = Audience::organ(unit.0);
    of(row, "suggestion.draft_reopened", unit.1, kind)
        .closing(audience, steps::SEND_REPLY)
        .opening(audience, steps::REVISE_DRAFT)
}

/// Wrote how it means to handle it, or changed that.
pub(super) fn planned<'a>(row: &'a Suggestion, unit: (Id, &str), plan: &PlanRow) -> Entry<'a> {
    let event = if plan.revision > 1 {
        "suggestion.plan_changed"
    } else {
        "suggestion.plan_written"
    };
    Entry::new(row, event)
        .with("unit_name", unit.1)
        .with("responsible", plan.responsible.as_str())
        .with("revision", plan.revision)
        .closing(Audience::organ(unit.0), steps::WRITE_PLAN)
}

/// A unit says that a step is done.
pub(super) fn ticked<'a>(row: &'a Suggestion, unit: &str, step: &str) -> Entry<'a> {
    Entry::new(row, "suggestion.step_ticked")
        .with("unit_name", unit)
        .with("step", step)
}

/// A unit says that a step is not done after all.
pub(super) fn unticked<'a>(row: &'a Suggestion, unit: &str, step: &str) -> Entry<'a> {
    Entry::new(row, "suggestion.step_undone")
        .with("unit_name", unit)
        .with("step", step)
}

/// The draft is shown to the lead deputy, who may say what is missing.
pub(super) fn shown<'a>(row: &'a Suggestion, unit: &str, due_on: NaiveDate) -> Entry<'a> {
    let lead = Audience::deputy(row.lead_deputy_id);
    Entry::new(row, "suggestion.pre_reply_asked")
        .with("unit_name", unit)
        .with("say_by_on", json!(due_on))
        .closing(lead, steps::ANSWER_PRE_REPLY)
        .opening_by(lead, steps::ANSWER_PRE_REPLY, Some(due_on))
}

/// The deputy agrees to the draft, or made remarks; these stay between deputy, unit and office.
pub(super) fn pre_answered<'a>(
    row: &'a Suggestion,
    answer: PreReplyAnswer,
    units: &[Id],
) -> Entry<'a> {
    let event = match answer {
        PreReplyAnswer::Agreed => "suggestion.pre_reply_agreed",
        PreReplyAnswer::Remarks => "suggestion.pre_reply_remarked",
    };
    let lead = Audience::deputy(row.lead_deputy_id);
    let entry = Entry::new(row, event).closing(lead, steps::ANSWER_PRE_REPLY);
    match answer {
        PreReplyAnswer::Agreed => entry,
        PreReplyAnswer::Remarks => units.iter().fold(entry, |entry, unit| {
            entry.opening(Audience::organ(*unit), steps::HEED_REMARKS)
        }),
    }
}

fn of<'a>(row: &'a Suggestion, event: &'static str, unit: &str, kind: DraftKind) -> Entry<'a> {
    Entry::new(row, event)
        .with("unit_name", unit)
        .with("draft_kind", kind.as_str())
}
