//! Seats and their order.

use super::model::{Answer, Capacity, LeaveStatus};
use super::rows::Person;
use super::seating::{Hall, Seat, delegation_key, plan};
use crate::platform::db::Timestamp;
use crate::platform::ids::new_id;
use chrono::DateTime;
use proptest::prelude::*;
use std::collections::HashSet;

fn person(name: &str, delegation: Option<&str>) -> Person {
    Person {
        county_id: 1,
        id: new_id(),
        meeting_id: new_id(),
        deputy_id: None,
        account_id: None,
        name: name.to_owned(),
        sort_key: name.to_owned(),
        capacity: Capacity::Deputy,
        post: None,
        has_vote: true,
        is_suspended: false,
        is_struck: false,
        delegation: delegation.map(str::to_owned),
        seat: None,
        read_at: None,
        answer: Answer::None,
        answered_at: None,
        answered_by_name: None,
        leave_kind: None,
        leave_reason: None,
        leave_status: LeaveStatus::None,
        leave_decided_by_name: None,
        leave_decided_at: None,
        version: 1,
        created_at: Timestamp::new(DateTime::UNIX_EPOCH),
        updated_at: Timestamp::new(DateTime::UNIX_EPOCH),
    }
}

fn names(hall: &Hall, people: &[Person]) -> Vec<String> {
    let plan = plan(hall, people);
    let seats = plan.seated.iter();
    seats
        .map(|(seat, one)| format!("{} {}", seat.label(), one.name))
        .collect()
}

#[test]
fn e9_delegations_follow_each_other_and_names_their_strokes() {
    let people = [
        person("魏一", Some("第十代表团")),
        person("张三", Some("第二代表团")),
        person("丁一", Some("第二代表团")),
        person("王五", None),
        person("方六", Some("第一代表团")),
    ];
    let mut hall = Hall {
        rows: 2,
        seats_per_row: 3,
        delegations: Vec::new(),
    };
    let expected = [
        "1排1座 方六",
        "1排2座 丁一",
        "1排3座 张三",
        "2排1座 魏一",
        "2排2座 王五",
    ];
    assert_eq!(names(&hall, &people), expected);
    hall.delegations = vec!["第十代表团".to_owned(), "第二代表团".to_owned()];
    let expected = [
        "1排1座 魏一",
        "1排2座 丁一",
        "1排3座 张三",
        "2排1座 方六",
        "2排2座 王五",
    ];
    assert_eq!(names(&hall, &people), expected);
}

#[test]
fn who_has_no_vote_keeps_the_seat_and_who_is_suspended_gets_none() {
    let mut guest = person("赵副镇长", None);
    guest.capacity = Capacity::WithoutVote;
    guest.seat = Some("第1排第1座".to_owned());
    let mut suspended = person("丁一", None);
    suspended.is_suspended = true;
    let mut gone = person("丁二", None);
    gone.is_struck = true;
    let people = [
        guest,
        suspended,
        gone,
        person("张三", None),
        person("李四", None),
    ];
    let hall = Hall {
        rows: 1,
        seats_per_row: 2,
        delegations: Vec::new(),
    };
    assert_eq!(names(&hall, &people), ["1排2座 李四"]);
    let found = plan(&hall, &people);
    assert_eq!((found.missing, found.kept.len()), (1, 1));
    assert_eq!(found.delegations, [(None, 2)]);
}

#[test]
fn a_seat_is_read_as_people_write_it() {
    let seat = Some(Seat { row: 3, number: 5 });
    for text in ["3排5座", "第3排第5座", "3排5号", " 3排5 "] {
        assert_eq!(Seat::read(text), seat, "{text}");
    }
    for text in ["主席台", "3排", "排5", "0排1座", "三排五座", "3排-1座"] {
        assert_eq!(Seat::read(text), None, "{text}");
    }
}

#[test]
fn delegations_are_counted_not_spelt() {
    let mut names = [
        "机关代表团",
        "第十二代表团",
        "第二代表团",
        "第3代表团",
        "第二十代表团",
    ];
    names.sort_by_key(|name| delegation_key(name));
    let expected = [
        "第二代表团",
        "第3代表团",
        "第十二代表团",
        "第二十代表团",
        "机关代表团",
    ];
    assert_eq!(names, expected);
}

proptest! {
    #[test]
    fn nobody_shares_a_seat(
        rows in 1u32..20,
        seats_per_row in 1u32..20,
        delegations in proptest::collection::vec(0u8..6, 0..120),
    ) {
        let people: Vec<Person> = delegations
            .iter()
            .map(|n| person("张三", (*n > 0).then(|| format!("第{n}代表团")).as_deref()))
            .collect();
        let hall = Hall { rows, seats_per_row, delegations: Vec::new() };
        let found = plan(&hall, &people);
        let seats: HashSet<Seat> = found.seated.iter().map(|(seat, _)| *seat).collect();
        prop_assert_eq!(seats.len(), found.seated.len());
        prop_assert!(seats.iter().all(|seat| seat.row <= rows && seat.number <= seats_per_row));
        prop_assert_eq!(found.seated.len() + found.missing as usize, people.len());
        prop_assert!(found.missing == 0 || found.seated.len() as u32 == rows * seats_per_row);
    }
}
