//! What rating projects takes.

use super::model::ResidentGrade;
use crate::features::resident_messages::dto_public::SolvedChallengeRequest;
use crate::platform::db::Id;
use crate::platform::http::{is_paging, trimmed, trimmed_option};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

/// What a resident says of a project.
#[derive(Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SubmitProjectRatingRequest {
    /// Made up by the sender at random: what is sent again with it counts once.
    pub client_id: Id,
    /// Six digits of the county.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 6, max = 6))]
    #[schema(min_length = 6, max_length = 6)]
    pub county: String,
    /// The project.
    pub project_id: Id,
    /// How it is rated.
    pub grade: ResidentGrade,
    /// In words; read by the office and the unit alone.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(min = 1, max = 500))]
    #[schema(min_length = 1, max_length = 500)]
    pub comment: Option<String>,
    /// That no machine sends it.
    #[validate(nested)]
    pub challenge: SolvedChallengeRequest,
}

/// Why a comment is hidden from the unit.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct HideResidentRatingRequest {
    /// In words.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 2, max = 200))]
    #[schema(min_length = 2, max_length = 200)]
    pub reason: String,
}

/// Which comments.
#[derive(Debug, Clone, Default, Deserialize, Serialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ListResidentRatingsQuery {
    /// `-at`, the only order.
    pub sort: Option<String>,
    /// Rows per page, 1–200, default 50.
    #[serde(skip_serializing_if = "is_paging")]
    pub limit: Option<i64>,
    /// Where to continue.
    #[serde(skip_serializing_if = "is_paging")]
    pub cursor: Option<String>,
}
