//! Rows of the tables of reviewing projects.

use super::model::{ProjectAcceptanceResult, ProjectDimension};
use crate::platform::db::{Id, Json, Timestamp};
use crate::schema::{
    project_acceptances, project_review_weights, project_satisfactions, project_scores,
    project_sheets,
};
use chrono::NaiveDate;
use diesel::prelude::*;

/// An acceptance.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = project_acceptances, treat_none_as_default_value = false)]
pub struct AcceptanceRow {
    pub county_id: i64,
    pub id: Id,
    pub work_id: Id,
    pub held_on: NaiveDate,
    pub held_by: String,
    pub result: ProjectAcceptanceResult,
    /// As it was reported then.
    pub percent: i32,
    /// Why before everything was done.
    pub early_reason: Option<String>,
    pub remarks: Option<String>,
    pub rectify_by: Option<NaiveDate>,
    pub entered_by: Id,
    pub entered_by_name: String,
    pub at: Timestamp,
}

/// What dimensions count in a county.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = project_review_weights, treat_none_as_default_value = false)]
pub struct WeightsRow {
    pub county_id: i64,
    pub id: Id,
    /// Dimensions with their percent.
    pub weights: Json,
    pub version: i64,
    pub changed_by: Id,
    pub changed_by_name: String,
    pub updated_at: Timestamp,
}

/// The sheet of a project.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = project_sheets, treat_none_as_default_value = false)]
pub struct SheetRow {
    pub county_id: i64,
    pub work_id: Id,
    pub reviewed_on: NaiveDate,
    pub reviewed_by: String,
    pub opinion: Option<String>,
    pub total_hundredths: i32,
    pub entered_by: Id,
    pub entered_by_name: String,
    pub at: Timestamp,
}

/// The score of a dimension.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = project_scores, treat_none_as_default_value = false)]
pub struct ScoreRow {
    pub county_id: i64,
    pub work_id: Id,
    pub dimension: ProjectDimension,
    /// Percent it counted then.
    pub weight: i32,
    pub score: i32,
    pub note: Option<String>,
}

/// A rating of a session on a project.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = project_satisfactions, treat_none_as_default_value = false)]
pub struct SatisfactionRow {
    pub county_id: i64,
    pub ballot_id: Id,
    pub work_id: Id,
    /// `project_satisfied_share` when it was linked.
    pub share_percent: i32,
    pub linked_by: Id,
    pub linked_by_name: String,
    pub at: Timestamp,
}
