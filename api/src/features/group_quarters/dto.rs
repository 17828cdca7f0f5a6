//! What closing quarters and finding them takes.

use super::model::{GroupQuarterColour, GroupQuarterPlan};
use crate::features::congresses::CongressLevel;
use crate::platform::db::Id;
use crate::platform::http::{Comma, is_paging, trimmed, trimmed_option};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

/// A quarter to be closed.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CloseGroupQuarterRequest {
    /// The congress of the office.
    pub level: CongressLevel,
    /// The year.
    #[validate(range(min = 2000, max = 2999))]
    #[schema(minimum = 2000, maximum = 2999)]
    pub year: i32,
    /// Its quarter, 1 to 4: one that is over.
    #[validate(range(min = 1, max = 4))]
    #[schema(minimum = 1, maximum = 4)]
    pub quarter: i32,
}

/// A correction plan.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PlanGroupQuarterRequest {
    /// Why it came to this, and what will be done by when.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 5, max = 4000))]
    #[schema(min_length = 5, max_length = 4000)]
    pub content: String,
}

/// What the office says to a correction plan.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct JudgeGroupQuarterRequest {
    /// Taken, or given back.
    pub accepted: bool,
    /// What is missing; required when it is given back.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(min = 2, max = 1000))]
    #[schema(min_length = 2, max_length = 1000)]
    pub note: Option<String>,
}

/// Which quarter to look at before it is closed.
#[derive(Debug, Clone, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct PreviewGroupQuarterQuery {
    /// The congress of the office.
    pub level: CongressLevel,
    /// The year.
    #[param(minimum = 2000, maximum = 2999)]
    pub year: i32,
    /// Its quarter.
    #[param(minimum = 1, maximum = 4)]
    pub quarter: i32,
}

/// Which closed quarters.
#[derive(Debug, Clone, Default, Deserialize, Serialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ListGroupQuartersQuery {
    /// Of congresses of any of these levels, separated by commas.
    #[param(value_type = Option<String>, example = "township")]
    pub level: Option<Comma<CongressLevel>>,
    /// Of any of these towns, separated by commas.
    #[param(value_type = Option<String>)]
    pub town_id: Option<Comma<Id>>,
    /// With any of these colours, separated by commas.
    #[param(value_type = Option<String>, example = "red,yellow")]
    pub colour: Option<Comma<GroupQuarterColour>>,
    /// With a correction plan in any of these states, separated by commas.
    #[param(value_type = Option<String>, example = "awaited,returned")]
    pub plan: Option<Comma<GroupQuarterPlan>>,
    /// Of one group.
    pub group_id: Option<Id>,
    /// Of one year.
    pub year: Option<i32>,
    /// Of one quarter, 1 to 4.
    pub quarter: Option<i32>,
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
