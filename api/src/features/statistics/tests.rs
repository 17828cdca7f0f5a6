//! The rules of counting.

use super::rules::{Alike, Counted, Indicator, rate};
use crate::features::suggestions::model::{Reach, ResultClass, Satisfaction, Status};
use proptest::prelude::*;
use proptest::sample::select;

#[test]
fn of_nothing_there_is_no_share() {
    assert_eq!(rate(0, 0), None);
    assert_eq!(rate(0, 3), Some(0.0));
    assert_eq!(rate(2, 3), Some(0.6667));
    assert_eq!(rate(3, 3), Some(1.0));
}

#[test]
fn every_state_but_draft_is_handed_in() {
    let condition = Counted::Submitted.condition();
    assert_eq!(condition.statuses.len(), Status::ALL.len() - 1);
}

fn alike() -> impl Strategy<Value = Alike> {
    let class = prop::option::of(select(ResultClass::ALL));
    let rating = prop::option::of(select(Satisfaction::ALL));
    let parts = (
        select(Status::ALL),
        class,
        any::<bool>(),
        select(Reach::ALL),
        rating,
    );
    parts.prop_map(|(status, class, in_time, contact, rating)| Alike {
        status,
        class,
        in_time: class.map(|_| in_time),
        contact,
        rating,
    })
}

proptest! {
    #[test]
    fn what_is_counted_is_part_of_what_it_is_divided_by(alike in alike()) {
        for indicator in Indicator::ALL {
            let (of, by) = indicator.of();
            prop_assert!(
                !of.condition().holds(&alike) || by.condition().holds(&alike),
                "{indicator}"
            );
        }
    }

    #[test]
    fn what_is_assigned_is_answered_or_not(alike in alike()) {
        let holds = |set: Counted| set.condition().holds(&alike);
        prop_assert_eq!(holds(Counted::Assigned), holds(Counted::Answered) || holds(Counted::Unanswered));
        prop_assert!(!(holds(Counted::Answered) && holds(Counted::Unanswered)));
    }
}
