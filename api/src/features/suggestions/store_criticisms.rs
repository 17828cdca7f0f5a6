//! What the office did about late and missing answers (J18).

use chrono::NaiveDate;
use diesel::prelude::*;

use super::rows::Suggestion;
use crate::platform::db::{AnyConnection, Id, Timestamp};
use crate::platform::http::Problem;
use crate::schema::suggestion_criticisms as rows;

/// A measure against a unit that is late.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = rows, treat_none_as_default_value = false)]
pub(super) struct CriticismRow {
    pub county_id: i64,
    pub id: Id,
    pub suggestion_id: Id,
    pub unit_id: Id,
    pub round: i32,
    /// Code of the kind, and its name then: the parameter may change.
    pub kind: String,
    pub kind_name: String,
    pub content: String,
    pub decided_on: NaiveDate,
    /// The last day of the period that was missed.
    pub due_on: NaiveDate,
    pub recorded_by: Id,
    pub recorded_by_name: String,
    pub at: Timestamp,
}

/// What was done about a suggestion, oldest first.
pub(super) fn list(
    conn: &mut AnyConnection,
    row: &Suggestion,
) -> Result<Vec<CriticismRow>, Problem> {
    Ok(rows::table
        .filter(rows::county_id.eq(row.county_id))
        .filter(rows::suggestion_id.eq(row.id))
        .order((rows::at.asc(), rows::id.asc()))
        .select(CriticismRow::as_select())
        .load(conn)?)
}

/// Enters a measure.
pub(super) fn insert(conn: &mut AnyConnection, row: &CriticismRow) -> Result<(), Problem> {
    diesel::insert_into(rows::table).values(row).execute(conn)?;
    Ok(())
}
