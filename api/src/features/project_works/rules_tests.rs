//! Parts, states, gaps, what a major change is.

use super::model::{
    ProjectMajorReason as Major, ProjectWorkAction as Act, ProjectWorkGap as Gap,
    ProjectWorkStatus as Status,
};
use super::rules::{Change, Part, Plan, Refusal, check, gaps, major};
use chrono::NaiveDate;

const OFFICE: Part = Part {
    is_office: true,
    is_unit: false,
    is_deputy: false,
};
const UNIT: Part = Part {
    is_office: false,
    is_unit: true,
    is_deputy: false,
};
const DEPUTY: Part = Part {
    is_office: false,
    is_unit: false,
    is_deputy: true,
};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

#[test]
fn each_act_has_its_part_and_its_state() {
    for act in Act::ALL {
        let of_unit = matches!(
            act,
            Act::Edit | Act::Milestone | Act::Report | Act::Problem | Act::Rectify | Act::Answer
        );
        let states = Status::ALL.iter();
        let refused = states
            .clone()
            .all(|status| check(*act, *status, UNIT) == Err(Refusal::NotYourTurn));
        assert_eq!(refused, !of_unit, "{act}");
        let refused = states
            .clone()
            .all(|status| check(*act, *status, DEPUTY) == Err(Refusal::NotYourTurn));
        assert_eq!(refused, *act != Act::Ask, "{act}");
        assert!(
            states
                .clone()
                .any(|status| check(*act, *status, OFFICE).is_ok())
        );
        assert_eq!(
            check(*act, Status::Stopped, OFFICE),
            Err(Refusal::NotInState)
        );
    }
}

fn plan() -> Plan {
    Plan {
        has_leader: true,
        has_safeguards: true,
        finish_on: Some(day("2027-10-31")),
        voted_finish_on: Some(day("2027-10-31")),
        milestones: vec![day("2027-06-30")],
        money_yuan: Some(800_000),
        voted_yuan: Some(800_000),
        has_unit: true,
    }
}

#[test]
fn v5_names_every_gap() {
    assert_eq!(gaps(&plan()), []);
    let nothing = gaps(&Plan::default());
    assert_eq!(
        nothing,
        [
            Gap::Leader,
            Gap::Safeguards,
            Gap::FinishOn,
            Gap::Milestones,
            Gap::Money,
            Gap::UnitAbolished
        ]
    );
    let mut late = plan();
    late.milestones.push(day("2027-11-01"));
    late.money_yuan = Some(799_999);
    assert_eq!(gaps(&late), [Gap::MilestoneLate, Gap::MoneyDiffers]);
    let mut later = plan();
    later.finish_on = Some(day("2027-12-31"));
    assert_eq!(gaps(&later), [Gap::FinishLater]);
}

fn change() -> Change {
    Change {
        finish_on: Some(day("2027-12-31")),
        voted_finish_on: Some(day("2027-10-31")),
        year: 2027,
        money_yuan: Some(880_000),
        voted_yuan: Some(800_000),
        minor_percent: 10,
        ..Change::default()
    }
}

#[test]
fn v10_a_major_change_is_more_than_a_minor_one() {
    assert_eq!(major(&change()), []);
    let over = Change {
        money_yuan: Some(880_001),
        ..change()
    };
    assert_eq!(major(&over), [Major::Money]);
    let under = Change {
        money_yuan: Some(719_999),
        ..change()
    };
    assert_eq!(major(&under), [Major::Money]);
    let late = Change {
        finish_on: Some(day("2028-01-01")),
        ..change()
    };
    assert_eq!(major(&late), [Major::FinishLater]);
    let elsewhere = Change {
        is_place_changed: true,
        is_scope_reduced: true,
        ..change()
    };
    assert_eq!(
        major(&elsewhere),
        [Major::ScopeReduced, Major::PlaceChanged]
    );
    // Of several years: by what was voted.
    let years = Change {
        finish_on: Some(day("2029-06-30")),
        voted_finish_on: Some(day("2029-06-30")),
        ..change()
    };
    assert_eq!(major(&years), []);
    let years = Change {
        finish_on: Some(day("2029-07-01")),
        ..years
    };
    assert_eq!(major(&years), [Major::FinishLater]);
}
