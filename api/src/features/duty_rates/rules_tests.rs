//! The rates of a small congress.

use super::model::DutyAttendanceState as State;
use super::rules::{Rate, Tally, rates};

const fn rate(numerator: i64, denominator: i64) -> Rate {
    Rate {
        numerator,
        denominator,
    }
}

#[test]
fn a7_each_rate_has_its_own_denominator() {
    let mut first = Tally {
        spoke: 1,
        suggestions: 2,
        ..Tally::default()
    };
    first.add(State::Came);
    first.add(State::Came);
    let mut second = Tally {
        cosigned: 1,
        ..Tally::default()
    };
    second.add(State::Came);
    second.add(State::Leave);
    let mut third = Tally::default();
    third.add(State::Absent);
    assert_eq!((second.on_leave, third.absent), (1, 1));
    let found = rates(&[first, second, third]);
    assert_eq!(found.attendance, rate(3, 5));
    assert_eq!(found.speech, rate(1, 2));
    assert_eq!(found.suggestion, rate(1, 3));
}

#[test]
fn a7_who_was_never_seen_does_not_speak() {
    let one = Tally {
        spoke: 1,
        ..Tally::default()
    };
    assert_eq!(rates(&[one]).speech, rate(0, 0));
    assert_eq!(rates(&[]).suggestion, rate(0, 0));
}
