//! The deputies are seated: looked at first, then written down.

use super::case::Case;
use super::error;
use super::log::Entry;
use super::response_seating::MeetingSeating;
use super::rows::Person;
use super::seating::{self, Hall, Plan};
use super::store_people;
use crate::platform::auth::Acting;
use crate::platform::db::{AnyConnection, Tx};
use crate::platform::http::{Problem, problem_codes};
use crate::platform::i18n::Params;
use std::collections::HashSet;

/// Which of the delegations that were asked for is not one of the meeting's, or there twice.
fn unknown(hall: &Hall, people: &[Person]) -> Option<usize> {
    let known: HashSet<&str> = people
        .iter()
        .filter(|one| seating::is_seated(one))
        .filter_map(|one| one.delegation.as_deref())
        .collect();
    let mut seen = HashSet::new();
    let mut asked = hall.delegations.iter();
    asked.position(|name| !known.contains(name.as_str()) || !seen.insert(name))
}

/// Who would sit where.
pub(super) fn preview(
    conn: &mut AnyConnection,
    case: &Case,
    hall: &Hall,
) -> Result<MeetingSeating, Problem> {
    let people = store_people::all(conn, &case.row)?;
    if unknown(hall, &people).is_some() {
        return Err(Problem::parameter(
            "delegations",
            "not_a_delegation",
            Params::new(),
        ));
    }
    Ok(MeetingSeating::of(hall, &seating::plan(hall, &people)))
}

/// Writes the seats down: all of them or, when there are too few, none.
pub(super) fn assign(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    hall: &Hall,
) -> Result<(), Problem> {
    let people = store_people::all(tx, &case.row)?;
    if let Some(index) = unknown(hall, &people) {
        let problem = problem_codes::VALIDATION_FAILED.problem();
        let pointer = format!("/delegations/{index}");
        return Err(problem.at(pointer, "not_a_delegation", Params::new()));
    }
    let plan = seating::plan(hall, &people);
    if plan.missing > 0 {
        return Err(too_few(hall, &plan));
    }
    let deputies = plan.seated.len();
    let seated = plan.seated.into_iter();
    let seated = seated.map(|(seat, person)| (Some(seat.label()), person));
    // Whoever may not attend keeps nobody from a seat.
    let barred = people.iter();
    let barred = barred.filter(|one| one.capacity.is_by_law() && !seating::is_seated(one));
    let moved = seated
        .chain(barred.map(|one| (None, one)))
        .filter(|(seat, person)| person.seat != *seat);
    let moved = moved.map(|(seat, person)| Person {
        seat,
        ..person.clone()
    });
    let moved: Vec<Person> = moved.collect();
    if moved.is_empty() {
        tx.without_event("everybody had that seat");
        return Ok(());
    }
    for mut person in moved {
        store_people::save(tx, &mut person, acting.now)?;
    }
    case.save(tx, acting)?;
    Entry::new(&case.row, "meeting.seated")
        .with("deputies", deputies)
        .with("rows", hall.rows)
        .with("seats_per_row", hall.seats_per_row)
        .write(tx, acting)
}

/// Seats all deputies by delegation in as many rows of a length as they need.
pub(in crate::features) fn seat(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    seats_per_row: u32,
) -> Result<(), Problem> {
    let people = store_people::all(tx, &case.row)?;
    let seated = people.iter().filter(|one| seating::is_seated(one));
    let seated = u32::try_from(seated.count()).map_err(Problem::internal)?;
    let hall = Hall {
        rows: seated.div_ceil(seats_per_row),
        seats_per_row,
        delegations: Vec::new(),
    };
    assign(tx, acting, case, &hall)
}

fn too_few(hall: &Hall, plan: &Plan<'_>) -> Problem {
    let is_inside = |row: u32, number: u32| row <= hall.rows && number <= hall.seats_per_row;
    let kept = plan.kept.iter();
    let kept: HashSet<_> = kept
        .map(|(seat, _)| *seat)
        .filter(|seat| is_inside(seat.row, seat.number))
        .collect();
    error::TOO_FEW_SEATS
        .with("seats", hall.rows * hall.seats_per_row)
        .with("kept", kept.len())
        .with("deputies", plan.seated.len() + plan.missing as usize)
        .with("missing", plan.missing)
}
