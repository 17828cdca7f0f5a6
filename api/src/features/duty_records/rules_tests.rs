//! Tests of the rules of duty records.

use super::model::{DutyAction, DutyStatus};
use super::quarter::Quarter;
use super::rules::{Refusal, Snapshot, check, drawn, wrong_day};
use chrono::NaiveDate;
use proptest::prelude::*;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn entered() -> Snapshot {
    Snapshot {
        status: DutyStatus::Pending,
        is_derived: false,
        is_taken_back: false,
        is_found_wrong: false,
        is_frozen: false,
        is_author: false,
        is_own: false,
        is_office: true,
        is_county: false,
    }
}

#[test]
fn nobody_verifies_what_they_entered_or_did() {
    let act = DutyAction::Decide;
    assert_eq!(check(act, entered()), Ok(()));
    let author = Snapshot {
        is_author: true,
        ..entered()
    };
    assert_eq!(check(act, author), Err(Refusal::OwnRecord));
    let own = Snapshot {
        is_own: true,
        ..entered()
    };
    assert_eq!(check(act, own), Err(Refusal::OwnRecord));
    let only_own = Snapshot {
        is_office: false,
        ..own
    };
    assert_eq!(check(act, only_own), Err(Refusal::NotYourTurn));
    let county = Snapshot {
        is_office: false,
        is_county: true,
        ..entered()
    };
    assert_eq!(check(act, county), Ok(()));
}

#[test]
fn what_is_derived_says_what_its_source_says_and_the_office_judges_it() {
    let at = Snapshot {
        is_derived: true,
        status: DutyStatus::Verified,
        is_county: true,
        ..entered()
    };
    assert_eq!(check(DutyAction::Edit, at), Err(Refusal::Derived));
    for act in [DutyAction::Decide, DutyAction::Withdraw, DutyAction::Sample] {
        assert_eq!(check(act, at), Ok(()), "{act}");
    }
    let own = Snapshot {
        is_own: true,
        is_office: false,
        is_county: false,
        ..at
    };
    assert_eq!(check(DutyAction::Withdraw, own), Err(Refusal::Derived));
    assert_eq!(check(DutyAction::Decide, own), Err(Refusal::NotYourTurn));
}

#[test]
fn a9_only_the_county_puts_right_what_it_found_wrong() {
    let office = Snapshot {
        is_derived: true,
        status: DutyStatus::Refused,
        ..entered()
    };
    assert_eq!(check(DutyAction::Decide, office), Ok(()));
    let found = Snapshot {
        is_found_wrong: true,
        ..office
    };
    assert_eq!(check(DutyAction::Decide, found), Err(Refusal::NotInState));
    let county = Snapshot {
        is_county: true,
        ..found
    };
    assert_eq!(check(DutyAction::Decide, county), Ok(()));
    let gone = Snapshot {
        status: DutyStatus::Withdrawn,
        ..office
    };
    assert_eq!(check(DutyAction::Decide, gone), Err(Refusal::NotInState));
    let taken_back = Snapshot {
        is_taken_back: true,
        ..gone
    };
    assert_eq!(check(DutyAction::Decide, taken_back), Ok(()));
}

#[test]
fn a9_a_draw_can_be_repeated() {
    let pool: Vec<[u8; 16]> = (0..100).map(|one| [one; 16]).collect();
    let first = drawn("seed", &pool, 10);
    assert_eq!(first.len(), 10);
    assert_eq!(drawn("seed", &pool, 10), first);
    assert_eq!(drawn("seed", &pool, 4), first[..4]);
    assert_ne!(drawn("another", &pool, 10), first);
    assert_eq!(drawn("seed", &pool, 200).len(), 100);
}

#[test]
fn a_closed_quarter_stays_as_it_is() {
    let at = Snapshot {
        is_frozen: true,
        status: DutyStatus::Verified,
        is_county: true,
        ..entered()
    };
    assert_eq!(check(DutyAction::Withdraw, at), Err(Refusal::Frozen));
    assert_eq!(check(DutyAction::Sample, at), Ok(()));
}

#[test]
fn days_of_records() {
    let today = day("2026-03-02");
    assert_eq!(wrong_day(day("2026-03-03"), today), Some("future"));
    assert_eq!(wrong_day(today, today), None);
    let old = wrong_day(day("2016-03-01"), today);
    assert_eq!(old, Some("duty_day_out_of_range"));
}

#[test]
fn quarters_begin_and_end_with_their_months() {
    let last = Quarter::of(day("2026-12-31"));
    assert_eq!((last.year, last.number), (2026, 4));
    assert_eq!(last.next().first_day(), Some(day("2027-01-01")));
    assert_eq!(last.last_day(), Some(day("2026-12-31")));
}

proptest! {
    #[test]
    fn a_record_never_counts_in_a_closed_quarter(days in 0_i64..4000, closed in 0_i64..4000) {
        let begin = day("2020-01-01");
        let held = begin + chrono::TimeDelta::days(days);
        let frozen = Quarter::of(begin + chrono::TimeDelta::days(closed));
        let counts = Quarter::counting(held, Some(frozen));
        prop_assert!(counts > frozen);
        prop_assert!(counts >= Quarter::of(held));
        prop_assert_eq!(Quarter::counting(held, None), Quarter::of(held));
    }
}
