//! Rows of the tables of ideas.

use super::model::{
    ProjectIdeaCategory, ProjectIdeaChannel, ProjectIdeaExclusion, ProjectIdeaStatus,
};
use crate::features::congresses::CongressLevel;
use crate::platform::db::{Id, Timestamp};
use crate::schema::{project_idea_contacts, project_ideas};
use chrono::NaiveDate;
use diesel::prelude::*;

/// An idea.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = project_ideas, treat_none_as_default_value = false)]
pub struct IdeaRow {
    pub county_id: i64,
    pub id: Id,
    pub number: String,
    pub level: CongressLevel,
    /// The congress.
    pub organ_id: Id,
    pub town_id: Option<Id>,
    pub office_id: Id,
    /// None in the reserve pool.
    pub round_id: Option<Id>,
    pub channel: ProjectIdeaChannel,
    pub title: String,
    pub content: String,
    pub place: Option<String>,
    pub village: Option<String>,
    pub category: Option<ProjectIdeaCategory>,
    pub received_on: NaiveDate,
    pub deputy_id: Option<Id>,
    pub unit_id: Option<Id>,
    pub status: ProjectIdeaStatus,
    pub merged_into: Option<Id>,
    pub exclusion_reason: Option<ProjectIdeaExclusion>,
    pub exclusion_note: Option<String>,
    pub is_demo: bool,
    /// None for what came in without an account.
    pub recorded_by: Option<Id>,
    pub recorded_by_name: String,
    pub version: i64,
    pub created_at: Timestamp,
    pub updated_at: Timestamp,
}

/// How to reach who gave an idea.
#[derive(Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = project_idea_contacts, treat_none_as_default_value = false)]
pub struct ContactRow {
    pub county_id: i64,
    pub idea_id: Id,
    pub name: Option<String>,
    pub phone: Option<String>,
}
