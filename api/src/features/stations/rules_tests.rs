//! The rules of stations (A3).

use super::model::{StationPaper, StationRhythm as Rhythm};
use super::rules::{
    Refusal, check, check_paper, is_one_contact, is_overdue, last_period, may_belong, wrong_day,
};
use chrono::NaiveDate;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap_or_default()
}

#[test]
fn a3_the_office_keeps_its_stations() {
    assert_eq!(check(false, true), Ok(()));
    assert_eq!(check(false, false), Err(Refusal::NotYourTurn));
    assert_eq!(check(true, false), Err(Refusal::NotYourTurn));
    assert_eq!(check(true, true), Err(Refusal::Closed));
}

#[test]
fn a4_only_what_is_public_is_printed() {
    for paper in [StationPaper::Poster, StationPaper::Cards] {
        assert_eq!(check_paper(paper, true, true), Err(Refusal::NotPublic));
        assert_eq!(check_paper(paper, false, true), Ok(()));
    }
    assert_eq!(check_paper(StationPaper::Poster, false, false), Ok(()));
    let cards = check_paper(StationPaper::Cards, false, false);
    assert_eq!(cards, Err(Refusal::WithoutCards));
}

#[test]
fn a3_days_of_a_station() {
    let today = day("2026-03-02");
    assert_eq!(wrong_day(today, None, today), None);
    assert_eq!(wrong_day(day("2026-03-03"), None, today), Some("future"));
    let opened = Some(day("2026-01-01"));
    assert_eq!(wrong_day(day("2026-01-01"), opened, today), None);
    let before = wrong_day(day("2025-12-31"), opened, today);
    assert_eq!(before, Some("station_before_opening"));
}

#[test]
fn a3_one_person_is_asked_for() {
    assert!(is_one_contact(true, false) && is_one_contact(false, true));
    assert!(!is_one_contact(true, true) && !is_one_contact(false, false));
}

#[test]
fn a3_deputies_of_both_levels_belong_to_the_station_of_a_town() {
    assert!(may_belong(true, false, false));
    assert!(may_belong(false, true, true));
    assert!(!may_belong(false, true, false));
    assert!(!may_belong(false, false, true));
}

#[test]
fn a4_a_station_receives_as_often_as_the_local_rule_asks() {
    // A Thursday.
    let today = day("2026-04-16");
    let since = |every| last_period(every, today);
    assert_eq!(since(Rhythm::Weekly), day("2026-04-06"));
    assert_eq!(since(Rhythm::Monthly), day("2026-03-01"));
    assert_eq!(since(Rhythm::Quarterly), day("2026-01-01"));
    let january = day("2026-01-31");
    assert_eq!(last_period(Rhythm::Monthly, january), day("2025-12-01"));
    assert_eq!(last_period(Rhythm::Quarterly, january), day("2025-10-01"));
    let (march, opened) = (since(Rhythm::Monthly), day("2025-05-01"));
    assert!(!is_overdue(march, opened, Some(day("2026-03-01"))));
    assert!(is_overdue(march, opened, Some(day("2026-02-28"))));
    assert!(is_overdue(march, opened, None));
    // Who was not there the whole month is not late yet; nor who has received since.
    assert!(!is_overdue(march, day("2026-03-02"), None));
    assert!(!is_overdue(march, opened, Some(day("2026-04-10"))));
}
