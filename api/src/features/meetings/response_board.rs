//! What the screen of the hall shows.

use super::model::{ItemKind, MeetingStatus, SittingStatus};
use crate::platform::db::{Id, Timestamp};
use serde::Serialize;
use utoipa::ToSchema;

/// An item of the agenda on the board.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct BoardItem {
    /// Identifier.
    pub id: Id,
    /// What it is about.
    pub title: String,
    /// What it asks for.
    pub kind: ItemKind,
}

/// Who spoke last about the item.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct BoardSpeaker {
    /// Their name.
    pub name: String,
    /// When it was recorded.
    pub at: Timestamp,
}

/// How many of a delegation are there.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct BoardDelegation {
    /// Its name; null for those of none.
    #[schema(required)]
    pub name: Option<String>,
    /// With a vote.
    pub total: i64,
    /// Of those, who are there.
    pub present: i64,
}

/// What changes from second to second; each event of the stream is one of these.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct BoardNumbers {
    /// Where the sitting stands. When it changes, the whole board is asked for again.
    pub status: SittingStatus,
    /// How many with a vote are there.
    pub voters_present: i64,
    /// How many are there at all.
    pub present: i64,
    /// The item that is being dealt with.
    #[schema(required)]
    pub item: Option<BoardItem>,
    /// Who spoke last about it.
    #[schema(required)]
    pub speaker: Option<BoardSpeaker>,
}

/// The board of a sitting.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct SittingBoard {
    /// The meeting.
    pub meeting_id: Id,
    /// Its title.
    pub meeting_title: String,
    /// Where it stands.
    pub meeting_status: MeetingStatus,
    /// The sitting.
    pub sitting_id: Id,
    /// Its title.
    pub sitting_title: String,
    /// Who presides.
    #[schema(required)]
    pub presided_by: Option<String>,
    /// Of how many the quorum is taken: as it was at the opening, or as it would be now.
    pub total: i64,
    /// How many must be there; null where no rule asks for a quorum.
    #[schema(required)]
    pub required: Option<i64>,
    /// How many are missing now.
    pub missing: i64,
    /// The article or local rule.
    #[schema(required)]
    pub article: Option<String>,
    /// What changes from second to second.
    #[serde(flatten)]
    pub numbers: BoardNumbers,
    /// The next items of this sitting, five at most.
    pub next_items: Vec<BoardItem>,
    /// Who is there by delegation; empty when there are none.
    pub delegations: Vec<BoardDelegation>,
    /// When this was so.
    pub at: Timestamp,
}
