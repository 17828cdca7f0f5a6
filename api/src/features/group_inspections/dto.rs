//! What recording looks at groups and finding them takes.

use super::model::{GroupInspectionMethod, GroupInspectionStatus};
use crate::platform::db::Id;
use crate::platform::http::{Comma, is_paging, trimmed, trimmed_option};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

/// A look at a group.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CreateGroupInspectionRequest {
    /// Minted by the caller (UUIDv7), if it wishes.
    pub id: Option<Id>,
    /// The group.
    pub group_id: Id,
    /// One of its activities; without one a whole quarter.
    pub activity_id: Option<Id>,
    /// The quarter's year; that of the activity by itself.
    #[validate(range(min = 2000, max = 2999))]
    #[schema(minimum = 2000, maximum = 2999)]
    pub year: Option<i32>,
    /// The quarter; that of the activity by itself.
    #[validate(range(min = 1, max = 4))]
    #[schema(minimum = 1, maximum = 4)]
    pub quarter: Option<i32>,
    /// The day: not in the future, within five years; today by default.
    pub looked_on: Option<NaiveDate>,
    /// Who looked.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 1, max = 100))]
    #[schema(min_length = 1, max_length = 100)]
    pub looked_by: String,
    /// How; each once.
    #[validate(length(min = 1, max = 4))]
    #[schema(min_items = 1, max_items = 4)]
    pub methods: Vec<GroupInspectionMethod>,
    /// What they found.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 2, max = 2000))]
    #[schema(min_length = 2, max_length = 2000)]
    pub findings: String,
    /// What is to be put right; with `due_on`.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(min = 2, max = 1000))]
    #[schema(min_length = 2, max_length = 1000)]
    pub correction: Option<String>,
    /// Until when: not before that day, within a year of it.
    pub due_on: Option<NaiveDate>,
}

/// What was put right.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AnswerGroupInspectionRequest {
    /// In words.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 2, max = 2000))]
    #[schema(min_length = 2, max_length = 2000)]
    pub content: String,
}

/// Whether it was put right.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct JudgeGroupInspectionRequest {
    /// It was.
    pub accepted: bool,
    /// What is still missing, or a remark; required if it was not.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(min = 2, max = 500))]
    #[schema(min_length = 2, max_length = 500)]
    pub note: Option<String>,
    /// Until when it is to be put right now: not before today; required if it was not.
    pub due_on: Option<NaiveDate>,
}

/// Which looks.
#[derive(Debug, Clone, Default, Deserialize, Serialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ListGroupInspectionsQuery {
    /// Of any of these towns, separated by commas.
    #[param(value_type = Option<String>)]
    pub town_id: Option<Comma<Id>>,
    /// At this group.
    pub group_id: Option<Id>,
    /// At this activity.
    pub activity_id: Option<Id>,
    /// At quarters of this year.
    pub year: Option<i32>,
    /// At this quarter.
    pub quarter: Option<i32>,
    /// In any of these states, separated by commas.
    #[param(value_type = Option<String>, example = "awaited,answered")]
    pub status: Option<Comma<GroupInspectionStatus>>,
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
