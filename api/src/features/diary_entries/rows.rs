//! Rows of diaries.

use super::model::{DiaryHandling, ProjectIdeaCategory};
use crate::features::congresses::CongressLevel;
use crate::platform::db::{Id, Timestamp};
use crate::schema::diary_entries;
use chrono::NaiveDate;
use diesel::prelude::*;

/// An entry.
#[derive(Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = diary_entries, treat_none_as_default_value = false)]
pub struct EntryRow {
    pub county_id: i64,
    pub id: Id,
    pub level: CongressLevel,
    /// The congress.
    pub organ_id: Id,
    pub town_id: Option<Id>,
    pub office_id: Id,
    pub deputy_id: Id,
    pub met_on: NaiveDate,
    pub content: String,
    pub village: Option<String>,
    pub place: Option<String>,
    /// Who they met; may be left out.
    pub people: Option<String>,
    pub category: Option<ProjectIdeaCategory>,
    pub handling: DiaryHandling,
    pub handled_note: Option<String>,
    /// When to look again.
    pub follow_up_on: Option<NaiveDate>,
    /// What they found then.
    pub result: Option<String>,
    /// Whether the office of the congress reads it.
    pub is_shared: bool,
    pub message_id: Option<Id>,
    pub suggestion_id: Option<Id>,
    pub idea_id: Option<Id>,
    pub is_demo: bool,
    pub version: i64,
    pub created_at: Timestamp,
    pub updated_at: Timestamp,
    /// The oral opinion as which it was handed to the office.
    pub opinion_id: Option<Id>,
    /// Whether the leader of the deputy's group reads it.
    pub is_shared_with_leader: bool,
}
