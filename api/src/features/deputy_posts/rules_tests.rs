//! The rules of posts.

use super::model::{
    DeputyPostAction as Act, DeputyPostHoldingAction as HoldingAct, DeputyPostStatus as Status,
};
use super::rules::*;
use chrono::NaiveDate;

const OFFICE: PostAt = PostAt {
    is_closed: false,
    is_full: false,
    is_office: true,
    is_seated: false,
    is_suspended: false,
    is_holder: false,
};
const DEPUTY: PostAt = PostAt {
    is_office: false,
    is_seated: true,
    ..OFFICE
};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

#[test]
fn each_act_on_a_post_has_its_people() {
    for act in [Act::Edit, Act::Close, Act::Publish, Act::Assign] {
        assert_eq!(check(act, OFFICE), Ok(()));
        assert_eq!(check(act, DEPUTY), Err(Refusal::NotYourTurn));
    }
    assert_eq!(check(Act::Claim, DEPUTY), Ok(()));
    assert_eq!(check(Act::Claim, OFFICE), Err(Refusal::NotYourTurn));
}

#[test]
fn a_claim_is_refused_with_the_first_reason() {
    let mut at = DEPUTY;
    at.is_full = true;
    assert_eq!(check(Act::Claim, at), Err(Refusal::Full));
    at.is_holder = true;
    assert_eq!(check(Act::Claim, at), Err(Refusal::Holder));
    at.is_closed = true;
    assert_eq!(check(Act::Claim, at), Err(Refusal::Closed));
    at.is_suspended = true;
    assert_eq!(check(Act::Claim, at), Err(Refusal::Suspended));
}

#[test]
fn a_holding_is_decided_by_the_office_and_ended_by_either() {
    let at = |status, is_office, is_own| HoldingAt {
        status,
        is_office,
        is_own,
        is_suspended: false,
    };
    let office = |act, status| check_holding(act, at(status, true, false));
    let own = |act, status| check_holding(act, at(status, false, true));
    assert_eq!(office(HoldingAct::Decide, Status::Claimed), Ok(()));
    assert_eq!(
        office(HoldingAct::Decide, Status::Held),
        Err(Refusal::NotInState)
    );
    assert_eq!(
        own(HoldingAct::Decide, Status::Claimed),
        Err(Refusal::NotYourTurn)
    );
    assert_eq!(
        office(HoldingAct::End, Status::Claimed),
        Err(Refusal::NotYourTurn)
    );
    assert_eq!(own(HoldingAct::End, Status::Claimed), Ok(()));
    assert_eq!(office(HoldingAct::End, Status::Held), Ok(()));
    assert_eq!(
        own(HoldingAct::End, Status::Ended),
        Err(Refusal::NotInState)
    );
    assert_eq!(own(HoldingAct::Record, Status::Held), Ok(()));
    assert_eq!(own(HoldingAct::Record, Status::Ended), Ok(()));
    assert_eq!(
        own(HoldingAct::Record, Status::Claimed),
        Err(Refusal::NotInState)
    );
    let both = at(Status::Claimed, true, true);
    assert_eq!(
        check_holding(HoldingAct::Decide, both),
        Err(Refusal::NotYourTurn)
    );
}

#[test]
fn whoever_is_suspended_does_nothing_and_the_office_may_end_it() {
    let at = HoldingAt {
        status: Status::Held,
        is_office: false,
        is_own: true,
        is_suspended: true,
    };
    for act in [HoldingAct::End, HoldingAct::Record] {
        assert_eq!(check_holding(act, at), Err(Refusal::Suspended));
    }
    let office = HoldingAt {
        is_office: true,
        is_own: false,
        ..at
    };
    assert_eq!(check_holding(HoldingAct::End, office), Ok(()));
    let claim = HoldingAt {
        status: Status::Claimed,
        ..office
    };
    assert_eq!(
        check_holding(HoldingAct::Decide, claim),
        Err(Refusal::Suspended)
    );
}

#[test]
fn days_lie_within_the_post_and_not_ahead() {
    let (post, today) = (day("2026-01-01"), day("2026-03-02"));
    let wrong = |from: &str, to: Option<&str>| wrong_days((day(from), to.map(day)), post, today);
    assert_eq!(wrong("2026-03-02", Some("2026-12-31")), None);
    assert_eq!(
        wrong("2025-12-31", None),
        Some(("/starts_on", "deputy_post_before_post"))
    );
    assert_eq!(wrong("2026-03-03", None), Some(("/starts_on", "future")));
    assert_eq!(
        wrong("2026-03-01", Some("2026-02-01")),
        Some(("/ends_on", "deputy_post_before_start"))
    );
    // A post that begins later is held from its first day.
    let later = day("2026-05-01");
    assert_eq!(wrong_days((later, None), later, today), None);
    let held = (day("2026-02-01"), Some(day("2026-02-20")));
    assert_eq!(wrong_day(day("2026-02-20"), held, today), None);
    for outside in ["2026-01-31", "2026-02-21"] {
        assert_eq!(
            wrong_day(day(outside), held, today),
            Some("deputy_post_not_held_then")
        );
    }
    assert_eq!(wrong_day(day("2026-03-03"), held, today), Some("future"));
}
