//! Rows of the tables of carrying out projects.

use super::model::{ProjectChangeKind, ProjectCheckpointKind, ProjectWorkStatus};
use crate::features::congresses::CongressLevel;
use crate::platform::db::{Id, Timestamp};
use crate::schema::{
    project_changes, project_checkpoints, project_followers, project_milestones, project_problems,
    project_progress, project_questions, project_work_texts, project_works,
};
use chrono::NaiveDate;
use diesel::prelude::*;

/// The carrying out of a project.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = project_works, treat_none_as_default_value = false)]
pub struct WorkRow {
    pub county_id: i64,
    pub id: Id,
    pub project_id: Id,
    pub round_id: Id,
    pub number: String,
    pub level: CongressLevel,
    /// The congress.
    pub organ_id: Id,
    pub town_id: Option<Id>,
    pub office_id: Id,
    pub term_id: Id,
    pub title: String,
    /// The year of the round.
    pub year: i32,
    pub status: ProjectWorkStatus,
    /// The unit that is responsible.
    pub unit_id: Id,
    pub leader: Option<String>,
    pub leader_post: Option<String>,
    /// Yuan.
    pub money_planned_yuan: Option<i64>,
    pub finish_on: Option<NaiveDate>,
    /// `project_yellow_days` when the plan was published.
    pub yellow_days: Option<i32>,
    /// `project_report_day` when the plan was published.
    pub report_day: Option<i32>,
    pub published_on: Option<NaiveDate>,
    /// Stopped or accepted.
    pub ended_on: Option<NaiveDate>,
    pub is_demo: bool,
    pub created_by: Id,
    pub created_by_name: String,
    pub version: i64,
    pub created_at: Timestamp,
    pub updated_at: Timestamp,
}

/// What a plan says at length.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable, Insertable)]
#[diesel(table_name = project_work_texts, treat_none_as_default_value = false)]
pub struct TextRow {
    pub county_id: i64,
    pub work_id: Id,
    pub safeguards: Option<String>,
}

/// A task with its day.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable, Insertable)]
#[diesel(table_name = project_milestones, treat_none_as_default_value = false)]
pub struct MilestoneRow {
    pub county_id: i64,
    pub id: Id,
    pub work_id: Id,
    pub position: i32,
    pub title: String,
    pub due_on: NaiveDate,
    pub done_on: Option<NaiveDate>,
    pub evidence: Option<String>,
}

/// How far it was at the end of a month.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = project_progress, treat_none_as_default_value = false)]
pub struct ProgressRow {
    pub county_id: i64,
    pub work_id: Id,
    /// `2027-03`
    pub month: String,
    pub percent: i32,
    /// Yuan, all that was paid until then.
    pub paid_yuan: i64,
    pub body: String,
    pub note: Option<String>,
    pub reported_by: Id,
    pub reported_by_name: String,
    pub at: Timestamp,
}

/// What was found wanting.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = project_problems, treat_none_as_default_value = false)]
pub struct ProblemRow {
    pub county_id: i64,
    pub id: Id,
    pub work_id: Id,
    pub body: String,
    pub found_on: NaiveDate,
    pub found_by: String,
    pub rectify_by: Option<NaiveDate>,
    pub rectified_on: Option<NaiveDate>,
    pub rectification: Option<String>,
    pub entered_by: Id,
    pub entered_by_name: String,
    pub at: Timestamp,
}

/// A checkpoint that is closed.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = project_checkpoints, treat_none_as_default_value = false)]
pub struct CheckpointRow {
    pub county_id: i64,
    pub work_id: Id,
    pub kind: ProjectCheckpointKind,
    pub summary: String,
    pub closed_by_name: String,
    pub closed_at: Timestamp,
}

/// What a deputy asks.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = project_questions, treat_none_as_default_value = false)]
pub struct QuestionRow {
    pub county_id: i64,
    pub id: Id,
    pub work_id: Id,
    pub checkpoint: ProjectCheckpointKind,
    pub deputy_id: Id,
    pub body: String,
    pub at: Timestamp,
    pub answer: Option<String>,
    pub answered_by_name: Option<String>,
    pub answered_at: Option<Timestamp>,
}

/// A deputy who follows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Queryable, Selectable, Insertable)]
#[diesel(table_name = project_followers, treat_none_as_default_value = false)]
pub struct FollowerRow {
    pub county_id: i64,
    pub work_id: Id,
    pub deputy_id: Id,
    pub is_leader: bool,
}

/// What was changed after the vote.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = project_changes, treat_none_as_default_value = false)]
pub struct ChangeRow {
    pub county_id: i64,
    pub id: Id,
    pub work_id: Id,
    pub kind: ProjectChangeKind,
    pub reason: String,
    pub body: String,
    pub decision_id: Option<Id>,
    pub decided_by: String,
    pub decided_on: NaiveDate,
    pub entered_by: Id,
    pub entered_by_name: String,
    pub at: Timestamp,
}
