//! Who would sit where.

use super::seating::{Hall, Plan};
use crate::platform::db::Id;
use serde::Serialize;
use utoipa::ToSchema;

/// A seat and who has it.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct MeetingSeat {
    /// Which row, counted from the stage.
    pub row: u32,
    /// Which seat in it, from the left.
    pub number: u32,
    /// Their row on the roll.
    pub person_id: Id,
    /// Their name.
    pub name: String,
    /// Their delegation.
    #[schema(required)]
    pub delegation: Option<String>,
    /// They have no vote and keep the seat that was written down for them.
    pub is_kept: bool,
}

/// A delegation in the order in which they sit.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct MeetingSeatedDelegation {
    /// Its name; null for the deputies without one.
    #[schema(required)]
    pub name: Option<String>,
    /// How many deputies it has.
    pub deputies: u32,
}

/// Who would sit where.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct MeetingSeating {
    /// Rows.
    pub rows: u32,
    /// Seats of a row.
    pub seats_per_row: u32,
    /// The seats that somebody has, in order.
    pub seats: Vec<MeetingSeat>,
    /// The delegations in their order.
    pub delegations: Vec<MeetingSeatedDelegation>,
    /// For how many deputies there is no seat.
    pub missing: u32,
}

impl MeetingSeating {
    pub(super) fn of(hall: &Hall, plan: &Plan<'_>) -> Self {
        let own = plan.seated.iter().map(|one| (one, false));
        let mut all: Vec<_> = own.chain(plan.kept.iter().map(|one| (one, true))).collect();
        all.sort_by_key(|((seat, _), _)| *seat);
        let seats = all
            .into_iter()
            .map(|((seat, person), is_kept)| MeetingSeat {
                row: seat.row,
                number: seat.number,
                person_id: person.id,
                name: person.name.clone(),
                delegation: person.delegation.clone(),
                is_kept,
            });
        let delegations = plan.delegations.iter();
        Self {
            rows: hall.rows,
            seats_per_row: hall.seats_per_row,
            seats: seats.collect(),
            delegations: delegations
                .map(|(name, deputies)| MeetingSeatedDelegation {
                    name: name.map(str::to_owned),
                    deputies: *deputies,
                })
                .collect(),
            missing: plan.missing,
        }
    }
}
