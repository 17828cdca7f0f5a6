//! What may be done to a ballot, by whom, when, and by which method. Pure: no clock, no database.
//!
//! Every act is asked the same questions in the same order: is it the actor's part at all (403), does the
//! state allow it (409), does the method know it (409).

use super::model::{
    BallotAction as Act, BallotMethod as Method, BallotStatus as Status, BallotSubject as Subject,
};

/// What the rules need to know of a ballot.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Snapshot {
    /// What is voted on.
    pub subject: Subject,
    /// How.
    pub method: Method,
    /// Where it stands.
    pub status: Status,
}

/// The actor's part in a ballot.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Part {
    /// Works for the office that serves the meeting.
    pub is_office: bool,
    /// Oversees or counts.
    pub is_teller: bool,
    /// Stands on the roll.
    pub is_voter: bool,
}

/// Whose act it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Party {
    /// The office that serves the meeting.
    Office,
    /// The office, or somebody who oversees or counts.
    Counting,
    /// Somebody who oversees or counts.
    Teller,
    /// Who stands on the roll.
    Voter,
}

impl Party {
    /// Its word in the texts.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Office => "office",
            Self::Counting => "counting",
            Self::Teller => "teller",
            Self::Voter => "voter",
        }
    }
}

/// Why an act is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// Somebody else's part.
    AnothersPart(Party),
    /// Not in this state.
    WrongState,
    /// Not by this method.
    WrongMethod,
}

/// Whether an act is open to the actor now.
///
/// # Errors
/// The first [`Refusal`].
pub fn check(act: Act, at: &Snapshot, part: &Part) -> Result<(), Refusal> {
    let party = party(act);
    if !holds(party, part) {
        return Err(Refusal::AnothersPart(party));
    }
    if !allowed_in(act, at.status) {
        return Err(Refusal::WrongState);
    }
    if !known_to(act, at) {
        return Err(Refusal::WrongMethod);
    }
    Ok(())
}

const fn party(act: Act) -> Party {
    match act {
        Act::Vote | Act::Cast => Party::Voter,
        Act::TakeCode => Party::Teller,
        Act::HandInSheet | Act::Count => Party::Counting,
        _ => Party::Office,
    }
}

const fn holds(party: Party, part: &Part) -> bool {
    match party {
        Party::Office => part.is_office,
        Party::Counting => part.is_office || part.is_teller,
        Party::Teller => part.is_teller,
        Party::Voter => part.is_voter,
    }
}

const fn allowed_in(act: Act, status: Status) -> bool {
    match act {
        Act::Edit | Act::Delete | Act::Nominate | Act::AppointTellers | Act::TakeCode => {
            matches!(status, Status::Draft)
        }
        Act::Open => matches!(status, Status::Draft),
        Act::Vote | Act::Cast | Act::GivePaper | Act::Close => matches!(status, Status::Open),
        Act::HandInSheet | Act::Count => matches!(status, Status::Closed),
        Act::Announce => matches!(status, Status::Counted),
        Act::Annul => matches!(
            status,
            Status::Open | Status::Closed | Status::Counted | Status::Announced
        ),
        Act::NextRound => matches!(status, Status::Announced | Status::Annulled),
    }
}

const fn known_to(act: Act, at: &Snapshot) -> bool {
    match act {
        Act::Nominate => at.subject.is_about_persons(),
        // Its voting method takes it back (V6).
        Act::Delete => !matches!(at.subject, Subject::Selection),
        Act::TakeCode | Act::Cast => matches!(at.method, Method::SecretElectronic),
        Act::Vote => matches!(at.method, Method::Recorded),
        Act::GivePaper => at.method.is_secret(),
        Act::HandInSheet => !matches!(at.method, Method::Recorded),
        _ => true,
    }
}

/// Where an act leads; `None` for one that changes no state.
#[must_use]
pub const fn leads_to(act: Act) -> Option<Status> {
    match act {
        Act::Open => Some(Status::Open),
        Act::Close => Some(Status::Closed),
        Act::Count => Some(Status::Counted),
        Act::Announce => Some(Status::Announced),
        Act::Annul => Some(Status::Annulled),
        _ => None,
    }
}

/// Why a method may not be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MethodRefusal {
    /// A vote on persons is secret and on paper (rule E4; 地方组织法28, 选举法40).
    PersonsOnPaper,
    /// What is chosen by a voting method of its own is chosen in secret on paper (rule V9).
    SelectionOnPaper,
    /// Electronic voting needs an adopted voting method that allows it; the statutes do not.
    NeedsBasis,
}

/// Whether a method may be used, with the adopted voting method it rests on, if it names one.
///
/// # Errors
/// [`MethodRefusal`].
pub fn method(subject: Subject, method: Method, basis: Option<&str>) -> Result<(), MethodRefusal> {
    if subject.is_about_persons() && method != Method::SecretPaper {
        return Err(MethodRefusal::PersonsOnPaper);
    }
    if subject == Subject::Selection && method != Method::SecretPaper {
        return Err(MethodRefusal::SelectionOnPaper);
    }
    if method.is_electronic() && basis.is_none_or(|basis| basis.trim().is_empty()) {
        return Err(MethodRefusal::NeedsBasis);
    }
    Ok(())
}
