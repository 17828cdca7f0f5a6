//! The rules of trainings.

use super::model::{TrainingAction as Act, TrainingStatus as Status};
use super::rules::{Part, Refusal, Snapshot, check, is_reached, score, wrong_days};
use crate::features::congresses::Mandate;
use chrono::NaiveDate;

const OFFICE: Part = Part {
    is_office: true,
    is_invited: false,
    has_taken: false,
    mandate: None,
};
const INVITED: Part = Part {
    is_office: false,
    is_invited: true,
    has_taken: false,
    mandate: Some(Mandate::Active),
};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap_or_default()
}

fn at(status: Status, begins_on: &str) -> Snapshot {
    Snapshot {
        status,
        begins_on: day(begins_on),
        today: day("2026-03-10"),
        has_quiz: true,
        is_quiz_begun: false,
    }
}

fn open(at: &Snapshot, part: Part) -> Vec<Act> {
    let acts = Act::ALL.iter().copied();
    acts.filter(|act| check(*act, at, part).is_ok()).collect()
}

#[test]
fn each_act_has_its_state_and_day() {
    let plan = [Act::Edit, Act::Invite, Act::Cancel, Act::WriteQuiz];
    assert_eq!(open(&at(Status::Planned, "2026-03-20"), OFFICE), plan);
    let told = at(Status::Announced, "2026-03-20");
    assert_eq!(check(Act::Attend, &told, OFFICE), Err(Refusal::NotYet));
    assert_eq!(check(Act::Answer, &told, OFFICE), Ok(()));
    assert_eq!(open(&told, INVITED), [Act::Answer]);
    assert_eq!(check(Act::TakeQuiz, &told, INVITED), Err(Refusal::NotYet));
    let today = at(Status::Announced, "2026-03-10");
    assert_eq!(open(&today, INVITED), [Act::Answer, Act::TakeQuiz]);
    let over = at(Status::Announced, "2026-03-09");
    assert_eq!(check(Act::Answer, &over, INVITED), Err(Refusal::TooLate));
    let held = at(Status::Held, "2026-03-09");
    assert_eq!(open(&held, OFFICE), [Act::Attend, Act::WriteQuiz]);
    assert_eq!(open(&held, INVITED), [Act::TakeQuiz]);
    let off = at(Status::Cancelled, "2026-03-09");
    assert!(open(&off, OFFICE).is_empty() && open(&off, INVITED).is_empty());
}

#[test]
fn questions_are_answered_once_and_then_stay() {
    let mut held = at(Status::Held, "2026-03-09");
    let taken = Part {
        has_taken: true,
        ..INVITED
    };
    assert_eq!(check(Act::TakeQuiz, &held, taken), Err(Refusal::QuizTaken));
    held.is_quiz_begun = true;
    assert_eq!(
        check(Act::WriteQuiz, &held, OFFICE),
        Err(Refusal::QuizBegun)
    );
    held.has_quiz = false;
    assert_eq!(check(Act::TakeQuiz, &held, INVITED), Err(Refusal::QuizNone));
    assert_eq!(score(&[0, 2, 1], &[0, 1, 1]), 2);
}

#[test]
fn whose_part_it_is() {
    let today = at(Status::Announced, "2026-03-10");
    let other = Part {
        is_invited: false,
        ..INVITED
    };
    for act in Act::ALL {
        assert_eq!(
            check(*act, &today, other),
            Err(Refusal::NotYourTurn),
            "{act}"
        );
    }
    for (mandate, refusal) in [
        (Mandate::Suspended, Refusal::MandateSuspended),
        (Mandate::Ended, Refusal::MandateEnded),
    ] {
        let part = Part {
            mandate: Some(mandate),
            ..INVITED
        };
        assert_eq!(check(Act::Answer, &today, part), Err(refusal));
    }
}

#[test]
fn days_and_hours() {
    let today = day("2026-03-10");
    let wrong = |from, to| wrong_days(day(from), day(to), today);
    assert_eq!(wrong("2026-04-01", "2026-04-03"), None);
    assert_eq!(wrong("2025-03-10", "2025-06-10"), None);
    let far = Some(("/begins_on", "training_day_out_of_range"));
    assert_eq!(wrong("2025-03-09", "2025-03-09"), far);
    let end = Some(("/ends_on", "training_end_out_of_range"));
    assert_eq!(wrong("2026-04-02", "2026-04-01"), end);
    assert_eq!(wrong("2026-04-01", "2026-07-02"), end);
    assert!(is_reached(8, 8) && !is_reached(7, 8));
}
