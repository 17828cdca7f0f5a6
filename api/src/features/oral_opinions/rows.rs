//! Rows of the tables of oral opinions.

use super::model::{OpinionOccasion, OralOpinionStatus};
use crate::features::congresses::CongressLevel;
use crate::platform::db::{Id, Timestamp};
use crate::schema::{oral_opinion_routings, oral_opinions};
use chrono::NaiveDate;
use diesel::prelude::*;

/// An oral opinion.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = oral_opinions, treat_none_as_default_value = false)]
pub struct OralOpinion {
    pub county_id: i64,
    pub id: Id,
    pub level: CongressLevel,
    pub organ_id: Id,
    pub term_id: Id,
    pub town_id: Option<Id>,
    pub office_id: Id,
    pub deputy_id: Id,
    pub deputy_name: String,
    pub kind: OpinionOccasion,
    pub inspection_id: Option<Id>,
    /// The name of the inspection, or the item that was deliberated.
    pub occasion: String,
    pub raised_on: NaiveDate,
    pub status: OralOpinionStatus,
    /// The unit it was said to.
    pub addressed_unit_id: Option<Id>,
    /// The unit it is routed to.
    pub unit_id: Option<Id>,
    pub due_on: Option<NaiveDate>,
    pub on_the_spot: bool,
    pub answered_by: Option<String>,
    pub answered_post: Option<String>,
    pub answered_on: Option<NaiveDate>,
    /// The name of who recorded the answer.
    pub answer_recorded_by: Option<String>,
    pub is_demo: bool,
    /// Recorded by the office, not by the deputy.
    pub by_office: bool,
    pub recorded_by: Id,
    pub recorded_by_name: String,
    pub version: i64,
    pub created_at: Timestamp,
    pub updated_at: Timestamp,
    pub search_text: String,
    pub content: String,
    pub answer: Option<String>,
}

/// A unit it was routed to.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = oral_opinion_routings, treat_none_as_default_value = false)]
pub struct RoutingRow {
    pub county_id: i64,
    pub id: Id,
    pub opinion_id: Id,
    pub unit_id: Id,
    pub reason: Option<String>,
    pub routed_on: NaiveDate,
    pub due_on: NaiveDate,
    pub recorded_by: Id,
    pub recorded_by_name: String,
    pub at: Timestamp,
}
