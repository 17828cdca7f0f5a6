//! The rules of decisions by example.

use super::model::{
    DecisionAction as Act, DecisionBody as Body, DecisionKind as Kind, DecisionStatus as Status,
};
use super::rules::{Part, Party, Refusal, Snapshot, body_problem, check};
use crate::features::congresses::CongressLevel;

const OFFICE: Part = Part {
    is_office: true,
    is_unit: false,
    has_waiting: true,
};
const UNIT: Part = Part {
    is_office: false,
    is_unit: true,
    has_waiting: true,
};

fn at(status: Status) -> Snapshot {
    Snapshot {
        status,
        kind: Kind::Resolution,
        level: CongressLevel::Township,
        body: Body::Congress,
        is_budget: false,
        waits_for_vote: false,
        is_published: false,
        is_filed: false,
        is_budget_filed: false,
        has_unjudged: false,
        all_accepted: false,
    }
}

#[test]
fn b1_the_congress_itself_decides_about_the_budget_of_a_township() {
    let township = CongressLevel::Township;
    let refused = body_problem(township, Body::Presidium, true);
    assert_eq!(refused, Some("budget_by_congress"));
    assert_eq!(body_problem(township, Body::Congress, true), None);
    assert_eq!(body_problem(township, Body::Presidium, false), None);
    // In a county the standing committee approves adjustments and final accounts (预算法69, 77).
    let committee = body_problem(CongressLevel::County, Body::StandingCommittee, true);
    assert_eq!(committee, None);
    for (level, body) in [
        (township, Body::StandingCommittee),
        (CongressLevel::County, Body::Presidium),
    ] {
        assert_eq!(body_problem(level, body, false), Some("not_this_body"));
    }
}

#[test]
fn m13_what_a_township_congress_resolved_is_filed_once_after_it_was_published() {
    let published = Snapshot {
        is_published: true,
        ..at(Status::Adopted)
    };
    assert_eq!(check(Act::File, &published, &OFFICE), Ok(()));
    let refused = check(Act::File, &at(Status::Adopted), &OFFICE);
    assert_eq!(refused, Err(Refusal::NotPublished));
    for (other, why) in [
        (
            Snapshot {
                is_filed: true,
                ..published
            },
            Refusal::AlreadyFiled,
        ),
        (
            Snapshot {
                level: CongressLevel::County,
                ..published
            },
            Refusal::NothingToFile,
        ),
        (
            Snapshot {
                kind: Kind::Opinion,
                ..published
            },
            Refusal::NothingToFile,
        ),
    ] {
        assert_eq!(check(Act::File, &other, &OFFICE), Err(why));
    }
}

#[test]
fn b4_only_the_budget_of_a_township_is_filed_with_the_government() {
    let refused = check(Act::FileBudget, &at(Status::Closed), &OFFICE);
    assert_eq!(refused, Err(Refusal::NothingToFile));
    let budget = Snapshot {
        is_budget: true,
        ..at(Status::Closed)
    };
    assert_eq!(check(Act::FileBudget, &budget, &OFFICE), Ok(()));
}

#[test]
fn s10_it_is_closed_when_the_body_is_content_with_every_report() {
    let refused = check(Act::Close, &at(Status::Reported), &OFFICE);
    assert_eq!(refused, Err(Refusal::NotAccepted));
    let done = Snapshot {
        all_accepted: true,
        ..at(Status::Reported)
    };
    assert_eq!(check(Act::Close, &done, &OFFICE), Ok(()));
    let refused = check(Act::Close, &done, &UNIT);
    assert_eq!(refused, Err(Refusal::NotYourTurn(Party::Office)));
    let refused = check(Act::Close, &at(Status::HandedOver), &OFFICE);
    assert_eq!(refused, Err(Refusal::NotInState));
}

#[test]
fn s3_an_opinion_is_handed_over_and_reported_by_the_unit() {
    let opinion = Snapshot {
        kind: Kind::Opinion,
        all_accepted: true,
        ..at(Status::Adopted)
    };
    let refused = check(Act::Close, &opinion, &OFFICE);
    assert_eq!(refused, Err(Refusal::NotHandedOver));
    assert_eq!(check(Act::HandOver, &opinion, &OFFICE), Ok(()));
    assert_eq!(check(Act::Report, &at(Status::HandedOver), &UNIT), Ok(()));
    let reported = Part {
        has_waiting: false,
        ..UNIT
    };
    let refused = check(Act::Report, &at(Status::HandedOver), &reported);
    assert_eq!(refused, Err(Refusal::AlreadyReported));
    let judged = check(Act::Judge, &at(Status::Reported), &OFFICE);
    assert_eq!(judged, Err(Refusal::NothingToJudge));
}
