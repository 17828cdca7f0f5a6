//! The rules of work plans.

use super::lights::{End, Known};
use super::model::{
    WorkPlanAction as Act, WorkPlanItemKind as Kind, WorkPlanItemState as State,
    WorkPlanStatus as Status,
};
use super::rules::{Refusal, Snapshot, check, issues};
use crate::features::meetings::model::Light;
use chrono::NaiveDate;
use proptest::prelude::*;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn known(ends: &[End]) -> Known {
    Known {
        begins_on: day("2026-05-10"),
        ends_on: day("2026-05-20"),
        drop_reason: None,
        done_on: None,
        ends: ends.to_vec(),
    }
}

#[test]
fn only_the_office_acts_and_only_when_it_is_time() {
    let at = |status| Snapshot {
        status,
        has_items: true,
    };
    for act in Act::ALL {
        let refusal = check(*act, &at(Status::Adopted), false);
        assert_eq!(refusal, Err(Refusal::NotYourTurn), "{act}");
    }
    let open = |status: Status| -> Vec<Act> {
        let all = Act::ALL.iter().copied();
        all.filter(|act| check(*act, &at(status), true).is_ok())
            .collect()
    };
    use Act::{
        Adopt, CompleteItems, Delete, DropItems, Edit, EditItems, Link, Publish, RemoveItems,
    };
    assert_eq!(
        open(Status::Draft),
        [Edit, Delete, Adopt, EditItems, RemoveItems, Link]
    );
    assert_eq!(
        open(Status::Adopted),
        [Edit, Publish, EditItems, DropItems, CompleteItems, Link]
    );
    assert_eq!(
        open(Status::Published),
        [Edit, EditItems, DropItems, CompleteItems, Link]
    );
}

#[test]
fn a_plan_without_items_is_not_adopted() {
    let at = Snapshot {
        status: Status::Draft,
        has_items: false,
    };
    assert_eq!(check(Act::Adopt, &at, true), Err(Refusal::Empty));
}

#[test]
fn p2_several_issues_in_the_ways_of_the_law() {
    let none = issues([Kind::PresidiumMeeting, Kind::Training].into_iter());
    assert_eq!((none.count, none.are_several()), (0, false));
    assert_eq!(
        none.missing,
        [
            Kind::SpecialReport,
            Kind::EnforcementInspection,
            Kind::Tour,
            Kind::Research
        ]
    );
    let two = issues([Kind::Tour, Kind::SpecialReport].into_iter());
    assert!(two.are_several());
    assert_eq!(two.missing, [Kind::EnforcementInspection, Kind::Research]);
}

#[test]
fn p10_the_light_of_an_item_follows_its_days_and_what_is_linked() {
    use End::{FellAway, Reached, Running};
    let light = |ends: &[End], today: &str| {
        let (light, step) = known(ends).light(day(today), 30);
        (
            light.unwrap(),
            step.code.rsplit('.').next().unwrap().to_owned(),
        )
    };
    for (ends, today, wanted, why) in [
        (&[][..], "2026-04-09", Light::Ahead, "ahead"),
        (&[], "2026-04-10", Light::Yellow, "soon_unlinked"),
        (&[FellAway], "2026-04-10", Light::Yellow, "soon_unlinked"),
        (&[], "2026-05-10", Light::Yellow, "begun_unlinked"),
        (&[], "2026-05-20", Light::Yellow, "begun_unlinked"),
        (&[], "2026-05-21", Light::Red, "past_unlinked"),
        (&[Running], "2026-05-20", Light::Green, "under_way"),
        (&[Running, Reached], "2026-05-21", Light::Red, "past_open"),
        (&[Reached], "2026-05-21", Light::Green, "done"),
        (&[Reached, FellAway], "2026-05-21", Light::Green, "done"),
    ] {
        assert_eq!(
            light(ends, today),
            (wanted, why.to_owned()),
            "{ends:?} {today}"
        );
    }
    let mut one = known(&[]);
    one.done_on = Some(day("2026-05-12"));
    assert_eq!(one.light(day("2026-06-01"), 30).0, Some(Light::Green));
    one.done_on = None;
    one.drop_reason = Some("改为明年安排".to_owned());
    assert_eq!(one.light(day("2026-06-01"), 30).0, None);
}

proptest! {
    #[test]
    fn p10_an_item_is_done_only_when_nothing_linked_still_runs(
        picks in prop::collection::vec(0..3_u8, 0..6)
    ) {
        let ends: Vec<End> = picks
            .iter()
            .map(|n| [End::Running, End::Reached, End::FellAway][usize::from(*n)])
            .collect();
        let state = known(&ends).state();
        let is_done = ends.contains(&End::Reached) && !ends.contains(&End::Running);
        prop_assert_eq!(state == State::Done, is_done);
        // Not fulfilled after its days is always red, fulfilled never.
        let (light, _) = known(&ends).light(day("2026-06-01"), 30);
        prop_assert_eq!(light == Some(Light::Red), !is_done);
    }
}
