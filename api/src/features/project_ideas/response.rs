//! What the operations on ideas give back.

use super::model::{
    ProjectIdeaAction, ProjectIdeaCategory, ProjectIdeaChannel, ProjectIdeaExclusion,
    ProjectIdeaStatus,
};
use crate::features::attachments::AttachmentResponse;
use crate::features::congresses::CongressLevel;
use crate::features::search::Segment;
use crate::platform::db::{Id, Timestamp};
use chrono::NaiveDate;
use serde::Serialize;
use utoipa::ToSchema;

/// Why an idea was found.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ProjectIdeaFound {
    /// Its title in pieces.
    pub title: Vec<Segment>,
    /// The line of its content that shows it; empty when the content does not.
    pub line: Vec<Segment>,
}

/// An idea in a list.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ProjectIdeaItem {
    /// Identifier.
    pub id: Id,
    /// Its number: one series of the congress for each year.
    pub number: String,
    /// The congress.
    pub level: CongressLevel,
    /// Its organ.
    pub organ_id: Id,
    /// The town of a township congress.
    #[schema(required)]
    pub town_id: Option<Id>,
    /// Its name.
    #[schema(required)]
    pub town_name: Option<String>,
    /// The round; null in the reserve pool.
    #[schema(required)]
    pub round_id: Option<Id>,
    /// By which way it came.
    pub channel: ProjectIdeaChannel,
    /// What is wanted.
    pub title: String,
    /// The beginning of its content.
    pub excerpt: String,
    /// Where.
    #[schema(required)]
    pub place: Option<String>,
    /// The village or community.
    #[schema(required)]
    pub village: Option<String>,
    /// What it is about.
    #[schema(required)]
    pub category: Option<ProjectIdeaCategory>,
    /// The day it came.
    pub received_on: NaiveDate,
    /// The deputy who gave it.
    #[schema(required)]
    pub deputy_id: Option<Id>,
    /// The unit that gave it.
    #[schema(required)]
    pub unit_id: Option<Id>,
    /// The name of the deputy or the unit; null for others, who are not named here.
    #[schema(required)]
    pub giver_name: Option<String>,
    /// Where it stands.
    pub status: ProjectIdeaStatus,
    /// The idea it is part of.
    #[schema(required)]
    pub merged_into: Option<Id>,
    /// How many are part of it.
    pub merged_count: i64,
    /// Why it was found, when words were searched for.
    #[schema(required)]
    pub found: Option<ProjectIdeaFound>,
    /// When it was entered.
    pub created_at: Timestamp,
    /// When it was last changed.
    pub updated_at: Timestamp,
    /// Version, for `If-Match`.
    pub version: i64,
}

/// Another idea that is part of this one: one of its origins (V13).
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ProjectIdeaOrigin {
    /// Identifier.
    pub id: Id,
    /// Its number.
    pub number: String,
    /// What was wanted.
    pub title: String,
    /// By which way it came.
    pub channel: ProjectIdeaChannel,
    /// The day it came.
    pub received_on: NaiveDate,
    /// The name of the deputy or the unit; null for others.
    #[schema(required)]
    pub giver_name: Option<String>,
    /// Version, for `If-Match`.
    pub version: i64,
}

/// The idea that this one is part of.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ProjectIdeaHead {
    /// Identifier.
    pub id: Id,
    /// Its number.
    pub number: String,
    /// What is wanted.
    pub title: String,
    /// Where it stands.
    pub status: ProjectIdeaStatus,
}

/// How to reach who gave it, masked.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ProjectIdeaContactMasked {
    /// Their name.
    #[schema(required)]
    pub name: Option<String>,
    /// Their number without its middle: `138****1234`.
    #[schema(required)]
    pub phone_masked: Option<String>,
}

/// How to reach who gave it.
#[derive(Clone, Serialize, ToSchema)]
pub struct ProjectIdeaContact {
    /// Their name.
    #[schema(required)]
    pub name: Option<String>,
    /// Their telephone number.
    #[schema(required)]
    pub phone: Option<String>,
}

/// An act and whether it is open to the reader now.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ProjectIdeaActionState {
    /// The act.
    pub key: ProjectIdeaAction,
    /// Open to the reader.
    pub allowed: bool,
    /// The problem code that doing it now would give.
    #[schema(required)]
    pub code: Option<String>,
    /// The same in words.
    #[schema(required)]
    pub reason: Option<String>,
}

/// An idea with everything the reader may see of it.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(as = ProjectIdea)]
pub struct ProjectIdeaResponse {
    /// As in a list.
    #[serde(flatten)]
    pub item: ProjectIdeaItem,
    /// What, where and why.
    pub content: String,
    /// The title of its round.
    #[schema(required)]
    pub round_title: Option<String>,
    /// The idea it is part of.
    #[schema(required)]
    pub head: Option<ProjectIdeaHead>,
    /// All that are part of it, the oldest first; not for units.
    pub origins: Vec<ProjectIdeaOrigin>,
    /// Why it is not eligible (V3).
    #[schema(required)]
    pub exclusion_reason: Option<ProjectIdeaExclusion>,
    /// The same in words.
    #[schema(required)]
    pub exclusion_note: Option<String>,
    /// The picture a resident sent with it, if it was shown.
    pub attachments: Vec<AttachmentResponse>,
    /// How to reach who gave it; for the office of the congress only, null when nothing is known.
    #[schema(required)]
    pub contact: Option<ProjectIdeaContactMasked>,
    /// Every act, and whether it is open to the reader now.
    pub actions: Vec<ProjectIdeaActionState>,
    /// Who entered it.
    pub recorded_by: String,
    /// Made up for a demonstration.
    pub is_demo: bool,
}

/// One of many that were entered.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ProjectIdeaEntered {
    /// Identifier.
    pub id: Id,
    /// Its number.
    pub number: String,
}

/// Many ideas that were entered, in the order of the request.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ProjectIdeaBatch {
    /// The ideas.
    pub ideas: Vec<ProjectIdeaEntered>,
}

/// An idea that resembles another.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct SimilarProjectIdea {
    /// As in a list.
    #[serde(flatten)]
    pub item: ProjectIdeaItem,
    /// How alike, from 0 to 1.
    pub score: f64,
    /// Of the same round, or of the pool with it: such can be merged.
    pub is_same_round: bool,
}

/// Ideas that resemble another.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct SimilarProjectIdeas {
    /// Those of the same round first, then those of the same town; of these the most alike first. At most ten.
    pub items: Vec<SimilarProjectIdea>,
}
