//! What the acts on the carrying out of a project take.

use super::dto::ProjectMilestonePlan;
use super::model::{ProjectChangeKind, ProjectCheckpointKind};
use crate::platform::db::Id;
use crate::platform::http::{trimmed, trimmed_option};
use chrono::NaiveDate;
use serde::Deserialize;
use utoipa::ToSchema;
use validator::Validate;

/// A milestone that is reached.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CompleteProjectMilestoneRequest {
    /// When; today by default, not in the future.
    pub done_on: Option<NaiveDate>,
    /// What shows it: `监理验收单第3号`.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 2, max = 500))]
    #[schema(min_length = 2, max_length = 500)]
    pub evidence: String,
}

/// How far it was at the end of a month; in place of what was reported before.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ReportProjectMonthRequest {
    /// The month, not a future one.
    #[validate(length(equal = 7))]
    #[schema(min_length = 7, max_length = 7, example = "2027-03")]
    pub month: String,
    /// Percent; less than the month before only with a note.
    #[validate(range(min = 0, max = 100))]
    #[schema(minimum = 0, maximum = 100)]
    pub percent: i32,
    /// Yuan, all that was paid until then; not more than is planned.
    #[validate(range(min = 0, max = 100_000_000_000_i64))]
    #[schema(minimum = 0, maximum = 100_000_000_000_i64)]
    pub paid_yuan: i64,
    /// What was done.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 2, max = 2000))]
    #[schema(min_length = 2, max_length = 2000)]
    pub body: String,
    /// Why it is less than before.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(min = 2, max = 500))]
    #[schema(min_length = 2, max_length = 500)]
    pub note: Option<String>,
}

/// What was found wanting.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RecordProjectProblemRequest {
    /// What.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 2, max = 1000))]
    #[schema(min_length = 2, max_length = 1000)]
    pub body: String,
    /// When; today by default, not in the future.
    pub found_on: Option<NaiveDate>,
    /// By whom: `第二代表小组视察`.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 2, max = 100))]
    #[schema(min_length = 2, max_length = 100)]
    pub found_by: String,
    /// By when it is rectified.
    pub rectify_by: Option<NaiveDate>,
}

/// How it was rectified.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RectifyProjectProblemRequest {
    /// When; today by default, not in the future.
    pub rectified_on: Option<NaiveDate>,
    /// How.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 2, max = 1000))]
    #[schema(min_length = 2, max_length = 1000)]
    pub rectification: String,
}

/// Deputies who follow a project.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AssignProjectFollowersRequest {
    /// All of them, each in office in the congress; instead of those before.
    #[validate(length(min = 1, max = 50))]
    #[schema(min_items = 1, max_items = 50)]
    pub deputy_ids: Vec<Id>,
    /// Who of them leads.
    pub leader_id: Id,
}

/// What a deputy asks at a checkpoint.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AskProjectQuestionRequest {
    /// Minted by the phone (UUIDv7), so that it can be written offline.
    pub id: Option<Id>,
    /// The deputy; for the office.
    pub deputy_id: Option<Id>,
    /// Which of the three questions of the year.
    pub checkpoint: ProjectCheckpointKind,
    /// What is asked.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 2, max = 500))]
    #[schema(min_length = 2, max_length = 500)]
    pub body: String,
}

/// What the unit answers.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AnswerProjectQuestionRequest {
    /// The answer.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 2, max = 2000))]
    #[schema(min_length = 2, max_length = 2000)]
    pub answer: String,
}

/// What a checkpoint came to.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CloseProjectCheckpointRequest {
    /// Which of the three questions of the year.
    pub checkpoint: ProjectCheckpointKind,
    /// In words.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 2, max = 2000))]
    #[schema(min_length = 2, max_length = 2000)]
    pub summary: String,
}

/// What changes after the vote (V10).
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RecordProjectChangeRequest {
    /// What kind of change.
    pub kind: ProjectChangeKind,
    /// Why.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 2, max = 500))]
    #[schema(min_length = 2, max_length = 500)]
    pub reason: String,
    /// What changes, in words.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 2, max = 2000))]
    #[schema(min_length = 2, max_length = 2000)]
    pub body: String,
    /// The adopted decision of the congress (town) or the standing committee (county); for major changes, pauses, stops.
    pub decision_id: Option<Id>,
    /// Less is built than was voted: a major change.
    #[serde(default)]
    pub is_scope_reduced: bool,
    /// It is built elsewhere than was voted: a major change.
    #[serde(default)]
    pub is_place_changed: bool,
    /// When it is finished from now on.
    pub finish_on: Option<NaiveDate>,
    /// Yuan that are planned from now on.
    #[validate(range(min = 1, max = 100_000_000_000_i64))]
    #[schema(minimum = 1, maximum = 100_000_000_000_i64)]
    pub money_planned_yuan: Option<i64>,
    /// All tasks in order, instead of those before; those that are done stay.
    #[validate(length(min = 1, max = 50), nested)]
    #[schema(min_items = 1, max_items = 50)]
    pub milestones: Option<Vec<ProjectMilestonePlan>>,
    /// The unit that is responsible from now on.
    pub unit_id: Option<Id>,
}
