//! Rows of the tables of work plans.

use super::model::{WorkPlanItemKind, WorkPlanStatus, WorkPlanTargetKind};
use crate::features::congresses::CongressLevel;
use crate::platform::db::{Id, Timestamp};
use crate::schema::{work_plan_items, work_plan_links, work_plan_texts, work_plans};
use chrono::NaiveDate;
use diesel::prelude::*;

/// A plan.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = work_plans, treat_none_as_default_value = false)]
pub struct PlanRow {
    pub county_id: i64,
    pub id: Id,
    pub level: CongressLevel,
    /// The congress.
    pub organ_id: Id,
    /// The term that ran when it was begun.
    pub term_id: Id,
    pub town_id: Option<Id>,
    pub office_id: Id,
    pub year: i32,
    pub title: String,
    pub status: WorkPlanStatus,
    pub adopted_on: Option<NaiveDate>,
    /// The meeting that adopted it.
    pub adopted_at_meeting_id: Option<Id>,
    pub published_on: Option<NaiveDate>,
    pub is_demo: bool,
    pub created_by: Id,
    pub created_by_name: String,
    pub version: i64,
    pub created_at: Timestamp,
    pub updated_at: Timestamp,
}

/// The plan itself, above its annex.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = work_plan_texts, treat_none_as_default_value = false)]
pub struct TextRow {
    pub county_id: i64,
    pub plan_id: Id,
    pub content: String,
}

/// An item of the annex.
#[derive(Debug, Clone, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = work_plan_items, treat_none_as_default_value = false, treat_none_as_null = true, primary_key(county_id, id))]
pub struct ItemRow {
    pub county_id: i64,
    pub id: Id,
    pub plan_id: Id,
    /// Its place among those of the same day.
    pub position: i32,
    pub kind: WorkPlanItemKind,
    pub title: String,
    pub begins_on: NaiveDate,
    pub ends_on: NaiveDate,
    pub place: Option<String>,
    pub responsible: Option<String>,
    pub deputies: Option<String>,
    pub attendees: Option<String>,
    pub papers: Option<String>,
    pub done_on: Option<NaiveDate>,
    /// What shows that it was done.
    pub done_note: Option<String>,
    pub dropped_on: Option<NaiveDate>,
    pub drop_reason: Option<String>,
    pub created_at: Timestamp,
    pub updated_at: Timestamp,
}

/// A record that fulfils an item.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = work_plan_links, treat_none_as_default_value = false)]
pub struct LinkRow {
    pub county_id: i64,
    pub id: Id,
    pub plan_id: Id,
    pub item_id: Id,
    pub kind: WorkPlanTargetKind,
    pub meeting_id: Option<Id>,
    pub inspection_id: Option<Id>,
    pub suggestion_id: Option<Id>,
    pub decision_id: Option<Id>,
    pub linked_by_name: String,
    pub at: Timestamp,
}

impl LinkRow {
    /// The record, whatever its kind; every row has one.
    pub fn target_id(&self) -> Option<Id> {
        self.meeting_id
            .or(self.inspection_id)
            .or(self.suggestion_id)
            .or(self.decision_id)
    }
}
