//! What of the suggestions runs against a day: the answer, the answer in another round, the view of an
//! assisting unit, a promise.

use std::collections::HashMap;

use chrono::NaiveDate;
use diesel::prelude::*;

use super::log::SUBJECT;
use super::model::{PartRole, PromiseState, Status, SuggestionLevel};
use super::store_parts::PART;
use crate::features::clocks::{Running, RunningKind, RunningSource};
use crate::platform::auth::Acting;
use crate::platform::clock::local_date;
use crate::platform::db::{AnyConnection, Id, Timestamp, one_of};
use crate::platform::http::Problem;
use crate::schema::{deadlines, suggestion_parts, suggestion_promises, suggestions};

/// The suggestions as a source of reminders.
pub struct Clocks;

/// What is told of a suggestion.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = suggestions)]
struct Subject {
    id: Id,
    title: String,
    number: Option<String>,
    level: SuggestionLevel,
    town_id: Option<Id>,
    office_id: Id,
}

impl Subject {
    fn running(
        self,
        (source_id, kind): (Id, RunningKind),
        (due_on, since): (NaiveDate, NaiveDate),
        unit_ids: Vec<Id>,
    ) -> Running {
        Running {
            source_id,
            kind,
            due_on,
            since,
            subject_kind: SUBJECT,
            subject_id: self.id,
            title: self.title,
            number: self.number,
            town_id: self
                .town_id
                .filter(|_| self.level == SuggestionLevel::Township),
            unit_ids,
            deputy_ids: Vec::new(),
            office_id: self.office_id,
        }
    }
}

impl RunningSource for Clocks {
    fn running(
        &self,
        conn: &mut AnyConnection,
        acting: &Acting,
        until: NaiveDate,
    ) -> Result<Vec<Running>, Problem> {
        let county_id = acting.scope.county_id();
        let mut found = answers(conn, county_id, until)?;
        found.extend(opinions(conn, county_id, until)?);
        found.extend(promises(conn, county_id, until)?);
        found.sort_by_key(|running| (running.due_on, running.source_id));
        Ok(found)
    }
}

const HANDLED: [Status; 2] = [Status::Assigned, Status::Handling];

/// Since when a deadline is due on its day.
fn since(start_on: NaiveDate, extended_at: Option<Timestamp>) -> NaiveDate {
    extended_at.map_or(start_on, |at| local_date(at).max(start_on))
}

/// Answers that wait. What was merged into another is answered with it (J5), whose units are reminded.
fn answers(
    conn: &mut AnyConnection,
    county_id: i64,
    until: NaiveDate,
) -> Result<Vec<Running>, Problem> {
    let rows: Vec<(Subject, Id, String, NaiveDate, NaiveDate, Option<Timestamp>)> =
        suggestions::table
            .inner_join(
                deadlines::table.on(deadlines::county_id
                    .eq(suggestions::county_id)
                    .and(deadlines::subject_id.eq(suggestions::id))
                    .and(deadlines::closed_on.is_null())),
            )
            .filter(suggestions::county_id.eq(county_id))
            .filter(suggestions::due_on.le(until))
            .filter(one_of(suggestions::status, HANDLED))
            .filter(
                suggestions::merged_into_id
                    .is_null()
                    .or(suggestions::round.gt(1)),
            )
            .order((deadlines::due_on.asc(), deadlines::id.asc()))
            .select((
                Subject::as_select(),
                deadlines::id,
                deadlines::kind,
                deadlines::due_on,
                deadlines::start_on,
                deadlines::extended_at,
            ))
            .load(conn)?;
    let working: Vec<(Id, Id)> = suggestion_parts::table
        .inner_join(
            suggestions::table.on(suggestions::county_id
                .eq(suggestion_parts::county_id)
                .and(suggestions::id.eq(suggestion_parts::suggestion_id))),
        )
        .filter(suggestions::county_id.eq(county_id))
        .filter(suggestions::due_on.le(until))
        .filter(one_of(suggestions::status, HANDLED))
        .filter(suggestion_parts::ended_at.is_null())
        .filter(suggestion_parts::replied_at.is_null())
        .filter(suggestion_parts::role.ne(PartRole::Assisting))
        .order((
            suggestion_parts::created_at.asc(),
            suggestion_parts::id.asc(),
        ))
        .select((suggestion_parts::suggestion_id, suggestion_parts::unit_id))
        .load(conn)?;
    let mut units: HashMap<Id, Vec<Id>> = HashMap::new();
    for (suggestion_id, unit_id) in working {
        units.entry(suggestion_id).or_default().push(unit_id);
    }
    let running = rows
        .into_iter()
        .map(|(subject, id, kind, due_on, start_on, extended_at)| {
            let kind = if kind == RunningKind::Rehandling.as_str() {
                RunningKind::Rehandling
            } else {
                RunningKind::Reply
            };
            let of = units.remove(&subject.id).unwrap_or_default();
            subject.running((id, kind), (due_on, since(start_on, extended_at)), of)
        });
    Ok(running.collect())
}

