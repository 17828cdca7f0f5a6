//! Commendations as they are read.

use super::model::{AwardAction, AwardGrade, AwardKind};
use crate::features::attachments::AttachmentResponse;
use crate::features::congresses::CongressLevel;
use crate::platform::db::{Id, Timestamp};
use chrono::NaiveDate;
use serde::Serialize;
use utoipa::ToSchema;

/// A commendation in a list.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct AwardItem {
    /// Identifier.
    pub id: Id,
    /// The congress whose office keeps it.
    pub level: CongressLevel,
    /// Its town.
    #[schema(required)]
    pub town_id: Option<Id>,
    /// Its short name.
    #[schema(required)]
    pub town_name: Option<String>,
    /// Who or what is commended.
    pub kind: AwardKind,
    /// Which one.
    #[schema(required)]
    pub subject_id: Option<Id>,
    /// Its name at that time.
    pub subject_name: String,
    /// The honour.
    pub title: String,
    /// The level of whoever gave it.
    pub grade: AwardGrade,
    /// Who gave it.
    pub giver: String,
    /// The day.
    pub awarded_on: NaiveDate,
    /// The number of the paper.
    #[schema(required)]
    pub document_number: Option<String>,
    /// The appraisal whose decision it follows from.
    #[schema(required)]
    pub appraisal_id: Option<Id>,
    /// Since when it is taken back.
    #[schema(required)]
    pub withdrawn_on: Option<NaiveDate>,
    /// Why.
    #[schema(required)]
    pub withdraw_reason: Option<String>,
    /// When it was entered.
    pub created_at: Timestamp,
    /// Version, for `If-Match`.
    pub version: i64,
}

/// An act, and whether it is open.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct AwardActionState {
    /// Which.
    pub key: AwardAction,
    /// Whether it is open to the reader now.
    pub allowed: bool,
    /// Why not: the code of the problem it would be refused with.
    #[schema(required)]
    pub code: Option<String>,
    /// The same in words.
    #[schema(required)]
    pub reason: Option<String>,
}

/// A commendation with everything around it.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(as = Award)]
pub struct AwardResponse {
    /// As in a list.
    #[serde(flatten)]
    pub item: AwardItem,
    /// What else is to be known.
    #[schema(required)]
    pub note: Option<String>,
    /// The paper, pictures.
    pub attachments: Vec<AttachmentResponse>,
    /// What the reader may do now.
    pub actions: Vec<AwardActionState>,
    /// Who entered it.
    pub created_by: String,
    /// Made up for a demonstration.
    pub is_demo: bool,
}
