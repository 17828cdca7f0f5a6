//! What the operations on rounds give back.

use super::model::{ProjectIdeaChannel, ProjectIdeaStatus, ProjectRoundAction, ProjectRoundStatus};
use crate::features::congresses::CongressLevel;
use crate::platform::db::{Id, Timestamp};
use chrono::NaiveDate;
use serde::Serialize;
use utoipa::ToSchema;

/// A round in a list.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ProjectRoundSummary {
    /// Identifier.
    pub id: Id,
    /// The congress.
    pub level: CongressLevel,
    /// The congress organ.
    pub organ_id: Id,
    /// The town of a township congress.
    #[schema(required)]
    pub town_id: Option<Id>,
    /// Its name.
    #[schema(required)]
    pub town_name: Option<String>,
    /// Full name of the congress.
    pub congress_name: String,
    /// The year of the projects.
    pub year: i32,
    /// Its title.
    pub title: String,
    /// Where it stands.
    pub status: ProjectRoundStatus,
    /// The first day on which ideas are asked for.
    #[schema(required)]
    pub solicit_from: Option<NaiveDate>,
    /// The last.
    #[schema(required)]
    pub solicit_until: Option<NaiveDate>,
    /// When asking was ended.
    #[schema(required)]
    pub ended_on: Option<NaiveDate>,
    /// When its projects were chosen (V9).
    #[schema(required)]
    pub chosen_on: Option<NaiveDate>,
    /// How many ideas it has, whatever their states.
    pub idea_count: i64,
    /// When it was begun.
    pub created_at: Timestamp,
    /// When it was last changed.
    pub updated_at: Timestamp,
    /// Version, for `If-Match`.
    pub version: i64,
}

/// How many ideas of a state.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ProjectIdeasOfStatus {
    /// The state.
    pub status: ProjectIdeaStatus,
    /// How many.
    pub count: i64,
}

/// How many ideas came by a way.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ProjectIdeasOfChannel {
    /// The way.
    pub channel: ProjectIdeaChannel,
    /// How many.
    pub count: i64,
}

/// Something that is usual and not so here; it stops nobody.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ProjectRoundWarning {
    /// Stable code.
    pub code: String,
    /// The domain rule, such as `V2`.
    pub rule: String,
    /// The article or document behind it.
    pub basis: String,
    /// The warning in the reader's language.
    pub text: String,
}

/// An act and whether it is open to the reader now.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ProjectRoundActionState {
    /// The act.
    pub key: ProjectRoundAction,
    /// Open to the reader.
    pub allowed: bool,
    /// The problem code that doing it now would give.
    #[schema(required)]
    pub code: Option<String>,
    /// The same in words.
    #[schema(required)]
    pub reason: Option<String>,
}

/// A round with everything the reader may see of it.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(as = ProjectRound)]
pub struct ProjectRoundResponse {
    /// As in a list.
    #[serde(flatten)]
    pub summary: ProjectRoundSummary,
    /// The call to give ideas.
    #[schema(required)]
    pub call: Option<String>,
    /// How many days ideas are asked for at least (V2): as it was when it was opened, before that as it is today.
    pub min_days: i64,
    /// The first possible last day, counted from the first day that is planned.
    #[schema(required)]
    pub first_possible_until: Option<NaiveDate>,
    /// The article or document behind it.
    pub min_days_basis: String,
    /// Every state an idea can have, and how many have it.
    pub ideas_by_status: Vec<ProjectIdeasOfStatus>,
    /// Every way an idea can come by, and how many came by it.
    pub ideas_by_channel: Vec<ProjectIdeasOfChannel>,
    /// What is usual and not so here; for the offices only.
    pub warnings: Vec<ProjectRoundWarning>,
    /// Every act, and whether it is open to the reader now.
    pub actions: Vec<ProjectRoundActionState>,
    /// Who began it.
    pub created_by: String,
    /// Made up for a demonstration.
    pub is_demo: bool,
}
