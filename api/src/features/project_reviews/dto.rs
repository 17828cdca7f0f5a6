//! What reviewing projects takes.

use super::model::{ProjectAcceptanceResult, ProjectDimension};
use crate::platform::db::Id;
use crate::platform::http::{trimmed, trimmed_option};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

/// An acceptance (验收).
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RecordProjectAcceptanceRequest {
    /// When; today by default, not in the future.
    pub held_on: Option<NaiveDate>,
    /// By whom: `市交通运输局、第二代表小组`.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 2, max = 200))]
    #[schema(min_length = 2, max_length = 200)]
    pub held_by: String,
    /// What it came to.
    pub result: ProjectAcceptanceResult,
    /// Why before 100 % were reported; required then.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(min = 2, max = 500))]
    #[schema(min_length = 2, max_length = 500)]
    pub early_reason: Option<String>,
    /// What is to be made better; required unless it passed.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(min = 2, max = 1000))]
    #[schema(min_length = 2, max_length = 1000)]
    pub remarks: Option<String>,
    /// By when a failed one is rectified; required then.
    pub rectify_by: Option<NaiveDate>,
}

/// What a dimension counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ProjectDimensionWeight {
    /// The dimension.
    pub dimension: ProjectDimension,
    /// Percent.
    #[validate(range(min = 0, max = 100))]
    #[schema(minimum = 0, maximum = 100)]
    pub weight: i32,
}

/// What each dimension counts from now on.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ReplaceProjectReviewWeightsRequest {
    /// Each dimension once, together 100.
    #[validate(length(equal = 8), nested)]
    #[schema(min_items = 8, max_items = 8)]
    pub weights: Vec<ProjectDimensionWeight>,
}

/// The score of a dimension.
#[derive(Debug, Clone, Deserialize, Serialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ProjectDimensionScore {
    /// The dimension.
    pub dimension: ProjectDimension,
    /// Points, from 0 to 100.
    #[validate(range(min = 0, max = 100))]
    #[schema(minimum = 0, maximum = 100)]
    pub score: i32,
    /// Why.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(min = 1, max = 200))]
    #[schema(min_length = 1, max_length = 200)]
    pub note: Option<String>,
}

/// The sheet of a project; in place of the one before.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RecordProjectScoresRequest {
    /// When; today by default, not in the future.
    pub reviewed_on: Option<NaiveDate>,
    /// By whom: `民生实事项目评价组`.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 2, max = 100))]
    #[schema(min_length = 2, max_length = 100)]
    pub reviewed_by: String,
    /// Each dimension once.
    #[validate(length(equal = 8), nested)]
    #[schema(min_items = 8, max_items = 8)]
    pub scores: Vec<ProjectDimensionScore>,
    /// In words.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(min = 2, max = 1000))]
    #[schema(min_length = 2, max_length = 1000)]
    pub opinion: Option<String>,
}

/// A rating of a session on a project (V12).
#[derive(Debug, Clone, Copy, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct LinkProjectRatingRequest {
    /// The ballot: a rating of the same congress.
    pub ballot_id: Id,
}
