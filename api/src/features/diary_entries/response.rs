//! Entries as they are read.

use super::model::{DiaryEntryAction, DiaryHandling, ProjectIdeaCategory};
use crate::features::congresses::CongressLevel;
use crate::platform::db::{Id, Timestamp};
use chrono::NaiveDate;
use serde::Serialize;
use utoipa::ToSchema;

/// An entry in a list.
#[derive(Clone, Serialize, ToSchema)]
pub struct DiaryEntryItem {
    /// Identifier.
    pub id: Id,
    /// The congress as whose deputy it was written.
    pub level: CongressLevel,
    /// Its town.
    #[schema(required)]
    pub town_id: Option<Id>,
    /// Its short name.
    #[schema(required)]
    pub town_name: Option<String>,
    /// Whose diary.
    pub deputy_id: Id,
    /// Their name.
    pub deputy_name: String,
    /// The day of the meeting.
    pub met_on: NaiveDate,
    /// The beginning of what they heard, at most 100 characters.
    pub excerpt: String,
    /// The village or community.
    #[schema(required)]
    pub village: Option<String>,
    /// Where.
    #[schema(required)]
    pub place: Option<String>,
    /// Whom they met.
    #[schema(required)]
    pub people: Option<String>,
    /// What it is about.
    #[schema(required)]
    pub category: Option<ProjectIdeaCategory>,
    /// What they did about it.
    pub handling: DiaryHandling,
    /// When to look again.
    #[schema(required)]
    pub follow_up_on: Option<NaiveDate>,
    /// Whether it says what they found then.
    pub has_result: bool,
    /// Whether the office of the congress reads it.
    pub is_shared: bool,
    /// The letter it comes from.
    #[schema(required)]
    pub message_id: Option<Id>,
    /// The suggestion made of it.
    #[schema(required)]
    pub suggestion_id: Option<Id>,
    /// The idea made of it.
    #[schema(required)]
    pub idea_id: Option<Id>,
    /// The oral opinion as which it was handed to the office.
    #[schema(required)]
    pub opinion_id: Option<Id>,
    /// Whether the leader of the deputy's group reads it.
    pub is_shared_with_leader: bool,
    /// When it was written.
    pub created_at: Timestamp,
    /// Version.
    pub version: i64,
}

/// An entry.
#[derive(Clone, Serialize, ToSchema)]
pub struct DiaryEntryResponse {
    /// As in the list.
    #[serde(flatten)]
    pub item: DiaryEntryItem,
    /// What they heard.
    pub content: String,
    /// What they did about it, in words.
    #[schema(required)]
    pub handled_note: Option<String>,
    /// What they found when they looked again.
    #[schema(required)]
    pub result: Option<String>,
    /// What the reader may do now.
    pub actions: Vec<DiaryEntryActionState>,
    /// Made up for a demonstration.
    pub is_demo: bool,
}

/// An act, and whether it is open.
#[derive(Clone, Serialize, ToSchema)]
pub struct DiaryEntryActionState {
    /// Which.
    pub key: DiaryEntryAction,
    /// Whether it is open to the reader now.
    pub allowed: bool,
    /// Why not: the code of the problem it would be refused with.
    #[schema(required)]
    pub code: Option<String>,
    /// The same in words.
    #[schema(required)]
    pub reason: Option<String>,
}
