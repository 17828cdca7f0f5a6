//! The rules of activities of deputy groups (A2).

use super::model::{
    GroupActivityAction as Act, GroupActivityStatus as Status, GroupActivityStep as Step,
};
use super::rules::{Part, Refusal, check, missing, quarter};
use crate::features::congresses::Mandate;
use chrono::NaiveDate;

const OFFICE: Part = Part {
    is_theirs: true,
    mandate: None,
};
const NOBODY: Part = Part {
    is_theirs: false,
    mandate: Some(Mandate::Active),
};

#[test]
fn d13_who_is_suspended_or_gone_leads_nothing() {
    for (mandate, refused) in [
        (Mandate::Suspended, Refusal::MandateSuspended),
        (Mandate::Ended, Refusal::MandateEnded),
    ] {
        let part = Part {
            is_theirs: true,
            mandate: Some(mandate),
        };
        assert_eq!(check(Act::Attend, Status::Held, part), Err(refused));
    }
}

#[test]
fn a2_each_act_has_its_state() {
    let open = |status| {
        let acts = Act::ALL.iter().copied();
        acts.filter(|act| check(*act, status, OFFICE).is_ok())
            .collect::<Vec<_>>()
    };
    assert_eq!(open(Status::Planned), Act::ALL);
    assert_eq!(open(Status::Held), [Act::Record, Act::Attend]);
    assert!(open(Status::Cancelled).is_empty());
    let refused = check(Act::Record, Status::Held, NOBODY);
    assert_eq!(refused, Err(Refusal::NotYourTurn));
}

#[test]
fn quarters_end_with_their_months() {
    let of = |text: &str| quarter(text.parse::<NaiveDate>().unwrap());
    assert_eq!(of("2026-01-01"), 1);
    assert_eq!(of("2026-03-31"), 1);
    assert_eq!(of("2026-04-01"), 2);
    assert_eq!(of("2026-12-31"), 4);
}

#[test]
fn six_steps_make_it_complete() {
    assert_eq!(missing(&[]).len(), 6);
    let but_last = &Step::ALL[..5];
    assert_eq!(missing(but_last), [Step::FollowUp]);
    assert!(missing(Step::ALL).is_empty());
}
