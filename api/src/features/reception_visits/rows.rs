//! Rows of what visitors bring forward.

use super::model::{
    ProjectIdeaCategory, ReceptionHandling, ReceptionRefusalGround, ReceptionUnitReply,
};
use crate::features::congresses::CongressLevel;
use crate::platform::db::{Id, Timestamp};
use crate::schema::{reception_unit_replies, reception_visits};
use chrono::NaiveDate;
use diesel::prelude::*;

/// A visit: one matter of one visitor. Not to be printed: it says who they are.
#[derive(Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = reception_visits, treat_none_as_default_value = false)]
pub struct VisitRow {
    pub county_id: i64,
    pub id: Id,
    pub reception_id: Id,
    pub level: CongressLevel,
    pub town_id: Option<Id>,
    pub office_id: Id,
    pub station_id: Id,
    /// The day of the reception.
    pub received_on: NaiveDate,
    pub visitor_name: Option<String>,
    pub visitor_phone: Option<String>,
    pub village: Option<String>,
    pub matter: String,
    pub category: Option<ProjectIdeaCategory>,
    pub handling: ReceptionHandling,
    /// What was answered on the spot.
    pub answer: Option<String>,
    /// The unit it was handed to, if it works here.
    pub unit_id: Option<Id>,
    /// Its name, or that of an organ elsewhere.
    pub unit_name: Option<String>,
    pub handed_on: Option<NaiveDate>,
    /// By when the unit is to answer.
    pub due_on: Option<NaiveDate>,
    /// What the unit said.
    pub result: Option<String>,
    pub result_on: Option<NaiveDate>,
    /// When the visitor was told.
    pub fed_back_on: Option<NaiveDate>,
    pub fed_back_note: Option<String>,
    /// The way the law has for it.
    pub refused_for: Option<ReceptionRefusalGround>,
    pub refused_note: Option<String>,
    pub suggestion_id: Option<Id>,
    pub recorded_by_name: String,
    pub is_demo: bool,
    pub version: i64,
    pub created_at: Timestamp,
    pub updated_at: Timestamp,
}

/// What a unit itself said about a visit.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = reception_unit_replies, treat_none_as_default_value = false)]
pub struct ReplyRow {
    pub county_id: i64,
    pub id: Id,
    pub visit_id: Id,
    pub unit_id: Id,
    pub unit_name: String,
    pub kind: ReceptionUnitReply,
    /// Why it is not its own.
    pub reason: Option<String>,
    pub replied_on: NaiveDate,
    pub replied_by_name: String,
    pub created_at: Timestamp,
}
