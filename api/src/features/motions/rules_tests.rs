//! The rules of motions (Q1, J3, 组织法22, 代表法15).

use super::model::{
    MotionAction as Act, MotionDecision as Decision, MotionStatus as Status, Mover,
};
use super::rules::{MissingParts, Part, Party, Refusal, Snapshot, check, decide, movers};
use crate::features::congresses::{CongressLevel, Mandate};
use crate::features::signatures::SignatureStatus;

const AT: Snapshot = Snapshot {
    level: CongressLevel::Township,
    mover: Mover::Deputies,
    status: Status::Draft,
    is_on_paper: false,
    signed: 5,
    required: 5,
    missing: MissingParts {
        cause: false,
        grounds: false,
        plan: false,
    },
    is_late: false,
    is_withdrawal_asked: false,
    is_reported: false,
};

const NOBODY: Part = Part {
    is_lead: false,
    is_filer: false,
    is_office: false,
    signature: None,
    has_task: false,
    mandate: Mandate::Active,
};

const LEAD: Part = Part {
    is_lead: true,
    ..NOBODY
};

const OFFICE: Part = Part {
    is_office: true,
    ..NOBODY
};

#[test]
fn q1_the_fifth_signature_makes_a_motion_submittable() {
    let four = Snapshot { signed: 4, ..AT };
    assert_eq!(
        check(Act::Submit, &four, &LEAD),
        Err(Refusal::SignaturesMissing)
    );
    assert_eq!(check(Act::Submit, &AT, &LEAD), Ok(()));
}

#[test]
fn q1_an_organ_needs_no_signatures() {
    let by_government = Snapshot {
        mover: Mover::Government,
        signed: 0,
        required: 0,
        ..AT
    };
    let filer = Part {
        is_filer: true,
        mandate: Mandate::Ended,
        ..OFFICE
    };
    assert_eq!(check(Act::Submit, &by_government, &filer), Ok(()));
    assert_eq!(
        check(Act::Invite, &by_government, &filer),
        Err(Refusal::NotByDeputies)
    );
}

#[test]
fn nobody_has_another_ones_part() {
    for act in Act::ALL {
        assert!(
            matches!(check(*act, &AT, &NOBODY), Err(Refusal::NotYourTurn(_))),
            "{act}"
        );
    }
    let decided = check(Act::Decide, &AT, &LEAD);
    assert_eq!(decided, Err(Refusal::NotYourTurn(Party::Office)));
}

#[test]
fn a_suspended_deputy_neither_signs_nor_hands_in() {
    let suspended = Part {
        mandate: Mandate::Suspended,
        signature: Some(SignatureStatus::Invited),
        ..LEAD
    };
    assert_eq!(
        check(Act::Submit, &AT, &suspended),
        Err(Refusal::MandateSuspended)
    );
    assert_eq!(
        check(Act::Sign, &AT, &suspended),
        Err(Refusal::MandateSuspended)
    );
}

#[test]
fn q1_a_late_motion_is_refused_or_converted_but_never_listed() {
    let late = Snapshot {
        status: Status::Submitted,
        is_late: true,
        ..AT
    };
    assert_eq!(decide(&late, Decision::OnAgenda), Err(Refusal::Late));
    assert_eq!(decide(&late, Decision::NotListed), Ok(Status::NotListed));
    assert_eq!(decide(&late, Decision::Converted), Ok(Status::Converted));
}

#[test]
fn only_a_county_refers_to_a_committee_and_waits_for_its_report() {
    let submitted = Snapshot {
        status: Status::Submitted,
        ..AT
    };
    assert_eq!(
        decide(&submitted, Decision::Referred),
        Err(Refusal::NoCommittee)
    );
    let county = Snapshot {
        level: CongressLevel::County,
        ..submitted
    };
    assert_eq!(decide(&county, Decision::Referred), Ok(Status::Referred));
    let referred = Snapshot {
        status: Status::Referred,
        ..county
    };
    assert_eq!(
        check(Act::Decide, &referred, &OFFICE),
        Err(Refusal::ReportMissing)
    );
    let reported = Snapshot {
        is_reported: true,
        ..referred
    };
    assert_eq!(check(Act::Decide, &reported, &OFFICE), Ok(()));
    assert_eq!(
        check(Act::Report, &reported, &OFFICE),
        Err(Refusal::AlreadyReported)
    );
    assert_eq!(
        decide(&reported, Decision::Returned),
        Err(Refusal::NotInState)
    );
}

#[test]
fn j3_only_a_motion_of_deputies_becomes_a_suggestion() {
    let of_presidium = Snapshot {
        status: Status::Submitted,
        mover: Mover::Presidium,
        ..AT
    };
    assert_eq!(
        decide(&of_presidium, Decision::Converted),
        Err(Refusal::NotByDeputies)
    );
}

#[test]
fn q1_a_withdrawal_that_is_asked_for_comes_before_the_vote() {
    let asked = Snapshot {
        status: Status::OnAgenda,
        is_withdrawal_asked: true,
        ..AT
    };
    assert_eq!(
        check(Act::Vote, &asked, &OFFICE),
        Err(Refusal::WithdrawalAsked)
    );
    assert_eq!(check(Act::AnswerWithdrawal, &asked, &OFFICE), Ok(()));
    assert_eq!(
        check(Act::Withdraw, &asked, &LEAD),
        Err(Refusal::WithdrawalAsked)
    );
}

#[test]
fn nothing_more_is_decided_when_the_story_is_over() {
    for status in Status::ALL.iter().filter(|status| status.is_final()) {
        let at = Snapshot {
            status: *status,
            ..AT
        };
        for act in [Act::Decide, Act::Vote, Act::Submit, Act::Withdraw] {
            let all = Part {
                is_lead: true,
                is_filer: true,
                ..OFFICE
            };
            assert_eq!(
                check(act, &at, &all),
                Err(Refusal::NotInState),
                "{act} {status}"
            );
        }
    }
}

#[test]
fn a_township_knows_three_movers_and_a_county_five() {
    assert_eq!(movers(CongressLevel::Township).len(), 3);
    assert_eq!(movers(CongressLevel::County).len(), 5);
}
