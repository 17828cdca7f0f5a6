//! What may be done to a record, by whom, when. Pure: no clock, no database.
//!
//! Every act is asked the same questions in the same order: is it the actor's part at all (403), is it their own
//! record that they would judge (403), does the record allow it (409).

use super::model::{DutyAction as Act, DutyStatus as Status};
use chrono::{Months, NaiveDate};
use sha2::{Digest, Sha256};

/// What the rules need to know of a record and of who asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Snapshot {
    /// Where it stands.
    pub status: Status,
    /// Comes from another record.
    pub is_derived: bool,
    /// Somebody took it back; else it was withdrawn because what it comes from is gone.
    pub is_taken_back: bool,
    /// The county found it wrong (抽查).
    pub is_found_wrong: bool,
    /// The quarter it counts in is closed.
    pub is_frozen: bool,
    /// Who asks entered it.
    pub is_author: bool,
    /// Who asks is the deputy.
    pub is_own: bool,
    /// Who asks works for the office of the congress.
    pub is_office: bool,
    /// Who asks works for the county.
    pub is_county: bool,
}

/// Why an act is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// Somebody else's part.
    NotYourTurn,
    /// Nobody judges what they entered or did themselves.
    OwnRecord,
    /// What it says follows the record it comes from.
    Derived,
    /// Not in this state.
    NotInState,
    /// Its quarter is closed.
    Frozen,
}

/// Whether an act is open to the actor now.
pub fn check(act: Act, at: Snapshot) -> Result<(), Refusal> {
    let is_part = match act {
        Act::Edit | Act::Withdraw => at.is_own || at.is_office,
        // Where one clerk is the whole office, the county verifies what the clerk entered.
        Act::Decide => at.is_office || at.is_county,
        Act::Sample => at.is_county,
    };
    if !is_part {
        return Err(Refusal::NotYourTurn);
    }
    let is_judging = matches!(act, Act::Decide | Act::Sample);
    if is_judging && (at.is_author || at.is_own) {
        return Err(Refusal::OwnRecord);
    }
    // Its words follow its source, and so does the deputy who would take it back; the office judges it all the same.
    let is_words = act == Act::Edit || (act == Act::Withdraw && !at.is_office);
    if at.is_derived && is_words {
        return Err(Refusal::Derived);
    }
    let is_open = match act {
        Act::Edit => matches!(at.status, Status::Pending | Status::Refused),
        Act::Decide => is_undecided(at),
        Act::Withdraw => at.status != Status::Withdrawn,
        Act::Sample => at.status == Status::Verified,
    };
    if !is_open {
        return Err(Refusal::NotInState);
    }
    // What is found wrong afterwards is taken back in the quarter that is open.
    match at.is_frozen && act != Act::Sample {
        true => Err(Refusal::Frozen),
        false => Ok(()),
    }
}

/// Whether it may be judged. Nobody changes a derived one to have it judged again, so what was said of it may be said
/// otherwise, but of what the county found wrong only by the county.
fn is_undecided(at: Snapshot) -> bool {
    let is_again = match at.status {
        Status::Pending => return true,
        Status::Verified | Status::Refused => true,
        Status::Withdrawn => at.is_taken_back,
    };
    at.is_derived && is_again && (at.is_county || !at.is_found_wrong)
}

/// What a draw gives, in its order: those whose digest with the seed is smallest, so that the same seed draws the same
/// of the same (抽查).
#[must_use]
pub fn drawn(seed: &str, pool: &[[u8; 16]], number: usize) -> Vec<[u8; 16]> {
    let mut all: Vec<(Vec<u8>, [u8; 16])> = pool
        .iter()
        .map(|one| {
            let mut hasher = Sha256::new();
            hasher.update(seed.as_bytes());
            hasher.update(one);
            (hasher.finalize().to_vec(), *one)
        })
        .collect();
    all.sort();
    all.truncate(number);
    all.into_iter().map(|(_, one)| one).collect()
}

/// Why a day cannot be that of a record: the code of the field error. As far back as ten years, for files on paper.
#[must_use]
pub fn wrong_day(held_on: NaiveDate, today: NaiveDate) -> Option<&'static str> {
    if held_on > today {
        return Some("future");
    }
    let first = today.checked_sub_months(Months::new(120));
    (Some(held_on) < first).then_some("duty_day_out_of_range")
}
