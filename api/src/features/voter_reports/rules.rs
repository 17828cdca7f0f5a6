//! What may be done to a report to voters, by whom, when, and what its ratings come to (A6). Pure: no clock, no database.
//!
//! Every act is asked the same questions in the same order: is it the actor's part at all (403), does the state allow
//! it (409), has its day come (409), is a report in writing written (409), is the deputy who acts in office (403,
//! 代表法61). Ratings are counted, told and fed back by the office alone, never by the deputy.

use super::model::{
    VoterReportAction as Act, VoterReportForm as Form, VoterReportResult as Outcome,
    VoterReportStatus as Status,
};
use crate::features::congresses::Mandate;
use chrono::{Months, NaiveDate};

/// What the rules need to know of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Snapshot {
    /// Where it stands.
    pub status: Status,
    /// How it is given.
    pub form: Form,
    /// Its day.
    pub held_on: NaiveDate,
    /// Today.
    pub today: NaiveDate,
    /// The deputy has written it.
    pub is_written: bool,
    /// Voters rated with slips.
    pub has_slips: bool,
    /// Everybody knows the result.
    pub is_announced: bool,
}

/// The actor's part in a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part {
    /// Works for the office of its congress.
    pub is_office: bool,
    /// The deputy who reports.
    pub is_own: bool,
    /// The mandate of the deputy who acts; none for others.
    pub mandate: Option<Mandate>,
}

/// Why an act is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// Somebody else's part.
    NotYourTurn,
    /// Not in this state.
    NotInState,
    /// Its day has not come.
    NotYet,
    /// What is published to voters in writing is written first.
    NotWritten,
    /// The deputy's mandate is suspended.
    MandateSuspended,
    /// The deputy is not in office.
    MandateEnded,
}

/// Whether an act is open to the actor now.
pub fn check(act: Act, at: &Snapshot, part: Part) -> Result<(), Refusal> {
    let is_theirs = match act {
        Act::Write | Act::Note => part.is_own || part.is_office,
        Act::Confirm => part.is_own,
        _ => part.is_office,
    };
    if !is_theirs {
        return Err(Refusal::NotYourTurn);
    }
    if !is_open(act, at) {
        return Err(Refusal::NotInState);
    }
    if matches!(act, Act::Hold | Act::Note) && at.held_on > at.today {
        return Err(Refusal::NotYet);
    }
    if act == Act::Hold && at.form == Form::Written && !at.is_written {
        return Err(Refusal::NotWritten);
    }
    match part.mandate {
        Some(Mandate::Suspended) => Err(Refusal::MandateSuspended),
        Some(Mandate::Ended) => Err(Refusal::MandateEnded),
        Some(Mandate::Active) | None => Ok(()),
    }
}

fn is_open(act: Act, at: &Snapshot) -> bool {
    let status = at.status;
    match act {
        Act::Move | Act::Cancel => status == Status::Planned,
        Act::Write | Act::Hold => matches!(status, Status::Planned | Status::Held),
        Act::Note => matches!(
            status,
            Status::Planned | Status::Held | Status::Rating | Status::Rated
        ),
        Act::Open => status == Status::Held,
        // What was counted on paper is put right until it is told; what slips said is not.
        Act::Rate => {
            matches!(status, Status::Held | Status::Rating)
                || (status == Status::Rated && !at.has_slips && !at.is_announced)
        }
        Act::Announce => {
            !at.is_announced && matches!(status, Status::Rated | Status::FedBack | Status::Closed)
        }
        Act::FeedBack => matches!(status, Status::Rated | Status::FedBack),
        Act::Confirm => status == Status::FedBack,
    }
}

/// Why a day cannot be that of a report: the code of the field error. One year back, for those on paper, and ahead.
#[must_use]
pub fn wrong_day(day: NaiveDate, today: NaiveDate) -> Option<&'static str> {
    let year = Months::new(12);
    let from = today.checked_sub_months(year);
    let until = today.checked_add_months(year);
    let is_within = Some(day) >= from && Some(day) <= until;
    (!is_within).then_some("voter_report_day_out_of_range")
}

/// How often each was said.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// 优秀.
    pub excellent: i64,
    /// 称职.
    pub competent: i64,
    /// 基本称职.
    pub basic: i64,
    /// 不称职.
    pub incompetent: i64,
    /// 弃权或者无效.
    pub abstained: i64,
}

impl Counts {
    /// All ratings that came back: the denominator. Who abstains is not in favour (N7).
    #[must_use]
    pub const fn total(self) -> i64 {
        self.excellent + self.competent + self.basic + self.incompetent + self.abstained
    }

    /// Those who say competent or better: the numerator.
    #[must_use]
    pub const fn favourable(self) -> i64 {
        self.excellent + self.competent
    }

    /// Both together.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self {
            excellent: self.excellent + other.excellent,
            competent: self.competent + other.competent,
            basic: self.basic + other.basic,
            incompetent: self.incompetent + other.incompetent,
            abstained: self.abstained + other.abstained,
        }
    }
}

/// The numbers that decide, in per cent (大悟: 80 and 50).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Measures {
    /// From this share on: 称职.
    pub competent_percent: i64,
    /// From this share on: 基本称职; below it 不称职.
    pub basic_percent: i64,
}

/// What the ratings come to (A6); none when nobody rated. "以上" includes the number (N1).
#[must_use]
pub fn outcome(counts: Counts, measures: Measures) -> Option<Outcome> {
    let total = counts.total();
    if total <= 0 {
        return None;
    }
    let reaches = |percent: i64| counts.favourable() * 100 >= total * percent;
    Some(if reaches(measures.competent_percent) {
        Outcome::Competent
    } else if reaches(measures.basic_percent) {
        Outcome::Basic
    } else {
        Outcome::Incompetent
    })
}

/// A share in per cent with one digit, rounded down: 79.96 % is not 80.
#[must_use]
pub fn share(part: i64, whole: i64) -> String {
    let permille = if whole > 0 { part * 1000 / whole } else { 0 };
    match permille % 10 {
        0 => format!("{}", permille / 10),
        digit => format!("{}.{digit}", permille / 10),
    }
}

/// How many of so many a share in per cent asks for (N1).
#[must_use]
pub const fn needed(total: i64, percent: i64) -> i64 {
    (total * percent + 99) / 100
}

/// How many deputies of so many have reported in the term by a year: everybody in the last year of the term
/// (A6; domain 12/40) and once the months are over in which everybody has; none is asked for before that.
#[must_use]
pub fn term_needed(total: i64, is_last_year: bool, is_over: bool) -> Option<i64> {
    (is_last_year || is_over).then_some(total)
}

/// The last day by which everybody has reported, so many months after a term began.
#[must_use]
pub fn all_by(starts_on: NaiveDate, months: u32) -> NaiveDate {
    let next = starts_on.checked_add_months(Months::new(months));
    next.and_then(|day| day.pred_opt()).unwrap_or(starts_on)
}
