//! Domain 6.4: each colour, at its edges.

use super::model::{GroupQuarterColour as Colour, GroupQuarterReason as Reason};
use super::rules::{Figures, Measures, before, colour, last_day, quarters};
use chrono::NaiveDate;

const MEASURES: Measures = Measures {
    activities: 1,
    green_percent: 80,
    yellow_percent: 60,
};

fn of(held: i64, steps_missing: i64, present: i64) -> Figures {
    Figures {
        held,
        steps_missing,
        steps_late: 0,
        present,
        total: 10,
    }
}

#[test]
fn rule_6_4_four_of_five_with_all_steps_is_green() {
    assert_eq!(colour(of(1, 0, 8), MEASURES, true), (Colour::Green, vec![]));
}

#[test]
fn rule_6_4_fewer_or_a_step_less_is_yellow() {
    let (yellow, why) = colour(of(1, 0, 7), MEASURES, false);
    assert_eq!(
        (yellow, why),
        (Colour::Yellow, vec![Reason::AttendanceMiddling])
    );
    let (yellow, why) = colour(of(1, 0, 6), MEASURES, false);
    assert_eq!(
        (yellow, why),
        (Colour::Yellow, vec![Reason::AttendanceMiddling])
    );
    let (yellow, why) = colour(of(2, 1, 10), MEASURES, false);
    assert_eq!((yellow, why), (Colour::Yellow, vec![Reason::StepsMissing]));
}

#[test]
fn rule_6_4_none_held_or_fewer_than_three_of_five_is_red() {
    assert_eq!(
        colour(of(0, 0, 0), MEASURES, false),
        (Colour::Red, vec![Reason::NotHeld])
    );
    let (red, why) = colour(of(1, 0, 5), MEASURES, false);
    assert_eq!((red, why), (Colour::Red, vec![Reason::AttendanceLow]));
}

#[test]
fn rule_6_4_two_yellows_running_are_red() {
    let (red, why) = colour(of(1, 2, 10), MEASURES, true);
    assert_eq!(
        (red, why),
        (Colour::Red, vec![Reason::StepsMissing, Reason::TwoYellows])
    );
}

#[test]
fn rule_6_4_a_late_step_is_yellow() {
    let late = Figures {
        steps_late: 1,
        ..of(1, 0, 10)
    };
    let yellow = (Colour::Yellow, vec![Reason::StepsLate]);
    assert_eq!(colour(late, MEASURES, false), yellow);
}

#[test]
fn quarters_end_and_follow_each_other() {
    let day = |year, quarter| last_day(year, quarter).map(|day| day.to_string());
    assert_eq!(day(2026, 1).as_deref(), Some("2026-03-31"));
    assert_eq!(day(2026, 4).as_deref(), Some("2026-12-31"));
    assert_eq!(day(2026, 5), None);
    assert_eq!((before(2026, 1), before(2026, 3)), ((2025, 4), (2026, 2)));
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap_or_default()
}

#[test]
fn a_day_lies_in_a_quarter_and_after_one() {
    for (today, running, ended) in [
        ("2026-01-01", (2026, 1), (2025, 4)),
        ("2026-03-31", (2026, 1), (2025, 4)),
        ("2026-04-01", (2026, 2), (2026, 1)),
        ("2026-12-31", (2026, 4), (2026, 3)),
    ] {
        let found = quarters(day(today)).map(|(now, last)| (now.of, last.of));
        assert_eq!(found, Some((running, ended)), "{today}");
    }
    let days = quarters(day("2026-02-10")).map(|(now, _)| (now.begins_on, now.ends_on));
    assert_eq!(days, Some((day("2026-01-01"), day("2026-03-31"))));
    let close = quarters(day("2026-04-01")).and_then(|(_, last)| last.closing_day(15));
    assert_eq!(close, Some(day("2026-04-15")));
}

#[test]
fn a_quarter_asks_the_groups_that_were_there_when_it_began() {
    let asks = |formed_on, is_dissolved| {
        quarters(day("2026-05-20")).map(|(now, _)| now.asks(day(formed_on), is_dissolved))
    };
    assert_eq!(asks("2026-04-01", false), Some(true));
    assert_eq!(asks("2026-04-02", false), Some(false));
    assert_eq!(asks("2025-01-01", true), Some(false));
}
