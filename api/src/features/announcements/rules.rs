//! What may be done to an announcement, by whom, when. Pure: no clock, no database.

use super::model::{AnnouncementAction as Act, AnnouncementStatus as Status};

/// Why an act is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// For the office of the congress.
    NotYours,
    /// Not in this state.
    NotInState,
}

/// Whether an act is open to the actor now: first whose part it is (403), then the state (409).
pub fn check(act: Act, status: Status, is_office: bool) -> Result<(), Refusal> {
    if !is_office {
        return Err(Refusal::NotYours);
    }
    let is_open = match act {
        Act::Edit | Act::Publish => status != Status::Published,
        Act::Withdraw => status == Status::Published,
        // What was public once is kept, withdrawn or not.
        Act::Delete => status == Status::Draft,
    };
    if is_open {
        Ok(())
    } else {
        Err(Refusal::NotInState)
    }
}
