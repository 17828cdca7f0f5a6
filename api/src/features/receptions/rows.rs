//! Rows of the tables of receptions.

use super::model::ReceptionStatus;
use crate::features::congresses::CongressLevel;
use crate::platform::db::{Id, Timestamp};
use crate::schema::{reception_deputies, receptions};
use chrono::NaiveDate;
use diesel::prelude::*;

/// A reception.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = receptions, treat_none_as_default_value = false)]
pub struct ReceptionRow {
    pub county_id: i64,
    pub id: Id,
    pub level: CongressLevel,
    /// The congress.
    pub organ_id: Id,
    pub town_id: Option<Id>,
    pub office_id: Id,
    pub station_id: Id,
    /// The day of `begins_at` in China.
    pub held_on: NaiveDate,
    pub begins_at: Timestamp,
    pub ends_at: Timestamp,
    /// What residents are told beside time and place.
    pub notice: Option<String>,
    pub status: ReceptionStatus,
    pub announced_on: Option<NaiveDate>,
    /// Why residents were told late.
    pub late_reason: Option<String>,
    /// The day on which it was to be held before it was moved last.
    pub moved_from: Option<NaiveDate>,
    pub move_reason: Option<String>,
    /// Why it was called off or not held.
    pub end_reason: Option<String>,
    pub created_by_name: String,
    pub is_demo: bool,
    pub version: i64,
    pub created_at: Timestamp,
    pub updated_at: Timestamp,
}

/// A deputy who is on duty.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable, Insertable)]
#[diesel(table_name = reception_deputies, treat_none_as_default_value = false)]
pub struct DutyRow {
    pub county_id: i64,
    pub reception_id: Id,
    pub deputy_id: Id,
    /// Whether they came; none before it is held.
    pub is_present: Option<bool>,
    /// Why not.
    pub reason: Option<String>,
    /// Whether they came was said by an office; what those on duty alone say waits for it (A9).
    pub is_by_office: bool,
}
