//! What may be done to a work plan, by whom, when. Pure: no clock, no database.
//!
//! Every act is asked the same questions in the same order: is it the actor's part at all (403), does the
//! state allow it (409), is everything there that it takes (409).

use super::model::{WorkPlanAction as Act, WorkPlanItemKind as Kind, WorkPlanStatus as Status};

/// What the rules need to know of a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Snapshot {
    /// Where it stands.
    pub status: Status,
    /// Its annex has an item.
    pub has_items: bool,
}

/// Why an act is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// For the office of the congress.
    NotYourTurn,
    /// Not in this state.
    NotInState,
    /// It has no items.
    Empty,
}

/// Whether an act is open to the actor now.
pub fn check(act: Act, at: &Snapshot, is_office: bool) -> Result<(), Refusal> {
    if !is_office {
        return Err(Refusal::NotYourTurn);
    }
    let is_draft = matches!(at.status, Status::Draft);
    let is_open = match act {
        Act::Delete | Act::Adopt | Act::RemoveItems => is_draft,
        Act::Publish => matches!(at.status, Status::Adopted),
        // What was never decided on is removed, not dropped.
        Act::DropItems | Act::CompleteItems => !is_draft,
        Act::Edit | Act::EditItems | Act::Link => true,
    };
    match act {
        _ if !is_open => Err(Refusal::NotInState),
        Act::Adopt if !at.has_items => Err(Refusal::Empty),
        _ => Ok(()),
    }
}

/// Whether a change of the plan takes a reason: from the adoption on.
#[must_use]
pub const fn takes_a_reason(status: Status) -> bool {
    !matches!(status, Status::Draft)
}

/// How the plan takes up issues of the year (P2).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Issues {
    /// How many items take one up.
    pub count: usize,
    /// The ways of the law that no item has.
    pub missing: Vec<Kind>,
}

/// Counts the items that take up issues.
pub fn issues(kinds: impl Iterator<Item = Kind>) -> Issues {
    let taken: Vec<Kind> = kinds.filter(|kind| kind.takes_up_an_issue()).collect();
    let missing = Kind::ALL
        .iter()
        .copied()
        .filter(|kind| kind.takes_up_an_issue() && !taken.contains(kind));
    Issues {
        count: taken.len(),
        missing: missing.collect(),
    }
}

impl Issues {
    /// Whether these are several (若干).
    #[must_use]
    pub const fn are_several(&self) -> bool {
        self.count >= 2
    }
}
