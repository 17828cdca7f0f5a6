//! Urging the units on (催办).

use chrono::NaiveDate;
use diesel::prelude::*;

use super::rows::Suggestion;
use crate::platform::auth::Acting;
use crate::platform::db::{AnyConnection, Id, Timestamp};
use crate::platform::http::Problem;
use crate::platform::ids::new_id;
use crate::schema::suggestion_urges as rows;

/// The office urged the units on.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = rows, treat_none_as_default_value = false)]
pub(super) struct UrgeRow {
    pub county_id: i64,
    pub id: Id,
    pub suggestion_id: Id,
    pub note: Option<String>,
    /// Last day of the period then.
    pub due_on: Option<NaiveDate>,
    pub urged_by: Id,
    pub urged_by_name: String,
    pub urged_at: Timestamp,
}

/// How often and when the units were urged on, oldest first.
pub(super) fn list(conn: &mut AnyConnection, row: &Suggestion) -> Result<Vec<UrgeRow>, Problem> {
    Ok(rows::table
        .filter(rows::county_id.eq(row.county_id))
        .filter(rows::suggestion_id.eq(row.id))
        .order((rows::urged_at.asc(), rows::id.asc()))
        .select(UrgeRow::as_select())
        .load(conn)?)
}

/// Enters that they are urged on now.
pub(super) fn insert(
    conn: &mut AnyConnection,
    acting: &Acting,
    row: &Suggestion,
    note: Option<&str>,
) -> Result<(), Problem> {
    let urge = UrgeRow {
        county_id: row.county_id,
        id: new_id(),
        suggestion_id: row.id,
        note: note.map(str::to_owned),
        due_on: row.due_on,
        urged_by: acting.scope.account_id(),
        urged_by_name: acting.actor_name().to_owned(),
        urged_at: acting.now,
    };
    diesel::insert_into(rows::table)
        .values(&urge)
        .execute(conn)?;
    Ok(())
}
