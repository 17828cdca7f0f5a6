use super::model::{
    DeputyAppraisalAction as Act, DeputyAppraisalOutcome as Outcome,
    DeputyAppraisalStatus as Status,
};
use super::rules::*;
use crate::features::congresses::Mandate;
use chrono::NaiveDate;

fn day(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 3, day).unwrap()
}

fn at(status: Status) -> Snapshot {
    Snapshot {
        status,
        due_on: day(10),
        reminded_on: None,
        today: day(11),
        raters: 7,
        rated: 6,
        fewest: 5,
        minimum: 5,
    }
}

const OFFICE: Part = Part {
    is_office: true,
    has_rated: None,
    mandate: None,
};
const RATER: Part = Part {
    is_office: false,
    has_rated: Some(false),
    mandate: Some(Mandate::Active),
};

#[test]
fn each_state_has_its_acts() {
    let open_to_office = |status| {
        let acts = Act::ALL.iter().copied();
        let open = acts.filter(|act| check(*act, &at(status), OFFICE).is_ok());
        open.collect::<Vec<_>>()
    };
    assert_eq!(
        open_to_office(Status::Draft),
        [Act::Edit, Act::Begin, Act::Cancel]
    );
    assert_eq!(
        open_to_office(Status::Open),
        [Act::Papers, Act::Remind, Act::Close, Act::Cancel]
    );
    assert_eq!(open_to_office(Status::Closed), [Act::Propose, Act::Cancel]);
    assert_eq!(
        open_to_office(Status::Proposed),
        [Act::Propose, Act::Decide, Act::Cancel]
    );
    assert!(open_to_office(Status::Decided).is_empty());
    assert!(open_to_office(Status::Cancelled).is_empty());
}

#[test]
fn each_on_the_roll_rates_once_while_it_is_open_and_they_are_in_office() {
    let open = at(Status::Open);
    assert_eq!(check(Act::Rate, &open, RATER), Ok(()));
    assert_eq!(check(Act::Rate, &open, OFFICE), Err(Refusal::NotYourTurn));
    let with = |has_rated, mandate| Part {
        has_rated: Some(has_rated),
        mandate: Some(mandate),
        ..RATER
    };
    let said = |part| check(Act::Rate, &open, part);
    assert_eq!(
        said(with(true, Mandate::Active)),
        Err(Refusal::AlreadyRated)
    );
    assert_eq!(
        said(with(false, Mandate::Suspended)),
        Err(Refusal::MandateSuspended)
    );
    assert_eq!(
        said(with(false, Mandate::Ended)),
        Err(Refusal::MandateEnded)
    );
    let over = check(Act::Rate, &at(Status::Closed), RATER);
    assert_eq!(over, Err(Refusal::NotInState));
}

#[test]
fn it_closes_when_all_have_rated_or_the_day_is_over_and_never_of_too_few() {
    let early = Snapshot {
        today: day(10),
        ..at(Status::Open)
    };
    assert_eq!(check(Act::Close, &early, OFFICE), Err(Refusal::NotYet));
    let all = Snapshot { rated: 7, ..early };
    assert_eq!(check(Act::Close, &all, OFFICE), Ok(()));
    let few = Snapshot {
        fewest: 4,
        ..at(Status::Open)
    };
    assert_eq!(check(Act::Close, &few, OFFICE), Err(Refusal::TooFew));
}

#[test]
fn who_has_not_rated_is_reminded_once_a_day() {
    let today = Snapshot {
        reminded_on: Some(day(11)),
        ..at(Status::Open)
    };
    let said = check(Act::Remind, &today, OFFICE);
    assert_eq!(said, Err(Refusal::NobodyToRemind));
    let all = Snapshot {
        rated: 7,
        ..at(Status::Open)
    };
    let said = check(Act::Remind, &all, OFFICE);
    assert_eq!(said, Err(Refusal::NobodyToRemind));
}

#[test]
fn n1_exactly_the_share_is_enough_and_every_item_counts() {
    assert!(is_reached(8, 10, 80));
    assert!(!is_reached(7, 10, 80));
    // Of six, five are 83 of a hundred, four are 66.
    assert!(is_reached(5, 6, 80));
    assert!(!is_reached(4, 6, 80));
    assert!(!is_reached(0, 0, 80));
    assert_eq!(outcome(true, &[8, 9, 10], 10, 80), Outcome::FiveGood);
    assert_eq!(outcome(true, &[8, 7, 10], 10, 80), Outcome::NotReached);
    assert_eq!(outcome(false, &[10, 10, 10], 10, 80), Outcome::LeftOut);
    assert_eq!(outcome(true, &[], 10, 80), Outcome::NotReached);
    assert_eq!((percent(2, 3), percent(1, 0)), (66, 0));
}

#[test]
fn days_are_within_reach_and_in_order() {
    assert_eq!(wrong_due(day(2), day(2)), None);
    let code = Some("appraisal_due_out_of_range");
    assert_eq!(wrong_due(day(1), day(2)), code);
    let later = NaiveDate::from_ymd_opt(2027, 3, 3).unwrap();
    assert_eq!(wrong_due(later, day(2)), code);
    assert_eq!(wrong_decision(day(3), Some(day(2)), day(2)), Some("future"));
    assert_eq!(wrong_decision(day(2), Some(day(2)), day(2)), None);
    let before = wrong_decision(day(1), Some(day(2)), day(2));
    assert_eq!(before, Some("appraisal_decided_before"));
}
