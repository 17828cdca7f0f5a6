//! Promises of units (J15): what an answer left for later, by when, how it goes, and the second
//! answer when it is done.

use chrono::NaiveDate;
use diesel::dsl::exists;
use diesel::prelude::*;

use super::model::{PromiseEntryKind, PromiseState};
use super::rows::{ReplyRow, Suggestion};
use crate::platform::auth::{Acting, Scope};
use crate::platform::db::{AnyConnection, Id, Timestamp, one_of};
use crate::platform::http::Problem;
use crate::platform::ids::new_id;
use crate::schema::{
    suggestion_promise_entries as entries, suggestion_promises as rows, suggestions,
};

/// What a unit promised.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = rows, treat_none_as_default_value = false)]
pub(super) struct PromiseRow {
    pub county_id: i64,
    pub id: Id,
    pub suggestion_id: Id,
    pub reply_id: Id,
    pub unit_id: Id,
    pub content: String,
    pub due_on: NaiveDate,
    pub state: PromiseState,
    pub created_at: Timestamp,
    pub closed_at: Option<Timestamp>,
}

/// What was reported about it.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = entries, treat_none_as_default_value = false)]
pub(super) struct PromiseEntryRow {
    pub county_id: i64,
    pub id: Id,
    pub promise_id: Id,
    pub kind: PromiseEntryKind,
    pub content: String,
    pub recorded_by: Id,
    pub recorded_by_name: String,
    pub at: Timestamp,
}

/// The promises about a suggestion and the one it was merged into, oldest first.
pub(super) fn list(conn: &mut AnyConnection, row: &Suggestion) -> Result<Vec<PromiseRow>, Problem> {
    let mut of = vec![row.id];
    of.extend(row.merged_into_id);
    Ok(rows::table
        .filter(rows::county_id.eq(row.county_id))
        .filter(one_of(rows::suggestion_id, of))
        .order((rows::created_at.asc(), rows::id.asc()))
        .select(PromiseRow::as_select())
        .load(conn)?)
}

/// The oldest promise about a suggestion that the caller's unit has to keep; 404 without one.
pub(super) fn first_open(
    conn: &mut AnyConnection,
    scope: &Scope,
    suggestion_id: Id,
) -> Result<Id, Problem> {
    let found: Option<Id> = rows::table
        .filter(rows::county_id.eq(scope.county_id()))
        .filter(rows::suggestion_id.eq(suggestion_id))
        .filter(rows::unit_id.eq(scope.organ_id()))
        .filter(rows::closed_at.is_null())
        .order((rows::created_at.asc(), rows::id.asc()))
        .select(rows::id)
        .first(conn)
        .optional()?;
    found.ok_or_else(Problem::not_found)
}

/// What was reported about some promises, oldest first.
pub(super) fn entries(
    conn: &mut AnyConnection,
    county_id: i64,
    promises: &[PromiseRow],
) -> Result<Vec<PromiseEntryRow>, Problem> {
    if promises.is_empty() {
        return Ok(Vec::new());
    }
    let ids: Vec<Id> = promises.iter().map(|promise| promise.id).collect();
    Ok(entries::table
        .filter(entries::county_id.eq(county_id))
        .filter(one_of(entries::promise_id, ids))
        .order((entries::at.asc(), entries::id.asc()))
        .select(PromiseEntryRow::as_select())
        .load(conn)?)
}

/// Enters a promise made in an answer.
pub(super) fn insert(
    conn: &mut AnyConnection,
    acting: &Acting,
    reply: &ReplyRow,
    content: &str,
    due_on: NaiveDate,
) -> Result<(), Problem> {
    let promise = PromiseRow {
        county_id: reply.county_id,
        id: new_id(),
        suggestion_id: reply.suggestion_id,
        reply_id: reply.id,
        unit_id: reply.unit_id,
        content: content.to_owned(),
        due_on,
        state: PromiseState::Open,
        created_at: acting.now,
        closed_at: None,
    };
    diesel::insert_into(rows::table)
        .values(&promise)
        .execute(conn)?;
    mark(conn, reply.county_id, reply.suggestion_id)
}

/// Writes down whether a suggestion has a promise that is not kept yet, to be found by.
fn mark(conn: &mut AnyConnection, county_id: i64, suggestion_id: Id) -> Result<(), Problem> {
    let open = exists(
        rows::table
            .filter(rows::county_id.eq(county_id))
            .filter(rows::suggestion_id.eq(suggestion_id))
            .filter(rows::closed_at.is_null()),
    );
    diesel::update(suggestions::table.find((county_id, suggestion_id)))
        .set(suggestions::has_open_promise.eq(open))
        .execute(conn)?;
    Ok(())
}

/// The same for suggestions entered with their promises.
pub(super) fn mark_open(conn: &mut AnyConnection, promises: &[PromiseRow]) -> Result<(), Problem> {
    for promise in promises.iter().filter(|one| one.closed_at.is_none()) {
        mark(conn, promise.county_id, promise.suggestion_id)?;
    }
    Ok(())
}

/// Enters a report; one that says it is kept, or why it cannot be, closes the promise.
pub(super) fn report(
    conn: &mut AnyConnection,
    acting: &Acting,
    promise: &PromiseRow,
    kind: PromiseEntryKind,
    content: &str,
) -> Result<(), Problem> {
    let entry = PromiseEntryRow {
        county_id: promise.county_id,
        id: new_id(),
        promise_id: promise.id,
        kind,
        content: content.to_owned(),
        recorded_by: acting.scope.account_id(),
        recorded_by_name: acting.actor_name().to_owned(),
        at: acting.now,
    };
    diesel::insert_into(entries::table)
        .values(&entry)
        .execute(conn)?;
    let state = match kind {
        PromiseEntryKind::Progress => return Ok(()),
        PromiseEntryKind::Kept => PromiseState::Kept,
        PromiseEntryKind::Explained => PromiseState::Explained,
    };
    diesel::update(rows::table.find((promise.county_id, promise.id)))
        .set((rows::state.eq(state), rows::closed_at.eq(acting.now)))
        .execute(conn)?;
    mark(conn, promise.county_id, promise.suggestion_id)
}
