//! Tests of the rules of duty records.

use super::model::{DutyAction, DutyStatus};
use super::quarter::Quarter;
use super::rules::{Refusal, Snapshot, check, wrong_day};
use chrono::NaiveDate;
use proptest::prelude::*;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn entered() -> Snapshot {
    Snapshot {
        status: DutyStatus::Pending,
        is_derived: false,
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
fn what_is_derived_follows_its_source() {
    let at = Snapshot {
        is_derived: true,
        status: DutyStatus::Verified,
        is_county: true,
        ..entered()
    };
    for act in [DutyAction::Edit, DutyAction::Decide, DutyAction::Withdraw] {
        assert_eq!(check(act, at), Err(Refusal::Derived));
    }
    assert_eq!(check(DutyAction::Sample, at), Ok(()));
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
