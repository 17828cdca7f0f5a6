//! The rules of talks with deputies (D14).

use super::model::{DeputyTalkAction as Act, DeputyTalkKind as Kind, DeputyTalkStatus as Status};
use super::rules::{
    Part, Refusal, Snapshot, check, has_talked, is_ground, is_talk_before, wrong_day,
    wrong_decision_day, wrong_held_day,
};
use chrono::NaiveDate;

const OFFICE: Part = Part {
    is_office: true,
    is_county: false,
    is_concerned: false,
};
const COUNTY: Part = Part {
    is_office: false,
    is_county: true,
    is_concerned: false,
};
const DEPUTY: Part = Part {
    is_office: false,
    is_county: false,
    is_concerned: true,
};

fn at(status: Status, has_improvement: bool) -> Snapshot {
    Snapshot {
        status,
        has_improvement,
    }
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap_or_default()
}

#[test]
fn d14_the_office_holds_talks_and_the_deputy_answers() {
    for act in Act::ALL {
        let (right, wrong) = match act {
            Act::Answer => (DEPUTY, OFFICE),
            _ => (OFFICE, DEPUTY),
        };
        let any = |part| {
            Status::ALL
                .iter()
                .any(|status| check(*act, at(*status, false), part).is_ok())
        };
        assert!(any(right) && !any(wrong) && !any(COUNTY), "{act}");
    }
}

#[test]
fn d14_the_steps_follow_each_other() {
    use Status::{Cancelled, Closed, FollowedUp, Held, Planned};
    for (act, part, open) in [
        (Act::Edit, OFFICE, &[Planned][..]),
        (Act::Hold, OFFICE, &[Planned]),
        (Act::Cancel, OFFICE, &[Planned]),
        (Act::FollowUp, OFFICE, &[Held]),
        (Act::Close, OFFICE, &[Held, FollowedUp]),
        (Act::Answer, DEPUTY, &[Held, FollowedUp]),
    ] {
        for status in [Planned, Held, FollowedUp, Closed, Cancelled] {
            let expected = match open.contains(&status) {
                true => Ok(()),
                false => Err(Refusal::NotInState),
            };
            assert_eq!(
                check(act, at(status, false), part),
                expected,
                "{act} {status}"
            );
        }
    }
    let open = check(Act::Close, at(Held, true), OFFICE);
    assert_eq!(open, Err(Refusal::Unchecked));
    assert_eq!(check(Act::Close, at(FollowedUp, true), OFFICE), Ok(()));
}

#[test]
fn d14_days_of_a_talk() {
    let today = day("2026-03-02");
    assert_eq!(wrong_day(day("2027-03-02"), today), None);
    let late = wrong_day(day("2027-03-03"), today);
    assert_eq!(late, Some("deputy_talk_day_out_of_range"));
    assert_eq!(wrong_held_day(day("2026-03-03"), today), Some("future"));
    assert_eq!(wrong_held_day(day("2025-03-02"), today), None);
    let old = wrong_held_day(day("2025-03-01"), today);
    assert_eq!(old, Some("deputy_talk_day_out_of_range"));
    let talked = Some(day("2026-02-01"));
    assert_eq!(wrong_decision_day(today, talked, today), None);
    assert_eq!(wrong_decision_day(today, None, today), None);
    let early = wrong_decision_day(day("2026-01-31"), talked, today);
    assert_eq!(early, Some("deputy_talk_decided_before_talk"));
    let ahead = wrong_decision_day(day("2026-03-03"), talked, today);
    assert_eq!(ahead, Some("future"));
}

#[test]
fn d14_advice_to_resign_follows_talks() {
    assert!(has_talked(1, 1) && has_talked(0, 0) && !has_talked(1, 2));
    assert!(is_talk_before(Kind::Talk, Status::Closed));
    assert!(!is_talk_before(Kind::Talk, Status::Planned));
    assert!(!is_talk_before(Kind::Notice, Status::Held));
    assert!(!is_talk_before(Kind::Advice, Status::Held));
}

#[test]
fn d14_two_sessions_without_leave_are_a_ground() {
    assert!(!is_ground(1) && is_ground(2) && is_ground(3));
}

#[test]
fn only_those_it_concerns_see_all_of_it() {
    assert!(OFFICE.sees_all() && COUNTY.sees_all() && DEPUTY.sees_all());
    let other = Part {
        is_concerned: false,
        ..DEPUTY
    };
    assert!(!other.sees_all());
}
