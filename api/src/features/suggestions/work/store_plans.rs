//! How units mean to handle a suggestion.

use chrono::NaiveDate;
use diesel::prelude::*;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::features::suggestions::rows::Suggestion;
use crate::platform::db::{AnyConnection, Id, Json, Timestamp};
use crate::platform::http::Problem;
use crate::schema::suggestion_plans as rows;

/// A step of a plan.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[schema(as = SuggestionPlanStep)]
pub struct PlanStep {
    /// What will be done.
    pub content: String,
    /// By when.
    pub due_on: NaiveDate,
}

/// A revision of a plan.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = rows, treat_none_as_default_value = false)]
pub(super) struct PlanRow {
    pub county_id: i64,
    pub id: Id,
    pub suggestion_id: Id,
    pub unit_id: Id,
    pub revision: i32,
    pub measures: String,
    pub responsible: String,
    pub steps: Json,
    pub written_by: Id,
    pub written_by_name: String,
    pub at: Timestamp,
}

/// All revisions of all units, newest first.
pub(super) fn list(conn: &mut AnyConnection, row: &Suggestion) -> Result<Vec<PlanRow>, Problem> {
    Ok(rows::table
        .filter(rows::county_id.eq(row.county_id))
        .filter(rows::suggestion_id.eq(row.id))
        .order((rows::at.desc(), rows::revision.desc(), rows::id.desc()))
        .select(PlanRow::as_select())
        .load(conn)?)
}

/// The last revision of a unit; 0 before there is one.
pub(super) fn last_revision(
    conn: &mut AnyConnection,
    row: &Suggestion,
    unit_id: Id,
) -> Result<i32, Problem> {
    let last: Option<i32> = rows::table
        .filter(rows::county_id.eq(row.county_id))
        .filter(rows::suggestion_id.eq(row.id))
        .filter(rows::unit_id.eq(unit_id))
        .select(diesel::dsl::max(rows::revision))
        .first(conn)?;
    Ok(last.unwrap_or_default())
}

/// Enters a revision.
pub(super) fn insert(conn: &mut AnyConnection, plan: &PlanRow) -> Result<(), Problem> {
    diesel::insert_into(rows::table)
        .values(plan)
        .execute(conn)?;
    Ok(())
}
