//! Rows of the tables of activities of deputy groups.

use super::model::{GroupActivityLink, GroupActivityStatus, GroupActivityStep};
use crate::features::congresses::CongressLevel;
use crate::platform::db::{Id, Timestamp};
use crate::schema::{
    group_activities, group_activity_groups, group_activity_presences, group_activity_steps,
};
use chrono::NaiveDate;
use diesel::prelude::*;

/// An activity.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = group_activities, treat_none_as_default_value = false)]
pub struct ActivityRow {
    pub county_id: i64,
    pub id: Id,
    pub level: CongressLevel,
    /// The congress.
    pub organ_id: Id,
    pub town_id: Option<Id>,
    pub office_id: Id,
    pub term_id: Id,
    /// Of the day on which it is held, or is to be.
    pub year: i32,
    pub quarter: i32,
    pub title: String,
    pub content: Option<String>,
    pub place: Option<String>,
    pub held_on: NaiveDate,
    pub status: GroupActivityStatus,
    pub cancel_reason: Option<String>,
    pub created_by_name: String,
    pub is_demo: bool,
    pub version: i64,
    pub created_at: Timestamp,
    pub updated_at: Timestamp,
}

/// A group that takes part.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = group_activity_groups, treat_none_as_default_value = false)]
pub struct PartRow {
    pub county_id: i64,
    pub activity_id: Id,
    pub group_id: Id,
}

/// A step that was recorded.
#[derive(Debug, Clone, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = group_activity_steps, treat_none_as_default_value = false, treat_none_as_null = true, primary_key(county_id, activity_id, step))]
pub struct StepRow {
    pub county_id: i64,
    pub activity_id: Id,
    pub step: GroupActivityStep,
    pub done_on: NaiveDate,
    pub note: String,
    pub link_kind: Option<GroupActivityLink>,
    pub link_id: Option<Id>,
    pub recorded_by_name: String,
    pub at: Timestamp,
}

/// A deputy who was to come.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = group_activity_presences, treat_none_as_default_value = false)]
pub struct PresenceRow {
    pub county_id: i64,
    pub activity_id: Id,
    pub deputy_id: Id,
    pub group_id: Id,
    pub is_present: bool,
    pub reason: Option<String>,
    /// Said by an office; what leaders alone say waits for it (A9).
    pub is_by_office: bool,
}
