//! Who does what to a file, and when.

use super::content::DutyFileContent;
use super::model::{DutyFileAction as Act, DutyFileState as State};
use super::rules::{Part, Refusal, Snapshot, check, part, state, years};
use crate::features::duty_records::model::DutyKind;
use chrono::NaiveDate;

const fn at(state: State) -> Snapshot {
    Snapshot {
        state,
        is_office: true,
        pending: 0,
    }
}

#[test]
fn a8_a_file_is_closed_after_the_mandate_and_then_handed_over() {
    assert_eq!(check(Act::Close, at(State::Open)), Err(Refusal::Running));
    assert_eq!(check(Act::Close, at(State::Over)), Ok(()));
    assert_eq!(check(Act::Close, at(State::Closed)), Err(Refusal::Closed));
    assert_eq!(
        check(Act::HandOver, at(State::Over)),
        Err(Refusal::NotClosed)
    );
    assert_eq!(check(Act::HandOver, at(State::Closed)), Ok(()));
    let twice = check(Act::HandOver, at(State::HandedOver));
    assert_eq!(twice, Err(Refusal::HandedOver));
    let mut waits = at(State::Over);
    waits.pending = 2;
    assert_eq!(check(Act::Close, waits), Err(Refusal::Pending(2)));
}

#[test]
fn a8_nothing_is_written_into_a_closed_file() {
    assert_eq!(check(Act::Write, at(State::Open)), Ok(()));
    assert_eq!(check(Act::Write, at(State::Over)), Ok(()));
    assert_eq!(check(Act::Write, at(State::Closed)), Err(Refusal::Closed));
    let mut other = at(State::Open);
    other.is_office = false;
    assert_eq!(check(Act::Write, other), Err(Refusal::NotYourTurn));
}

#[test]
fn a8_each_record_stands_in_one_part() {
    assert_eq!(part(DutyKind::SessionAbsence), Part::Meetings);
    assert_eq!(part(DutyKind::Research), Part::Inspections);
    assert_eq!(part(DutyKind::Reception), Part::Activities);
    assert_eq!(part(DutyKind::Cosigned), Part::Suggestions);
    assert_eq!(part(DutyKind::Report), Part::Reports);
    assert_eq!(state(true, true, false), State::Closed);
    assert_eq!(state(false, false, false), State::Open);
}

#[test]
fn the_years_of_a_mandate_end_with_it() {
    let day = |text: &str| text.parse::<NaiveDate>().unwrap();
    let (from, today) = (day("2024-05-01"), day("2026-03-02"));
    assert_eq!(years(from, None, today), [2024, 2025, 2026]);
    assert_eq!(years(from, Some(day("2025-02-01")), today), [2024, 2025]);
}

#[test]
fn a8_a_file_closed_before_posts_were_in_it_is_still_read() {
    let kept = serde_json::json!({
        "person": {"name": "甲一", "gender": "female", "born_on": null, "ethnicity": "汉族", "party": "群众",
            "education": "大专", "occupation": "村民"},
        "seat": {"congress_name": "城关镇人民代表大会", "ordinal": 19, "constituency": "第一选区", "post": null,
            "elected_on": "2021-09-20", "status": "ended", "ended_on": "2026-03-01", "changes": []},
        "meetings": [], "inspections": [], "trainings": [], "activities": [], "suggestions": [], "reports": [],
        "awards": [], "years": []
    });
    let read: Result<DutyFileContent, _> = serde_json::from_value(kept);
    let read = read.unwrap();
    assert!(read.posts.is_empty() && read.pledges.is_empty() && read.contacts.is_none());
}
