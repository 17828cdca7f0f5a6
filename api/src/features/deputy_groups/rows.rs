//! Rows of the tables of deputy groups.

use super::model::DeputyGroupKind;
use crate::features::congresses::CongressLevel;
use crate::platform::db::{Id, Timestamp};
use crate::schema::{deputy_group_checks, deputy_group_members, deputy_group_plans, deputy_groups};
use chrono::NaiveDate;
use diesel::prelude::*;

/// A group.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = deputy_groups, treat_none_as_default_value = false)]
pub struct GroupRow {
    pub county_id: i64,
    pub id: Id,
    pub level: CongressLevel,
    /// The congress.
    pub organ_id: Id,
    pub town_id: Option<Id>,
    pub office_id: Id,
    pub term_id: Id,
    pub kind: DeputyGroupKind,
    pub name: String,
    /// Villages it covers, or its matter.
    pub area: Option<String>,
    pub leader_id: Id,
    pub deputy_leader_id: Option<Id>,
    pub dissolved_on: Option<NaiveDate>,
    pub dissolved_reason: Option<String>,
    pub is_demo: bool,
    pub version: i64,
    pub created_at: Timestamp,
    pub updated_at: Timestamp,
}

/// A deputy of a group, now or before.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable, Insertable)]
#[diesel(table_name = deputy_group_members, treat_none_as_default_value = false)]
pub struct MemberRow {
    pub county_id: i64,
    pub group_id: Id,
    pub deputy_id: Id,
    pub joined_on: NaiveDate,
    pub left_on: Option<NaiveDate>,
}

/// The plan of a year.
#[derive(Debug, Clone, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = deputy_group_plans, treat_none_as_default_value = false, primary_key(county_id, group_id, year))]
pub struct PlanRow {
    pub county_id: i64,
    pub group_id: Id,
    pub year: i32,
    pub content: String,
    pub written_by_name: String,
    pub at: Timestamp,
}

/// Whether one of the five ones of a year is done, as it was said last.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = deputy_group_checks, treat_none_as_default_value = false)]
pub struct GroupCheckRow {
    pub county_id: i64,
    pub group_id: Id,
    pub year: i64,
    /// Its name in the template.
    pub item: String,
    pub is_done: bool,
    pub done_on: Option<NaiveDate>,
    pub note: Option<String>,
    pub checked_by_name: String,
    pub at: Timestamp,
}
