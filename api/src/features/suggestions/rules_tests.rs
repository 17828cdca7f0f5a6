//! The state machine by property: no path leaves it.

use super::model::{
    Action, Decision, ExtensionAnswer, ExtensionState, Party, ReturnAnswer, Satisfaction,
    SignatureStatus, Status, Turn,
};
use super::rules::*;
use proptest::prelude::*;

const NOBODY: Part = Part {
    is_lead: false,
    is_filer: false,
    signature: None,
    is_office: false,
    unit: UnitPart::None,
    has_signed: true,
    leads_unit: false,
    is_done: false,
    may_rate: false,
    has_rated: false,
    may_join: false,
    mandate: Mandate::Active,
};
pub(super) const LEAD: Part = Part {
    is_lead: true,
    may_rate: true,
    ..NOBODY
};
pub(super) const OFFICE: Part = Part {
    is_office: true,
    ..NOBODY
};
pub(super) const UNIT: Part = Part {
    unit: UnitPart::Lead,
    ..NOBODY
};
const NEW_UNIT: Part = Part {
    has_signed: false,
    ..UNIT
};
const EVERYBODY: Part = Part {
    is_lead: true,
    may_rate: true,
    is_office: true,
    unit: UnitPart::Lead,
    signature: Some(SignatureStatus::Invited),
    may_join: true,
    ..NOBODY
};

pub(super) fn at(status: Status) -> Snapshot {
    Snapshot {
        status,
        round: 1,
        is_contacted: true,
        extension: ExtensionState::None,
        is_return_asked: false,
        is_return_late: false,
        opinions: Opinions {
            is_missing: false,
            is_given: false,
        },
        others_answer: false,
        is_following: false,
        has_open_promise: false,
        is_key: false,
        needs_meeting: false,
        is_special_open: false,
        rating: RatingWait::InTime,
        sign_off: SignOff::default(),
        is_late: false,
        is_shown: false,
    }
}

/// Somebody who is everything, where it stands.
fn everybody(status: Status) -> Part {
    Part {
        has_signed: status != Status::Assigned,
        ..EVERYBODY
    }
}

fn rate(result: Satisfaction, has_comment: bool) -> Move {
    Move::Rate {
        attitude: Satisfaction::Satisfied,
        result,
        attitude_counts: false,
        has_comment,
        others_rate: false,
    }
}

#[test]
fn the_journey_from_draft_to_closed() {
    let accepted = Move::Review {
        decision: Decision::Accepted,
        has_reason: false,
    };
    let steps = [
        (LEAD, Move::Submit, Status::Submitted, Turn::Office),
        (OFFICE, accepted, Status::Accepted, Turn::Office),
        (OFFICE, Move::Assign, Status::Assigned, Turn::Unit),
        (NEW_UNIT, Move::SignFor, Status::Handling, Turn::Unit),
        (UNIT, Move::RecordContact, Status::Handling, Turn::Unit),
        (UNIT, Move::Reply, Status::Replied, Turn::Deputy),
        (
            LEAD,
            rate(Satisfaction::BasicallySatisfied, false),
            Status::Closed,
            Turn::None,
        ),
    ];
    let mut now = at(Status::Draft);
    for (part, by, status, turn) in steps {
        let next = transition(&now, &part, by).unwrap();
        assert_eq!(
            (next.status, next.turn, next.round),
            (status, turn, 1),
            "{by:?}"
        );
        now = at(next.status);
    }
}

#[test]
fn dissatisfied_needs_a_comment_and_opens_the_next_round() {
    let by = rate(Satisfaction::Dissatisfied, false);
    let refused = transition(&at(Status::Replied), &LEAD, by);
    assert_eq!(refused, Err(Refusal::CommentRequired));
    let next = transition(
        &at(Status::Replied),
        &LEAD,
        rate(Satisfaction::Dissatisfied, true),
    );
    let next = next.unwrap();
    assert_eq!(
        (next.status, next.turn, next.round),
        (Status::Handling, Turn::Unit, 2)
    );
    assert_eq!(next.deadline, DeadlineEffect::OpenRehandling);
}

#[test]
fn a_bad_attitude_needs_a_comment_and_reopens_only_where_it_counts() {
    let by = |has_comment, attitude_counts| Move::Rate {
        attitude: Satisfaction::Dissatisfied,
        result: Satisfaction::Satisfied,
        attitude_counts,
        has_comment,
        others_rate: false,
    };
    assert_eq!(
        transition(&at(Status::Replied), &LEAD, by(false, false)),
        Err(Refusal::CommentRequired)
    );
    assert_eq!(
        transition(&at(Status::Replied), &LEAD, by(true, false))
            .unwrap()
            .status,
        Status::Closed
    );
    assert_eq!(
        transition(&at(Status::Replied), &LEAD, by(true, true))
            .unwrap()
            .status,
        Status::Handling,
        "where the county counts the attitude"
    );
}

