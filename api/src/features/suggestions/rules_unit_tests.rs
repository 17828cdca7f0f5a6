//! The acts of several units, and giving back.

use super::model::{Party, ReturnAnswer, Status, Turn};
use super::rules::*;
use super::rules_tests::{OFFICE, UNIT, at};
use super::work::model::DraftState;

/// J6: one of several units answers its own part; with the last one it is answered.
#[test]
fn several_units_answer_each_for_itself() {
    let part = Part {
        unit: UnitPart::Separate,
        ..UNIT
    };
    let waiting = Snapshot {
        others_answer: true,
        ..at(Status::Handling)
    };
    let next = transition(&waiting, &part, Move::Reply).unwrap();
    assert_eq!(
        (next.status, next.deadline),
        (Status::Handling, DeadlineEffect::Keep)
    );
    let last = transition(&at(Status::Handling), &part, Move::Reply).unwrap();
    assert_eq!(
        (last.status, last.deadline),
        (Status::Replied, DeadlineEffect::Close)
    );
    let done = Part {
        is_done: true,
        ..part
    };
    assert_eq!(
        transition(&waiting, &done, Move::Reply),
        Err(Refusal::PartDone)
    );
}

/// J8: the leading unit waits for the views of those that assist it, and sends empty ones back.
#[test]
fn the_leading_unit_waits_for_the_views_of_the_others() {
    let opinions = |is_missing, is_given| Snapshot {
        opinions: Opinions {
            is_missing,
            is_given,
        },
        ..at(Status::Handling)
    };
    assert_eq!(
        transition(&opinions(true, false), &UNIT, Move::Reply),
        Err(Refusal::OpinionMissing)
    );
    assert_eq!(
        transition(&opinions(false, false), &UNIT, Move::SendBackOpinion),
        Err(Refusal::OpinionNotGiven)
    );
    assert!(transition(&opinions(false, true), &UNIT, Move::SendBackOpinion).is_ok());
    let assisting = Part {
        unit: UnitPart::Assisting,
        ..UNIT
    };
    assert_eq!(
        transition(&at(Status::Handling), &assisting, Move::Reply),
        Err(Refusal::NotYourTurn(Party::Unit))
    );
    let early = Part {
        has_signed: false,
        ..assisting
    };
    let signed = transition(&at(Status::Assigned), &early, Move::SignFor).unwrap();
    assert_eq!(
        signed.status,
        Status::Assigned,
        "the leading unit has not begun"
    );
}

/// J7: within the days, with the consent of the office, to be handed over anew.
#[test]
fn a_unit_gives_it_back_with_the_consent_of_the_office() {
    let asked = Snapshot {
        is_return_asked: true,
        ..at(Status::Handling)
    };
    let answer = |answer, has_note, rest| Move::AnswerReturn {
        answer,
        has_note,
        rest,
    };
    assert_eq!(
        transition(&asked, &UNIT, Move::AskReturn),
        Err(Refusal::ReturnAsked)
    );
    let agreed = transition(
        &asked,
        &OFFICE,
        answer(ReturnAnswer::Agreed, false, Rest::Nothing),
    );
    let agreed = agreed.unwrap();
    assert_eq!(
        (agreed.status, agreed.turn, agreed.deadline),
        (Status::Accepted, Turn::Office, DeadlineEffect::Close)
    );
    assert_eq!(
        transition(
            &asked,
            &OFFICE,
            answer(ReturnAnswer::Refused, false, Rest::Nothing)
        ),
        Err(Refusal::NoteRequired)
    );
    let late = Snapshot {
        is_return_late: true,
        ..at(Status::Handling)
    };
    let again = Snapshot {
        round: 2,
        ..at(Status::Handling)
    };
    for over in [late, again] {
        assert_eq!(
            transition(&over, &UNIT, Move::AskReturn),
            Err(Refusal::ReturnLate)
        );
    }
}

/// J11: where a leader signs, what was signed off goes out, or what the leader writes.
#[test]
fn j11_an_answer_goes_out_once_it_is_signed_off() {
    let sign_off = |draft| Snapshot {
        sign_off: SignOff {
            is_needed: true,
            draft,
            ..SignOff::default()
        },
        ..at(Status::Handling)
    };
    let leader = Part {
        leads_unit: true,
        ..UNIT
    };
    for draft in [None, Some(DraftState::Writing), Some(DraftState::Submitted)] {
        let refused = transition(&sign_off(draft), &UNIT, Move::Reply);
        assert_eq!(refused, Err(Refusal::SignOffRequired));
        assert!(transition(&sign_off(draft), &leader, Move::Reply).is_ok());
    }
    let signed = sign_off(Some(DraftState::SignedOff));
    assert!(transition(&signed, &UNIT, Move::Reply).is_ok());
    let waiting = sign_off(Some(DraftState::Submitted));
    assert_eq!(
        transition(&waiting, &UNIT, Move::SignOff),
        Err(Refusal::NotLeader)
    );
    assert!(transition(&waiting, &leader, Move::SignOff).is_ok());
    assert_eq!(
        transition(&signed, &leader, Move::SignOff),
        Err(Refusal::DraftNotSubmitted)
    );
    assert_eq!(
        transition(&at(Status::Handling), &UNIT, Move::DraftReply),
        Err(Refusal::NoSignOff)
    );
}
