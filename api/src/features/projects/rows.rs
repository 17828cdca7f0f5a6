//! Rows of the tables of projects.

use super::model::{
    ProjectCategory, ProjectCheckKind, ProjectCheckResult, ProjectExclusion, ProjectSourceKind,
    ProjectStance, ProjectStatus,
};
use crate::features::congresses::CongressLevel;
use crate::platform::db::{Id, Timestamp};
use crate::schema::{
    project_appraisals, project_checks, project_origins, project_remarks, project_sources,
    project_texts, projects,
};
use chrono::NaiveDate;
use diesel::prelude::*;

/// A project.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = projects, treat_none_as_default_value = false)]
pub struct ProjectRow {
    pub county_id: i64,
    pub id: Id,
    pub round_id: Id,
    pub number: String,
    pub level: CongressLevel,
    /// The congress.
    pub organ_id: Id,
    pub town_id: Option<Id>,
    pub office_id: Id,
    pub term_id: Id,
    pub title: String,
    pub category: ProjectCategory,
    pub status: ProjectStatus,
    /// Its place on the list of candidates.
    pub position: Option<i32>,
    /// The unit that is responsible.
    pub unit_id: Option<Id>,
    /// Yuan.
    pub investment_yuan: Option<i64>,
    pub finish_on: Option<NaiveDate>,
    pub is_multi_year: bool,
    pub exclusion_reason: Option<ProjectExclusion>,
    /// Why it was excluded or put back into the pool.
    pub outcome_note: Option<String>,
    pub in_favour: Option<i32>,
    pub against: Option<i32>,
    pub abstained: Option<i32>,
    pub is_demo: bool,
    pub created_by: Id,
    pub created_by_name: String,
    pub version: i64,
    pub created_at: Timestamp,
    pub updated_at: Timestamp,
}

/// What its sheet says at length.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable, Insertable)]
#[diesel(table_name = project_texts, treat_none_as_default_value = false)]
pub struct TextRow {
    pub county_id: i64,
    pub project_id: Id,
    pub content: String,
    pub argument: Option<String>,
    pub yearly_goal: Option<String>,
}

/// Where some of its money comes from.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable, Insertable)]
#[diesel(table_name = project_sources, treat_none_as_default_value = false)]
pub struct SourceRow {
    pub county_id: i64,
    pub project_id: Id,
    pub position: i32,
    pub kind: ProjectSourceKind,
    pub amount_yuan: i64,
    pub note: Option<String>,
}

/// An idea it was made of.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = project_origins, treat_none_as_default_value = false)]
pub struct OriginRow {
    pub county_id: i64,
    pub project_id: Id,
    pub idea_id: Id,
}

/// An examination.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = project_checks, treat_none_as_default_value = false)]
pub struct CheckRow {
    pub county_id: i64,
    pub project_id: Id,
    pub kind: ProjectCheckKind,
    pub result: ProjectCheckResult,
    pub checked_by: String,
    pub checked_on: NaiveDate,
    pub note: Option<String>,
    pub entered_by: Id,
    pub entered_by_name: String,
    pub at: Timestamp,
}

/// What a deputy or a group says of need and feasibility.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = project_appraisals, treat_none_as_default_value = false)]
pub struct AppraisalRow {
    pub county_id: i64,
    pub id: Id,
    pub project_id: Id,
    pub deputy_id: Option<Id>,
    pub group_name: Option<String>,
    /// Deputies who took part.
    pub people: i32,
    pub held_on: NaiveDate,
    /// From 1 to 5.
    pub need: i32,
    /// From 1 to 5.
    pub feasibility: i32,
    pub opinion: Option<String>,
    pub entered_by: Id,
    pub entered_by_name: String,
    pub at: Timestamp,
}

/// What a deputy says for or against it.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = project_remarks, treat_none_as_default_value = false)]
pub struct RemarkRow {
    pub county_id: i64,
    pub id: Id,
    pub project_id: Id,
    pub deputy_id: Id,
    pub stance: ProjectStance,
    pub body: String,
    pub entered_by: Id,
    pub entered_by_name: String,
    pub at: Timestamp,
}
