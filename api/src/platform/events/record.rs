//! Appending to the log.

use crate::platform::auth::Acting;
use crate::platform::db::{AnyConnection, Id, Json, Timestamp, Tx, Uid};
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

#[derive(Insertable)]
#[diesel(table_name = events)]
struct Row {
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

/// Appends one event to the open transaction and returns its number.
pub fn record(tx: &mut Tx<'_>, acting: &Acting, event: NewEvent) -> Result<i64, Problem> {
    let (actor_id, actor_name, actor_role) = match &acting.principal {
        Some(p) => (
            Some(p.account_id),
            p.display_name.clone(),
            p.role.as_str().to_owned(),
        ),
        None => (None, "system".to_owned(), "system".to_owned()),
    };
    let row = Row {
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
    };
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
    tx.count_event();
    Ok(id)
}
