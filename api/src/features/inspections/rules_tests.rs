//! The rules of inspections by example.

use super::model::{InspectionAction as Act, InspectionStatus as Status};
use super::rules::{Part, Party, Refusal, Snapshot, check};
use crate::features::congresses::Mandate;

const NOBODY: Part = Part {
    is_office: false,
    is_lead: false,
    is_recorder: false,
    is_unit: false,
    has_waiting: false,
    mandate: None,
};
const OFFICE: Part = Part {
    is_office: true,
    has_waiting: true,
    ..NOBODY
};
const UNIT: Part = Part {
    is_unit: true,
    has_waiting: true,
    ..NOBODY
};
const LEAD: Part = Part {
    is_lead: true,
    mandate: Some(Mandate::Active),
    ..NOBODY
};

fn at(status: Status) -> Snapshot {
    Snapshot {
        status,
        has_report: true,
    }
}

#[test]
fn j22_the_office_hands_over_and_feeds_back_and_the_unit_answers() {
    assert_eq!(check(Act::HandOver, &at(Status::Open), &OFFICE), Ok(()));
    assert_eq!(
        check(Act::HandOver, &at(Status::HandedOver), &OFFICE),
        Ok(())
    );
    assert_eq!(check(Act::Answer, &at(Status::HandedOver), &UNIT), Ok(()));
    assert_eq!(check(Act::FeedBack, &at(Status::Answered), &OFFICE), Ok(()));
    for part in [LEAD, UNIT] {
        let refused = check(Act::HandOver, &at(Status::Open), &part);
        assert_eq!(refused, Err(Refusal::NotYourTurn(Party::Office)));
    }
    let refused = check(Act::FeedBack, &at(Status::HandedOver), &OFFICE);
    assert_eq!(refused, Err(Refusal::NotInState));
}

#[test]
fn nothing_is_handed_over_without_a_report() {
    let at = Snapshot {
        status: Status::Open,
        has_report: false,
    };
    let refused = check(Act::HandOver, &at, &OFFICE);
    assert_eq!(refused, Err(Refusal::ReportMissing));
}

#[test]
fn a_unit_answers_once() {
    let answered = Part {
        has_waiting: false,
        ..UNIT
    };
    let refused = check(Act::Answer, &at(Status::HandedOver), &answered);
    assert_eq!(refused, Err(Refusal::AlreadyAnswered));
}

#[test]
fn it_is_written_until_it_is_handed_over_by_a_deputy_in_office() {
    assert_eq!(check(Act::Edit, &at(Status::Open), &LEAD), Ok(()));
    let refused = check(Act::Delete, &at(Status::Open), &LEAD);
    assert_eq!(refused, Err(Refusal::NotYourTurn(Party::Recorder)));
    let refused = check(Act::Edit, &at(Status::HandedOver), &LEAD);
    assert_eq!(refused, Err(Refusal::NotInState));
    for (mandate, why) in [
        (Mandate::Suspended, Refusal::MandateSuspended),
        (Mandate::Ended, Refusal::MandateEnded),
    ] {
        let part = Part {
            mandate: Some(mandate),
            ..LEAD
        };
        assert_eq!(check(Act::Edit, &at(Status::Open), &part), Err(why));
    }
}
