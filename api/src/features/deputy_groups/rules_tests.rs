//! The rules of deputy groups (A1).

use super::model::{DeputyGroupAction as Act, DeputyGroupPace as Pace};
use super::rules::{Part, Refusal, asked, check, is_enough, pace, wrong_done_on};
use crate::features::congresses::Mandate;
use chrono::NaiveDate;

const OFFICE: Part = Part {
    is_office: true,
    is_leader: false,
    mandate: None,
};
const LEADER: Part = Part {
    is_office: false,
    is_leader: true,
    mandate: Some(Mandate::Active),
};
const OTHER: Part = Part {
    is_office: false,
    is_leader: false,
    mandate: None,
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
    let suspended = Part {
        mandate: Some(Mandate::Suspended),
        ..LEADER
    };
    assert_eq!(
        check(Act::Plan, false, suspended),
        Err(Refusal::MandateSuspended)
    );
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

#[test]
fn a2_a_year_asks_for_four_activities_and_each_quarter_for_its_share() {
    let day = |text: &str| -> NaiveDate { text.parse().unwrap_or_default() };
    let formed = (2026, day("2024-05-01"));
    assert_eq!(asked(4, formed, day("2026-03-31")), (4, 0));
    assert_eq!(asked(4, formed, day("2026-04-01")), (4, 1));
    assert_eq!(asked(4, formed, day("2027-01-01")), (4, 4));
    assert_eq!(asked(4, formed, day("2025-12-31")), (4, 0));
    // Two a year: the first is due after half of it.
    assert_eq!(asked(2, formed, day("2026-06-30")), (2, 0));
    assert_eq!(asked(2, formed, day("2026-07-01")), (2, 1));
    // Who was formed in August is asked from its quarter on.
    let late = (2026, day("2026-08-15"));
    assert_eq!(asked(4, late, day("2026-09-30")), (2, 0));
    assert_eq!(asked(4, late, day("2026-10-01")), (2, 1));
    assert_eq!(
        asked(4, (2025, day("2026-08-15")), day("2026-10-01")),
        (0, 0)
    );
    assert_eq!(pace(4, 4, 1), Pace::Reached);
    assert_eq!(pace(1, 4, 1), Pace::OnTime);
    assert_eq!(pace(0, 4, 1), Pace::Behind);
}
