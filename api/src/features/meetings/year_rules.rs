//! What law and plan ask of a congress in a year, and how it stands. Pure.
//!
//! A light is green when it is done, yellow when it is still open or short of what is usual, red when what the
//! law or the plan asks for was missed or can hardly be done any more.

use super::model::{Light, MeetingKind, MeetingStatus};
use crate::features::explanations::Step;
use crate::platform::db::Id;
use chrono::{Datelike, NaiveDate};

/// A meeting of the year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Known {
    /// Which one.
    pub id: Id,
    /// What it is.
    pub kind: MeetingKind,
    /// Where it stands.
    pub status: MeetingStatus,
    /// The first day.
    pub begins_on: NaiveDate,
    /// The last day.
    pub ends_on: NaiveDate,
    /// Its number in the term.
    pub ordinal: Option<i32>,
}

impl Known {
    fn is_held(&self) -> bool {
        matches!(self.status, MeetingStatus::Open | MeetingStatus::Closed)
    }

    fn is_ahead(&self) -> bool {
        matches!(
            self.status,
            MeetingStatus::Planned | MeetingStatus::Notified
        )
    }

    fn days(&self) -> i64 {
        (self.ends_on - self.begins_on).num_days() + 1
    }
}

/// What is asked for: numbers of the register.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// Sessions a year (M1), with what says so.
    pub sessions: (u32, String),
    /// Meetings of the presidium a quarter (P3).
    pub per_quarter: (u32, String),
    /// Sessions of the congress a quarter (M14); 0 where nobody asks for it.
    pub sessions_per_quarter: (u32, String),
    /// Days of the first session of a term (M7).
    pub first_days: (u32, String),
    /// Until when the first session of the term had to be held (M3), if its deputies were elected this year.
    pub first_due: Option<NaiveDate>,
}

/// One thing that is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Check {
    /// The domain rule.
    pub rule: &'static str,
    /// The quarter, for what is asked each.
    pub quarter: Option<u32>,
    /// How it stands.
    pub light: Light,
    /// Why.
    pub step: Step,
    /// The article or document behind it.
    pub basis: String,
    /// What would help: a meeting of this kind.
    pub fix: Option<MeetingKind>,
    /// The meetings that count.
    pub meetings: Vec<Id>,
}

/// Everything that is asked for in a year, as it stands on a day.
#[must_use]
pub fn look(year: i32, today: NaiveDate, known: &[Known], asked: &Asked) -> Vec<Check> {
    let mut found = Vec::new();
    let of = |kind| known.iter().filter(move |one| one.kind == kind);
    let sessions: Vec<&Known> = of(MeetingKind::CongressSession).collect();
    found.push(number_of_sessions(year, today, &sessions, asked));
    found.extend(first_session(today, &sessions, asked));
    found.extend(sessions.iter().filter_map(|one| length(one, asked)));
    let presidium: Vec<&Known> = of(MeetingKind::PresidiumMeeting).collect();
    let p3 = Quarterly {
        rule: "P3",
        kind: MeetingKind::PresidiumMeeting,
        texts: [
            "meetings.year.quarter_done",
            "meetings.year.quarter_missed",
            "meetings.year.quarter_planned",
            "meetings.year.quarter_missing",
            "meetings.year.quarter_ahead",
        ],
        least: &asked.per_quarter,
    };
    let m14 = Quarterly {
        rule: "M14",
        kind: MeetingKind::CongressSession,
        texts: [
            "meetings.year.session_quarter_done",
            "meetings.year.session_quarter_missed",
            "meetings.year.session_quarter_planned",
            "meetings.year.session_quarter_missing",
            "meetings.year.session_quarter_ahead",
        ],
        least: &asked.sessions_per_quarter,
    };
    for (of, all) in [(p3, &presidium), (m14, &sessions)] {
        if of.least.0 > 0 {
            let quarters = (1..=4).map(|quarter| quarterly((year, quarter), today, all, &of));
            found.extend(quarters);
        }
    }
    found
}

/// A meeting as a plan of the year has it, before there is a record of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PlannedMeeting {
    /// What it is.
    pub kind: MeetingKind,
    /// The first day.
    pub begins_on: NaiveDate,
    /// The last day; of a presidium it counts for every quarter it reaches into (每季度一次).
    pub ends_on: NaiveDate,
}

