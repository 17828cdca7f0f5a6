//! The rules of pledges.

use super::model::{DeputyPledgeAction as Act, DeputyPledgeStatus as Status};
use super::rules::*;

const OWN: PledgeAt = PledgeAt {
    status: Status::Submitted,
    is_begun: true,
    is_office: false,
    is_own: true,
    is_suspended: false,
};
const OFFICE: PledgeAt = PledgeAt {
    is_office: true,
    is_own: false,
    ..OWN
};

#[test]
fn the_deputy_writes_and_the_office_has_the_last_word() {
    for act in [Act::Edit, Act::Note, Act::Review] {
        assert_eq!(check(act, OWN), Ok(()));
        assert_eq!(check(act, OFFICE), Ok(()));
    }
    let reviewed = |at| PledgeAt {
        status: Status::Reviewed,
        ..at
    };
    assert_eq!(check(Act::Close, reviewed(OFFICE)), Ok(()));
    assert_eq!(check(Act::Close, reviewed(OWN)), Err(Refusal::NotYourTurn));
    assert_eq!(check(Act::Close, OFFICE), Err(Refusal::NotInState));
    let both = PledgeAt {
        is_own: true,
        ..reviewed(OFFICE)
    };
    assert_eq!(check(Act::Close, both), Err(Refusal::NotYourTurn));
    assert_eq!(check(Act::Edit, reviewed(OWN)), Err(Refusal::NotInState));
    let stranger = PledgeAt {
        is_own: false,
        ..OWN
    };
    assert_eq!(check(Act::Note, stranger), Err(Refusal::NotYourTurn));
}

#[test]
fn nothing_became_of_a_pledge_for_next_year() {
    let next = PledgeAt {
        is_begun: false,
        ..OWN
    };
    assert_eq!(check(Act::Edit, next), Ok(()));
    for act in [Act::Note, Act::Review] {
        assert_eq!(check(act, next), Err(Refusal::NotBegun));
    }
    assert!(is_year(2026, 2026) && is_year(2027, 2026));
    assert!(!is_year(2025, 2026) && !is_year(2028, 2026));
}

#[test]
fn whoever_is_suspended_changes_nothing() {
    let own = PledgeAt {
        is_suspended: true,
        ..OWN
    };
    for act in [Act::Edit, Act::Note, Act::Review] {
        assert_eq!(check(act, own), Err(Refusal::Suspended));
    }
    let office = PledgeAt {
        is_suspended: true,
        ..OFFICE
    };
    assert_eq!(check(Act::Edit, office), Err(Refusal::Suspended));
    assert_eq!(check(Act::Note, office), Ok(()));
}
