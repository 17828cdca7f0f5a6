//! The rules of oral opinions by example.

use super::model::{OralOpinionAction as Act, OralOpinionStatus as Status};
use super::rules::{Part, Party, Refusal, Snapshot, check};
use crate::features::congresses::Mandate;

const NOBODY: Part = Part {
    is_office: false,
    is_speaker: false,
    is_recorder: false,
    is_unit: false,
    mandate: None,
};
const OFFICE: Part = Part {
    is_office: true,
    ..NOBODY
};
const UNIT: Part = Part {
    is_unit: true,
    ..NOBODY
};
const SPEAKER: Part = Part {
    is_speaker: true,
    is_recorder: true,
    mandate: Some(Mandate::Active),
    ..NOBODY
};

fn at(status: Status) -> Snapshot {
    Snapshot {
        status,
        has_suggestion: status == Status::TakenOver,
    }
}

#[test]
fn j21_on_the_spot_the_deputy_records_the_answer_and_later_the_unit() {
    assert_eq!(check(Act::Answer, &at(Status::Open), &SPEAKER), Ok(()));
    assert_eq!(check(Act::Answer, &at(Status::Open), &OFFICE), Ok(()));
    let refused = check(Act::Answer, &at(Status::Open), &UNIT);
    assert_eq!(refused, Err(Refusal::NotYourTurn(Party::Hearer)));
    assert_eq!(check(Act::Answer, &at(Status::Routed), &UNIT), Ok(()));
    assert_eq!(check(Act::Answer, &at(Status::Routed), &OFFICE), Ok(()));
    let refused = check(Act::Answer, &at(Status::Routed), &SPEAKER);
    assert_eq!(refused, Err(Refusal::NotYourTurn(Party::Answerer)));
}

#[test]
fn j21_what_is_answered_or_taken_over_is_not_routed() {
    for status in [Status::Answered, Status::TakenOver] {
        for act in [Act::Route, Act::Answer, Act::TakeOver] {
            let refused = check(act, &at(status), &OFFICE);
            assert_eq!(refused, Err(Refusal::NotInState), "{act} when {status}");
        }
    }
    for status in [Status::Open, Status::Routed] {
        assert_eq!(check(Act::Route, &at(status), &OFFICE), Ok(()));
    }
}

#[test]
fn an_opinion_whose_draft_was_thrown_away_is_sorted_again() {
    let at = Snapshot {
        status: Status::TakenOver,
        has_suggestion: false,
    };
    for act in [Act::Route, Act::Answer, Act::TakeOver] {
        assert_eq!(check(act, &at, &OFFICE), Ok(()), "{act}");
    }
    assert_eq!(check(Act::TakeOver, &at, &SPEAKER), Ok(()));
}

#[test]
fn only_who_recorded_it_changes_it_and_only_in_office() {
    assert_eq!(check(Act::Edit, &at(Status::Open), &SPEAKER), Ok(()));
    let refused = check(Act::Edit, &at(Status::Open), &OFFICE);
    assert_eq!(refused, Err(Refusal::NotYourTurn(Party::Recorder)));
    let refused = check(Act::Delete, &at(Status::Routed), &SPEAKER);
    assert_eq!(refused, Err(Refusal::NotInState));
    let suspended = Part {
        mandate: Some(Mandate::Suspended),
        ..SPEAKER
    };
    let refused = check(Act::TakeOver, &at(Status::Open), &suspended);
    assert_eq!(refused, Err(Refusal::MandateSuspended));
}