#[test]
fn an_answer_needs_a_contact_in_this_round() {
    let silent = Snapshot {
        is_contacted: false,
        ..at(Status::Handling)
    };
    assert_eq!(
        transition(&silent, &UNIT, Move::Reply),
        Err(Refusal::ContactRequired)
    );
}

/// J10: once, in the first round, with the consent of the office.
#[test]
fn time_is_given_once_and_not_when_it_is_handled_again() {
    let granted = Move::AnswerExtension {
        answer: ExtensionAnswer::Granted,
        has_note: false,
    };
    let refused = Move::AnswerExtension {
        answer: ExtensionAnswer::Refused,
        has_note: false,
    };
    let handling = |extension| Snapshot {
        extension,
        ..at(Status::Handling)
    };
    let fresh = handling(ExtensionState::None);
    assert!(transition(&fresh, &UNIT, Move::AskExtension).is_ok());
    assert_eq!(
        transition(&fresh, &OFFICE, granted),
        Err(Refusal::ExtensionNotAsked)
    );
    let asked = handling(ExtensionState::Asked);
    assert_eq!(
        transition(&asked, &UNIT, Move::AskExtension),
        Err(Refusal::ExtensionAsked)
    );
    let next = transition(&asked, &OFFICE, granted).unwrap();
    assert_eq!(next.deadline, DeadlineEffect::Extend);
    assert_eq!(
        transition(&asked, &OFFICE, refused),
        Err(Refusal::NoteRequired)
    );
    let again = Snapshot { round: 2, ..fresh };
    for used in [handling(ExtensionState::Granted), again] {
        assert_eq!(
            transition(&used, &UNIT, Move::AskExtension),
            Err(Refusal::ExtensionUsed)
        );
    }
}

#[test]
fn sending_back_needs_a_reason() {
    let by = Move::Review {
        decision: Decision::Returned,
        has_reason: false,
    };
    assert_eq!(
        transition(&at(Status::Submitted), &OFFICE, by),
        Err(Refusal::ReasonRequired)
    );
}

#[test]
fn a_suspended_deputy_does_nothing_and_a_former_one_only_finishes() {
    let suspended = Part {
        mandate: Mandate::Suspended,
        ..LEAD
    };
    let former = Part {
        mandate: Mandate::Ended,
        ..LEAD
    };
    for action in [Action::Submit, Action::Edit, Action::Delete] {
        let refused = check(action, &at(Status::Draft), &suspended);
        assert_eq!(refused, Err(Refusal::MandateSuspended));
    }
    assert_eq!(
        check(Action::Submit, &at(Status::Draft), &former),
        Err(Refusal::MandateEnded)
    );
    assert_eq!(check(Action::Rate, &at(Status::Replied), &former), Ok(()));
    assert_eq!(
        check(Action::Withdraw, &at(Status::Handling), &former),
        Ok(())
    );
}

#[test]
fn the_office_may_file_for_a_deputy_but_not_rate_for_one() {
    let filer = Part {
        is_filer: true,
        is_office: true,
        ..NOBODY
    };
    assert_eq!(check(Action::Submit, &at(Status::Draft), &filer), Ok(()));
    let refused = check(Action::Rate, &at(Status::Replied), &filer);
    assert_eq!(refused, Err(Refusal::NotYourTurn(Party::Lead)));
}

#[test]
fn an_invitation_is_answered_once() {
    let answered = Part {
        signature: Some(SignatureStatus::Declined),
        ..NOBODY
    };
    let refused = check(Action::AnswerCosign, &at(Status::Draft), &answered);
    assert_eq!(refused, Err(Refusal::NotInState));
}

