//! Cursors, and which events are whose.

use super::cursor::Mark;
use super::fold::{Known, fold};
use super::sight::Sight;
use super::store::{Step, Told};
use crate::platform::auth::Role;
use crate::platform::db::{Id, Timestamp};
use crate::platform::events::EventHeading;
use chrono::{DateTime, TimeDelta};

const COUNTY: i64 = 610_981;

const fn id(n: u128) -> Id {
    Id(uuid::Uuid::from_u128(n))
}

const ME: Id = id(1);
const OTHER: Id = id(2);
const OFFICE: Id = id(3);
const RECORD: Id = id(10);
const NONE: [(usize, bool); 0] = [];

fn at(minute: i64) -> Timestamp {
    Timestamp::new(DateTime::from_timestamp(minute * 60, 0).unwrap())
}

fn event(n: i64, kind: &str, actor: Id, role: Role) -> EventHeading {
    EventHeading {
        id: n,
        tx: 0,
        organ_id: Some(OFFICE),
        actor_id: Some(actor),
        actor_role: role.as_str().to_owned(),
        kind: kind.to_owned(),
        subject_kind: kind.split('.').next().unwrap().to_owned(),
        subject_id: RECORD,
        request_id: id(99),
        at: at(n),
    }
}

fn told(event: i64, is_out: bool) -> Told {
    Told {
        subject_id: RECORD,
        is_out,
        told_by_event: event,
    }
}

fn step(event: i64, done: Option<i64>) -> Step {
    Step {
        subject_id: RECORD,
        opened_by_event: event,
        done_at: done.map(at),
    }
}

fn seen(role: Role, window: &[EventHeading], told: &[Told], steps: &[Step]) -> Vec<(usize, bool)> {
    let sight = Sight {
        role,
        offices: vec![OFFICE],
    };
    let begins_at = window.first().unwrap().at;
    fold(window, &Known::of((ME, sight), told, steps, begins_at))
}

#[test]
fn a_cursor_is_read_as_it_was_written() {
    let event = event(7, "suggestion.assigned", OTHER, Role::Township);
    for mark in [Mark::of(COUNTY, Some(&event)), Mark::of(COUNTY, None)] {
        assert_eq!(Mark::read(&mark.text()), Some(mark));
        assert!(mark.text().len() <= 27, "{}", mark.text());
    }
    assert_ne!(Mark::of(COUNTY, Some(&event)), Mark::of(1, Some(&event)));
    for text in [
        "",
        "x",
        "AAAA",
        "四",
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
    ] {
        assert_eq!(Mark::read(text), None, "{text}");
    }
}

#[test]
fn a_record_left_with_the_event_that_says_so_and_comes_back_with_a_later_step() {
    let window = [
        event(5, "suggestion.taken_back", OTHER, Role::Township),
        event(6, "suggestion.assigned", OTHER, Role::Township),
    ];
    let unit = Role::Undertaker;
    let was_open = [step(2, Some(5))];
    assert_eq!(
        seen(unit, &window, &[told(5, true)], &was_open),
        [(0, true)]
    );
    let again = [step(2, Some(5)), step(6, None)];
    assert_eq!(seen(unit, &window, &[told(5, true)], &again), [(1, false)]);
    assert_eq!(
        seen(unit, &window, &[told(3, true)], &[step(2, Some(3))]),
        NONE
    );
    assert_eq!(seen(unit, &window, &[], &[step(2, Some(3))]), NONE);
    assert_eq!(seen(unit, &window, &[told(3, false)], &[]), [(1, false)]);
}

#[test]
fn what_another_deputy_does_is_theirs_unless_it_tells_or_asks() {
    let window = [event(5, "meeting.answered", OTHER, Role::Deputy)];
    let deputy = Role::Deputy;
    assert_eq!(seen(deputy, &window, &[told(2, false)], &[]), NONE);
    assert_eq!(seen(deputy, &window, &[told(5, false)], &[]), [(0, false)]);
    assert_eq!(
        seen(deputy, &window, &[], &[step(2, Some(5))]),
        [(0, false)]
    );
    assert_eq!(seen(Role::Township, &window, &[], &[]), [(0, false)]);
    let vote = [event(5, "ballot.counted", OTHER, Role::Township)];
    assert_eq!(seen(deputy, &vote, &[told(2, false)], &[]), NONE);
    let own = [event(5, "ballot.received", ME, Role::Deputy)];
    assert_eq!(seen(deputy, &own, &[], &[]), [(0, false)]);
}

#[test]
fn a_place_sees_what_everybody_there_reads_and_nothing_private() {
    let of = |kind: &str| [event(5, kind, OTHER, Role::Township)];
    for role in [Role::County, Role::Township, Role::Deputy] {
        assert_eq!(seen(role, &of("station.opened"), &[], &[]), [(0, false)]);
        for kind in [
            "diary_entry.recorded",
            "suggestion.created",
            "account.updated",
        ] {
            assert_eq!(seen(role, &of(kind), &[], &[]), NONE, "{kind}");
        }
    }
    let published = of("announcement.published");
    let withdrawn = of("announcement.withdrawn");
    assert_eq!(seen(Role::Deputy, &published, &[], &[]), [(0, false)]);
    assert_eq!(seen(Role::Deputy, &withdrawn, &[], &[]), [(0, true)]);
    assert_eq!(
        seen(Role::Deputy, &of("announcement.created"), &[], &[]),
        NONE
    );
    assert_eq!(seen(Role::Township, &withdrawn, &[], &[]), [(0, false)]);
    assert_eq!(
        seen(Role::Township, &of("announcement.deleted"), &[], &[]),
        [(0, true)]
    );
    let mut elsewhere = of("station.opened");
    elsewhere[0].organ_id = Some(id(4));
    assert_eq!(seen(Role::Township, &elsewhere, &[], &[]), NONE);
    assert_eq!(seen(Role::Deputy, &elsewhere, &[], &[]), NONE);
    assert_eq!(seen(Role::County, &elsewhere, &[], &[]), [(0, false)]);
    for role in [Role::Undertaker, Role::Village, Role::Admin, Role::Auditor] {
        assert_eq!(seen(role, &of("station.opened"), &[], &[]), NONE);
    }
}

#[test]
fn the_last_event_of_a_record_stands_for_it() {
    let mut window = vec![
        event(1, "station.opened", OTHER, Role::Township),
        event(2, "station.opened", OTHER, Role::Township),
        event(3, "station.updated", OTHER, Role::Township),
    ];
    window[1].subject_id = id(11);
    assert_eq!(
        seen(Role::Deputy, &window, &[], &[]),
        [(1, false), (2, false)]
    );
    assert_eq!(at(3) - at(1), TimeDelta::minutes(2));
}
