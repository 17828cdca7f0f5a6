//! Rows of looks at groups.

use super::model::GroupInspectionStatus;
use crate::features::congresses::CongressLevel;
use crate::platform::db::{Id, Json, Timestamp};
use crate::schema::group_inspections;
use chrono::NaiveDate;
use diesel::prelude::*;

/// A look at a group.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = group_inspections, treat_none_as_default_value = false)]
pub struct InspectionRow {
    pub county_id: i64,
    pub id: Id,
    pub level: CongressLevel,
    /// The congress of the group.
    pub organ_id: Id,
    pub town_id: Option<Id>,
    pub office_id: Id,
    pub group_id: Id,
    /// The name of the group on that day.
    pub title: String,
    /// At which activity; none for a whole quarter.
    pub activity_id: Option<Id>,
    pub year: i64,
    pub quarter: i64,
    /// The office of whoever looked.
    pub recorder_id: Id,
    pub by_county: bool,
    pub looked_on: NaiveDate,
    /// Names of who looked.
    pub looked_by: String,
    /// `GroupInspectionMethod`s.
    pub methods: Json,
    pub findings: String,
    /// What is to be put right.
    pub correction: Option<String>,
    pub due_on: Option<NaiveDate>,
    pub status: GroupInspectionStatus,
    pub answer: Option<String>,
    pub answered_by_name: Option<String>,
    pub answered_at: Option<Timestamp>,
    pub judged_note: Option<String>,
    pub judged_by_name: Option<String>,
    pub judged_at: Option<Timestamp>,
    pub is_demo: bool,
    pub version: i64,
    pub created_at: Timestamp,
    pub updated_at: Timestamp,
}
