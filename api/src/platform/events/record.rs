//! Appending to the log.

use crate::platform::auth::Acting;
use crate::platform::db::{AnyConnection, Id, Json, Timestamp, Tx, Uid, insert_all};
use crate::platform::http::Problem;
use crate::schema::events;
use diesel::dsl::sql;
use diesel::prelude::*;
use diesel::sql_types::BigInt;
use serde_json::Value;

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

/// Appends many events at once, in the order given: for records that no other transaction knows yet.
pub fn record_all(tx: &mut Tx<'_>, events: &[PreparedEvent]) -> Result<(), Problem> {
    insert_all!(&mut **tx, events::table, events)?;
    tx.count_events(events.len());
    Ok(())
}

/// Appends one event to the open transaction and returns its number.
pub fn record(tx: &mut Tx<'_>, acting: &Acting, event: NewEvent) -> Result<i64, Problem> {
    let row = prepare(acting, event);
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
