//! What may be done to a group, by whom; how many belong to one. Pure: no clock, no database.

use super::model::DeputyGroupAction as Act;

/// The actor's part in a group.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part {
    /// Works for the office of its congress.
    pub is_office: bool,
    /// Leads it, or stands in for who does.
    pub is_leader: bool,
}

/// Why an act is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// Somebody else's part.
    NotYourTurn,
    /// The group was dissolved.
    Dissolved,
}

/// Whether an act is open to the actor now: first whose part it is (403), then the state (409).
pub fn check(act: Act, is_dissolved: bool, part: Part) -> Result<(), Refusal> {
    let is_part = part.is_office || (act == Act::Plan && part.is_leader);
    match (is_part, is_dissolved) {
        (false, _) => Err(Refusal::NotYourTurn),
        (true, true) => Err(Refusal::Dissolved),
        (true, false) => Ok(()),
    }
}

/// Whether so many deputies form a group (A1): fewer than the parameter `deputy_group_min` join another one.
#[must_use]
pub const fn is_enough(members: usize, least: usize) -> bool {
    members >= least
}
