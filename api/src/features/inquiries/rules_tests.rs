//! The rules of inquiries (Q3, 组织法24, 代表法20, N2).

use super::model::{InquiryAction as Act, InquiryStatus as Status};
use super::rules::{Part, Refusal, Snapshot, check, forms, targets};
use crate::features::congresses::{CongressLevel, Mandate};

const AT: Snapshot = Snapshot {
    status: Status::Draft,
    is_on_paper: false,
    signed: 10,
    required: 10,
    proposers: 10,
    dissatisfied: 0,
};

const NOBODY: Part = Part {
    is_lead: false,
    is_filer: false,
    is_office: false,
    signature: None,
    is_unit: false,
    has_rated: false,
    mandate: Mandate::Active,
};

const LEAD: Part = Part {
    is_lead: true,
    ..NOBODY
};

fn answered(proposers: u32, dissatisfied: u32) -> Snapshot {
    Snapshot {
        status: Status::Answered,
        proposers,
        dissatisfied,
        ..AT
    }
}

#[test]
fn q3_ten_deputies_are_needed() {
    let nine = Snapshot { signed: 9, ..AT };
    assert_eq!(
        check(Act::Submit, &nine, &LEAD),
        Err(Refusal::SignaturesMissing)
    );
    assert_eq!(check(Act::Submit, &AT, &LEAD), Ok(()));
}

#[test]
fn q3_at_least_half_is_half_and_of_an_odd_number_one_more() {
    // 半数以上 includes the half itself; 过半数 would not.
    assert_eq!(check(Act::Demand, &answered(10, 5), &LEAD), Ok(()));
    let fewer = check(Act::Demand, &answered(10, 4), &LEAD);
    assert_eq!(fewer, Err(Refusal::TooFewDissatisfied));
    assert_eq!(answered(11, 0).needed(), 6);
    let fewer = check(Act::Demand, &answered(11, 5), &LEAD);
    assert_eq!(fewer, Err(Refusal::TooFewDissatisfied));
    assert_eq!(check(Act::Demand, &answered(11, 6), &LEAD), Ok(()));
}

#[test]
fn q3_the_office_does_not_close_what_half_are_dissatisfied_with() {
    let office = Part {
        is_office: true,
        ..NOBODY
    };
    let half = answered(10, 5);
    assert_eq!(
        check(Act::Close, &half, &office),
        Err(Refusal::HalfDissatisfied)
    );
    assert_eq!(check(Act::Close, &half, &LEAD), Ok(()));
    assert_eq!(check(Act::Close, &answered(10, 4), &office), Ok(()));
}

#[test]
fn a_township_inquires_of_its_government_and_has_no_committee() {
    assert_eq!(targets(CongressLevel::Township).len(), 1);
    assert_eq!(targets(CongressLevel::County).len(), 5);
    assert_eq!(forms(CongressLevel::Township).len(), 3);
}

#[test]
fn nobody_has_another_ones_part() {
    for act in Act::ALL {
        assert!(
            matches!(check(*act, &AT, &NOBODY), Err(Refusal::NotYourTurn(_))),
            "{act}"
        );
    }
}
