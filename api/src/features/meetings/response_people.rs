//! What the operations on roll and check-in give back.

use super::model::{Answer, Capacity, Direction, LeaveKind, LeaveStatus, Way};
use super::rows::Person;
use super::store_rows::Presence;
use crate::platform::db::{Id, Timestamp};
use serde::Serialize;
use utoipa::ToSchema;

/// Somebody on the roll.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct MeetingPerson {
    /// Identifier.
    pub id: Id,
    /// The deputy.
    #[schema(required)]
    pub deputy_id: Option<Id>,
    /// Their name.
    pub name: String,
    /// In what capacity.
    pub capacity: Capacity,
    /// Their post.
    #[schema(required)]
    pub post: Option<String>,
    /// Whether they vote.
    pub has_vote: bool,
    /// The mandate is suspended (代表法61).
    pub is_suspended: bool,
    /// No longer on the roll.
    pub is_struck: bool,
    /// Their delegation.
    #[schema(required)]
    pub delegation: Option<String>,
    /// Their seat.
    #[schema(required)]
    pub seat: Option<String>,
    /// When they read the notice.
    #[schema(required)]
    pub read_at: Option<Timestamp>,
    /// What they answered.
    pub answer: Answer,
    /// When.
    #[schema(required)]
    pub answered_at: Option<Timestamp>,
    /// Who answered: themselves, or the office for them.
    #[schema(required)]
    pub answered_by: Option<String>,
    /// Which kind of leave; null to readers whom it does not concern.
    #[schema(required)]
    pub leave_kind: Option<LeaveKind>,
    /// Why; null to readers whom it does not concern.
    #[schema(required)]
    pub leave_reason: Option<String>,
    /// Where the request for leave stands.
    pub leave_status: LeaveStatus,
    /// Who decided.
    #[schema(required)]
    pub leave_decided_by: Option<String>,
    /// When.
    #[schema(required)]
    pub leave_decided_at: Option<Timestamp>,
    /// Whether they are in the sitting asked for; null when none was.
    #[schema(required)]
    pub is_present: Option<bool>,
    /// Version, for `If-Match`.
    pub version: i64,
}

impl MeetingPerson {
    /// As a reader sees them: why somebody is on leave only the office and the person.
    pub(super) fn of(row: Person, is_shown: bool, is_present: Option<bool>) -> Self {
        Self {
            id: row.id,
            deputy_id: row.deputy_id,
            name: row.name,
            capacity: row.capacity,
            post: row.post,
            has_vote: row.has_vote,
            is_suspended: row.is_suspended,
            is_struck: row.is_struck,
            delegation: row.delegation,
            seat: row.seat,
            read_at: row.read_at,
            answer: row.answer,
            answered_at: row.answered_at,
            answered_by: row.answered_by_name,
            leave_kind: row.leave_kind.filter(|_| is_shown),
            leave_reason: row.leave_reason.filter(|_| is_shown),
            leave_status: row.leave_status,
            leave_decided_by: row.leave_decided_by_name,
            leave_decided_at: row.leave_decided_at,
            is_present,
            version: row.version,
        }
    }
}

/// What the screen in front of the hall shows for check-in.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct CheckInCode {
    /// For the QR code; good for 45 seconds, another one every 15.
    pub token: String,
    /// The six digits for phones without a camera; another one every minute.
    pub digits: String,
    /// When to ask again, in seconds.
    pub refresh_in: i64,
    /// Until when the token is good.
    pub valid_until: Timestamp,
}

/// What a deputy's phone shows to the scanner of the staff.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct OwnCheckInCode {
    /// For the QR code, as it is; good for up to five minutes, another one every minute.
    pub token: String,
    /// When to ask again, in seconds.
    pub refresh_in: i64,
    /// For how many seconds it is good, whatever the clock of the phone says.
    pub valid_for: i64,
}

/// Checked in.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct CheckedIn {
    /// The meeting.
    pub meeting_id: Id,
    /// Its title.
    pub meeting_title: String,
    /// The sitting.
    pub sitting_id: Id,
    /// Its title.
    pub sitting_title: String,
    /// Their row on the roll.
    pub person_id: Id,
    /// Came or went.
    pub direction: Direction,
    /// When the service recorded it.
    pub at: Timestamp,
    /// It was recorded before; nothing changed.
    pub is_repeated: bool,
}

/// What the staff recorded.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct RecordedPresences {
    /// For how many something changed; the others were there, or gone, already.
    pub recorded: i64,
    /// How many with a vote are in the sitting now.
    pub voters_present: i64,
    /// Those who were meant, by name, whether or not something changed.
    pub names: Vec<String>,
}

/// Somebody came or went.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct MeetingPresence {
    /// Identifier.
    pub id: Id,
    /// Who.
    pub person_id: Id,
    /// Their name.
    pub name: String,
    /// Came or went.
    pub direction: Direction,
    /// How it was recorded.
    pub way: Way,
    /// Why by hand.
    #[schema(required)]
    pub reason: Option<String>,
    /// When a device without network noted it.
    #[schema(required)]
    pub noted_at: Option<Timestamp>,
    /// When the service recorded it.
    pub at: Timestamp,
    /// Who recorded it.
    pub recorded_by: String,
}

impl MeetingPresence {
    pub(super) fn of((row, person): (Presence, Person)) -> Self {
        Self {
            id: row.id,
            person_id: row.person_id,
            name: person.name,
            direction: row.direction,
            way: row.way,
            reason: row.reason,
            noted_at: row.noted_at,
            at: row.at,
            recorded_by: row.recorded_by_name,
        }
    }
}
