//! What the operations on announcements give back.

use super::model::{AnnouncementAction, AnnouncementStatus, AnnouncementTextKey};
use crate::features::congresses::CongressLevel;
use crate::platform::db::{Id, Timestamp};
use crate::platform::redaction::RedactionKind;
use chrono::NaiveDate;
use serde::Serialize;
use utoipa::ToSchema;

/// An announcement in a list.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct AnnouncementItem {
    /// Identifier.
    pub id: Id,
    /// The congress.
    pub level: CongressLevel,
    /// The town of a township congress.
    #[schema(required)]
    pub town_id: Option<Id>,
    /// Its name.
    #[schema(required)]
    pub town_name: Option<String>,
    /// Its number.
    #[schema(required)]
    pub number: Option<String>,
    /// Its title.
    pub title: String,
    /// Who issues it.
    pub issued_by: String,
    /// The day under it.
    pub issued_on: NaiveDate,
    /// Where it stands.
    pub status: AnnouncementStatus,
    /// The vote whose result it tells.
    #[schema(required)]
    pub ballot_id: Option<Id>,
    /// The choice among livelihood projects whose result it tells.
    #[schema(required)]
    pub project_selection_id: Option<Id>,
    /// The decision it makes known.
    #[schema(required)]
    pub decision_id: Option<Id>,
    /// Since when it is public as it is, or was.
    #[schema(required)]
    pub published_at: Option<Timestamp>,
    /// When it was taken back.
    #[schema(required)]
    pub withdrawn_at: Option<Timestamp>,
    /// When it was begun.
    pub created_at: Timestamp,
    /// When it was last changed.
    pub updated_at: Timestamp,
    /// Version, for `If-Match`.
    pub version: i64,
}

/// What an announcement is about.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct AnnouncementOccasion {
    /// The title of the vote, the voting method or the decision.
    pub title: String,
    /// The meeting of a vote.
    #[schema(required)]
    pub meeting_id: Option<Id>,
}

/// Something in the text that is personal data.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct AnnouncementFinding {
    /// Where.
    pub key: AnnouncementTextKey,
    /// What it is.
    pub kind: RedactionKind,
    /// The words.
    pub text: String,
}

/// An act and whether it is open to the reader now.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct AnnouncementActionState {
    /// The act.
    pub key: AnnouncementAction,
    /// Open to the reader.
    pub allowed: bool,
    /// The problem code that doing it now would give.
    #[schema(required)]
    pub code: Option<String>,
    /// The same in words.
    #[schema(required)]
    pub reason: Option<String>,
}

/// An announcement with everything the reader may see of it.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(as = Announcement)]
pub struct AnnouncementResponse {
    /// As in a list.
    #[serde(flatten)]
    pub item: AnnouncementItem,
    /// What it says, a paragraph on each line.
    pub content: String,
    /// What it is about; null without an occasion.
    #[schema(required)]
    pub occasion: Option<AnnouncementOccasion>,
    /// Personal data in it; for the office only.
    pub findings: Vec<AnnouncementFinding>,
    /// Where everybody reads it: `/p/610981/announcements/<id>`; null while it is not published.
    #[schema(required)]
    pub link: Option<String>,
    /// When it was published first.
    #[schema(required)]
    pub first_published_at: Option<Timestamp>,
    /// By whom it was published.
    #[schema(required)]
    pub published_by: Option<String>,
    /// Why it was taken back.
    #[schema(required)]
    pub withdrawn_reason: Option<String>,
    /// By whom.
    #[schema(required)]
    pub withdrawn_by: Option<String>,
    /// Every act, and whether it is open to the reader now.
    pub actions: Vec<AnnouncementActionState>,
    /// Who began it.
    pub created_by: String,
    /// Made up for a demonstration.
    pub is_demo: bool,
}