/// What a plan of the year lacks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotPlanned {
    /// The domain rule.
    pub rule: &'static str,
    /// The quarter, for what is asked each.
    pub quarter: Option<u32>,
    /// The meetings that are missing.
    pub kind: MeetingKind,
    /// How many are planned.
    pub planned: u32,
    /// How many are asked for.
    pub asked: u32,
    /// The article or document behind it.
    pub basis: String,
}

/// What a plan of the year lacks by the same rules: sessions (M1) and meetings of the presidium (P3).
#[must_use]
pub fn not_planned(year: i32, planned: &[PlannedMeeting], asked: &Asked) -> Vec<NotPlanned> {
    let of = |kind| planned.iter().filter(move |one| one.kind == kind);
    let lacks = |found: usize, least: &(u32, String), quarter, (rule, kind)| {
        let planned = u32::try_from(found).unwrap_or(u32::MAX);
        (planned < least.0).then(|| NotPlanned {
            rule,
            quarter,
            kind,
            planned,
            asked: least.0,
            basis: least.1.clone(),
        })
    };
    let sessions = of(MeetingKind::CongressSession).count();
    let m1 = ("M1", MeetingKind::CongressSession);
    let mut found: Vec<NotPlanned> = lacks(sessions, &asked.sessions, None, m1)
        .into_iter()
        .collect();
    for quarter in 1..=4 {
        let reaches = |one: &&PlannedMeeting| {
            let of_day = |day: NaiveDate| (day.year(), quarter_of(day));
            of_day(one.begins_on) <= (year, quarter) && (year, quarter) <= of_day(one.ends_on)
        };
        let here = of(MeetingKind::PresidiumMeeting).filter(reaches).count();
        let p3 = ("P3", MeetingKind::PresidiumMeeting);
        found.extend(lacks(here, &asked.per_quarter, Some(quarter), p3));
    }
    found
}

fn quarter_of(day: NaiveDate) -> u32 {
    (day.month() - 1) / 3 + 1
}

fn count(meetings: &[&Known], is: impl Fn(&Known) -> bool) -> u32 {
    let n = meetings.iter().filter(|one| is(one)).count();
    u32::try_from(n).unwrap_or(u32::MAX)
}

/// M1: at least one session a year, generally two.
fn number_of_sessions(year: i32, today: NaiveDate, sessions: &[&Known], asked: &Asked) -> Check {
    let held = count(sessions, Known::is_held);
    let ahead = count(sessions, Known::is_ahead);
    let (target, basis) = asked.sessions.clone();
    let is_over = today.year() > year;
    let is_late = is_over || (today.year() == year && today.month() >= 10);
    let (light, code) = if held >= target {
        (Light::Green, "meetings.year.sessions_done")
    } else if held + ahead >= target && !is_over {
        (Light::Yellow, "meetings.year.sessions_planned")
    } else if is_late && held == 0 {
        (Light::Red, "meetings.year.sessions_none")
    } else if is_over {
        (Light::Yellow, "meetings.year.sessions_few")
    } else {
        (Light::Yellow, "meetings.year.sessions_missing")
    };
    Check {
        rule: "M1",
        quarter: None,
        light,
        step: Step::new(code)
            .with("held", held)
            .with("ahead", ahead)
            .with("target", target),
        basis,
        fix: (light != Light::Green && !is_over && held + ahead < target)
            .then_some(MeetingKind::CongressSession),
        meetings: sessions.iter().map(|one| one.id).collect(),
    }
}

/// M3: the first session of a term within two months after the election of its deputies.
fn first_session(today: NaiveDate, sessions: &[&Known], asked: &Asked) -> Option<Check> {
    let due = asked.first_due?;
    let first = sessions.iter().find(|one| one.ordinal == Some(1));
    let (light, code) = match first {
        Some(one) if one.is_held() && one.begins_on <= due => {
            (Light::Green, "meetings.year.first_in_time")
        }
        Some(one) if one.is_held() => (Light::Red, "meetings.year.first_late"),
        Some(one) if one.begins_on <= due && today <= due => {
            (Light::Yellow, "meetings.year.first_planned")
        }
        _ if today <= due => (Light::Yellow, "meetings.year.first_missing"),
        _ => (Light::Red, "meetings.year.first_late"),
    };
    Some(Check {
        rule: "M3",
        quarter: None,
        light,
        step: Step::new(code).with("due", due),
        basis: "地方组织法第二十条".to_owned(),
        fix: first.is_none().then_some(MeetingKind::CongressSession),
        meetings: first.map(|one| one.id).into_iter().collect(),
    })
}

