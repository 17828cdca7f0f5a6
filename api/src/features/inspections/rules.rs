//! What may be done to an inspection, by whom, when. Pure: no clock, no database.
//!
//! Every act is asked the same questions in the same order: is it the actor's part at all (403), does the
//! state allow it (409), is the deputy in office (403, 代表法61), is everything there that it takes (409).

use super::model::{InspectionAction as Act, InspectionStatus as Status};
use crate::features::congresses::Mandate;

/// What the rules need to know of an inspection.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Snapshot {
    /// Where it stands.
    pub status: Status,
    /// Whether its report is written.
    pub has_report: bool,
}

/// The actor's part in an inspection.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part {
    /// Works for the office of its congress.
    pub is_office: bool,
    /// The deputy who led it.
    pub is_lead: bool,
    /// Recorded it.
    pub is_recorder: bool,
    /// Works for a unit it was handed over to.
    pub is_unit: bool,
    /// Some unit, for which the actor may answer, has not answered.
    pub has_waiting: bool,
    /// The mandate of the deputy who acts; none for others.
    pub mandate: Option<Mandate>,
}

/// Whose act it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Party {
    /// The deputy who led it, whoever recorded it, or the office.
    Writer,
    /// Whoever recorded it, or the office.
    Recorder,
    /// The office of the presidium.
    Office,
    /// The unit, or the office for it.
    Answerer,
}

impl Party {
    /// Its word in the texts.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Writer => "writer",
            Self::Recorder => "recorder",
            Self::Office => "office",
            Self::Answerer => "answerer",
        }
    }
}

/// Why an act is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// Somebody else's part.
    NotYourTurn(Party),
    /// Not in this state.
    NotInState,
    /// The deputy's mandate is suspended.
    MandateSuspended,
    /// The deputy is not in office in that congress.
    MandateEnded,
    /// There is no report to hand over.
    ReportMissing,
    /// The unit has answered.
    AlreadyAnswered,
}

/// Whether an act is open to the actor now.
pub fn check(act: Act, at: &Snapshot, part: &Part) -> Result<(), Refusal> {
    let party = party(act);
    if !holds(party, part) {
        return Err(Refusal::NotYourTurn(party));
    }
    if !allowed_in(act, at.status) {
        return Err(Refusal::NotInState);
    }
    match part.mandate {
        Some(Mandate::Suspended) => return Err(Refusal::MandateSuspended),
        Some(Mandate::Ended) => return Err(Refusal::MandateEnded),
        Some(Mandate::Active) | None => {}
    }
    match act {
        Act::HandOver if !at.has_report => Err(Refusal::ReportMissing),
        Act::Answer | Act::TakeBack if !part.has_waiting => Err(Refusal::AlreadyAnswered),
        _ => Ok(()),
    }
}

const fn party(act: Act) -> Party {
    match act {
        Act::Edit => Party::Writer,
        Act::Delete => Party::Recorder,
        Act::HandOver | Act::TakeBack | Act::FeedBack => Party::Office,
        Act::Answer => Party::Answerer,
    }
}

const fn holds(party: Party, part: &Part) -> bool {
    match party {
        Party::Writer => part.is_office || part.is_lead || part.is_recorder,
        Party::Recorder => part.is_office || part.is_recorder,
        Party::Office => part.is_office,
        Party::Answerer => part.is_office || part.is_unit,
    }
}

const fn allowed_in(act: Act, status: Status) -> bool {
    match act {
        Act::Edit | Act::Delete => matches!(status, Status::Open),
        // More units may follow as long as one has not answered.
        Act::HandOver => matches!(status, Status::Open | Status::HandedOver),
        Act::Answer | Act::TakeBack => matches!(status, Status::HandedOver),
        Act::FeedBack => matches!(status, Status::Answered),
    }
}
