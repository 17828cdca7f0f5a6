//! The rules of looks at groups (domain 12, row 31).

use super::model::{GroupInspectionAction as Act, GroupInspectionStatus as Status};
use super::rules::{Part, Refusal, check, wrong_day, wrong_due_on};
use chrono::NaiveDate;

const RECORDER: Part = Part {
    is_recorder: true,
    is_leader: false,
};
const LEADER: Part = Part {
    is_recorder: false,
    is_leader: true,
};

#[test]
fn the_leader_answers_and_who_looked_judges() {
    assert_eq!(check(Act::Answer, Status::Awaited, LEADER), Ok(()));
    assert_eq!(check(Act::Answer, Status::Answered, LEADER), Ok(()));
    assert_eq!(check(Act::Judge, Status::Answered, RECORDER), Ok(()));
    let early = check(Act::Judge, Status::Awaited, RECORDER);
    assert_eq!(early, Err(Refusal::NotAnswered));
    for (act, part, other) in [
        (Act::Answer, LEADER, RECORDER),
        (Act::Judge, RECORDER, LEADER),
    ] {
        let refused = check(act, Status::Answered, other);
        assert_eq!(refused, Err(Refusal::NotYourTurn));
        assert_eq!(check(act, Status::Closed, part), Err(Refusal::Closed));
    }
}

#[test]
fn days_are_within_reason() {
    let day = |y, m, d| NaiveDate::from_ymd_opt(y, m, d).unwrap();
    let today = day(2026, 3, 2);
    assert_eq!(wrong_day(day(2026, 3, 3), today), Some("future"));
    let old = Some("group_inspection_day");
    assert_eq!(wrong_day(day(2020, 1, 1), today), old);
    assert_eq!(wrong_day(today, today), None);
    let wrong = Some("group_inspection_due_on");
    assert_eq!(wrong_due_on(day(2026, 3, 1), today), wrong);
    assert_eq!(wrong_due_on(day(2027, 3, 3), today), wrong);
    assert_eq!(wrong_due_on(day(2027, 3, 2), today), None);
}
