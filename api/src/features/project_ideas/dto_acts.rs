//! What sorting ideas takes.

use super::model::ProjectIdeaExclusion;
use crate::platform::db::Id;
use crate::platform::http::{trimmed, trimmed_option};
use serde::Deserialize;
use utoipa::ToSchema;
use validator::Validate;

/// That it is taken up.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AcceptProjectIdeaRequest {
    /// A remark; who gave it reads it.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(min = 2, max = 500))]
    #[schema(min_length = 2, max_length = 500)]
    pub note: Option<String>,
}

/// Which ideas are part of this one.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct MergeProjectIdeasRequest {
    /// Ideas of the same round, or of the pool with this one.
    #[validate(length(min = 1, max = 50))]
    #[schema(min_items = 1, max_items = 50)]
    pub idea_ids: Vec<Id>,
}

/// Why it stands for itself again.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SplitOffProjectIdeaRequest {
    /// Why.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 2, max = 500))]
    #[schema(min_length = 2, max_length = 500)]
    pub reason: String,
}

/// Why it is not eligible (V3).
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ExcludeProjectIdeaRequest {
    /// The reason.
    pub reason: ProjectIdeaExclusion,
    /// The same in words; who gave it reads them.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 2, max = 500))]
    #[schema(min_length = 2, max_length = 500)]
    pub note: String,
}

/// Why it is sorted again.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RestoreProjectIdeaRequest {
    /// Why.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 2, max = 500))]
    #[schema(min_length = 2, max_length = 500)]
    pub reason: String,
}

/// That it is kept for later.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ReserveProjectIdeaRequest {
    /// A remark; who gave it reads it.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(min = 2, max = 500))]
    #[schema(min_length = 2, max_length = 500)]
    pub note: Option<String>,
}

/// Into which round it goes.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AssignProjectIdeaRequest {
    /// A round of the same congress that asks for ideas, or sorts them.
    pub round_id: Id,
}
