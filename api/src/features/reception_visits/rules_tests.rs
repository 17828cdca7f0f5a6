//! The rules of what visitors bring forward (A3).

use super::model::{ReceptionHandling as Handling, ReceptionVisitAction as Act};
use super::rules::{Part, Refusal, Snapshot, after_draft, check, wrong_day, wrong_due};
use crate::features::congresses::Mandate;
use chrono::NaiveDate;

const OFFICE: Part = Part {
    is_office: true,
    is_on_duty: false,
    is_unit: false,
    mandate: None,
};
const ON_DUTY: Part = Part {
    is_office: false,
    is_on_duty: true,
    is_unit: false,
    mandate: Some(Mandate::Active),
};
const UNIT: Part = Part {
    is_office: false,
    is_unit: true,
    ..OFFICE
};

fn at(handling: Handling) -> Snapshot {
    Snapshot {
        handling,
        has_result: false,
        is_fed_back: false,
    }
}

fn open(at: Snapshot) -> Vec<Act> {
    let acts = Act::ALL.iter().copied();
    acts.filter(|act| check(*act, at, OFFICE).is_ok()).collect()
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap_or_default()
}

#[test]
fn a3_each_act_has_its_state() {
    assert_eq!(
        open(at(Handling::Open)),
        [
            Act::Edit,
            Act::Answer,
            Act::HandOver,
            Act::Convert,
            Act::Refuse
        ]
    );
    assert_eq!(open(at(Handling::Answered)), [Act::Edit]);
    assert_eq!(
        open(at(Handling::HandedOver)),
        [Act::Edit, Act::HandOver, Act::Result, Act::Convert]
    );
    assert_eq!(open(at(Handling::Suggested)), [Act::Edit, Act::FeedBack]);
    assert!(open(at(Handling::Refused)).is_empty());
    let said = Snapshot {
        has_result: true,
        ..at(Handling::HandedOver)
    };
    assert_eq!(open(said), [Act::Edit, Act::FeedBack]);
    let told = Snapshot {
        is_fed_back: true,
        ..said
    };
    assert!(open(told).is_empty());
}

#[test]
fn a3_the_office_and_those_on_duty_read_who_it_was() {
    assert!(OFFICE.sees_visitor() && ON_DUTY.sees_visitor());
    let other = Part {
        is_on_duty: false,
        ..ON_DUTY
    };
    assert!(!other.sees_visitor());
    for act in Act::ALL {
        let refused = check(*act, at(Handling::Open), other);
        assert_eq!(refused, Err(Refusal::NotYourTurn), "{act}");
    }
    assert_eq!(check(Act::Answer, at(Handling::Open), ON_DUTY), Ok(()));
    for (mandate, refusal) in [
        (Mandate::Suspended, Refusal::MandateSuspended),
        (Mandate::Ended, Refusal::MandateEnded),
    ] {
        let part = Part {
            mandate: Some(mandate),
            ..ON_DUTY
        };
        assert_eq!(check(Act::Answer, at(Handling::Open), part), Err(refusal));
    }
}

#[test]
fn a3_a_unit_answers_or_says_that_it_is_not_its_own() {
    assert!(!UNIT.sees_visitor());
    let acts = |at: Snapshot| -> Vec<Act> {
        let all = Act::ALL.iter().copied();
        all.filter(|act| check(*act, at, UNIT).is_ok()).collect()
    };
    assert_eq!(acts(at(Handling::HandedOver)), [Act::Result, Act::Return]);
    let said = Snapshot {
        has_result: true,
        ..at(Handling::HandedOver)
    };
    for locked in [said, at(Handling::Open), at(Handling::Suggested)] {
        assert!(acts(locked).is_empty());
        assert_eq!(check(Act::Return, locked, UNIT), Err(Refusal::NotInState));
    }
    for act in [Act::Edit, Act::HandOver, Act::FeedBack, Act::Convert] {
        let refused = check(act, at(Handling::HandedOver), UNIT);
        assert_eq!(refused, Err(Refusal::NotYourTurn), "{act}");
    }
    let by_office = check(Act::Return, at(Handling::HandedOver), OFFICE);
    assert_eq!(by_office, Err(Refusal::NotYourTurn));
}

#[test]
fn a3_days_of_a_matter() {
    let handed = day("2026-03-10");
    assert_eq!(wrong_due(handed, handed), None);
    assert_eq!(wrong_due(day("2027-03-10"), handed), None);
    for wrong in ["2026-03-09", "2027-03-11"] {
        let code = wrong_due(day(wrong), handed);
        assert_eq!(code, Some("reception_due_out_of_range"), "{wrong}");
    }
    let today = day("2026-03-20");
    assert_eq!(wrong_day(today, handed, today), None);
    assert_eq!(wrong_day(day("2026-03-21"), handed, today), Some("future"));
    let before = wrong_day(day("2026-03-09"), handed, today);
    assert_eq!(before, Some("reception_before"));
}

#[test]
fn a3_a_draft_that_was_thrown_away_leaves_the_matter_where_it_was() {
    assert_eq!(after_draft(false), Handling::Open);
    assert_eq!(after_draft(true), Handling::HandedOver);
}
