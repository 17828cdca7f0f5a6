//! Rows of the tables of choices among projects.

use super::model::{ProjectAnnouncement, ProjectFewerRule, ProjectSelectionStatus};
use crate::features::congresses::CongressLevel;
use crate::platform::db::{Id, Timestamp};
use crate::schema::{project_selection_options, project_selections};
use chrono::NaiveDate;
use diesel::prelude::*;

/// The choice among the projects of a round.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = project_selections, treat_none_as_default_value = false)]
pub struct SelectionRow {
    pub county_id: i64,
    pub id: Id,
    pub round_id: Id,
    pub level: CongressLevel,
    pub organ_id: Id,
    pub town_id: Option<Id>,
    pub office_id: Id,
    pub term_id: Id,
    pub title: String,
    pub status: ProjectSelectionStatus,
    /// How many are chosen.
    pub seats: i32,
    /// How many more stand on the paper, of a hundred seats.
    pub surplus_percent: i32,
    pub fewer_rule: ProjectFewerRule,
    pub announcement: ProjectAnnouncement,
    /// Further text of the method.
    pub details: Option<String>,
    /// The session that adopted it.
    pub meeting_id: Option<Id>,
    pub adopted_on: Option<NaiveDate>,
    /// The first vote.
    pub ballot_id: Option<Id>,
    pub announced_on: Option<NaiveDate>,
    pub notice_number: Option<String>,
    pub is_demo: bool,
    pub created_by: Id,
    pub created_by_name: String,
    pub version: i64,
    pub created_at: Timestamp,
    pub updated_at: Timestamp,
}

/// Which project a line on the paper is.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = project_selection_options, treat_none_as_default_value = false)]
pub struct OptionRow {
    pub county_id: i64,
    pub selection_id: Id,
    pub project_id: Id,
    pub label: String,
}
