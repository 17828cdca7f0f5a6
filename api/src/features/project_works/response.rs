//! What the operations on the carrying out of projects give back.

use super::model::{
    ProjectChangeKind, ProjectCheckpointKind, ProjectFollowing, ProjectLight, ProjectLightReason,
    ProjectWorkAction, ProjectWorkGap, ProjectWorkStatus,
};
use crate::features::attachments::AttachmentResponse;
use crate::features::congresses::CongressLevel;
use crate::platform::db::{Id, Timestamp};
use chrono::NaiveDate;
use serde::Serialize;
use utoipa::ToSchema;

/// One thing a light is given for.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ProjectLightReasonFound {
    /// What.
    pub key: ProjectLightReason,
    /// When it is or was due.
    pub due_on: NaiveDate,
    /// The same in words.
    pub text: String,
}

/// How a project stands with its days: a local rule, computed now.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ProjectLightState {
    /// The light.
    pub light: ProjectLight,
    /// What it is given for, the worst first.
    pub reasons: Vec<ProjectLightReasonFound>,
}

/// A project that is carried out, in a list.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ProjectWorkItem {
    /// Identifier.
    pub id: Id,
    /// The project.
    pub project_id: Id,
    /// The number of the project.
    pub number: String,
    /// The round.
    pub round_id: Id,
    /// The year of the round.
    pub year: i32,
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
    /// The name of the project.
    pub title: String,
    /// Where it stands.
    pub status: ProjectWorkStatus,
    /// The unit that is responsible.
    pub unit_id: Id,
    /// Its name.
    pub unit_name: String,
    /// The leader who is responsible.
    #[schema(required)]
    pub leader: Option<String>,
    /// Their post.
    #[schema(required)]
    pub leader_post: Option<String>,
    /// Yuan that were voted.
    #[schema(required)]
    pub investment_yuan: Option<i64>,
    /// Yuan that are planned.
    #[schema(required)]
    pub money_planned_yuan: Option<i64>,
    /// Yuan that were paid by the last month reported.
    pub paid_yuan: i64,
    /// Percent by the last month reported.
    pub percent: i32,
    /// The last month reported.
    #[schema(required, example = "2027-03")]
    pub month: Option<String>,
    /// When it is finished.
    #[schema(required)]
    pub finish_on: Option<NaiveDate>,
    /// How it stands with its days; null before the plan is published, while it is paused, and at its end.
    #[schema(required)]
    pub light: Option<ProjectLightState>,
    /// Milestones that are done.
    pub milestones_done: i64,
    /// Milestones.
    pub milestones_total: i64,
    /// Problems that are not rectified.
    pub problems_open: i64,
    /// Questions of deputies that the unit has not answered.
    pub questions_open: i64,
    /// How the deputy who reads follows it.
    #[schema(required)]
    pub following: Option<ProjectFollowing>,
    /// When the plan was published.
    #[schema(required)]
    pub published_on: Option<NaiveDate>,
    /// When it was stopped or accepted.
    #[schema(required)]
    pub ended_on: Option<NaiveDate>,
    /// When it was entered.
    pub created_at: Timestamp,
    /// When it was last changed.
    pub updated_at: Timestamp,
    /// Version, for `If-Match`.
    pub version: i64,
}

/// A task with its day.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ProjectMilestone {
    /// Identifier.
    pub id: Id,
    /// What is done then.
    pub title: String,
    /// By when.
    pub due_on: NaiveDate,
    /// When it was done.
    #[schema(required)]
    pub done_on: Option<NaiveDate>,
    /// What shows it.
    #[schema(required)]
    pub evidence: Option<String>,
}

/// How far it was at the end of a month.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ProjectMonth {
    /// The month.
    #[schema(example = "2027-03")]
    pub month: String,
    /// Percent.
    pub percent: i32,
    /// Yuan, all that was paid until then.
    pub paid_yuan: i64,
    /// What was done.
    pub body: String,
    /// Why it is less than before.
    #[schema(required)]
    pub note: Option<String>,
    /// Who reported it.
    pub reported_by: String,
    /// When.
    pub at: Timestamp,
}

