//! When somebody is reminded, and who. Pure: days and parameters come from the caller.

use crate::features::calendar::Calendar;
use crate::features::clocks::Running;
use crate::platform::db::Id;
use crate::platform::events::Recipient;
use chrono::{Days, NaiveDate, TimeDelta};
use std::collections::{BTreeSet, HashSet};

/// What a county, or a town for itself, has set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// Days after the last day on which people are reminded, negative before it, ascending.
    pub days: Vec<i64>,
    /// From which of them on the leaders of the unit are told.
    pub leader_from: i64,
    /// From which of them on the office of the congress is told.
    pub office_from: i64,
}

/// The day on which a step is given: a working day. One before the last day, or on it, is brought
/// forward, so that it does not come too late; one after is put off.
#[must_use]
pub fn given_on(due_on: NaiveDate, step: i64, calendar: &Calendar) -> NaiveDate {
    let day = due_on
        .checked_add_signed(TimeDelta::days(step))
        .unwrap_or(due_on);
    if step > 0 {
        return calendar.working_day_on_or_after(day);
    }
    let mut day = day;
    while !calendar.is_working_day(day) {
        match day.checked_sub_days(Days::new(1)) {
            Some(before) => day = before,
            None => return day,
        }
    }
    day
}

/// The newest step that is to be given by `today`, if any: those it has overtaken are left out, and
/// those that lie before the present last day came to hold.
#[must_use]
pub fn current_step(
    plan: &Plan,
    due_on: NaiveDate,
    since: NaiveDate,
    today: NaiveDate,
    calendar: &Calendar,
) -> Option<i64> {
    let steps = plan.days.iter().rev().copied();
    let mut steps = steps.map(|step| (step, given_on(due_on, step, calendar)));
    let (step, day) = steps.find(|(_, day)| *day <= today)?;
    (day > since).then_some(step)
}

/// Who is reminded at a step: the units and the deputies, then the leaders of the units, then the
/// office. A unit nobody leads in the system is told once itself.
#[must_use]
pub fn recipients(
    plan: &Plan,
    step: i64,
    running: &Running,
    led: &HashSet<Id>,
) -> BTreeSet<Recipient> {
    let mut told = BTreeSet::new();
    for unit in &running.unit_ids {
        told.insert(Recipient::organ(*unit));
        if step >= plan.leader_from && led.contains(unit) {
            told.insert(Recipient::leaders(*unit));
        }
    }
    told.extend(running.deputy_ids.iter().copied().map(Recipient::deputy));
    if step >= plan.office_from {
        told.insert(Recipient::organ(running.office_id));
    }
    told
}

#[cfg(test)]
mod tests {
    use super::{Plan, current_step, given_on, recipients};
    use crate::features::calendar::Calendar;
    use crate::features::clocks::{Running, RunningKind};
    use crate::platform::db::Id;
    use crate::platform::events::Recipient;
    use chrono::NaiveDate;
    use proptest::prelude::*;
    use std::collections::{BTreeSet, HashSet};
    use uuid::Uuid;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap_or_default()
    }

    fn plan() -> Plan {
        Plan {
            days: vec![-30, -7, 0, 1, 7],
            leader_from: 0,
            office_from: 1,
        }
    }

    fn calendar() -> Calendar {
        Calendar::official().unwrap_or_default()
    }

    #[test]
    fn a_day_off_is_avoided_in_the_direction_that_helps() {
        let calendar = calendar();
        // Seven days before Monday 12 October 2026 lies in the National Day holiday.
        assert_eq!(
            given_on(day("2026-10-12"), -7, &calendar),
            day("2026-09-30")
        );
        // The day after Friday 4 September is a Saturday.
        assert_eq!(given_on(day("2026-09-04"), 1, &calendar), day("2026-09-07"));
        assert_eq!(given_on(day("2026-09-04"), 0, &calendar), day("2026-09-04"));
        // A promise may be for a Sunday: said on the Friday before, when something can still be done.
        assert_eq!(given_on(day("2026-09-06"), 0, &calendar), day("2026-09-04"));
    }

    #[test]
    fn only_the_newest_step_is_given_after_a_standstill() {
        let (due, since) = (day("2026-06-02"), day("2026-03-02"));
        let step = |today| current_step(&plan(), due, since, day(today), &calendar());
        assert_eq!(step("2026-04-29"), None);
        assert_eq!(
            step("2026-04-30"),
            Some(-30),
            "brought forward from a Sunday"
        );
        assert_eq!(step("2026-05-25"), Some(-30));
        assert_eq!(step("2026-05-26"), Some(-7));
        assert_eq!(step("2026-06-02"), Some(0));
        assert_eq!(step("2026-06-30"), Some(7));
    }

    #[test]
    fn a_step_before_the_hand_over_or_the_extension_is_none() {
        let (due, since) = (day("2026-06-02"), day("2026-05-20"));
        let step = |today| current_step(&plan(), due, since, day(today), &calendar());
        assert_eq!(step("2026-05-20"), None);
        assert_eq!(step("2026-05-25"), None);
        assert_eq!(step("2026-05-26"), Some(-7));
    }

    fn id(n: u128) -> Id {
        Id(Uuid::from_u128(n))
    }

    fn running(unit_ids: Vec<Id>, deputy_ids: Vec<Id>) -> Running {
        Running {
            source_id: id(1),
            kind: RunningKind::Reply,
            due_on: day("2026-06-02"),
            since: day("2026-03-02"),
            subject_kind: "suggestion",
            subject_id: id(2),
            title: String::new(),
            number: None,
            town_id: None,
            unit_ids,
            deputy_ids,
            office_id: id(5),
        }
    }

    #[test]
    fn the_circle_widens_from_the_unit_to_its_leaders_to_the_office() {
        let running = running(vec![id(3), id(4)], Vec::new());
        let led = HashSet::from([id(3)]);
        let told = |step| {
            let told = recipients(&plan(), step, &running, &led);
            told.into_iter().collect::<Vec<_>>()
        };
        let units = [Recipient::organ(id(3)), Recipient::organ(id(4))];
        assert_eq!(told(-7), units);
        assert_eq!(told(0), [units[0], units[1], Recipient::leaders(id(3))]);
        assert_eq!(
            told(1),
            [
                units[0],
                units[1],
                Recipient::organ(id(5)),
                Recipient::leaders(id(3))
            ]
        );
    }

    #[test]
    fn deputies_are_told_from_the_first_step_on_and_the_office_when_it_is_late() {
        let running = running(Vec::new(), vec![id(7), id(6)]);
        let told = |step| recipients(&plan(), step, &running, &HashSet::new());
        let deputies = [Recipient::deputy(id(6)), Recipient::deputy(id(7))];
        assert_eq!(told(-30), BTreeSet::from(deputies));
        assert_eq!(told(0), BTreeSet::from(deputies));
        let [first, second] = deputies;
        let office = Recipient::organ(id(5));
        assert_eq!(told(1), BTreeSet::from([first, second, office]));
    }

    proptest! {
        #[test]
        fn reminders_come_on_working_days_in_the_order_of_their_steps(
            due in 0_i64..2_000, a in -90_i64..=90, b in -90_i64..=90,
        ) {
            let calendar = calendar();
            let due = day("2022-01-04") + chrono::TimeDelta::days(due);
            let (first, second) = (a.min(b), a.max(b));
            let given = |step| given_on(due, step, &calendar);
            prop_assert!(calendar.is_working_day(given(first)));
            prop_assert!(given(first) <= given(second));
            if first <= 0 {
                prop_assert!(given(first) <= due + chrono::TimeDelta::days(first));
            }
        }
    }
}
