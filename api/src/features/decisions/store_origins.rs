//! Which meetings and votes decisions come from.

use super::rows::{DecisionRow, OriginRow};
use crate::platform::db::{AnyConnection, Id};
use crate::platform::http::Problem;
use crate::schema::{decision_origins, decisions};
use diesel::prelude::*;

/// Where a decision comes from.
pub(super) fn get(
    conn: &mut AnyConnection,
    row: &DecisionRow,
) -> Result<Option<OriginRow>, Problem> {
    Ok(decision_origins::table
        .find((row.county_id, row.id))
        .select(OriginRow::as_select())
        .first(conn)
        .optional()?)
}

/// Writes another origin, or none.
pub(super) fn save(
    conn: &mut AnyConnection,
    row: &DecisionRow,
    origin: Option<OriginRow>,
) -> Result<(), Problem> {
    diesel::delete(decision_origins::table.find((row.county_id, row.id))).execute(conn)?;
    if let Some(origin) = origin {
        diesel::insert_into(decision_origins::table)
            .values(origin)
            .execute(conn)?;
    }
    Ok(())
}

/// What a meeting decided or is to decide.
pub(super) fn of_meeting(
    conn: &mut AnyConnection,
    county_id: i64,
    meeting_id: Id,
) -> Result<Vec<DecisionRow>, Problem> {
    Ok(decisions::table
        .inner_join(
            decision_origins::table.on(decision_origins::county_id
                .eq(decisions::county_id)
                .and(decision_origins::decision_id.eq(decisions::id))),
        )
        .filter(decision_origins::county_id.eq(county_id))
        .filter(decision_origins::meeting_id.eq(meeting_id))
        .select(DecisionRow::as_select())
        .load(conn)?)
}

/// Whether another decision comes from this vote.
pub(super) fn has_vote(
    conn: &mut AnyConnection,
    row: &DecisionRow,
    ballot_id: Id,
) -> Result<bool, Problem> {
    let found: Option<Id> = decision_origins::table
        .filter(decision_origins::county_id.eq(row.county_id))
        .filter(decision_origins::ballot_id.eq(ballot_id))
        .filter(decision_origins::decision_id.ne(row.id))
        .select(decision_origins::decision_id)
        .first(conn)
        .optional()?;
    Ok(found.is_some())
}
