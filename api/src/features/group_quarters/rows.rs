//! Rows of the table of closed quarters.

use super::model::{GroupQuarterColour, GroupQuarterPlan};
use super::rules::Figures;
use crate::features::congresses::CongressLevel;
use crate::platform::db::{Id, Json, Timestamp};
use crate::schema::group_quarters;
use chrono::NaiveDate;
use diesel::prelude::*;

/// The closed quarter of a group.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = group_quarters, treat_none_as_default_value = false)]
pub struct QuarterRow {
    pub county_id: i64,
    pub id: Id,
    pub level: CongressLevel,
    /// The congress.
    pub organ_id: Id,
    pub town_id: Option<Id>,
    pub office_id: Id,
    pub term_id: Id,
    pub group_id: Id,
    /// The name of the group on that day.
    pub title: String,
    pub year: i32,
    pub quarter: i32,
    pub colour: GroupQuarterColour,
    pub held: i64,
    pub steps_missing: i64,
    pub steps_late: i64,
    pub present: i64,
    pub total: i64,
    /// How the colour follows: an `Explanation`.
    pub reasons: Json,
    /// The parameters that decided: `rules::Measures`.
    pub measures: Json,
    pub plan: GroupQuarterPlan,
    pub plan_due_on: Option<NaiveDate>,
    pub plan_content: Option<String>,
    pub plan_by_name: Option<String>,
    pub plan_at: Option<Timestamp>,
    pub plan_note: Option<String>,
    pub closed_by_name: String,
    pub is_demo: bool,
    pub version: i64,
    pub created_at: Timestamp,
    pub updated_at: Timestamp,
}

impl QuarterRow {
    /// What the group did.
    pub const fn figures(&self) -> Figures {
        Figures {
            held: self.held,
            steps_missing: self.steps_missing,
            steps_late: self.steps_late,
            present: self.present,
            total: self.total,
        }
    }
}