/// What was found wanting.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ProjectProblem {
    /// Identifier.
    pub id: Id,
    /// What.
    pub body: String,
    /// When.
    pub found_on: NaiveDate,
    /// By whom.
    pub found_by: String,
    /// By when it is rectified.
    #[schema(required)]
    pub rectify_by: Option<NaiveDate>,
    /// When it was.
    #[schema(required)]
    pub rectified_on: Option<NaiveDate>,
    /// How.
    #[schema(required)]
    pub rectification: Option<String>,
}

/// What a deputy asks.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ProjectQuestion {
    /// Identifier.
    pub id: Id,
    /// The deputy.
    pub deputy_id: Id,
    /// Their name.
    pub deputy_name: String,
    /// What is asked.
    pub body: String,
    /// When.
    pub at: Timestamp,
    /// What the unit answers.
    #[schema(required)]
    pub answer: Option<String>,
    /// Who answered.
    #[schema(required)]
    pub answered_by: Option<String>,
    /// When.
    #[schema(required)]
    pub answered_at: Option<Timestamp>,
}

/// One of the three questions of the year.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ProjectCheckpoint {
    /// Which.
    pub kind: ProjectCheckpointKind,
    /// What is to be asked, in words.
    pub text: String,
    /// What deputies asked.
    pub questions: Vec<ProjectQuestion>,
    /// What it came to.
    #[schema(required)]
    pub summary: Option<String>,
    /// Who closed it.
    #[schema(required)]
    pub closed_by: Option<String>,
    /// When.
    #[schema(required)]
    pub closed_at: Option<Timestamp>,
}

/// A deputy who follows it.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ProjectFollower {
    /// The deputy.
    pub deputy_id: Id,
    /// Their name.
    pub name: String,
    /// Leads the others.
    pub is_leader: bool,
}

/// What was changed after the vote (V10).
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ProjectChange {
    /// Identifier.
    pub id: Id,
    /// What kind of change.
    pub kind: ProjectChangeKind,
    /// Why.
    pub reason: String,
    /// What changed.
    pub body: String,
    /// The decision it rests on.
    #[schema(required)]
    pub decision_id: Option<Id>,
    /// Who decided it.
    pub decided_by: String,
    /// When.
    pub decided_on: NaiveDate,
    /// Who entered it.
    pub entered_by: String,
    /// When it was entered.
    pub at: Timestamp,
}

/// What keeps the plan from being published (V5).
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ProjectWorkGapFound {
    /// What.
    pub key: ProjectWorkGap,
    /// The same in words.
    pub text: String,
}

/// An act and whether it is open to the reader now.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ProjectWorkActionState {
    /// The act.
    pub key: ProjectWorkAction,
    /// Open to the reader.
    pub allowed: bool,
    /// The problem code that doing it now would give.
    #[schema(required)]
    pub code: Option<String>,
    /// The same in words.
    #[schema(required)]
    pub reason: Option<String>,
}

/// A project that is carried out, with everything around it.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(as = ProjectWork)]
pub struct ProjectWorkResponse {
    /// As in a list.
    #[serde(flatten)]
    pub item: ProjectWorkItem,
    /// The title of its round.
    pub round_title: String,
    /// What keeps it safe, paid and on time.
    #[schema(required)]
    pub safeguards: Option<String>,
    /// Its tasks, in order.
    pub milestones: Vec<ProjectMilestone>,
    /// Its months, from the first on.
    pub months: Vec<ProjectMonth>,
    /// What was found wanting.
    pub problems: Vec<ProjectProblem>,
    /// The three questions of the year.
    pub checkpoints: Vec<ProjectCheckpoint>,
    /// Deputies who follow it, the leader first.
    pub followers: Vec<ProjectFollower>,
    /// What was changed after the vote.
    pub changes: Vec<ProjectChange>,
    /// Photographs and papers that show it; nobody has to add any.
    pub attachments: Vec<AttachmentResponse>,
    /// What keeps the plan from being published; empty once it is.
    pub gaps: Vec<ProjectWorkGapFound>,
    /// Every act, and whether it is open to the reader now.
    pub actions: Vec<ProjectWorkActionState>,
    /// Who entered it.
    pub created_by: String,
    /// Made up for a demonstration.
    pub is_demo: bool,
}
