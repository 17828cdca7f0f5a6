//! Rows of the table of resignations.

use super::model::DeputyResignationStatus;
use crate::features::congresses::CongressLevel;
use crate::platform::db::{Id, Timestamp};
use crate::schema::deputy_resignations;
use chrono::NaiveDate;
use diesel::prelude::*;

/// A resignation.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = deputy_resignations, treat_none_as_default_value = false)]
pub struct ResignationRow {
    pub county_id: i64,
    pub id: Id,
    pub level: CongressLevel,
    /// The congress.
    pub organ_id: Id,
    pub town_id: Option<Id>,
    pub office_id: Id,
    pub term_id: Id,
    pub deputy_id: Id,
    /// What is given up.
    pub mandate_id: Id,
    /// The advice it follows.
    pub talk_id: Option<Id>,
    /// What the deputy wrote.
    pub statement: String,
    pub stated_on: NaiveDate,
    /// Entered by the office as the deputy wrote it.
    pub is_on_paper: bool,
    pub status: DeputyResignationStatus,
    /// The meeting that decides.
    pub meeting_id: Option<Id>,
    pub decided_on: Option<NaiveDate>,
    /// All who could vote.
    pub base: Option<i64>,
    /// How many were needed.
    pub required: Option<i64>,
    pub in_favour: Option<i64>,
    pub against: Option<i64>,
    pub abstained: Option<i64>,
    pub invalid: Option<i64>,
    pub announced_on: Option<NaiveDate>,
    pub announcement: Option<String>,
    /// Why it was taken back.
    pub end_reason: Option<String>,
    pub entered_by_name: String,
    pub is_demo: bool,
    pub version: i64,
    pub created_at: Timestamp,
    pub updated_at: Timestamp,
}
