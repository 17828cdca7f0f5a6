//! Domain 6.4: each colour, at its edges.

use super::model::{GroupQuarterColour as Colour, GroupQuarterReason as Reason};
use super::rules::{Figures, Measures, before, colour, last_day};

const MEASURES: Measures = Measures {
    activities: 1,
    green_percent: 80,
    yellow_percent: 60,
};

fn of(held: i64, steps_missing: i64, present: i64) -> Figures {
    Figures {
        held,
        steps_missing,
        present,
        total: 10,
    }
}

#[test]
fn four_of_five_with_all_steps_is_green() {
    assert_eq!(colour(of(1, 0, 8), MEASURES, true), (Colour::Green, vec![]));
}

#[test]
fn fewer_or_a_step_less_is_yellow() {
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
fn none_held_or_fewer_than_three_of_five_is_red() {
    assert_eq!(
        colour(of(0, 0, 0), MEASURES, false),
        (Colour::Red, vec![Reason::NotHeld])
    );
    let (red, why) = colour(of(1, 0, 5), MEASURES, false);
    assert_eq!((red, why), (Colour::Red, vec![Reason::AttendanceLow]));
}

#[test]
fn two_yellows_running_are_red() {
    let (red, why) = colour(of(1, 2, 10), MEASURES, true);
    assert_eq!(
        (red, why),
        (Colour::Red, vec![Reason::StepsMissing, Reason::TwoYellows])
    );
}

#[test]
fn quarters_end_and_follow_each_other() {
    let day = |year, quarter| last_day(year, quarter).map(|day| day.to_string());
    assert_eq!(day(2026, 1).as_deref(), Some("2026-03-31"));
    assert_eq!(day(2026, 4).as_deref(), Some("2026-12-31"));
    assert_eq!(day(2026, 5), None);
    assert_eq!((before(2026, 1), before(2026, 3)), ((2025, 4), (2026, 2)));
}
