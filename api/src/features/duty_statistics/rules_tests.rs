//! The rules of the table.

use super::model::DeputyWorkKey;
use super::rules::{Period, Tally};
use crate::features::parameters::register;
use chrono::NaiveDate;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap_or_default()
}

#[test]
fn a_period_ends_today_at_the_latest() {
    let today = day("2026-05-10");
    let year = Period::of(2026, None, today).unwrap();
    assert_eq!((year.from, year.to), (day("2026-01-01"), today));
    assert_eq!(year.quarters, [1, 2, 3, 4]);
    assert!(!year.is_year_over);
    let first = Period::of(2026, Some(1), today).unwrap();
    assert_eq!(
        (first.from, first.to),
        (day("2026-01-01"), day("2026-03-31"))
    );
    assert_eq!(first.after, day("2026-04-01"));
    let before = Period::of(2025, Some(4), today).unwrap();
    assert_eq!(
        (before.to, before.after),
        (day("2025-12-31"), day("2026-01-01"))
    );
    assert!(before.is_year_over);
    assert_eq!(Period::of(2026, Some(3), today), None);
    assert_eq!(Period::of(2026, Some(5), today), None);
    assert_eq!(Period::of(2027, None, today), None);
}

#[test]
fn too_few_are_not_enough_once_the_year_is_over() {
    assert_eq!(Tally::due((3, 10), 3, false).is_reached, Some(true));
    assert_eq!(Tally::due((2, 10), 3, false).is_reached, None);
    assert_eq!(Tally::due((2, 10), 3, true).is_reached, Some(false));
    assert_eq!(Tally::all(0, 0).is_reached, None);
    assert_eq!(Tally::none(0, 4).is_reached, Some(true));
    assert_eq!(Tally::none(1, 4).is_reached, Some(false));
    assert_eq!(Tally::plain(1, 4).is_reached, None);
}

#[test]
fn all_together_is_the_sum_of_its_parts() {
    let both = Tally::due((3, 10), 3, true).with(Tally::due((1, 20), 6, true));
    assert_eq!((both.numerator, both.denominator), (4, 30));
    assert_eq!((both.needed, both.is_reached), (Some(9), Some(false)));
    let many = Tally::due((9, 10), 3, true).with(Tally::due((5, 20), 6, true));
    assert_eq!(many.is_reached, Some(true));
    let late = Tally::none(0, 2).with(Tally::none(1, 2));
    assert_eq!((late.numerator, late.is_reached), (1, Some(false)));
    assert_eq!(
        Tally::default().with(Tally::plain(1, 2)),
        Tally::plain(1, 2)
    );
}

#[test]
fn every_number_rests_on_parameters_that_are_in_the_register() {
    for key in DeputyWorkKey::parameters() {
        assert!(register::find(key).is_some(), "{key}");
    }
}
