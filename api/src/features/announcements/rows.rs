//! Rows of the tables of announcements.

use super::model::AnnouncementStatus;
use crate::features::congresses::CongressLevel;
use crate::platform::db::{Id, Timestamp};
use crate::schema::{announcement_texts, announcements};
use chrono::NaiveDate;
use diesel::prelude::*;

/// An announcement without its text.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = announcements, treat_none_as_default_value = false)]
pub struct AnnouncementRow {
    pub county_id: i64,
    pub id: Id,
    pub level: CongressLevel,
    pub organ_id: Id,
    pub town_id: Option<Id>,
    pub office_id: Id,
    pub term_id: Id,
    /// As the office typed it: `第3号`.
    pub number: Option<String>,
    pub title: String,
    pub issued_by: String,
    pub issued_on: NaiveDate,
    /// Of that day.
    pub year: i32,
    pub ballot_id: Option<Id>,
    pub project_selection_id: Option<Id>,
    pub decision_id: Option<Id>,
    pub status: AnnouncementStatus,
    pub first_published_at: Option<Timestamp>,
    pub published_at: Option<Timestamp>,
    pub published_by_name: Option<String>,
    pub withdrawn_at: Option<Timestamp>,
    pub withdrawn_reason: Option<String>,
    pub withdrawn_by_name: Option<String>,
    pub is_demo: bool,
    pub created_by: Id,
    pub created_by_name: String,
    pub version: i64,
    pub created_at: Timestamp,
    pub updated_at: Timestamp,
}

/// What it says.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = announcement_texts, treat_none_as_default_value = false)]
pub struct TextRow {
    pub county_id: i64,
    pub announcement_id: Id,
    pub content: String,
}
