//! The rules of deputy groups (A1).

use super::model::DeputyGroupAction as Act;
use super::rules::{Part, Refusal, check, is_enough, wrong_done_on};
use chrono::NaiveDate;

const OFFICE: Part = Part {
    is_office: true,
    is_leader: false,
};
const LEADER: Part = Part {
    is_office: false,
    is_leader: true,
};
const OTHER: Part = Part {
    is_office: false,
    is_leader: false,
};

#[test]
fn a1_the_office_forms_groups_and_leaders_plan() {
    for act in Act::ALL {
        assert_eq!(check(*act, false, OFFICE), Ok(()), "{act}");
        assert_eq!(
            check(*act, false, OTHER),
            Err(Refusal::NotYourTurn),
            "{act}"
        );
        assert_eq!(check(*act, true, OFFICE), Err(Refusal::Dissolved), "{act}");
    }
    assert_eq!(check(Act::Plan, false, LEADER), Ok(()));
    assert_eq!(check(Act::Check, false, LEADER), Ok(()));
    assert_eq!(check(Act::Edit, false, LEADER), Err(Refusal::NotYourTurn));
    assert_eq!(check(Act::Plan, true, LEADER), Err(Refusal::Dissolved));
}

#[test]
fn a1_three_deputies_form_a_group() {
    assert!(is_enough(3, 3) && !is_enough(2, 3));
}

#[test]
fn row_29_what_is_done_has_a_day_of_the_year() {
    let day = |n| NaiveDate::from_ymd_opt(2026, 3, n).unwrap();
    assert_eq!(wrong_done_on(day(1), 2026, (true, day(2))), None);
    let wrong = Some("deputy_group_done_on");
    assert_eq!(wrong_done_on(day(1), 2026, (false, day(2))), wrong);
    assert_eq!(wrong_done_on(day(1), 2025, (true, day(2))), wrong);
    assert_eq!(wrong_done_on(day(3), 2026, (true, day(2))), Some("future"));
}
