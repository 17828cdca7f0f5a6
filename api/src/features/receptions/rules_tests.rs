//! The rules of receptions (A3, A4).

use super::model::{ReceptionAction as Act, ReceptionStatus as Status};
use super::rules::{
    Part, Refusal, Snapshot, announce_by, check, is_late, is_reached, wrong_day, wrong_notice_day,
};
use crate::features::congresses::Mandate;
use chrono::NaiveDate;
use proptest::prelude::*;

const OFFICE: Part = Part {
    is_office: true,
    is_on_duty: false,
    mandate: None,
};
const ON_DUTY: Part = Part {
    is_office: false,
    is_on_duty: true,
    mandate: Some(Mandate::Active),
};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap_or_default()
}

fn at(status: Status, held_on: &str) -> Snapshot {
    Snapshot {
        status,
        held_on: day(held_on),
        today: day("2026-03-10"),
        is_station_closed: false,
    }
}

fn open(at: &Snapshot, part: Part) -> Vec<Act> {
    let acts = Act::ALL.iter().copied();
    acts.filter(|act| check(*act, at, part).is_ok()).collect()
}

#[test]
fn a3_each_act_has_its_state_and_day() {
    let ahead = at(Status::Planned, "2026-03-20");
    assert_eq!(
        open(&ahead, OFFICE),
        [Act::Edit, Act::Announce, Act::Move, Act::Cancel]
    );
    let told = at(Status::Announced, "2026-03-20");
    assert_eq!(open(&told, OFFICE), [Act::Edit, Act::Move, Act::Cancel]);
    assert_eq!(check(Act::Attend, &told, OFFICE), Err(Refusal::NotYet));
    let today = at(Status::Announced, "2026-03-10");
    assert_eq!(check(Act::Miss, &today, OFFICE), Err(Refusal::NotYet));
    assert_eq!(
        open(&today, OFFICE),
        [Act::Edit, Act::Move, Act::Cancel, Act::Attend, Act::Receive]
    );
    let over = at(Status::Announced, "2026-03-09");
    assert_eq!(check(Act::Miss, &over, OFFICE), Ok(()));
    let held = at(Status::Held, "2026-03-09");
    assert_eq!(open(&held, OFFICE), [Act::Attend, Act::Receive]);
    for ended in [Status::Missed, Status::Cancelled] {
        assert!(open(&at(ended, "2026-03-09"), OFFICE).is_empty(), "{ended}");
    }
    let quiet = check(Act::Attend, &at(Status::Planned, "2026-03-09"), OFFICE);
    assert_eq!(quiet, Err(Refusal::NotInState), "residents were not told");
}

#[test]
fn a4_deputies_record_on_their_own_days() {
    let today = at(Status::Announced, "2026-03-10");
    assert_eq!(open(&today, ON_DUTY), [Act::Attend, Act::Receive]);
    let refused = check(Act::Move, &today, ON_DUTY);
    assert_eq!(refused, Err(Refusal::NotYourTurn));
    let other = Part {
        is_on_duty: false,
        ..ON_DUTY
    };
    assert!(open(&today, other).is_empty());
    for (mandate, refusal) in [
        (Mandate::Suspended, Refusal::MandateSuspended),
        (Mandate::Ended, Refusal::MandateEnded),
    ] {
        let part = Part {
            mandate: Some(mandate),
            ..ON_DUTY
        };
        assert_eq!(check(Act::Receive, &today, part), Err(refusal));
    }
}

#[test]
fn a3_nothing_is_planned_at_a_closed_station() {
    let closed = Snapshot {
        is_station_closed: true,
        ..at(Status::Planned, "2026-03-20")
    };
    for act in [Act::Announce, Act::Move] {
        assert_eq!(check(act, &closed, OFFICE), Err(Refusal::StationClosed));
    }
    assert_eq!(check(Act::Cancel, &closed, OFFICE), Ok(()));
}

#[test]
fn a3_residents_are_told_days_before() {
    let held = day("2026-03-20");
    assert!(!is_late(day("2026-03-17"), held, 3));
    assert!(is_late(day("2026-03-18"), held, 3));
    assert_eq!(announce_by(held, 3), day("2026-03-17"));
    let today = day("2026-03-10");
    assert_eq!(wrong_notice_day(today, held, today), None);
    let ahead = wrong_notice_day(day("2026-03-11"), held, today);
    assert_eq!(ahead, Some("future"));
    let after = wrong_notice_day(day("2026-03-05"), day("2026-03-04"), today);
    assert_eq!(after, Some("reception_notice_after"));
}

#[test]
fn a3_days_of_a_reception() {
    let today = day("2026-03-10");
    for right in ["2025-03-10", "2026-03-10", "2027-03-10"] {
        assert_eq!(wrong_day(day(right), today), None, "{right}");
    }
    for wrong in ["2025-03-09", "2027-03-11"] {
        let code = wrong_day(day(wrong), today);
        assert_eq!(code, Some("reception_day_out_of_range"), "{wrong}");
    }
}

#[test]
fn a3_once_or_twice_a_year() {
    assert!(is_reached(1, 1) && is_reached(3, 2));
    assert!(!is_reached(1, 2) && !is_reached(0, 1));
}

proptest! {
    #[test]
    fn a3_the_last_day_to_tell_is_in_time_and_the_next_is_late(ahead in 0_i64..400, days in 1_i64..30) {
        let held = day("2026-03-10") + chrono::TimeDelta::days(ahead);
        let last = announce_by(held, days);
        prop_assert!(!is_late(last, held, days));
        prop_assert!(is_late(last + chrono::TimeDelta::days(1), held, days));
    }
}
