//! Deriving the outcomes of suggestions from their records.

use super::model::OutcomeRow;
use crate::features::suggestions::model::{
    ContactMode, Reach, ResultClass, Satisfaction, Status, SuggestionLevel,
};
use crate::platform::clock::local_date;
use crate::platform::db::{AnyConnection, Id, Timestamp, insert_all, one_of};
use crate::platform::http::Problem;
use crate::schema::{
    deadlines, suggestion_assignments, suggestion_contacts,
    suggestion_outcome_versions as versions, suggestion_outcomes, suggestion_ratings,
    suggestion_replies, suggestions,
};
use chrono::{Datelike, NaiveDate};
use diesel::prelude::*;
use std::collections::HashMap;

/// The columns of a suggestion that its outcome repeats.
type Base = (
    Id,
    Option<Id>,
    Option<Id>,
    SuggestionLevel,
    Status,
    Option<Timestamp>,
    Option<ResultClass>,
    Option<NaiveDate>,
);

/// What is found about suggestions besides their own rows.
#[derive(Default)]
struct Found {
    contact: HashMap<Id, Reach>,
    rating: HashMap<Id, Satisfaction>,
    late: HashMap<Id, bool>,
    due_on: HashMap<Id, NaiveDate>,
    assigned_on: HashMap<Id, NaiveDate>,
    answered_on: HashMap<Id, NaiveDate>,
}

/// Writes the outcomes of these suggestions as they are now; drafts and deleted ones have none.
pub(super) fn refresh(conn: &mut AnyConnection, county_id: i64, ids: &[Id]) -> Result<(), Problem> {
    let found = found(conn, county_id, ids)?;
    let heads = heads(conn, county_id, ids)?;
    let along = found_along(conn, county_id, &heads)?;
    let bases: Vec<Base> = suggestions::table
        .filter(suggestions::county_id.eq(county_id))
        .filter(one_of(suggestions::id, ids.to_vec()))
        .select((
            suggestions::id,
            suggestions::town_id,
            suggestions::unit_id,
            suggestions::level,
            suggestions::status,
            suggestions::submitted_at,
            suggestions::result_class,
            suggestions::due_on,
        ))
        .load(conn)?;
    let rows: Vec<OutcomeRow> = bases
        .into_iter()
        .filter_map(|base| {
            let head = heads.get(&base.0);
            outcome(county_id, base, &found, head.map(|head| (*head, &along)))
        })
        .collect();
    diesel::delete(
        suggestion_outcomes::table
            .filter(suggestion_outcomes::county_id.eq(county_id))
            .filter(one_of(suggestion_outcomes::suggestion_id, ids.to_vec())),
    )
    .execute(conn)?;
    insert_all!(conn, suggestion_outcomes::table, &rows)?;
    advance(conn, county_id)
}

/// Counts the changes of a county's outcomes: what was counted before is old.
fn advance(conn: &mut AnyConnection, county_id: i64) -> Result<(), Problem> {
    let changed = diesel::update(versions::table.find(county_id))
        .set(versions::version.eq(versions::version + 1))
        .execute(conn)?;
    if changed == 0 {
        diesel::insert_into(versions::table)
            .values((versions::county_id.eq(county_id), versions::version.eq(1)))
            .execute(conn)?;
    }
    Ok(())
}

/// How often the outcomes of a county have changed.
pub(super) fn version(conn: &mut AnyConnection, county_id: i64) -> Result<i64, Problem> {
    let found: Option<i64> = versions::table
        .find(county_id)
        .select(versions::version)
        .first(conn)
        .optional()?;
    Ok(found.unwrap_or_default())
}

/// Those of the suggestions that were merged into another: which one.
fn heads(conn: &mut AnyConnection, county_id: i64, ids: &[Id]) -> Result<HashMap<Id, Id>, Problem> {
    let merged: Vec<(Id, Option<Id>)> = suggestions::table
        .filter(suggestions::county_id.eq(county_id))
        .filter(one_of(suggestions::id, ids.to_vec()))
        .filter(suggestions::merged_into_id.is_not_null())
        .select((suggestions::id, suggestions::merged_into_id))
        .load(conn)?;
    let merged = merged.into_iter();
    Ok(merged.filter_map(|(id, head)| Some((id, head?))).collect())
}

/// What is found about the heads: handling is recorded there once, for all (J5).
fn found_along(
    conn: &mut AnyConnection,
    county_id: i64,
    heads: &HashMap<Id, Id>,
) -> Result<Found, Problem> {
    let ids: Vec<Id> = heads.values().copied().collect();
    if ids.is_empty() {
        return Ok(Found::default());
    }
    found(conn, county_id, &ids)
}

