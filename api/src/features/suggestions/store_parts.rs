//! The units on a hand-over (J6, J8): who leads, who assists, who answers separately, and how far
//! each is.

use chrono::NaiveDate;
use diesel::prelude::*;

use super::model::PartRole;
use super::rows::Suggestion;
use crate::features::clocks::store as deadlines;
use crate::platform::auth::{Acting, Role};
use crate::platform::db::{AnyConnection, Id, Timestamp};
use crate::platform::http::Problem;
use crate::schema::suggestion_parts as rows;

/// The kind of record a deadline of an assisting unit belongs to.
pub(super) const PART: &str = "suggestion_part";

/// A unit's part in a hand-over.
#[derive(Debug, Clone, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = rows, treat_none_as_default_value = false, treat_none_as_null = true)]
pub(super) struct PartRow {
    pub county_id: i64,
    pub id: Id,
    pub suggestion_id: Id,
    pub assignment_id: Id,
    pub unit_id: Id,
    pub role: PartRole,
    /// Last day for the view of an assisting unit; the others have the day of the suggestion.
    pub due_on: Option<NaiveDate>,
    pub signed_for_by_name: Option<String>,
    pub signed_for_at: Option<Timestamp>,
    pub opinion: Option<String>,
    pub opinion_by_name: Option<String>,
    pub opinion_at: Option<Timestamp>,
    pub sent_back_note: Option<String>,
    /// When the unit answered its part in this round.
    pub replied_at: Option<Timestamp>,
    /// When it was taken back from the unit.
    pub ended_at: Option<Timestamp>,
    pub created_at: Timestamp,
}

impl PartRow {
    /// Whether nothing more is expected of the unit in this round.
    pub(super) fn is_done(&self) -> bool {
        match self.role {
            PartRole::Assisting => self.opinion_at.is_some(),
            PartRole::Lead | PartRole::Separate => self.replied_at.is_some(),
        }
    }
}

/// The units that answer: the leading one, or all that answer separately.
pub(super) fn answering(parts: &[PartRow]) -> Vec<Id> {
    let answering = parts.iter().filter(|p| p.role != PartRole::Assisting);
    answering.map(|part| part.unit_id).collect()
}

/// The parts that have not ended, the leading unit first.
pub(super) fn running(conn: &mut AnyConnection, row: &Suggestion) -> Result<Vec<PartRow>, Problem> {
    let mut parts: Vec<PartRow> = rows::table
        .filter(rows::county_id.eq(row.county_id))
        .filter(rows::suggestion_id.eq(row.id))
        .filter(rows::ended_at.is_null())
        .order((rows::created_at.asc(), rows::id.asc()))
        .select(PartRow::as_select())
        .load(conn)?;
    // The one named in lists stands first; the order of the others is that of their hand-over.
    parts.sort_by_key(|part| Some(part.unit_id) != row.unit_id);
    Ok(parts)
}

/// Whether the unit the actor works for has a part in it.
pub(super) fn has(
    conn: &mut AnyConnection,
    acting: &Acting,
    row: &Suggestion,
) -> Result<bool, Problem> {
    let own = acting.scope.organ_id();
    let is_unit = acting.scope.role() == Role::Undertaker;
    Ok(is_unit && running(conn, row)?.iter().any(|part| part.unit_id == own))
}

/// Enters parts.
pub(super) fn insert(conn: &mut AnyConnection, parts: &[PartRow]) -> Result<(), Problem> {
    for part in parts {
        diesel::insert_into(rows::table)
            .values(part)
            .execute(conn)?;
    }
    Ok(())
}

/// Writes how far a unit is.
pub(super) fn save(conn: &mut AnyConnection, part: &PartRow) -> Result<(), Problem> {
    diesel::update(rows::table.find((part.county_id, part.id)))
        .set(part)
        .execute(conn)?;
    Ok(())
}

/// Ends a part: it was taken back from the unit.
pub(super) fn end(
    conn: &mut AnyConnection,
    acting: &Acting,
    part: &mut PartRow,
) -> Result<(), Problem> {
    part.ended_at = Some(acting.now);
    deadlines::close(conn, &acting.scope, part.id, acting.today)?;
    save(conn, part)
}

/// Stops the clocks of the assisting units: the answer is given, or handling has ended.
pub(super) fn stop_clocks(
    conn: &mut AnyConnection,
    acting: &Acting,
    row: &Suggestion,
) -> Result<(), Problem> {
    for part in running(conn, row)? {
        if part.role == PartRole::Assisting && part.opinion_at.is_none() {
            deadlines::close(conn, &acting.scope, part.id, acting.today)?;
        }
    }
    Ok(())
}

/// Handled again: who answers has not answered in this round.
pub(super) fn reopen(conn: &mut AnyConnection, row: &Suggestion) -> Result<(), Problem> {
    let of_row = rows::table
        .filter(rows::county_id.eq(row.county_id))
        .filter(rows::suggestion_id.eq(row.id))
        .filter(rows::ended_at.is_null());
    diesel::update(of_row)
        .set(rows::replied_at.eq(None::<Timestamp>))
        .execute(conn)?;
    Ok(())
}
