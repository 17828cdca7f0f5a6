//! Supervision beyond the ordinary: key items (J16) and what a second dissatisfaction opens (J13);
//! and asking the deputy for the rating (J12).

use chrono::NaiveDate;
use diesel::prelude::*;

use super::model::SupervisionKind;
use super::rows::Suggestion;
use crate::platform::auth::Acting;
use crate::platform::db::{AnyConnection, Id, Timestamp};
use crate::platform::http::Problem;
use crate::platform::ids::new_id;
use crate::schema::{suggestion_rating_reminders as reminders, suggestion_supervisions as rows};

/// A supervision of a suggestion.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = rows, treat_none_as_default_value = false)]
pub(super) struct SupervisionRow {
    pub county_id: i64,
    pub id: Id,
    pub suggestion_id: Id,
    pub kind: SupervisionKind,
    pub round: i32,
    /// Who supervises (督办领导).
    pub supervisor: Option<String>,
    /// Who leads the handling (领办领导).
    pub leading_official: Option<String>,
    pub reason: String,
    pub decided_on: NaiveDate,
    /// What the meeting of deputy and unit agreed on.
    pub outcome: Option<String>,
    pub outcome_on: Option<NaiveDate>,
    pub recorded_by: Id,
    pub recorded_by_name: String,
    pub at: Timestamp,
}

/// The supervisions of a suggestion, oldest first.
pub(super) fn list(
    conn: &mut AnyConnection,
    row: &Suggestion,
) -> Result<Vec<SupervisionRow>, Problem> {
    Ok(rows::table
        .filter(rows::county_id.eq(row.county_id))
        .filter(rows::suggestion_id.eq(row.id))
        .order((rows::at.asc(), rows::id.asc()))
        .select(SupervisionRow::as_select())
        .load(conn)?)
}

/// Enters one.
pub(super) fn insert(
    conn: &mut AnyConnection,
    acting: &Acting,
    row: &Suggestion,
    kind: SupervisionKind,
    (supervisor, leading_official): (Option<&str>, Option<&str>),
    (reason, decided_on): (&str, NaiveDate),
) -> Result<(), Problem> {
    let supervision = SupervisionRow {
        county_id: row.county_id,
        id: new_id(),
        suggestion_id: row.id,
        kind,
        round: row.round,
        supervisor: supervisor.map(str::to_owned),
        leading_official: leading_official.map(str::to_owned),
        reason: reason.to_owned(),
        decided_on,
        outcome: None,
        outcome_on: None,
        recorded_by: acting.scope.account_id(),
        recorded_by_name: acting.actor_name().to_owned(),
        at: acting.now,
    };
    diesel::insert_into(rows::table)
        .values(&supervision)
        .execute(conn)?;
    Ok(())
}

/// Writes what the meeting agreed on.
pub(super) fn conclude(
    conn: &mut AnyConnection,
    supervision: &SupervisionRow,
    outcome: &str,
    on: NaiveDate,
) -> Result<(), Problem> {
    diesel::update(rows::table.find((supervision.county_id, supervision.id)))
        .set((rows::outcome.eq(outcome), rows::outcome_on.eq(on)))
        .execute(conn)?;
    Ok(())
}

/// When the deputy was last asked for the rating of this round.
pub(super) fn reminded_at(
    conn: &mut AnyConnection,
    row: &Suggestion,
) -> Result<Option<Timestamp>, Problem> {
    Ok(reminders::table
        .filter(reminders::county_id.eq(row.county_id))
        .filter(reminders::suggestion_id.eq(row.id))
        .filter(reminders::round.eq(row.round))
        .order(reminders::at.desc())
        .select(reminders::at)
        .first(conn)
        .optional()?)
}

/// Enters that the deputy is asked now.
pub(super) fn remind(
    conn: &mut AnyConnection,
    acting: &Acting,
    row: &Suggestion,
) -> Result<(), Problem> {
    diesel::insert_into(reminders::table)
        .values((
            reminders::county_id.eq(row.county_id),
            reminders::id.eq(new_id()),
            reminders::suggestion_id.eq(row.id),
            reminders::round.eq(row.round),
            reminders::reminded_by.eq(acting.scope.account_id()),
            reminders::reminded_by_name.eq(acting.actor_name()),
            reminders::at.eq(acting.now),
        ))
        .execute(conn)?;
    Ok(())
}
