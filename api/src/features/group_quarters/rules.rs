//! The colour of a quarter, and what may be done about it. Pure: no clock, no database.
//!
//! The colours are a local rule (domain 6.4; 奉化 asks for 85 % attendance, 临颍 for about 90 %); their numbers are the
//! parameters `group_quarter_*`.

use super::model::{
    GroupQuarterAction as Act, GroupQuarterColour as Colour, GroupQuarterPlan as Plan,
    GroupQuarterReason as Reason,
};
use chrono::{Days, Months, NaiveDate};
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

/// The actor's part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part {
    /// Works for the office of the congress.
    pub is_office: bool,
    /// Leads the group, or stands in for who does.
    pub is_leader: bool,
}

/// Why an act is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// Somebody else's part.
    NotYourTurn,
    /// No plan is due, or it was taken.
    NotInState,
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
        (false, _) => Err(Refusal::NotYourTurn),
        (true, false) => Err(Refusal::NotInState),
        (true, true) => Ok(()),
    }
}