/// M7: the first session of a term takes longer, because it elects.
fn length(session: &Known, asked: &Asked) -> Option<Check> {
    let (least, basis) = asked.first_days.clone();
    let days = u32::try_from(session.days()).unwrap_or(0);
    if session.ordinal != Some(1) {
        return None;
    }
    let (light, code) = if days >= least {
        (Light::Green, "meetings.year.length_enough")
    } else {
        (Light::Yellow, "meetings.year.length_short")
    };
    Some(Check {
        rule: "M7",
        quarter: None,
        light,
        step: Step::new(code).with("days", days).with("least", least),
        basis,
        fix: None,
        meetings: vec![session.id],
    })
}

/// What is asked for in each quarter.
struct Quarterly<'a> {
    rule: &'static str,
    kind: MeetingKind,
    /// Done, missed, planned, missing, ahead.
    texts: [&'static str; 5],
    least: &'a (u32, String),
}

/// P3, M14 (季会制 has both meanings): the presidium, or the congress, meets in each quarter.
fn quarterly(this: (i32, u32), today: NaiveDate, all: &[&Known], of: &Quarterly<'_>) -> Check {
    let quarter = this.1;
    let here: Vec<&Known> = all
        .iter()
        .copied()
        .filter(|one| quarter_of(one.begins_on) == quarter)
        .collect();
    let (least, basis) = of.least.clone();
    let (held, ahead) = (count(&here, Known::is_held), count(&here, Known::is_ahead));
    let now = (today.year(), quarter_of(today));
    let [done, missed, planned, missing, later] = of.texts;
    let (light, code) = if held >= least {
        (Light::Green, done)
    } else if this < now {
        (Light::Red, missed)
    } else if held + ahead >= least {
        (Light::Yellow, planned)
    } else if this == now {
        (Light::Yellow, missing)
    } else {
        (Light::Ahead, later)
    };
    Check {
        rule: of.rule,
        quarter: Some(quarter),
        light,
        step: Step::new(code)
            .with("quarter", quarter)
            .with("held", held)
            .with("least", least),
        basis,
        fix: (this >= now && held + ahead < least).then_some(of.kind),
        meetings: here.iter().map(|one| one.id).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::platform::ids::new_id;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn known(kind: MeetingKind, begins_on: &str, status: MeetingStatus) -> Known {
        Known {
            id: new_id(),
            kind,
            status,
            begins_on: day(begins_on),
            ends_on: day(begins_on),
            ordinal: Some(7),
        }
    }

    fn asked() -> Asked {
        Asked {
            sessions: (2, "地方组织法第十四条".to_owned()),
            per_quarter: (1, "重庆".to_owned()),
            sessions_per_quarter: (0, "重庆".to_owned()),
            first_days: (2, "河北".to_owned()),
            first_due: None,
        }
    }

    fn lights(today: &str, all: &[Known], rule: &str) -> Vec<Light> {
        let found = look(2026, day(today), all, &asked());
        let of = found.into_iter().filter(|one| one.rule == rule);
        of.map(|one| one.light).collect()
    }

    use crate::features::meetings::model::MeetingKind::{CongressSession, PresidiumMeeting};
    use crate::features::meetings::model::MeetingStatus::{Cancelled, Closed, Notified};

    #[test]
    fn m1_two_sessions_a_year_one_by_law() {
        let first = known(CongressSession, "2026-01-20", Closed);
        let second = known(CongressSession, "2026-07-20", Closed);
        let planned = known(CongressSession, "2026-07-20", Notified);
        let off = known(CongressSession, "2026-07-20", Cancelled);
        let m1 = |today: &str, all: &[Known]| lights(today, all, "M1")[0];
        assert_eq!(m1("2026-08-01", &[first, second]), Light::Green);
        assert_eq!(m1("2026-03-01", &[first, planned]), Light::Yellow);
        assert_eq!(m1("2026-03-01", &[first, off]), Light::Yellow);
        assert_eq!(m1("2026-11-01", &[]), Light::Red);
        assert_eq!(
            m1("2027-01-01", &[first]),
            Light::Yellow,
            "the law asks for one"
        );
        assert_eq!(m1("2027-01-01", &[planned]), Light::Red);
    }

    #[test]
    fn m1_p3_what_a_plan_of_the_year_lacks() {
        let planned = |kind, begins_on: &str, ends_on: &str| PlannedMeeting {
            kind,
            begins_on: day(begins_on),
            ends_on: day(ends_on),
        };
        let lacks = |all: &[PlannedMeeting]| -> Vec<(&'static str, Option<u32>, u32)> {
            let found = not_planned(2026, all, &asked());
            let told = found.into_iter();
            told.map(|one| (one.rule, one.quarter, one.planned))
                .collect()
        };
        let quarters = [1, 2, 3, 4].map(|quarter| ("P3", Some(quarter), 0));
        let nothing: Vec<_> = [("M1", None, 0)].into_iter().chain(quarters).collect();
        assert_eq!(lacks(&[]), nothing);
        let one = planned(CongressSession, "2026-01-20", "2026-01-21");
        let other = planned(CongressSession, "2026-07-20", "2026-07-20");
        let each_quarter = planned(PresidiumMeeting, "2026-01-01", "2026-12-31");
        assert_eq!(lacks(&[one, each_quarter]), [("M1", None, 1)]);
        assert_eq!(lacks(&[one, other, each_quarter]), []);
        let third = planned(PresidiumMeeting, "2026-09-30", "2026-09-30");
        assert_eq!(
            lacks(&[one, other, third]),
            [1, 2, 4].map(|quarter| ("P3", Some(quarter), 0))
        );
    }

    #[test]
    fn p3_each_quarter_by_itself() {
        let first = known(PresidiumMeeting, "2026-02-20", Closed);
        let third = known(PresidiumMeeting, "2026-09-20", Notified);
        let found = lights("2026-05-01", &[first, third], "P3");
        assert_eq!(
            found,
            [Light::Green, Light::Yellow, Light::Yellow, Light::Ahead]
        );
        let found = lights("2026-12-01", &[first], "P3");
        assert_eq!(found, [Light::Green, Light::Red, Light::Red, Light::Yellow]);
    }

    #[test]
    fn m14_the_congress_meets_each_quarter_where_that_is_asked_for() {
        let held = known(CongressSession, "2026-02-20", Closed);
        assert_eq!(lights("2026-05-01", &[held], "M14"), []);
        let asked = Asked {
            sessions_per_quarter: (1, "重庆".to_owned()),
            ..asked()
        };
        let found = look(2026, day("2026-05-01"), &[held], &asked);
        let of = found.iter().filter(|one| one.rule == "M14");
        let lights: Vec<Light> = of.clone().map(|one| one.light).collect();
        assert_eq!(
            lights,
            [Light::Green, Light::Yellow, Light::Ahead, Light::Ahead]
        );
        let fixes: Vec<_> = of.filter_map(|one| one.fix).collect();
        assert_eq!(fixes, [CongressSession; 3]);
        // The presidium's quarters are a recurrence of their own.
        assert_eq!(found.iter().filter(|one| one.rule == "P3").count(), 4);
    }

    #[test]
    fn m3_m7_the_first_session_is_in_time_and_long_enough() {
        let mut first = known(CongressSession, "2026-10-20", Closed);
        first.ordinal = Some(1);
        let asked = Asked {
            first_due: Some(day("2026-11-15")),
            ..asked()
        };
        let light = |today: &str, all: &[Known], rule: &str| {
            let found = look(2026, day(today), all, &asked);
            found
                .into_iter()
                .find(|one| one.rule == rule)
                .map(|one| one.light)
        };
        assert_eq!(light("2026-12-01", &[first], "M3"), Some(Light::Green));
        assert_eq!(light("2026-12-01", &[first], "M7"), Some(Light::Yellow));
        first.ends_on = day("2026-10-21");
        assert_eq!(light("2026-12-01", &[first], "M7"), Some(Light::Green));
        first.begins_on = day("2026-11-20");
        assert_eq!(light("2026-12-01", &[first], "M3"), Some(Light::Red));
        assert_eq!(light("2026-11-01", &[], "M3"), Some(Light::Yellow));
        assert_eq!(light("2026-12-01", &[], "M3"), Some(Light::Red));
    }
}
