//! Giving a suggestion back (J7): a unit asks with a reason within the days of the parameter
//! `return_days`, the office takes it back or says why not; a unit never passes it on itself.

use diesel::prelude::*;

use super::model::ReturnDecision;
use super::rows::Suggestion;
use crate::platform::auth::Acting;
use crate::platform::db::{AnyConnection, Id, Timestamp};
use crate::platform::http::Problem;
use crate::platform::ids::new_id;
use crate::schema::suggestion_returns as rows;

/// A request to take a suggestion back, and what became of it.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = rows, treat_none_as_default_value = false)]
pub(super) struct ReturnRow {
    pub county_id: i64,
    pub id: Id,
    pub suggestion_id: Id,
    pub unit_id: Id,
    /// Who decides.
    pub office_id: Id,
    pub reason: String,
    pub asked_by: Id,
    pub asked_by_name: String,
    pub asked_at: Timestamp,
    pub decision: Option<ReturnDecision>,
    pub note: Option<String>,
    pub decided_by_name: Option<String>,
    pub decided_at: Option<Timestamp>,
}

/// The requests about a suggestion, oldest first.
pub(super) fn list(conn: &mut AnyConnection, row: &Suggestion) -> Result<Vec<ReturnRow>, Problem> {
    Ok(rows::table
        .filter(rows::county_id.eq(row.county_id))
        .filter(rows::suggestion_id.eq(row.id))
        .order((rows::asked_at.asc(), rows::id.asc()))
        .select(ReturnRow::as_select())
        .load(conn)?)
}

/// Enters a request.
pub(super) fn ask(
    conn: &mut AnyConnection,
    acting: &Acting,
    row: &Suggestion,
    unit_id: Id,
    reason: &str,
) -> Result<(), Problem> {
    let asked = ReturnRow {
        county_id: row.county_id,
        id: new_id(),
        suggestion_id: row.id,
        unit_id,
        office_id: row.office_id,
        reason: reason.to_owned(),
        asked_by: acting.scope.account_id(),
        asked_by_name: acting.actor_name().to_owned(),
        asked_at: acting.now,
        decision: None,
        note: None,
        decided_by_name: None,
        decided_at: None,
    };
    diesel::insert_into(rows::table)
        .values(&asked)
        .execute(conn)?;
    Ok(())
}

/// Writes what became of a request.
pub(super) fn decide(
    conn: &mut AnyConnection,
    acting: &Acting,
    asked: &ReturnRow,
    decision: ReturnDecision,
    note: Option<&str>,
) -> Result<(), Problem> {
    diesel::update(rows::table.find((asked.county_id, asked.id)))
        .set((
            rows::decision.eq(decision),
            rows::note.eq(note),
            rows::decided_by_name.eq(acting.actor_name()),
            rows::decided_at.eq(acting.now),
        ))
        .execute(conn)?;
    Ok(())
}

/// Requests that nobody needs to decide any more: of a unit that has answered, or of all when
/// handling has ended.
pub(super) fn lapse(
    conn: &mut AnyConnection,
    acting: &Acting,
    row: &Suggestion,
    unit_id: Option<Id>,
) -> Result<(), Problem> {
    for asked in list(conn, row)? {
        let is_meant = unit_id.is_none_or(|unit| unit == asked.unit_id);
        if asked.decision.is_none() && is_meant {
            decide(conn, acting, &asked, ReturnDecision::Lapsed, None)?;
        }
    }
    Ok(())
}
