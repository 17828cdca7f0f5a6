use super::model::AwardAction;
use super::rules::{Refusal, check, wrong_day, wrong_end};
use chrono::NaiveDate;

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

#[test]
fn the_office_keeps_what_stands() {
    for act in AwardAction::ALL {
        assert_eq!(check(*act, false, true), Ok(()));
        assert_eq!(check(*act, true, true), Err(Refusal::Withdrawn));
        assert_eq!(check(*act, false, false), Err(Refusal::NotYourTurn));
    }
}

#[test]
fn days_are_past_and_in_order() {
    let today = day(2026, 3, 2);
    assert_eq!(wrong_day(today, today), None);
    assert_eq!(wrong_day(day(2026, 3, 3), today), Some("future"));
    assert_eq!(wrong_day(day(1966, 3, 2), today), None);
    let before = wrong_day(day(1966, 3, 1), today);
    assert_eq!(before, Some("award_day_out_of_range"));
    let given = day(2026, 1, 10);
    assert_eq!(wrong_end(given, given, today), None);
    let early = wrong_end(day(2026, 1, 9), given, today);
    assert_eq!(early, Some("award_withdrawn_before"));
    assert_eq!(wrong_end(day(2026, 3, 3), given, today), Some("future"));
}