/// Views that assisting units have not given.
fn opinions(
    conn: &mut AnyConnection,
    county_id: i64,
    until: NaiveDate,
) -> Result<Vec<Running>, Problem> {
    let rows: Vec<(Subject, Id, Id, NaiveDate, NaiveDate)> = suggestion_parts::table
        .inner_join(
            suggestions::table.on(suggestions::county_id
                .eq(suggestion_parts::county_id)
                .and(suggestions::id.eq(suggestion_parts::suggestion_id))),
        )
        .inner_join(
            deadlines::table.on(deadlines::county_id
                .eq(suggestion_parts::county_id)
                .and(deadlines::subject_id.eq(suggestion_parts::id))
                .and(deadlines::subject_kind.eq(PART))
                .and(deadlines::closed_on.is_null())),
        )
        .filter(suggestions::county_id.eq(county_id))
        .filter(one_of(suggestions::status, HANDLED))
        .filter(suggestion_parts::role.eq(PartRole::Assisting))
        .filter(suggestion_parts::ended_at.is_null())
        .filter(suggestion_parts::opinion_at.is_null())
        .filter(deadlines::due_on.le(until))
        .order((deadlines::due_on.asc(), deadlines::id.asc()))
        .select((
            Subject::as_select(),
            suggestion_parts::unit_id,
            deadlines::id,
            deadlines::due_on,
            deadlines::start_on,
        ))
        .load(conn)?;
    let running = rows
        .into_iter()
        .map(|(subject, unit, id, due_on, start_on)| {
            subject.running((id, RunningKind::Opinion), (due_on, start_on), vec![unit])
        });
    Ok(running.collect())
}

/// Promises that are not kept yet.
fn promises(
    conn: &mut AnyConnection,
    county_id: i64,
    until: NaiveDate,
) -> Result<Vec<Running>, Problem> {
    let rows: Vec<(Subject, Id, Id, NaiveDate, Timestamp)> = suggestion_promises::table
        .inner_join(
            suggestions::table.on(suggestions::county_id
                .eq(suggestion_promises::county_id)
                .and(suggestions::id.eq(suggestion_promises::suggestion_id))),
        )
        .filter(suggestion_promises::county_id.eq(county_id))
        .filter(suggestion_promises::state.eq(PromiseState::Open))
        .filter(suggestion_promises::due_on.le(until))
        .order((
            suggestion_promises::due_on.asc(),
            suggestion_promises::id.asc(),
        ))
        .select((
            Subject::as_select(),
            suggestion_promises::unit_id,
            suggestion_promises::id,
            suggestion_promises::due_on,
            suggestion_promises::created_at,
        ))
        .load(conn)?;
    let running = rows.into_iter().map(|(subject, unit, id, due_on, at)| {
        let since = local_date(at);
        subject.running((id, RunningKind::Promise), (due_on, since), vec![unit])
    });
    Ok(running.collect())
}
