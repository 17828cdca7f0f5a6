//! The rules of diaries (A5).

use super::model::DiaryEntryAction as Act;
use super::rules::{Refusal, Snapshot, check, wrong_day, wrong_follow_up};
use chrono::NaiveDate;

const OWN: Snapshot = Snapshot {
    is_letter: false,
    is_used: false,
    is_own: true,
};

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default()
}

#[test]
fn a5_only_its_deputy_acts_on_an_entry() {
    for act in Act::ALL {
        assert_eq!(check(*act, OWN), Ok(()), "{act}");
        let others = Snapshot {
            is_own: false,
            ..OWN
        };
        assert_eq!(check(*act, others), Err(Refusal::NotYourTurn), "{act}");
    }
}

#[test]
fn a5_what_was_made_of_an_entry_keeps_it() {
    let used = Snapshot {
        is_used: true,
        ..OWN
    };
    assert_eq!(check(Act::Edit, used), Ok(()));
    for act in [Act::Convert, Act::Propose, Act::Forward, Act::Delete] {
        assert_eq!(check(act, used), Err(Refusal::InUse), "{act}");
    }
}

#[test]
fn a5_a_letter_is_handled_at_the_letter() {
    let letter = Snapshot {
        is_letter: true,
        ..OWN
    };
    assert_eq!(check(Act::Edit, letter), Ok(()));
    for act in [Act::Convert, Act::Propose, Act::Forward, Act::Delete] {
        assert_eq!(check(act, letter), Err(Refusal::OfLetter), "{act}");
    }
}

#[test]
fn a5_days_of_an_entry() {
    let today = day(2026, 3, 1);
    assert_eq!(wrong_day(today, today), None);
    assert_eq!(wrong_day(day(2026, 3, 2), today), Some("future"));
    assert_eq!(wrong_day(day(2016, 3, 1), today), None);
    let long_ago = wrong_day(day(2016, 2, 29), today);
    assert_eq!(long_ago, Some("diary_day_out_of_range"));
    assert_eq!(wrong_follow_up(today, today), None);
    assert_eq!(wrong_follow_up(today, day(2028, 3, 1)), None);
    for wrong in [day(2026, 2, 28), day(2028, 3, 2)] {
        let code = wrong_follow_up(today, wrong);
        assert_eq!(code, Some("diary_follow_up_out_of_range"));
    }
}
