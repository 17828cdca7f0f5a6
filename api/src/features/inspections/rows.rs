//! Rows of the tables of inspections.

use super::model::{InspectionKind, InspectionStatus};
use crate::features::congresses::CongressLevel;
use crate::platform::db::{Id, Timestamp};
use crate::schema::{
    inspection_deputies, inspection_feedbacks, inspection_handovers, inspection_reports,
    inspections,
};
use chrono::NaiveDate;
use diesel::prelude::*;

/// An inspection.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = inspections, treat_none_as_default_value = false)]
pub struct Inspection {
    pub county_id: i64,
    pub id: Id,
    pub level: CongressLevel,
    pub organ_id: Id,
    pub term_id: Id,
    pub town_id: Option<Id>,
    pub office_id: Id,
    pub kind: InspectionKind,
    pub title: String,
    pub begins_on: NaiveDate,
    pub ends_on: NaiveDate,
    pub place: String,
    pub lead_deputy_id: Id,
    pub lead_name: String,
    pub deputy_count: i32,
    pub status: InspectionStatus,
    pub has_report: bool,
    pub unit_count: i32,
    pub answered_count: i32,
    /// The earliest last day of the units that have not answered.
    pub due_on: Option<NaiveDate>,
    pub is_demo: bool,
    pub created_by: Id,
    pub created_by_name: String,
    pub version: i64,
    pub created_at: Timestamp,
    pub updated_at: Timestamp,
    pub search_text: String,
}

/// A deputy who took part.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = inspection_deputies, treat_none_as_default_value = false)]
pub struct DeputyRow {
    pub county_id: i64,
    pub inspection_id: Id,
    pub deputy_id: Id,
    /// 0 leads.
    pub position: i32,
    /// Said by an office; what deputies alone say waits for it until the report is handed over (A9).
    pub is_by_office: bool,
}

/// The report.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = inspection_reports, treat_none_as_default_value = false)]
pub struct ReportRow {
    pub county_id: i64,
    pub inspection_id: Id,
    pub written_by: Id,
    pub written_by_name: String,
    pub at: Timestamp,
    pub content: String,
}

/// The report in the hands of a unit.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = inspection_handovers, treat_none_as_default_value = false)]
pub struct HandoverRow {
    pub county_id: i64,
    pub id: Id,
    pub inspection_id: Id,
    pub unit_id: Id,
    pub decided_on: NaiveDate,
    pub decided_by: String,
    pub due_on: NaiveDate,
    pub answered_by: Option<String>,
    pub answered_post: Option<String>,
    pub answered_on: Option<NaiveDate>,
    pub answer_recorded_by: Option<Id>,
    pub answer_recorded_by_name: Option<String>,
    pub answered_at: Option<Timestamp>,
    pub recorded_by: Id,
    pub recorded_by_name: String,
    pub at: Timestamp,
    /// What is asked of the unit.
    pub request: String,
    pub answer: Option<String>,
}

/// What the deputies were told.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = inspection_feedbacks, treat_none_as_default_value = false)]
pub struct FeedbackRow {
    pub county_id: i64,
    pub inspection_id: Id,
    pub fed_back_on: NaiveDate,
    pub recorded_by: Id,
    pub recorded_by_name: String,
    pub at: Timestamp,
    pub summary: String,
}
