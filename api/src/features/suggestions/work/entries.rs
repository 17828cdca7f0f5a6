//! What the work inside a unit tells the log. The text of a draft and the leader's remarks stay inside
//! the unit: they are not told here, where the deputies read.

use super::model::DraftKind;
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

fn of<'a>(row: &'a Suggestion, event: &'static str, unit: &str, kind: DraftKind) -> Entry<'a> {
    Entry::new(row, event)
        .with("unit_name", unit)
        .with("draft_kind", kind.as_str())
}
