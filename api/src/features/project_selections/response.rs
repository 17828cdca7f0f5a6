//! What the operations on the choice among projects give back.

use super::model::{
    ProjectAnnouncement, ProjectFewerRule, ProjectSelectionAction, ProjectSelectionStatus,
    ProjectVoteStage,
};
use crate::features::congresses::CongressLevel;
use crate::features::projects::model::ProjectStatus;
use crate::platform::db::{Id, Timestamp};
use chrono::NaiveDate;
use serde::Serialize;
use utoipa::ToSchema;

/// An act and whether it is open to the reader now.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ProjectSelectionActionState {
    /// The act.
    pub key: ProjectSelectionAction,
    /// Open to the reader.
    pub allowed: bool,
    /// The problem code that doing it now would give.
    #[schema(required)]
    pub code: Option<String>,
    /// The same in words.
    #[schema(required)]
    pub reason: Option<String>,
}

/// A project that stands, or stood, on the paper.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ProjectOnBallot {
    /// The project.
    pub project_id: Id,
    /// Its place on the list of candidates.
    #[schema(required)]
    pub position: Option<i32>,
    /// Its name.
    pub title: String,
    /// Where it stands.
    pub status: ProjectStatus,
    /// What it costs, yuan.
    #[schema(required)]
    pub investment_yuan: Option<i64>,
    /// Votes in favour, as far as they were announced.
    #[schema(required)]
    pub in_favour: Option<u32>,
    /// Votes against.
    #[schema(required)]
    pub against: Option<u32>,
    /// Abstentions.
    #[schema(required)]
    pub abstained: Option<u32>,
    /// Chosen, as far as it was announced.
    #[schema(required)]
    pub is_chosen: Option<bool>,
}

/// How the projects of a round are chosen.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(as = ProjectSelection)]
pub struct ProjectSelectionResponse {
    /// Identifier.
    pub id: Id,
    /// The round.
    pub round_id: Id,
    /// Its title.
    pub round_title: String,
    /// The year of its projects.
    pub year: i32,
    /// The congress.
    pub level: CongressLevel,
    /// The congress in full: `旬阳市城关镇第二十届人民代表大会`.
    pub congress_name: String,
    /// The town of a township congress.
    #[schema(required)]
    pub town_id: Option<Id>,
    /// The title of the voting method.
    pub title: String,
    /// Where it stands.
    pub status: ProjectSelectionStatus,
    /// How many are chosen.
    pub seats: i32,
    /// How many more stand on the paper, of a hundred.
    pub surplus_percent: i32,
    /// How many stand on the paper at least (V7).
    pub fewest_candidates: u32,
    /// How that number comes about, in words.
    pub surplus_explained: String,
    /// The local rule for the surplus when it asks for more than the method does, in words.
    #[schema(required)]
    pub surplus_warning: Option<String>,
    /// What happens when fewer have the votes needed.
    pub fewer_rule: ProjectFewerRule,
    /// How the result is announced.
    pub announcement: ProjectAnnouncement,
    /// Further text of the method.
    #[schema(required)]
    pub details: Option<String>,
    /// The session that adopted it.
    #[schema(required)]
    pub meeting_id: Option<Id>,
    /// Its title.
    #[schema(required)]
    pub meeting_title: Option<String>,
    /// When it was adopted.
    #[schema(required)]
    pub adopted_on: Option<NaiveDate>,
    /// The first vote.
    #[schema(required)]
    pub ballot_id: Option<Id>,
    /// The last vote that followed on it.
    #[schema(required)]
    pub last_ballot_id: Option<Id>,
    /// Where the vote stands.
    #[schema(required)]
    pub stage: Option<ProjectVoteStage>,
    /// Places that no project has.
    #[schema(required)]
    pub open_seats: Option<u32>,
    /// When the result was announced.
    #[schema(required)]
    pub announced_on: Option<NaiveDate>,
    /// The number of the notice.
    #[schema(required)]
    pub notice_number: Option<String>,
    /// The candidates, by their place on the list.
    pub projects: Vec<ProjectOnBallot>,
    /// Every act, and whether it is open to the reader now.
    pub actions: Vec<ProjectSelectionActionState>,
    /// Who wrote it.
    pub created_by: String,
    /// Made up for a demonstration.
    pub is_demo: bool,
    /// When it was begun.
    pub created_at: Timestamp,
    /// When it was last changed.
    pub updated_at: Timestamp,
    /// Version, for `If-Match`.
    pub version: i64,
}

/// The choice of a round, if its voting method was begun.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ProjectSelections {
    /// One or none.
    pub items: Vec<ProjectSelectionResponse>,
}
