//! Rows of the tables of decisions.

use super::model::{
    DecisionBody, DecisionGrade, DecisionHandoverStatus, DecisionKind, DecisionOutcome,
    DecisionStatus, DecisionVerdict,
};
use crate::features::congresses::CongressLevel;
use crate::platform::db::{Id, Json, Timestamp};
use crate::schema::{
    decision_closings, decision_handovers, decision_origins, decision_reports, decision_texts,
    decisions,
};
use chrono::NaiveDate;
use diesel::prelude::*;

/// A decision.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = decisions, treat_none_as_default_value = false)]
pub struct DecisionRow {
    pub county_id: i64,
    pub id: Id,
    pub level: CongressLevel,
    pub organ_id: Id,
    pub term_id: Id,
    pub town_id: Option<Id>,
    pub office_id: Id,
    pub kind: DecisionKind,
    pub body: DecisionBody,
    pub title: String,
    pub number: Option<String>,
    /// The article or plan it rests on.
    pub basis: Option<String>,
    pub is_budget: bool,
    pub status: DecisionStatus,
    pub adopted_on: Option<NaiveDate>,
    /// Last day for handing it over, while that is to be done (S3).
    pub hand_over_due_on: Option<NaiveDate>,
    /// Last day for publishing it, while that is to be done (B3).
    pub publish_due_on: Option<NaiveDate>,
    pub published_on: Option<NaiveDate>,
    /// Last day for filing it, while that is to be done (M13).
    pub file_due_on: Option<NaiveDate>,
    pub filed_on: Option<NaiveDate>,
    /// Filed with the government of the county (B4).
    pub budget_filed_on: Option<NaiveDate>,
    pub unit_count: i32,
    pub reported_count: i32,
    pub accepted_count: i32,
    /// The earliest last day of the units that must report.
    pub due_on: Option<NaiveDate>,
    pub is_demo: bool,
    pub created_by: Id,
    pub created_by_name: String,
    pub version: i64,
    pub created_at: Timestamp,
    pub updated_at: Timestamp,
    pub search_text: String,
}

/// The meeting that decides it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = decision_origins, treat_none_as_null = true, treat_none_as_default_value = false)]
pub struct OriginRow {
    pub county_id: i64,
    pub decision_id: Id,
    pub meeting_id: Id,
    /// Its vote.
    pub ballot_id: Option<Id>,
}

/// What was decided, in full.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = decision_texts, treat_none_as_default_value = false)]
pub struct TextRow {
    pub county_id: i64,
    pub decision_id: Id,
    pub content: String,
}

/// The decision in the hands of a unit.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = decision_handovers, treat_none_as_default_value = false)]
pub struct HandoverRow {
    pub county_id: i64,
    pub id: Id,
    pub decision_id: Id,
    pub unit_id: Id,
    pub decided_on: NaiveDate,
    pub decided_by: String,
    pub status: DecisionHandoverStatus,
    /// 1, and one more each time the body is not content.
    pub round: i32,
    /// Last day for the report of this round.
    pub due_on: NaiveDate,
    pub recorded_by: Id,
    pub recorded_by_name: String,
    pub at: Timestamp,
    /// What is asked of the unit.
    pub request: String,
}

/// A report of a unit, and what the body thought of it.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = decision_reports, treat_none_as_default_value = false)]
pub struct ReportRow {
    pub county_id: i64,
    pub handover_id: Id,
    pub round: i32,
    pub decision_id: Id,
    pub reported_by: String,
    pub reported_post: String,
    pub reported_on: NaiveDate,
    pub recorded_by: Id,
    pub recorded_by_name: String,
    pub at: Timestamp,
    pub verdict: Option<DecisionVerdict>,
    pub judged_on: Option<NaiveDate>,
    pub judged_by: Option<String>,
    pub judged_recorded_by_name: Option<String>,
    pub grade: Option<DecisionGrade>,
    /// The count the grade follows from (`counting::satisfaction::Rating`).
    pub rating: Option<Json>,
    pub content: String,
    pub remarks: Option<String>,
}

/// How it ended.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = decision_closings, treat_none_as_default_value = false)]
pub struct ClosingRow {
    pub county_id: i64,
    pub decision_id: Id,
    pub outcome: DecisionOutcome,
    pub closed_on: NaiveDate,
    pub recorded_by: Id,
    pub recorded_by_name: String,
    pub at: Timestamp,
    pub summary: String,
}
