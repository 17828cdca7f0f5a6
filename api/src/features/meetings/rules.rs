//! What may be done to a meeting, by whom, when. Pure: no clock, no database.
//!
//! Every act is asked the same questions in the same order: is it the actor's part at all (403), is it done for
//! meetings of this kind (409), does the state allow it (409).

use super::model::{MeetingAction as Act, MeetingKind, MeetingStatus as Status};

/// What the rules need to know of a meeting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Snapshot {
    /// What it is.
    pub kind: MeetingKind,
    /// Where it stands.
    pub status: Status,
    /// Its date was published (M1).
    pub is_published: bool,
    /// An extraordinary session for which nobody is recorded who called for it (M2).
    pub is_call_missing: bool,
    /// One of its sittings is open.
    pub has_open_sitting: bool,
}

/// The actor's part in a meeting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part {
    /// Works for the office that serves its congress.
    pub is_office: bool,
    /// Is on its roll.
    pub is_on_roll: bool,
}

/// Whose act it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Party {
    /// The office that serves the congress.
    Office,
    /// Those on the roll.
    Attendee,
}

impl Party {
    /// Its word in the texts.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Office => "office",
            Self::Attendee => "attendee",
        }
    }
}

/// Why an act is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// Somebody else's part.
    OthersPart(Party),
    /// Not for meetings of this kind.
    WrongKind,
    /// Not in this state.
    WrongState,
    /// Nobody is recorded who called for the extraordinary session.
    CallMissing,
}

/// Whether an act is open to the actor now.
pub fn check(act: Act, at: &Snapshot, part: &Part) -> Result<(), Refusal> {
    let party = match act {
        Act::Answer => Party::Attendee,
        _ => Party::Office,
    };
    let holds = match party {
        Party::Office => part.is_office,
        Party::Attendee => part.is_on_roll,
    };
    if !holds {
        return Err(Refusal::OthersPart(party));
    }
    let is_session = at.kind == MeetingKind::CongressSession;
    let is_called = is_session || at.kind == MeetingKind::PresidiumMeeting;
    if (act == Act::Publish && !is_session) || (act == Act::RecordCall && !is_called) {
        return Err(Refusal::WrongKind);
    }
    let is_allowed = match act {
        Act::Publish => before(at.status) && !at.is_published,
        Act::Notify | Act::RefreshRoll => at.status == Status::Planned,
        Act::Cancel | Act::RecordCall => before(at.status),
        // A session is called by a notice; what is smaller may be called by telephone.
        Act::HoldSittings => {
            matches!(at.status, Status::Notified | Status::Open)
                || (at.status == Status::Planned && !is_session)
        }
        Act::RunAgenda => at.status == Status::Open,
        // What was written down on paper is typed in afterwards.
        Act::RecordRemark => matches!(at.status, Status::Open | Status::Closed),
        Act::Close => at.status == Status::Open && !at.has_open_sitting,
        // What follows a meeting goes on after it.
        Act::TickSteps => at.status != Status::Cancelled,
        // M11: leave is asked for before the meeting.
        Act::Answer => at.status == Status::Notified,
        Act::Edit | Act::PlanSittings | Act::EditAgenda | Act::EditPeople | Act::RecordPresence => {
            at.status.is_running()
        }
    };
    if !is_allowed {
        return Err(Refusal::WrongState);
    }
    // M2: a session out of its turn is called by the presidium or a fifth of the deputies, before anybody is told.
    if at.is_call_missing && matches!(act, Act::Publish | Act::Notify) {
        return Err(Refusal::CallMissing);
    }
    Ok(())
}

const fn before(status: Status) -> bool {
    matches!(status, Status::Planned | Status::Notified)
}
