//! What writing plans and finding projects that are carried out takes.

use super::model::ProjectWorkStatus;
use crate::features::congresses::CongressLevel;
use crate::platform::db::Id;
use crate::platform::http::{Comma, is_paging, present, trimmed, trimmed_option, trimmed_or_null};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

/// A task with its day.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Serialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ProjectMilestonePlan {
    /// The milestone that stays; without it, a new one.
    pub id: Option<Id>,
    /// What is done then: `桥墩浇筑完成`.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 2, max = 100))]
    #[schema(min_length = 2, max_length = 100)]
    pub title: String,
    /// By when.
    pub due_on: NaiveDate,
}

/// The plan of a project that the congress chose.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CreateProjectWorkRequest {
    /// Minted by the caller (UUIDv7), if it wishes.
    pub id: Option<Id>,
    /// The project; one that was selected and has no plan.
    pub project_id: Id,
    /// The leader who is responsible.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(min = 2, max = 40))]
    #[schema(min_length = 2, max_length = 40)]
    pub leader: Option<String>,
    /// Their post: `局长`.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(min = 2, max = 60))]
    #[schema(min_length = 2, max_length = 60)]
    pub leader_post: Option<String>,
    /// What keeps it safe, paid and on time.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(min = 5, max = 2000))]
    #[schema(min_length = 5, max_length = 2000)]
    pub safeguards: Option<String>,
    /// Yuan that are planned; what was voted by default.
    #[validate(range(min = 1, max = 100_000_000_000_i64))]
    #[schema(minimum = 1, maximum = 100_000_000_000_i64)]
    pub money_planned_yuan: Option<i64>,
    /// When it is finished; the day that was voted by default.
    pub finish_on: Option<NaiveDate>,
    /// Its tasks, in order.
    #[serde(default)]
    #[validate(length(max = 50), nested)]
    #[schema(max_items = 50)]
    pub milestones: Vec<ProjectMilestonePlan>,
}

/// Changes to a plan that is not published yet.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct UpdateProjectWorkRequest {
    /// Another unit, in place of one that was abolished; for the office.
    pub unit_id: Option<Id>,
    /// The leader who is responsible; null takes it away.
    #[serde(default, deserialize_with = "trimmed_or_null")]
    #[validate(length(min = 2, max = 40))]
    #[schema(min_length = 2, max_length = 40)]
    pub leader: Option<Option<String>>,
    /// Their post; null takes it away.
    #[serde(default, deserialize_with = "trimmed_or_null")]
    #[validate(length(min = 2, max = 60))]
    #[schema(min_length = 2, max_length = 60)]
    pub leader_post: Option<Option<String>>,
    /// What keeps it safe, paid and on time; null takes it away.
    #[serde(default, deserialize_with = "trimmed_or_null")]
    #[validate(length(min = 5, max = 2000))]
    #[schema(min_length = 5, max_length = 2000)]
    pub safeguards: Option<Option<String>>,
    /// Yuan that are planned; null takes it away.
    #[serde(default, deserialize_with = "present")]
    #[validate(range(min = 1, max = 100_000_000_000_i64))]
    #[schema(minimum = 1, maximum = 100_000_000_000_i64)]
    pub money_planned_yuan: Option<Option<i64>>,
    /// When it is finished; null takes it away.
    #[serde(default, deserialize_with = "present")]
    pub finish_on: Option<Option<NaiveDate>>,
    /// All tasks in order, instead of those before.
    #[validate(length(max = 50), nested)]
    #[schema(max_items = 50)]
    pub milestones: Option<Vec<ProjectMilestonePlan>>,
}

/// Which projects that are carried out.
#[derive(Debug, Clone, Default, Deserialize, Serialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ListProjectWorksQuery {
    /// Of this round.
    pub round_id: Option<Id>,
    /// Of this project.
    pub project_id: Option<Id>,
    /// Any of these states, separated by commas.
    #[param(value_type = Option<String>, example = "published,paused")]
    pub status: Option<Comma<ProjectWorkStatus>>,
    /// The congress.
    #[param(value_type = Option<String>, example = "township")]
    pub level: Option<Comma<CongressLevel>>,
    /// Any of these units is responsible.
    #[param(value_type = Option<String>)]
    pub unit_id: Option<Comma<Id>>,
    /// Any of these towns.
    #[param(value_type = Option<String>)]
    pub town_id: Option<Comma<Id>>,
    /// `-created_at`, the only order.
    pub sort: Option<String>,
    /// Rows per page, 1–200, default 50.
    #[serde(skip_serializing_if = "is_paging")]
    pub limit: Option<i64>,
    /// Where to continue.
    #[serde(skip_serializing_if = "is_paging")]
    pub cursor: Option<String>,
    /// Also say how many there are.
    #[serde(default, skip_serializing_if = "is_paging")]
    pub count: bool,
}
