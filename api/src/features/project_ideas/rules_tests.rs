//! The table of acts.

use super::model::{ProjectIdeaAction as Act, ProjectIdeaStatus as Status};
use super::rules::*;

const OFFICE: Part = Part {
    is_office: true,
    is_giver: false,
};
const GIVER: Part = Part {
    is_office: false,
    is_giver: true,
};
const OTHER: Part = Part {
    is_office: false,
    is_giver: false,
};

fn open(status: Status, part: Part) -> Vec<Act> {
    let acts = Act::ALL.iter().copied();
    acts.filter(|act| check(*act, status, part).is_ok())
        .collect()
}

#[test]
fn v3_what_the_office_may_do_in_each_state() {
    let sorting = [
        Act::Edit,
        Act::Accept,
        Act::Merge,
        Act::Exclude,
        Act::Reserve,
    ];
    assert_eq!(open(Status::New, OFFICE), sorting);
    let taken = [
        Act::Edit,
        Act::Merge,
        Act::Exclude,
        Act::Restore,
        Act::Reserve,
    ];
    assert_eq!(open(Status::Taken, OFFICE), taken);
    assert_eq!(open(Status::Merged, OFFICE), [Act::Separate]);
    assert_eq!(open(Status::Excluded, OFFICE), [Act::Restore]);
    let pooled = [Act::Edit, Act::Merge, Act::Exclude, Act::Assign];
    assert_eq!(open(Status::Pooled, OFFICE), pooled);
}

#[test]
fn who_gave_it_changes_it_until_it_is_sorted() {
    for status in Status::ALL {
        let may = matches!(status, Status::New | Status::Pooled);
        let wanted: &[Act] = if may { &[Act::Edit] } else { &[] };
        assert_eq!(open(*status, GIVER), wanted, "{status}");
        assert_eq!(open(*status, OTHER), [], "{status}");
    }
}

#[test]
fn the_part_is_asked_before_the_state() {
    let refused = check(Act::Accept, Status::Merged, GIVER);
    assert_eq!(refused, Err(Refusal::NotYourTurn));
    let refused = check(Act::Accept, Status::Merged, OFFICE);
    assert_eq!(refused, Err(Refusal::NotInState));
}

#[test]
fn v2_without_a_round_it_is_sorted_in_the_pool() {
    assert_eq!(to_be_sorted(true), Status::New);
    assert_eq!(to_be_sorted(false), Status::Pooled);
    let standing: Vec<Status> = Status::ALL
        .iter()
        .copied()
        .filter(|s| is_standing(*s))
        .collect();
    assert_eq!(standing, [Status::New, Status::Taken, Status::Pooled]);
}
