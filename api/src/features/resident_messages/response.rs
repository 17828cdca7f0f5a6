//! What the operations on messages of residents give back to the office and deputies.

use super::model::{
    ProjectIdeaCategory, ResidentMessageAction, ResidentMessageFindingKind, ResidentMessageKind,
    ResidentMessageRefusal, ResidentMessageStatus,
};
use crate::features::attachments::AttachmentResponse;
use crate::features::congresses::CongressLevel;
use crate::platform::db::{Id, Timestamp};
use serde::Serialize;
use utoipa::ToSchema;

/// A message in a list; numbers of people are hidden.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ResidentMessageItem {
    /// Identifier.
    pub id: Id,
    /// What it is.
    pub kind: ResidentMessageKind,
    /// The congress.
    pub level: CongressLevel,
    /// The town of a township congress.
    #[schema(required)]
    pub town_id: Option<Id>,
    /// Its name.
    #[schema(required)]
    pub town_name: Option<String>,
    /// The round an idea is for; null for the reserve pool.
    #[schema(required)]
    pub round_id: Option<Id>,
    /// Its title.
    #[schema(required)]
    pub round_title: Option<String>,
    /// The deputy a letter is for.
    #[schema(required)]
    pub deputy_id: Option<Id>,
    /// Their name.
    #[schema(required)]
    pub deputy_name: Option<String>,
    /// What it is about.
    pub title: String,
    /// The beginning of its content.
    pub excerpt: String,
    /// The village or community.
    #[schema(required)]
    pub village: Option<String>,
    /// Where.
    #[schema(required)]
    pub place: Option<String>,
    /// What an idea is about.
    #[schema(required)]
    pub category: Option<ProjectIdeaCategory>,
    /// Where it stands.
    pub status: ResidentMessageStatus,
    /// When it was answered.
    #[schema(required)]
    pub answered_at: Option<Timestamp>,
    /// When the deputy handed it to the office.
    #[schema(required)]
    pub forwarded_at: Option<Timestamp>,
    /// The idea it became.
    #[schema(required)]
    pub idea_id: Option<Id>,
    /// The suggestion made of it.
    #[schema(required)]
    pub suggestion_id: Option<Id>,
    /// When it came.
    pub received_at: Timestamp,
    /// Version.
    pub version: i64,
}

/// Something readers must not see.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct ResidentMessageFinding {
    /// What it is.
    pub kind: ResidentMessageFindingKind,
    /// The words that would be taken out.
    pub text: String,
}

/// The text as it could be shown.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ResidentMessageProposal {
    /// What it is about.
    pub title: String,
    /// What, where and why.
    pub content: String,
    /// What was taken out.
    pub findings: Vec<ResidentMessageFinding>,
}

/// How to reach who sent it, masked.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ResidentMessageContactMasked {
    /// Their name.
    #[schema(required)]
    pub name: Option<String>,
    /// Their telephone number without its middle.
    #[schema(required)]
    pub phone_masked: Option<String>,
}

/// How to reach who sent it.
#[derive(Clone, Serialize, ToSchema)]
pub struct ResidentMessageContact {
    /// Their name.
    #[schema(required)]
    pub name: Option<String>,
    /// Their telephone number.
    #[schema(required)]
    pub phone: Option<String>,
}

/// Whether an act is open to the reader.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ResidentMessageActionState {
    /// The act.
    pub key: ResidentMessageAction,
    /// Whether it is open.
    pub allowed: bool,
    /// Why not: the problem code.
    #[schema(required)]
    pub code: Option<String>,
    /// The same in words.
    #[schema(required)]
    pub reason: Option<String>,
}

/// A message.
#[derive(Clone, Serialize, ToSchema)]
pub struct ResidentMessageResponse {
    /// As in the list.
    #[serde(flatten)]
    pub item: ResidentMessageItem,
    /// As it was sent, for the office of the congress until it is decided on; else as it is shown.
    pub content: String,
    /// The title as it was sent, for the office until it is decided on.
    #[schema(required)]
    pub sent_title: Option<String>,
    /// The text as it could be shown, for the office until it is decided on.
    #[schema(required)]
    pub proposal: Option<ResidentMessageProposal>,
    /// The picture that came with it; of an accepted idea it hangs on the idea.
    #[schema(required)]
    pub picture: Option<AttachmentResponse>,
    /// How to reach who sent it: for the office, masked; of an accepted idea it stands with the idea.
    #[schema(required)]
    pub contact: Option<ResidentMessageContactMasked>,
    /// When it was shown or refused.
    #[schema(required)]
    pub decided_at: Option<Timestamp>,
    /// Why it was refused.
    #[schema(required)]
    pub refusal_reason: Option<ResidentMessageRefusal>,
    /// The same in words.
    #[schema(required)]
    pub refusal_note: Option<String>,
    /// The answer to a letter.
    #[schema(required)]
    pub answer: Option<String>,
    /// Who answered.
    #[schema(required)]
    pub answered_by: Option<String>,
    /// Where it stands in the diary of its deputy, once it is shown.
    #[schema(required)]
    pub diary_entry_id: Option<Id>,
    /// What the deputy told the office.
    #[schema(required)]
    pub forward_note: Option<String>,
    /// What the reader may do now.
    pub actions: Vec<ResidentMessageActionState>,
    /// Made up for a demonstration.
    pub is_demo: bool,
}
