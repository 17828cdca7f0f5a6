//! Who called for a meeting, in the database.

use super::model::CalledBy;
use super::rows::Meeting;
use crate::platform::db::{AnyConnection, Id, Json, Timestamp, Tx, insert_all};
use crate::platform::http::Problem;
use crate::schema::{meeting_callers, meeting_calls};
use diesel::prelude::*;

/// By whom, and how many it took then.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = meeting_calls, treat_none_as_default_value = false)]
pub(super) struct Call {
    /// The county.
    pub county_id: i64,
    /// The meeting.
    pub meeting_id: Id,
    /// By whom.
    pub called_by: CalledBy,
    /// Of how many it was taken.
    pub counted: i32,
    /// How many it took; nothing for the presidium.
    pub required: Option<i32>,
    /// The article or local rule.
    pub article: String,
    /// The calculation.
    pub steps: Json,
    /// Who recorded it.
    pub recorded_by_name: String,
    /// When.
    pub recorded_at: Timestamp,
}

/// A deputy who called for it.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = meeting_callers, treat_none_as_default_value = false)]
pub(super) struct Caller {
    /// The county.
    pub county_id: i64,
    /// The meeting.
    pub meeting_id: Id,
    /// Who.
    pub deputy_id: Id,
    /// As the deputy was called then.
    pub name: String,
    /// What the name is ordered by.
    pub sort_key: String,
}

/// What was recorded of a meeting.
pub(super) fn get(conn: &mut AnyConnection, row: &Meeting) -> Result<Option<Call>, Problem> {
    Ok(meeting_calls::table
        .find((row.county_id, row.id))
        .select(Call::as_select())
        .first(conn)
        .optional()?)
}

/// Those who called for it, by name.
pub(super) fn callers(conn: &mut AnyConnection, row: &Meeting) -> Result<Vec<Caller>, Problem> {
    Ok(meeting_callers::table
        .filter(meeting_callers::county_id.eq(row.county_id))
        .filter(meeting_callers::meeting_id.eq(row.id))
        .order((
            meeting_callers::sort_key.asc(),
            meeting_callers::deputy_id.asc(),
        ))
        .select(Caller::as_select())
        .load(conn)?)
}

/// Records it in the place of what was recorded before.
pub(super) fn replace(tx: &mut Tx<'_>, call: &Call, callers: &[Caller]) -> Result<(), Problem> {
    diesel::delete(
        meeting_callers::table
            .filter(meeting_callers::county_id.eq(call.county_id))
            .filter(meeting_callers::meeting_id.eq(call.meeting_id)),
    )
    .execute(&mut **tx)?;
    diesel::delete(meeting_calls::table.find((call.county_id, call.meeting_id)))
        .execute(&mut **tx)?;
    diesel::insert_into(meeting_calls::table)
        .values(call)
        .execute(&mut **tx)?;
    Ok(insert_all!(&mut **tx, meeting_callers::table, callers)?)
}
