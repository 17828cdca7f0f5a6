//! The rules of visits (代表法29, 31, 61).

use super::model::{DeputyVisitAction as Act, DeputyVisitStatus as Status};
use super::rules::{Part, Refusal, Snapshot, answer_by, check, wrong_day, wrong_held, wrong_move};
use crate::features::congresses::Mandate;
use chrono::NaiveDate;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap_or_default()
}

fn at(status: Status) -> Snapshot {
    Snapshot {
        status,
        visit_on: Some(day("2026-03-10")),
        today: day("2026-03-10"),
        was_moved: false,
        is_final: false,
        is_suggested: false,
    }
}

const NOBODY: Part = Part {
    is_office: false,
    is_going: false,
    is_lead: false,
    is_unit: false,
    mandate: None,
};
const OFFICE: Part = Part {
    is_office: true,
    ..NOBODY
};
const UNIT: Part = Part {
    is_unit: true,
    ..NOBODY
};
const LEAD: Part = Part {
    is_going: true,
    is_lead: true,
    mandate: Some(Mandate::Active),
    ..NOBODY
};

fn open(at: &Snapshot, part: Part) -> Vec<Act> {
    let acts = Act::ALL.iter().copied();
    acts.filter(|act| check(*act, at, part).is_ok()).collect()
}

#[test]
fn each_step_waits_for_its_own_people() {
    let requested = at(Status::Requested);
    assert_eq!(
        open(&requested, OFFICE),
        [Act::Arrange, Act::Refuse, Act::Cancel]
    );
    assert_eq!(open(&requested, LEAD), [Act::Cancel]);
    let arranged = at(Status::Arranged);
    assert_eq!(open(&arranged, UNIT), [Act::Confirm, Act::Move]);
    let by_telephone = check(Act::Confirm, &arranged, OFFICE);
    assert_eq!(by_telephone, Ok(()));
    assert_eq!(open(&arranged, LEAD), [Act::Record, Act::Cancel]);
    let asked = at(Status::MoveAsked);
    assert!(open(&asked, UNIT).is_empty());
    assert_eq!(open(&asked, OFFICE), [Act::Arrange, Act::Cancel]);
    let confirmed = at(Status::Confirmed);
    assert!(open(&confirmed, UNIT).is_empty());
    assert_eq!(open(&confirmed, LEAD), [Act::Record, Act::Cancel]);
    for ended in [Status::Refused, Status::Cancelled] {
        assert!(open(&at(ended), OFFICE).is_empty(), "{ended}");
        assert!(open(&at(ended), LEAD).is_empty(), "{ended}");
    }
}

#[test]
fn a_unit_asks_for_another_day_once() {
    let again = Snapshot {
        was_moved: true,
        ..at(Status::Arranged)
    };
    assert_eq!(check(Act::Move, &again, UNIT), Err(Refusal::MovedOnce));
    assert_eq!(check(Act::Confirm, &again, UNIT), Ok(()));
}

#[test]
fn nothing_is_written_down_before_the_day() {
    let ahead = Snapshot {
        today: day("2026-03-09"),
        ..at(Status::Confirmed)
    };
    assert_eq!(check(Act::Record, &ahead, LEAD), Err(Refusal::NotYet));
}

#[test]
fn the_unit_answers_and_the_deputies_judge() {
    let held = at(Status::Held);
    assert_eq!(open(&held, LEAD), [Act::Record, Act::Convert]);
    assert_eq!(open(&held, UNIT), [Act::Answer]);
    assert_eq!(
        open(&held, OFFICE),
        [Act::Record, Act::Answer, Act::Convert]
    );
    let on_the_spot = at(Status::Answered);
    assert_eq!(
        open(&on_the_spot, LEAD),
        [Act::Record, Act::Rate, Act::Convert]
    );
    let answered = Snapshot {
        is_final: true,
        ..on_the_spot
    };
    assert!(open(&answered, UNIT).is_empty());
    assert_eq!(open(&answered, LEAD), [Act::Rate, Act::Convert]);
    let refused = check(Act::Rate, &answered, OFFICE);
    assert_eq!(refused, Err(Refusal::NotYourTurn));
    let closed = Snapshot {
        is_final: true,
        is_suggested: true,
        ..at(Status::Closed)
    };
    assert!(open(&closed, LEAD).is_empty());
    let nothing_asked = at(Status::Closed);
    assert_eq!(open(&nothing_asked, LEAD), [Act::Record, Act::Convert]);
}

#[test]
fn who_is_not_in_office_does_not_act() {
    for (mandate, refusal) in [
        (Mandate::Suspended, Refusal::MandateSuspended),
        (Mandate::Ended, Refusal::MandateEnded),
    ] {
        let part = Part {
            mandate: Some(mandate),
            ..LEAD
        };
        let refused = check(Act::Record, &at(Status::Confirmed), part);
        assert_eq!(refused, Err(refusal));
    }
}

#[test]
fn days_are_ahead_and_moves_are_short() {
    let today = day("2026-03-10");
    assert_eq!(wrong_day(today, today), None);
    assert_eq!(wrong_day(day("2026-03-09"), today), Some("past"));
    assert_eq!(
        wrong_day(day("2027-03-11"), today),
        Some("visit_day_out_of_range")
    );
    let visit = Some(day("2026-03-20"));
    assert_eq!(wrong_move(day("2026-04-20"), visit, today), None);
    assert_eq!(wrong_move(day("2026-03-09"), visit, today), Some("past"));
    for other in ["2026-03-20", "2026-04-21"] {
        let found = wrong_move(day(other), visit, today);
        assert_eq!(found, Some("visit_move_out_of_range"), "{other}");
    }
    assert_eq!(wrong_held(today, today, today), None);
    assert_eq!(wrong_held(day("2026-03-11"), today, today), Some("future"));
    assert_eq!(
        wrong_held(day("2026-03-09"), today, today),
        Some("visit_before_request")
    );
    assert_eq!(answer_by(today, 30), day("2026-04-09"));
}
