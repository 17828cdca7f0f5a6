//! Steps that somebody says are done.

use diesel::prelude::*;

use super::error;
use crate::platform::auth::Acting;
use crate::platform::db::{AnyConnection, Id, Timestamp, Violation, one_of, violation};
use crate::platform::http::Problem;
use crate::platform::ids::new_id;
use crate::schema::procedure_ticks as rows;

/// A step that somebody said is done.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = rows, treat_none_as_default_value = false)]
pub(in crate::features) struct TickRow {
    pub county_id: i64,
    pub id: Id,
    pub subject_kind: String,
    pub subject_id: Id,
    /// Which step, 0 for the first.
    pub position: i32,
    pub note: Option<String>,
    pub ticked_by: Id,
    pub ticked_by_name: String,
    pub ticked_at: Timestamp,
    /// Why it was taken back.
    pub undone_reason: Option<String>,
    pub undone_by_name: Option<String>,
    pub undone_at: Option<Timestamp>,
}

/// What was said about some subjects, oldest first, what was taken back included.
pub(in crate::features) fn list(
    conn: &mut AnyConnection,
    county_id: i64,
    subjects: &[Id],
) -> Result<Vec<TickRow>, Problem> {
    if subjects.is_empty() {
        return Ok(Vec::new());
    }
    Ok(rows::table
        .filter(rows::county_id.eq(county_id))
        .filter(one_of(rows::subject_id, subjects.to_vec()))
        .order((rows::ticked_at.asc(), rows::id.asc()))
        .select(TickRow::as_select())
        .load(conn)?)
}

/// Says that a step is done; 409 when somebody has said so already.
pub(in crate::features) fn tick(
    conn: &mut AnyConnection,
    acting: &Acting,
    (subject_kind, subject_id): (&str, Id),
    position: i32,
    note: Option<&str>,
) -> Result<(), Problem> {
    let row = TickRow {
        county_id: acting.scope.county_id(),
        id: new_id(),
        subject_kind: subject_kind.to_owned(),
        subject_id,
        position,
        note: note.map(str::to_owned),
        ticked_by: acting.scope.account_id(),
        ticked_by_name: acting.actor_name().to_owned(),
        ticked_at: acting.now,
        undone_reason: None,
        undone_by_name: None,
        undone_at: None,
    };
    diesel::insert_into(rows::table)
        .values(&row)
        .execute(conn)
        .map_err(|failure| match violation(&failure) {
            Some(Violation::Unique(_)) => error::STEP_TICKED.problem(),
            _ => failure.into(),
        })?;
    Ok(())
}

/// Takes back that a step is done; 409 when nobody says so.
pub(in crate::features) fn undo(
    conn: &mut AnyConnection,
    acting: &Acting,
    subject_id: Id,
    position: i32,
    reason: &str,
) -> Result<(), Problem> {
    let standing = rows::table
        .filter(rows::county_id.eq(acting.scope.county_id()))
        .filter(rows::subject_id.eq(subject_id))
        .filter(rows::position.eq(position))
        .filter(rows::undone_at.is_null());
    let undone = diesel::update(standing)
        .set((
            rows::undone_reason.eq(reason),
            rows::undone_by_name.eq(acting.actor_name()),
            rows::undone_at.eq(acting.now),
        ))
        .execute(conn)?;
    if undone == 0 {
        return Err(error::STEP_NOT_TICKED.problem());
    }
    Ok(())
}
