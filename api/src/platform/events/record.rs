//! Appending to the log.

use crate::platform::auth::Acting;
use crate::platform::db::{AnyConnection, Id, Json, PortableExt, Timestamp, Tx, Uid, insert_all};
use crate::platform::http::Problem;
use crate::schema::{county_versions, events};
use diesel::dsl::sql;
use diesel::prelude::*;
use diesel::sql_types::BigInt;
use serde_json::Value;
use std::collections::BTreeSet;

/// What happened, to what.
#[derive(Debug, Clone)]
pub struct NewEvent {
    /// The organ in whose field it happened.
    pub organ_id: Option<Id>,
    /// `suggestion.assigned`
    pub kind: &'static str,
    /// `suggestion`
    pub subject_kind: &'static str,
    /// The record.
    pub subject_id: Id,
    /// What the timeline, the inbox and later consumers need; never secrets, never ballots.
    pub data: Value,
}

/// An event ready to be appended.
#[derive(Insertable)]
#[diesel(table_name = events, treat_none_as_default_value = false)]
pub struct PreparedEvent {
    county_id: i64,
    organ_id: Option<Id>,
    actor_id: Option<Id>,
    actor_name: String,
    actor_role: String,
    kind: &'static str,
    subject_kind: &'static str,
    subject_id: Id,
    request_id: Id,
    at: Timestamp,
    data: Json,
}

/// Puts actor, time and request to what happened.
#[must_use]
pub fn prepare(acting: &Acting, event: NewEvent) -> PreparedEvent {
    let (actor_id, actor_name, actor_role) = match &acting.principal {
        Some(p) => (
            Some(p.account_id),
            p.display_name.clone(),
            p.role.as_str().to_owned(),
        ),
        None => (None, acting.service.to_owned(), "system".to_owned()),
    };
    PreparedEvent {
        county_id: acting.scope.county_id(),
        organ_id: event.organ_id,
        actor_id,
        actor_name,
        actor_role,
        kind: event.kind,
        subject_kind: event.subject_kind,
        subject_id: event.subject_id,
        request_id: acting.request_id,
        at: acting.now,
        data: Json(event.data),
    }
}

/// Appends the same event for each of these counties: what is done on the command line to data they
/// share.
pub fn record_for(
    tx: &mut Tx<'_>,
    counties: &[i64],
    now: Timestamp,
    event: &NewEvent,
) -> Result<(), Problem> {
    let prepared: Vec<PreparedEvent> = counties
        .iter()
        .map(|county| prepare(&Acting::command_line(*county, now), event.clone()))
        .collect();
    record_all(tx, &prepared)
}

/// Kinds of records that change all day. Every other kind changes seldom, and what is worked out of it
/// is kept until it does.
const DAILY: &[&str] = &[
    "suggestion",
    "motion",
    "inquiry",
    "question",
    "project_idea",
    "resident_message",
    "account",
    "export",
    "verification",
];

/// Counts a change of what changes seldom in a county.
fn advance(conn: &mut AnyConnection, county_id: i64) -> Result<(), Problem> {
    diesel::insert_into(county_versions::table)
        .values((
            county_versions::county_id.eq(county_id),
            county_versions::version.eq(1),
        ))
        .on_conflict(county_versions::county_id)
        .do_update()
        .set(county_versions::version.eq(county_versions::version + 1))
        .portable()
        .execute(conn)?;
    Ok(())
}

/// How often what changes seldom in a county has changed. Read it before what is worked out of it: the
/// result is then at least as new.
pub fn county_version(conn: &mut AnyConnection, county_id: i64) -> Result<i64, Problem> {
    let found: Option<i64> = county_versions::table
        .find(county_id)
        .select(county_versions::version)
        .first(conn)
        .optional()?;
    Ok(found.unwrap_or_default())
}

/// Appends many events at once, in the order given: for records that no other transaction knows yet.
pub fn record_all(tx: &mut Tx<'_>, events: &[PreparedEvent]) -> Result<(), Problem> {
    insert_all!(&mut **tx, events::table, events)?;
    tx.count_events(events.len());
    let seldom = events.iter().filter(|e| !DAILY.contains(&e.subject_kind));
    let counties: BTreeSet<i64> = seldom.map(|event| event.county_id).collect();
    counties
        .into_iter()
        .try_for_each(|county_id| advance(tx, county_id))
}

/// Appends one event to the open transaction and returns its number.
pub fn record(tx: &mut Tx<'_>, acting: &Acting, event: NewEvent) -> Result<i64, Problem> {
    let row = prepare(acting, event);
    if !DAILY.contains(&row.subject_kind) {
        advance(tx, row.county_id)?;
    }
    let id = match &mut **tx {
        AnyConnection::Sqlite(c) => diesel::insert_into(events::table)
            .values(row)
            .returning(events::id)
            .get_result(c)?,
        AnyConnection::Postgres(c) => {
            // A transaction that began earlier may have waited for one with a larger number, and its
            // event must not come before the other's.
            let number = sql::<BigInt>(
                "GREATEST((pg_current_xact_id()::text)::bigint, COALESCE((SELECT tx FROM events WHERE county_id = ",
            )
            .bind::<BigInt, _>(row.county_id)
            .sql(" AND subject_id = ")
            .bind::<Uid, _>(row.subject_id)
            .sql(" ORDER BY id DESC LIMIT 1), 0))");
            diesel::insert_into(events::table)
                .values((row, events::tx.eq(number)))
                .returning(events::id)
                .get_result(c)?
        }
    };
    tx.count_events(1);
    Ok(id)
}
