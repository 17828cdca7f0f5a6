//! Every act at every state by everybody.

use super::model::{
    ResidentMessageAction as Act, ResidentMessageKind as Kind, ResidentMessageStatus as Status,
};
use super::rules::{Part, Refusal, Snapshot, check};

const OFFICE: Part = Part {
    is_office: true,
    is_deputy: false,
};
const DEPUTY: Part = Part {
    is_office: false,
    is_deputy: true,
};

fn letter(status: Status) -> Snapshot {
    Snapshot {
        kind: Kind::Message,
        status,
        is_answered: false,
        is_converted: false,
        is_forwarded: false,
    }
}

#[test]
fn the_office_decides_once_and_the_deputy_never_does() {
    for act in [Act::Accept, Act::Refuse] {
        assert_eq!(check(act, &letter(Status::Waiting), OFFICE), Ok(()));
        for status in [Status::Accepted, Status::Refused] {
            assert_eq!(
                check(act, &letter(status), OFFICE),
                Err(Refusal::NotInState)
            );
        }
        let by_deputy = check(act, &letter(Status::Waiting), DEPUTY);
        assert_eq!(by_deputy, Err(Refusal::NotYourTurn));
    }
}

#[test]
fn the_deputy_handles_what_is_shown_and_each_once() {
    let acts = [Act::Answer, Act::Convert, Act::Forward];
    for act in acts {
        assert_eq!(check(act, &letter(Status::Accepted), DEPUTY), Ok(()));
        let early = check(act, &letter(Status::Waiting), DEPUTY);
        assert_eq!(early, Err(Refusal::NotInState));
        let by_office = check(act, &letter(Status::Accepted), OFFICE);
        assert_eq!(by_office, Err(Refusal::NotYourTurn));
        let idea = Snapshot {
            kind: Kind::Idea,
            ..letter(Status::Accepted)
        };
        assert_eq!(check(act, &idea, DEPUTY), Err(Refusal::NotInState));
    }
    let done = Snapshot {
        is_answered: true,
        is_converted: true,
        is_forwarded: true,
        ..letter(Status::Accepted)
    };
    for act in acts {
        assert_eq!(check(act, &done, DEPUTY), Err(Refusal::NotInState));
    }
}

#[test]
fn the_office_answers_what_was_forwarded_to_it() {
    let forwarded = Snapshot {
        is_forwarded: true,
        ..letter(Status::Accepted)
    };
    assert_eq!(check(Act::Answer, &forwarded, OFFICE), Ok(()));
    assert_eq!(check(Act::Answer, &forwarded, DEPUTY), Ok(()));
    let convert = check(Act::Convert, &forwarded, OFFICE);
    assert_eq!(convert, Err(Refusal::NotYourTurn));
}