fn any_move() -> impl Strategy<Value = Move> {
    let satisfaction = || proptest::sample::select(Satisfaction::ALL);
    prop_oneof![
        Just(Move::Edit),
        Just(Move::Delete),
        Just(Move::Submit),
        Just(Move::InviteCosigner),
        Just(Move::AnswerCosign),
        (proptest::sample::select(Decision::ALL), any::<bool>()).prop_map(
            |(decision, has_reason)| Move::Review {
                decision,
                has_reason
            }
        ),
        Just(Move::Assign),
        Just(Move::SignFor),
        Just(Move::RecordContact),
        Just(Move::AskExtension),
        (
            proptest::sample::select(ExtensionAnswer::ALL),
            any::<bool>()
        )
            .prop_map(|(answer, has_note)| Move::AnswerExtension { answer, has_note }),
        Just(Move::AskReturn),
        Just(Move::Urge),
        Just(Move::ReportPromise),
        Just(Move::RemindRating),
        Just(Move::CloseUnrated),
        Just(Move::Merge),
        Just(Move::Split),
        Just(Move::Join),
        Just(Move::DesignateKey),
        Just(Move::RecordOutcome),
        (
            proptest::sample::select(ReturnAnswer::ALL),
            any::<bool>(),
            proptest::sample::select(&[Rest::Nothing, Rest::Working, Rest::Answered][..])
        )
            .prop_map(|(answer, has_note, rest)| Move::AnswerReturn {
                answer,
                has_note,
                rest
            }),
        Just(Move::Reply),
        (satisfaction(), satisfaction(), any::<bool>(), any::<bool>()).prop_map(
            |(attitude, result, attitude_counts, has_comment)| Move::Rate {
                attitude,
                result,
                attitude_counts,
                has_comment,
                others_rate: false
            }
        ),
        Just(Move::Withdraw),
    ]
}

proptest! {
    #[test]
    fn no_path_leaves_the_state_machine(
        moves in proptest::collection::vec((any_move(), any::<bool>()), 0..60)
    ) {
        let mut now = Snapshot { is_contacted: false, ..at(Status::Draft) };
        let mut running = false;
        for (by, contacted) in moves {
            now.is_contacted |= contacted;
            let Ok(next) = transition(&now, &everybody(now.status), by) else { continue };
            prop_assert!(!now.status.is_final(), "{:?} after {:?}", by, now.status);
            prop_assert_eq!(next.turn, next.status.turn());
            prop_assert!(next.round == now.round || next.round == now.round + 1);
            if next.round > now.round {
                prop_assert_eq!(next.status, Status::Handling);
                now.is_contacted = false;
            }
            match next.deadline {
                DeadlineEffect::OpenReply | DeadlineEffect::OpenRehandling => {
                    prop_assert!(!running);
                    running = true;
                }
                DeadlineEffect::Close => running = false,
                DeadlineEffect::Extend => prop_assert!(running && now.round == 1),
                DeadlineEffect::Keep => {}
            }
            now.is_return_asked = match by {
                Move::AskReturn => true,
                Move::AnswerReturn { .. } | Move::Reply => false,
                _ => now.is_return_asked,
            };
            now.extension = match by {
                Move::AnswerReturn { answer: ReturnAnswer::Agreed, rest: Rest::Nothing, .. } => ExtensionState::None,
                _ if next.round > now.round => ExtensionState::None,
                Move::AskExtension => ExtensionState::Asked,
                Move::AnswerExtension { answer: ExtensionAnswer::Granted, .. } => ExtensionState::Granted,
                Move::AnswerExtension { .. } => ExtensionState::None,
                _ => now.extension,
            };
            // A period runs exactly while the unit holds it.
            prop_assert_eq!(running, next.turn == Turn::Unit);
            now = Snapshot { status: next.status, round: next.round, ..now };
        }
    }

    #[test]
    fn nobody_does_what_is_not_their_part(by in any_move(), status in proptest::sample::select(Status::ALL)) {
        prop_assert!(matches!(transition(&at(status), &NOBODY, by), Err(Refusal::NotYourTurn(_))));
    }

    #[test]
    fn a_button_that_is_open_works(status in proptest::sample::select(Status::ALL)) {
        for (action, open) in actions(&at(status), &everybody(status)) {
            let expected = action.states().contains(&status)
                && match action {
                    // Nobody has asked for more time here, to give it back, or for a view.
                    Action::AnswerExtension
                    | Action::AnswerReturn
                    | Action::GiveOpinion
                    | Action::SendBackOpinion
                    | Action::ReportPromise
                    | Action::DraftReply
                    | Action::SignOff
                    | Action::ShowDraft
                    | Action::AnswerPreReply
                    | Action::Separate
                    | Action::Criticise
                    | Action::RecordOutcome
                    | Action::RemindRating
                    | Action::CloseUnrated => false,
                    Action::SignFor => status == Status::Assigned,
                    // Signed for first.
                    Action::WritePlan => status != Status::Assigned,
                    _ => true,
                };
            prop_assert_eq!(open.is_ok(), expected);
        }
    }
}
