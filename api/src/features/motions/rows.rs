//! Rows of the motion tables.

use super::model::{CommitteeOpinion, MotionDecision, MotionStatus, Mover, WithdrawalAnswer};
use crate::features::congresses::CongressLevel;
use crate::platform::db::{Id, Json, Timestamp};
use crate::schema::{
    motion_deadlines, motion_decisions, motion_reports, motion_tasks, motion_votes,
    motion_withdrawals, motions,
};
use chrono::NaiveDate;
use diesel::prelude::*;

/// A motion.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = motions, treat_none_as_default_value = false)]
pub struct Motion {
    /// County.
    pub county_id: i64,
    /// Identifier.
    pub id: Id,
    /// Number, once handed in.
    pub number: Option<String>,
    /// The congress it is moved in.
    pub level: CongressLevel,
    /// That congress.
    pub organ_id: Id,
    /// Its term.
    pub term_id: Id,
    /// Its session; sessions have no record yet.
    pub session_id: Option<Id>,
    /// The town, for one to a township congress.
    pub town_id: Option<Id>,
    /// The office of the presidium.
    pub office_id: Id,
    /// Who moves it.
    pub mover: Mover,
    /// In words: the lead deputy's name, or the organ's.
    pub mover_name: String,
    /// The lead deputy, when deputies move it.
    pub lead_deputy_id: Option<Id>,
    /// Title.
    pub title: String,
    /// Where it stands.
    pub status: MotionStatus,
    /// Signatures of deputies in office, the lead's included.
    pub signed_count: i32,
    /// How many are needed (组织法22).
    pub required_count: i32,
    /// The suggestion it became (J3).
    pub suggestion_id: Option<Id>,
    /// Made up.
    pub is_demo: bool,
    /// The account that wrote it.
    pub created_by: Id,
    /// The day it was handed in, the last time.
    pub submitted_on: Option<NaiveDate>,
    /// When its story ended.
    pub closed_at: Option<Timestamp>,
    /// When the lead asked the office to note signatures on paper.
    pub paper_asked_at: Option<Timestamp>,
    /// Version.
    pub version: i64,
    /// When it was begun.
    pub created_at: Timestamp,
    /// When it was last changed.
    pub updated_at: Timestamp,
    /// Folded text to search in.
    pub search_text: String,
    /// 案由: what it is about.
    pub cause: String,
    /// 案据: on what grounds.
    pub grounds: String,
    /// 方案: what should be done.
    pub plan: String,
}

/// The day the presidium fixed.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = motion_deadlines, treat_none_as_default_value = false)]
pub struct DeadlineRow {
    pub county_id: i64,
    pub id: Id,
    pub organ_id: Id,
    pub term_id: Id,
    pub session_id: Option<Id>,
    pub session_name: String,
    pub closes_on: NaiveDate,
    pub fixed_by: Id,
    pub fixed_by_name: String,
    pub at: Timestamp,
}

/// A decision of the presidium.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = motion_decisions, treat_none_as_default_value = false)]
pub struct DecisionRow {
    pub county_id: i64,
    pub id: Id,
    pub motion_id: Id,
    pub decision: MotionDecision,
    pub reason: Option<String>,
    pub committee_name: Option<String>,
    pub decided_on: NaiveDate,
    pub recorded_by: Id,
    pub recorded_by_name: String,
    pub at: Timestamp,
}

/// What the special committee says.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = motion_reports)]
pub struct ReportRow {
    pub county_id: i64,
    pub id: Id,
    pub motion_id: Id,
    pub opinion: CommitteeOpinion,
    pub content: String,
    pub reported_on: NaiveDate,
    pub recorded_by: Id,
    pub recorded_by_name: String,
    pub at: Timestamp,
}

/// A withdrawal, or a request for one.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = motion_withdrawals, treat_none_as_default_value = false)]
pub struct WithdrawalRow {
    pub county_id: i64,
    pub id: Id,
    pub motion_id: Id,
    pub reason: String,
    pub asked_by: Id,
    pub asked_by_name: String,
    pub asked_at: Timestamp,
    pub answer: Option<WithdrawalAnswer>,
    pub note: Option<String>,
    pub answered_by_name: Option<String>,
    pub answered_at: Option<Timestamp>,
}

/// The vote.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = motion_votes)]
pub struct VoteRow {
    pub county_id: i64,
    pub id: Id,
    pub motion_id: Id,
    pub voted_on: NaiveDate,
    pub base_count: i32,
    pub required_count: i32,
    pub in_favour: i32,
    pub against: i32,
    pub abstained: i32,
    pub invalid: i32,
    pub is_passed: bool,
    pub recorded_by: Id,
    pub recorded_by_name: String,
    pub at: Timestamp,
    pub steps: Json,
}

/// Who carries out what, and what they reported.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = motion_tasks, treat_none_as_default_value = false)]
pub struct TaskRow {
    pub county_id: i64,
    pub id: Id,
    pub motion_id: Id,
    pub unit_id: Id,
    pub task: String,
    pub report_by: NaiveDate,
    pub given_by: Id,
    pub given_by_name: String,
    pub given_at: Timestamp,
    pub report: Option<String>,
    pub signed_by: Option<String>,
    pub reported_by_name: Option<String>,
    pub reported_at: Option<Timestamp>,
}
