//! More time for an answer (J10): the unit asks with a reason, the office that handed the suggestion
//! over agrees or not, once in the first round; the deputies see it in the timeline (代表法51).

use chrono::NaiveDate;
use diesel::prelude::*;

use super::model::{ExtensionDecision, ExtensionState};
use super::rows::Suggestion;
use crate::platform::auth::Acting;
use crate::platform::db::{AnyConnection, Id, Timestamp};
use crate::platform::http::Problem;
use crate::platform::ids::new_id;
use crate::schema::suggestion_extensions as rows;

/// A request for more time, and what became of it.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = rows, treat_none_as_default_value = false)]
pub(super) struct ExtensionRow {
    pub county_id: i64,
    pub id: Id,
    pub suggestion_id: Id,
    /// Who decides.
    pub office_id: Id,
    pub round: i32,
    pub reason: String,
    pub asked_by: Id,
    pub asked_by_name: String,
    pub asked_at: Timestamp,
    pub due_before: NaiveDate,
    pub decision: Option<ExtensionDecision>,
    pub note: Option<String>,
    pub decided_by_name: Option<String>,
    pub decided_at: Option<Timestamp>,
    pub due_after: Option<NaiveDate>,
}

/// The requests for a suggestion, oldest first.
pub(super) fn list(
    conn: &mut AnyConnection,
    row: &Suggestion,
) -> Result<Vec<ExtensionRow>, Problem> {
    Ok(rows::table
        .filter(rows::county_id.eq(row.county_id))
        .filter(rows::suggestion_id.eq(row.id))
        .order((rows::asked_at.asc(), rows::id.asc()))
        .select(ExtensionRow::as_select())
        .load(conn)?)
}

/// How it stands in this round.
pub(super) fn state(row: &Suggestion, all: &[ExtensionRow]) -> ExtensionState {
    let mut of_round = all.iter().filter(|e| e.round == row.round);
    if of_round.clone().any(|e| e.decision.is_none()) {
        ExtensionState::Asked
    } else if of_round.any(|e| e.decision == Some(ExtensionDecision::Granted)) {
        ExtensionState::Granted
    } else {
        ExtensionState::None
    }
}

/// Enters a request.
pub(super) fn ask(
    conn: &mut AnyConnection,
    acting: &Acting,
    row: &Suggestion,
    reason: &str,
) -> Result<(), Problem> {
    let due_before = row.due_on.ok_or_else(Problem::not_found)?;
    let asked = ExtensionRow {
        county_id: row.county_id,
        id: new_id(),
        suggestion_id: row.id,
        office_id: row.office_id,
        round: row.round,
        reason: reason.to_owned(),
        asked_by: acting.scope.account_id(),
        asked_by_name: acting.actor_name().to_owned(),
        asked_at: acting.now,
        due_before,
        decision: None,
        note: None,
        decided_by_name: None,
        decided_at: None,
        due_after: None,
    };
    diesel::insert_into(rows::table)
        .values(&asked)
        .execute(conn)?;
    Ok(())
}

/// The request that waits.
pub(super) fn waiting(
    conn: &mut AnyConnection,
    row: &Suggestion,
) -> Result<Option<ExtensionRow>, Problem> {
    Ok(rows::table
        .filter(rows::county_id.eq(row.county_id))
        .filter(rows::suggestion_id.eq(row.id))
        .filter(rows::decided_at.is_null())
        .select(ExtensionRow::as_select())
        .first(conn)
        .optional()?)
}

/// Writes what became of a request.
pub(super) fn decide(
    conn: &mut AnyConnection,
    acting: &Acting,
    asked: &ExtensionRow,
    decision: ExtensionDecision,
    note: Option<&str>,
    due_after: Option<NaiveDate>,
) -> Result<(), Problem> {
    diesel::update(rows::table.find((asked.county_id, asked.id)))
        .set((
            rows::decision.eq(decision),
            rows::note.eq(note),
            rows::decided_by_name.eq(acting.actor_name()),
            rows::decided_at.eq(acting.now),
            rows::due_after.eq(due_after),
        ))
        .execute(conn)?;
    Ok(())
}

/// A request that nobody needs to decide any more: the answer is given, or handling has ended.
pub(super) fn lapse(
    conn: &mut AnyConnection,
    acting: &Acting,
    row: &Suggestion,
) -> Result<(), Problem> {
    match waiting(conn, row)? {
        Some(asked) => decide(conn, acting, &asked, ExtensionDecision::Lapsed, None, None),
        None => Ok(()),
    }
}
