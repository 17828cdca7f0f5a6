//! The colour of a quarter, and what may be done about it. Pure: no clock, no database.
//!
//! The colours are a local rule (domain 6.4; 奉化 asks for 85 % attendance, 临颍 for about 90 %); their numbers are the
//! parameters `group_quarter_*`.

use super::model::{
    GroupQuarterAction as Act, GroupQuarterColour as Colour, GroupQuarterPlan as Plan,
    GroupQuarterReason as Reason,
};
use crate::features::congresses::Mandate;
use chrono::{Datelike, Days, Months, NaiveDate};
use serde::{Deserialize, Serialize};

/// The numbers that decide, as they were on the day of the closing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Measures {
    /// Activities that a quarter asks for.
    pub activities: i64,
    /// From this share of presences on it is green, in per cent.
    pub green_percent: i64,
    /// Below this one it is red.
    pub yellow_percent: i64,
}

/// What a group did in a quarter.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Figures {
    /// Activities that were held.
    pub held: i64,
    /// Steps of theirs that are not recorded.
    pub steps_missing: i64,
    /// Steps that were done after the last day of the quarter.
    #[serde(default)]
    pub steps_late: i64,
    /// Presences.
    pub present: i64,
    /// Of so many.
    pub total: i64,
}

/// The colour and all it is given for, the worst first.
#[must_use]
pub fn colour(figures: Figures, measures: Measures, was_yellow: bool) -> (Colour, Vec<Reason>) {
    let is_below = |percent: i64| figures.present * 100 < figures.total * percent;
    if figures.held < measures.activities {
        return (Colour::Red, vec![Reason::NotHeld]);
    }
    let mut reasons = Vec::new();
    if is_below(measures.yellow_percent) {
        reasons.push(Reason::AttendanceLow);
    } else if is_below(measures.green_percent) {
        reasons.push(Reason::AttendanceMiddling);
    }
    if figures.steps_missing > 0 {
        reasons.push(Reason::StepsMissing);
    }
    if figures.steps_late > 0 {
        reasons.push(Reason::StepsLate);
    }
    if reasons.is_empty() {
        return (Colour::Green, reasons);
    }
    if was_yellow {
        reasons.push(Reason::TwoYellows);
    }
    let is_red = reasons.contains(&Reason::AttendanceLow) || was_yellow;
    let colour = if is_red { Colour::Red } else { Colour::Yellow };
    (colour, reasons)
}

/// The last day of a quarter, 1 to 4; none for another number.
#[must_use]
pub fn last_day(year: i32, quarter: i32) -> Option<NaiveDate> {
    let month = u32::try_from(quarter).ok()?.checked_mul(3)?;
    let first = NaiveDate::from_ymd_opt(year, month, 1)?;
    first
        .checked_add_months(Months::new(1))?
        .checked_sub_days(Days::new(1))
}

/// The quarter before.
#[must_use]
pub const fn before(year: i32, quarter: i32) -> (i32, i32) {
    match quarter {
        1 => (year - 1, 4),
        _ => (year, quarter - 1),
    }
}

/// A quarter with its days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Quarter {
    /// Year and number, 1 to 4.
    pub of: (i32, i32),
    /// Its first day.
    pub begins_on: NaiveDate,
    /// Its last day.
    pub ends_on: NaiveDate,
}

impl Quarter {
    fn new((year, quarter): (i32, i32)) -> Option<Self> {
        let (year_before, quarter_before) = before(year, quarter);
        Some(Self {
            of: (year, quarter),
            begins_on: last_day(year_before, quarter_before)?.succ_opt()?,
            ends_on: last_day(year, quarter)?,
        })
    }

    /// Whether a group is asked for its activities: it was there on the first day, and is not dissolved. Who forms one
    /// in the midst of a quarter is not reminded of that quarter.
    #[must_use]
    pub fn asks(&self, formed_on: NaiveDate, is_dissolved: bool) -> bool {
        formed_on <= self.begins_on && !is_dissolved
    }

    /// The day by which it is to be closed, so many days after its end.
    #[must_use]
    pub fn closing_day(&self, days: u64) -> Option<NaiveDate> {
        self.ends_on.checked_add_days(Days::new(days))
    }
}

/// The quarter of a day, and the one that ended last.
#[must_use]
pub fn quarters(day: NaiveDate) -> Option<(Quarter, Quarter)> {
    let (year, quarter) = (day.year(), i32::try_from(day.month0() / 3 + 1).ok()?);
    let running = Quarter::new((year, quarter))?;
    let ended = Quarter::new(before(year, quarter))?;
    Some((running, ended))
}

/// The actor's part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part {
    /// Works for the office of the congress.
    pub is_office: bool,
    /// Leads the group, or stands in for who does.
    pub is_leader: bool,
    /// The mandate of the deputy who acts, in the congress of the group; none for others.
    pub mandate: Option<Mandate>,
}

/// Why an act is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// Somebody else's part.
    NotYourTurn,
    /// No plan is due, or it was taken.
    NotInState,
    /// The deputy's mandate is suspended.
    MandateSuspended,
    /// The deputy is not in office.
    MandateEnded,
}

/// Whether an act is open to the actor now: first whose part it is (403), then the state (409).
pub fn check(act: Act, plan: Plan, part: Part) -> Result<(), Refusal> {
    let (is_part, is_open) = match act {
        // The office may write down what a leader hands in on paper.
        Act::Plan => (
            part.is_leader || part.is_office,
            matches!(plan, Plan::Awaited | Plan::Returned | Plan::HandedIn),
        ),
        Act::Judge => (part.is_office, plan == Plan::HandedIn),
    };
    match (is_part, is_open) {
        (false, _) => return Err(Refusal::NotYourTurn),
        (true, false) => return Err(Refusal::NotInState),
        (true, true) => (),
    }
    match part.mandate {
        Some(Mandate::Suspended) => Err(Refusal::MandateSuspended),
        Some(Mandate::Ended) => Err(Refusal::MandateEnded),
        Some(Mandate::Active) | None => Ok(()),
    }
}
