//! Resignations as they are read.

use super::model::{DeputyResignationAction, DeputyResignationStatus};
use crate::features::attachments::AttachmentResponse;
use crate::features::congresses::CongressLevel;
use crate::platform::db::{Id, Timestamp};
use chrono::NaiveDate;
use serde::Serialize;
use utoipa::ToSchema;

/// A resignation in a list.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct DeputyResignationItem {
    /// Identifier.
    pub id: Id,
    /// The congress.
    pub level: CongressLevel,
    /// Its town.
    #[schema(required)]
    pub town_id: Option<Id>,
    /// Its short name.
    #[schema(required)]
    pub town_name: Option<String>,
    /// Who resigns.
    pub deputy_id: Id,
    /// Their name.
    pub deputy_name: String,
    /// The day the statement bears.
    pub stated_on: NaiveDate,
    /// Entered by the office as the deputy wrote it.
    pub is_on_paper: bool,
    /// Where it stands.
    pub status: DeputyResignationStatus,
    /// When it was voted on.
    #[schema(required)]
    pub decided_on: Option<NaiveDate>,
    /// When it was announced.
    #[schema(required)]
    pub announced_on: Option<NaiveDate>,
    /// When it was entered.
    pub created_at: Timestamp,
    /// Version, for `If-Match`.
    pub version: i64,
}

/// How it was voted on.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct DeputyResignationVote {
    /// All who could vote: all deputies of a township, all members of a standing committee.
    pub base: i64,
    /// How many were needed: more than half of them.
    pub required: i64,
    /// In favour of accepting it.
    pub in_favour: i64,
    /// Against.
    pub against: i64,
    /// Abstained.
    pub abstained: i64,
    /// Invalid.
    pub invalid: i64,
    /// It was enough.
    pub is_passed: bool,
    /// The calculation, line by line.
    pub explanation: Vec<String>,
}

/// An act, and whether it is open.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct DeputyResignationActionState {
    /// Which.
    pub key: DeputyResignationAction,
    /// Whether it is open to the reader now.
    pub allowed: bool,
    /// Why not: the code of the problem it would be refused with.
    #[schema(required)]
    pub code: Option<String>,
    /// The same in words.
    #[schema(required)]
    pub reason: Option<String>,
}

/// A resignation with everything around it.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(as = DeputyResignation)]
pub struct DeputyResignationResponse {
    /// As in a list.
    #[serde(flatten)]
    pub item: DeputyResignationItem,
    /// What the deputy wrote.
    pub statement: String,
    /// The advice to resign it follows.
    #[schema(required)]
    pub talk_id: Option<Id>,
    /// The meeting that decides.
    #[schema(required)]
    pub meeting_id: Option<Id>,
    /// Its title.
    #[schema(required)]
    pub meeting_title: Option<String>,
    /// How it was voted on.
    #[schema(required)]
    pub vote: Option<DeputyResignationVote>,
    /// The number or the words of the announcement.
    #[schema(required)]
    pub announcement: Option<String>,
    /// Why it was taken back.
    #[schema(required)]
    pub end_reason: Option<String>,
    /// The statement on paper, and other files.
    pub attachments: Vec<AttachmentResponse>,
    /// What the reader may do now.
    pub actions: Vec<DeputyResignationActionState>,
    /// Who entered it.
    pub entered_by: String,
    /// Made up for a demonstration.
    pub is_demo: bool,
}
