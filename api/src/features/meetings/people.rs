//! Who attends: added by the office, seated, taken off; the roll read anew.

use super::case::Case;
use super::dto_people::{AddMeetingPersonRequest, UpdateMeetingPersonRequest};
use super::error;
use super::log::{Entry, steps};
use super::model::{Capacity, MeetingStatus};
use super::rows::Person;
use super::{roll, store_people};
use crate::features::congresses;
use crate::platform::auth::Acting;
use crate::platform::db::{Id, Tx};
use crate::platform::events::{Audience, Changes};
use crate::platform::http::{IfMatch, Problem, problem_codes};
use crate::platform::text::name_sort_key;
use serde_json::json;

/// Adds somebody who does not belong to the meeting by law.
pub(super) fn add(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    request: &AddMeetingPersonRequest,
) -> Result<Person, Problem> {
    let row = &case.row;
    if request.capacity == Capacity::Deputy
        || (request.capacity == Capacity::Member && row.kind.has_roll_by_law())
    {
        return Err(Problem::field("/capacity", "roll_by_law"));
    }
    let name = match (request.deputy_id, &request.name) {
        (Some(id), None) => congresses::deputy_names(tx, row.county_id, vec![id])?
            .remove(&id)
            .ok_or_else(|| Problem::field("/deputy_id", "not_a_deputy"))?,
        (None, Some(name)) => name.clone(),
        (Some(_), Some(_)) => return Err(Problem::field("/name", "name_of_deputy")),
        (None, None) => return Err(Problem::field("/name", "required")),
    };
    if let Some(id) = request.deputy_id
        && !congresses::reach(tx, &acting.scope, &[id])?.contains(&id)
    {
        return Err(Problem::field("/deputy_id", "not_a_deputy"));
    }
    let there = store_people::all(tx, row)?;
    if request.deputy_id.is_some() && there.iter().any(|one| one.deputy_id == request.deputy_id) {
        return Err(problem_codes::ALREADY_EXISTS.problem());
    }
    let mut person = roll::person(acting, row, &name, name_sort_key(&name), request.capacity);
    person.deputy_id = request.deputy_id;
    person.has_vote = request.capacity == Capacity::Member;
    person.post.clone_from(&request.post);
    person.delegation.clone_from(&request.delegation);
    person.seat.clone_from(&request.seat);
    store_people::insert(tx, std::slice::from_ref(&person))?;
    case.save(tx, acting)?;
    let mut entry = Entry::new(&case.row, "meeting.person_added")
        .with("name", name)
        .with("person_id", person.id.to_string());
    if let Some(deputy) = person.deputy_id
        && case.row.status == MeetingStatus::Notified
    {
        let due = Some(case.row.begins_on);
        entry = entry.opening(Audience::deputy(deputy), steps::ANSWER, due);
    }
    entry.write(tx, acting)?;
    Ok(person)
}

/// Changes post, delegation, seat; the name of who is no deputy.
pub(super) fn change(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &Case,
    (id, seen): (Id, IfMatch),
    request: &UpdateMeetingPersonRequest,
) -> Result<Person, Problem> {
    let before = store_people::get(tx, &case.row, id)?;
    seen.check(before.version)?;
    let mut person = before.clone();
    if let Some(name) = request.name.as_ref().filter(|name| **name != person.name) {
        if person.deputy_id.is_some() {
            return Err(Problem::field("/name", "name_of_deputy"));
        }
        person.name.clone_from(name);
        person.sort_key = name_sort_key(name);
    }
    for (old, new) in [
        (&mut person.post, &request.post),
        (&mut person.delegation, &request.delegation),
        (&mut person.seat, &request.seat),
    ] {
        if let Some(new) = new {
            old.clone_from(new);
        }
    }
    let details = Changes::default()
        .field("name", &before.name, &person.name)
        .field("post", &before.post, &person.post)
        .field("delegation", &before.delegation, &person.delegation)
        .field("seat", &before.seat, &person.seat)
        .beside(json!({"name": person.name, "person_id": person.id}));
    if details["fields"].as_array().is_none_or(Vec::is_empty) {
        tx.without_event("nothing was changed");
        return Ok(person);
    }
    store_people::save(tx, &mut person, acting.now)?;
    Entry::new(&case.row, "meeting.person_changed")
        .beside(details)
        .write(tx, acting)?;
    Ok(person)
}

/// Takes somebody off the roll whom the office added; struck only, when something refers to them.
pub(super) fn remove(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &Case,
    (id, seen): (Id, IfMatch),
) -> Result<(), Problem> {
    let mut person = store_people::get(tx, &case.row, id)?;
    seen.check(person.version)?;
    if person.is_struck {
        return Err(Problem::not_found());
    }
    if person.capacity.is_by_law() && case.row.kind.has_roll_by_law() {
        return Err(error::BELONGS_BY_LAW.with("name", person.name));
    }
    if store_people::is_referred_to(tx, &person)? {
        person.is_struck = true;
        person.has_vote = false;
        store_people::save(tx, &mut person, acting.now)?;
    } else {
        store_people::delete(tx, &person)?;
    }
    let mut entry = Entry::new(&case.row, "meeting.person_removed")
        .with("name", person.name)
        .with("person_id", person.id.to_string());
    if let Some(deputy) = person.deputy_id {
        entry = entry.closing(Audience::deputy(deputy), steps::ANSWER);
    }
    entry.write(tx, acting)
}

/// Reads the roll anew from the mandates and the presidium.
pub(super) fn refresh(tx: &mut Tx<'_>, acting: &Acting, case: &mut Case) -> Result<(), Problem> {
    let done = roll::refresh(tx, acting, &case.row)?;
    if done.is_nothing() {
        tx.without_event("the roll was as it is");
        return Ok(());
    }
    case.save(tx, acting)?;
    Entry::new(&case.row, "meeting.roll_refreshed")
        .with("added", done.added)
        .with("struck", done.struck)
        .with("changed", done.changed)
        .write(tx, acting)
}