fn outcome(
    county_id: i64,
    base: Base,
    found: &Found,
    along: Option<(Id, &Found)>,
) -> Option<OutcomeRow> {
    let (id, town_id, unit_id, level, status, submitted_at, result_class, running_due_on) = base;
    let submitted_at = submitted_at?;
    let contact = |found: &Found, id| found.contact.get(&id).copied().unwrap_or(Reach::None);
    let (mut reach, mut assigned_on) = (contact(found, id), found.assigned_on.get(&id).copied());
    if let Some((head, of_head)) = along {
        reach = reach.max(contact(of_head, head));
        assigned_on = assigned_on.or(of_head.assigned_on.get(&head).copied());
    }
    let is_late = found.late.get(&id).copied().unwrap_or_default();
    Some(OutcomeRow {
        county_id,
        suggestion_id: id,
        town_id,
        unit_id,
        level,
        status: status.as_str().to_owned(),
        year: local_date(submitted_at).year(),
        submitted_at,
        result_class,
        in_time: result_class.map(|_| !is_late),
        contact: reach,
        rating: found.rating.get(&id).copied(),
        running_due_on,
        due_on: found.due_on.get(&id).copied(),
        assigned_on,
        answered_on: found.answered_on.get(&id).copied(),
    })
}

fn found(conn: &mut AnyConnection, county_id: i64, ids: &[Id]) -> Result<Found, Problem> {
    let mut found = Found::default();
    let contacts: Vec<(Id, ContactMode)> = suggestion_contacts::table
        .filter(suggestion_contacts::county_id.eq(county_id))
        .filter(one_of(suggestion_contacts::suggestion_id, ids.to_vec()))
        .select((
            suggestion_contacts::suggestion_id,
            suggestion_contacts::mode,
        ))
        .load(conn)?;
    for (id, mode) in contacts {
        let best = found.contact.entry(id).or_insert(Reach::None);
        *best = (*best).max(mode.reach());
    }
    let ratings: Vec<(Id, Satisfaction)> = suggestion_ratings::table
        .filter(suggestion_ratings::county_id.eq(county_id))
        .filter(one_of(suggestion_ratings::suggestion_id, ids.to_vec()))
        .order((
            suggestion_ratings::round.asc(),
            suggestion_ratings::rated_at.asc(),
            suggestion_ratings::id.asc(),
        ))
        .select((
            suggestion_ratings::suggestion_id,
            suggestion_ratings::result,
        ))
        .load(conn)?;
    found.rating.extend(ratings);
    let periods: Vec<(Id, NaiveDate, Option<NaiveDate>)> = deadlines::table
        .filter(deadlines::county_id.eq(county_id))
        .filter(one_of(deadlines::subject_id, ids.to_vec()))
        .order((deadlines::created_at.asc(), deadlines::id.asc()))
        .select((
            deadlines::subject_id,
            deadlines::due_on,
            deadlines::closed_on,
        ))
        .load(conn)?;
    for (id, due_on, closed_on) in periods {
        // A period that was not kept stays so, whatever follows (J13: each round has its own).
        *found.late.entry(id).or_default() |= closed_on.is_some_and(|closed| closed > due_on);
        found.due_on.insert(id, due_on);
    }
    let assignments: Vec<(Id, Timestamp)> = suggestion_assignments::table
        .filter(suggestion_assignments::county_id.eq(county_id))
        .filter(one_of(suggestion_assignments::suggestion_id, ids.to_vec()))
        .order((
            suggestion_assignments::assigned_at.asc(),
            suggestion_assignments::id.asc(),
        ))
        .select((
            suggestion_assignments::suggestion_id,
            suggestion_assignments::assigned_at,
        ))
        .load(conn)?;
    let days = |rows: Vec<(Id, Timestamp)>| rows.into_iter().map(|(id, at)| (id, local_date(at)));
    found.assigned_on.extend(days(assignments));
    let replies: Vec<(Id, Timestamp)> = suggestion_replies::table
        .filter(suggestion_replies::county_id.eq(county_id))
        .filter(one_of(suggestion_replies::suggestion_id, ids.to_vec()))
        .order(suggestion_replies::replied_at.asc())
        .select((
            suggestion_replies::suggestion_id,
            suggestion_replies::replied_at,
        ))
        .load(conn)?;
    found.answered_on.extend(days(replies));
    Ok(found)
}

/// The outcomes of these suggestions.
pub(super) fn of(
    conn: &mut AnyConnection,
    county_id: i64,
    ids: &[Id],
) -> Result<HashMap<Id, OutcomeRow>, Problem> {
    let rows: Vec<OutcomeRow> = suggestion_outcomes::table
        .filter(suggestion_outcomes::county_id.eq(county_id))
        .filter(one_of(suggestion_outcomes::suggestion_id, ids.to_vec()))
        .select(OutcomeRow::as_select())
        .load(conn)?;
    Ok(rows
        .into_iter()
        .map(|row| (row.suggestion_id, row))
        .collect())
}

/// Deletes all rows, before they are derived again.
pub(super) fn clear(conn: &mut AnyConnection) -> Result<(), Problem> {
    diesel::delete(suggestion_outcomes::table).execute(conn)?;
    diesel::update(versions::table)
        .set(versions::version.eq(versions::version + 1))
        .execute(conn)?;
    Ok(())
}
