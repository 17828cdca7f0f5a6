//! How the units stand in a suggestion, as its readers see it.

use std::collections::HashMap;

use super::detail::OrganNames;
use super::model::{PartRole, Status};
use super::response_handling::{ReturnView, UnitPartView, UrgeView};
use super::rows::Suggestion;
use super::store_parts::PartRow;
use super::store_returns::ReturnRow;
use super::store_urges::UrgeRow;
use crate::features::clocks::{self, Deadline, DeadlineResponse};
use crate::platform::auth::Acting;
use crate::platform::db::Id;

/// The full name of an organ.
pub(super) fn full(organs: &OrganNames, id: Id) -> String {
    organs
        .get(&id)
        .map(|(name, _)| name.clone())
        .unwrap_or_default()
}

/// A unit's part, with the clock of an assisting one.
pub(super) fn part_of(
    part: PartRow,
    row: &Suggestion,
    deadlines: &HashMap<Id, Deadline>,
    organs: &OrganNames,
    acting: &Acting,
) -> UnitPartView {
    let is_running = matches!(row.status, Status::Assigned | Status::Handling) && !part.is_done();
    let due_on = match part.role {
        PartRole::Assisting => part.due_on,
        PartRole::Lead | PartRole::Separate => row.due_on,
    };
    let due_on = due_on.filter(|_| is_running);
    let deadline = deadlines
        .get(&part.id)
        .map(|deadline| DeadlineResponse::of(deadline, acting.locale));
    UnitPartView {
        id: part.id,
        unit_id: part.unit_id,
        unit_name: full(organs, part.unit_id),
        role: part.role,
        due_on,
        days_left: due_on.map(|due| clocks::days_left(due, acting.today)),
        is_overdue: due_on.is_some_and(|due| clocks::is_overdue(due, acting.today)),
        explanation: deadline.map(|d| d.explanation).unwrap_or_default(),
        signed_for_at: part.signed_for_at,
        signed_for_by: part.signed_for_by_name,
        opinion: part.opinion,
        opinion_by: part.opinion_by_name,
        opinion_at: part.opinion_at,
        sent_back_note: part.sent_back_note,
        replied_at: part.replied_at,
    }
}

/// A request to take it back.
pub(super) fn return_of(row: ReturnRow, organs: &OrganNames) -> ReturnView {
    ReturnView {
        id: row.id,
        unit_id: row.unit_id,
        unit_name: full(organs, row.unit_id),
        reason: row.reason,
        asked_by: row.asked_by_name,
        asked_at: row.asked_at,
        decision: row.decision,
        note: row.note,
        decided_by: row.decided_by_name,
        decided_at: row.decided_at,
    }
}

/// When the units were urged on.
pub(super) fn urge_of(row: UrgeRow) -> UrgeView {
    UrgeView {
        id: row.id,
        note: row.note,
        due_on: row.due_on,
        urged_by: row.urged_by_name,
        urged_at: row.urged_at,
    }
}
