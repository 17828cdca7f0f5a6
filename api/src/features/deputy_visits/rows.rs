//! Rows of visits.

use super::model::{DeputyVisitKind, DeputyVisitRating, DeputyVisitStatus};
use crate::features::congresses::CongressLevel;
use crate::platform::db::{Id, Timestamp};
use crate::schema::{deputy_visit_deputies, deputy_visit_outcomes, deputy_visits};
use chrono::NaiveDate;
use diesel::prelude::*;

/// A visit.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = deputy_visits, treat_none_as_default_value = false)]
pub struct VisitRow {
    pub county_id: i64,
    pub id: Id,
    pub level: CongressLevel,
    /// The congress as whose deputies they go.
    pub organ_id: Id,
    pub town_id: Option<Id>,
    pub office_id: Id,
    pub term_id: Id,
    pub kind: DeputyVisitKind,
    pub lead_deputy_id: Id,
    pub title: String,
    /// Where they wish to go, or whom to meet.
    pub target: String,
    pub content: String,
    pub wished_on: NaiveDate,
    pub status: DeputyVisitStatus,
    /// The unit, if it works here.
    pub unit_id: Option<Id>,
    /// Its name, or that of an organ or place elsewhere.
    pub unit_name: Option<String>,
    /// The day it is arranged for.
    pub visit_on: Option<NaiveDate>,
    pub arrange_note: Option<String>,
    /// The day the unit asked for instead, once.
    pub move_to: Option<NaiveDate>,
    pub move_reason: Option<String>,
    pub begins_at: Option<Timestamp>,
    /// Who receives them: name and post.
    pub receiver: Option<String>,
    /// Why it was refused or called off.
    pub end_reason: Option<String>,
    pub held_on: Option<NaiveDate>,
    /// The last day for the answer in writing.
    pub due_on: Option<NaiveDate>,
    pub answered_on: Option<NaiveDate>,
    pub suggestion_id: Option<Id>,
    pub created_by_name: String,
    pub is_demo: bool,
    pub version: i64,
    pub created_at: Timestamp,
    pub updated_at: Timestamp,
}

/// A deputy who goes, and whether they came.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = deputy_visit_deputies, treat_none_as_default_value = false)]
pub struct GoingRow {
    pub county_id: i64,
    pub visit_id: Id,
    pub deputy_id: Id,
    pub is_present: Option<bool>,
    /// Whether they came was said by an office; what deputies alone say waits for it (A9).
    pub is_by_office: bool,
}

/// What came of a visit that was held.
#[derive(Debug, Clone, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = deputy_visit_outcomes, treat_none_as_default_value = false, treat_none_as_null = true, primary_key(county_id, visit_id))]
pub struct OutcomeRow {
    pub county_id: i64,
    pub visit_id: Id,
    /// What was seen, or talked about.
    pub findings: String,
    /// What the deputies ask for.
    pub requests: Option<String>,
    pub spot_answer: Option<String>,
    pub recorded_by_name: String,
    /// The answer in writing.
    pub answer: Option<String>,
    /// Who answered for the unit: name and post.
    pub answered_by: Option<String>,
    pub answer_recorded_by_name: Option<String>,
    pub rating: Option<DeputyVisitRating>,
    pub rating_note: Option<String>,
}
