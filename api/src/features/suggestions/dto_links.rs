//! What merging, splitting and joining take.

use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

use super::model::SuggestionLevel;
use crate::platform::db::Id;
use crate::platform::http::{trimmed, trimmed_option};

/// Suggestions to be handled with this one (J5).
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct MergeSuggestionsRequest {
    /// Which ones.
    #[validate(length(min = 1, max = 20))]
    #[schema(min_items = 1, max_items = 20)]
    pub suggestion_ids: Vec<Id>,
    /// Why.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(max = 500))]
    #[schema(max_length = 500)]
    pub note: Option<String>,
}

/// Taking a suggestion out of the one it was merged into (J5).
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SeparateSuggestionRequest {
    /// Why.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 2, max = 500))]
    #[schema(min_length = 2, max_length = 500)]
    pub reason: String,
}

/// The matters of a suggestion, one each (J1).
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SplitSuggestionRequest {
    /// The first one stays this suggestion.
    #[validate(length(min = 2, max = 10), nested)]
    #[schema(min_items = 2, max_items = 10)]
    pub parts: Vec<SplitPart>,
}

/// One matter.
#[derive(Debug, Clone, Deserialize, Serialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SplitPart {
    /// In one line.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 5, max = 60))]
    #[schema(min_length = 5, max_length = 60)]
    pub title: String,
    /// The facts and what is asked for.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 20, max = 5000))]
    #[schema(min_length = 20, max_length = 5000)]
    pub content: String,
}

/// What is being written.
#[derive(Debug, Clone, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct SimilarSuggestionsQuery {
    /// Title so far; what is longer than 200 characters is not looked at.
    pub title: String,
    /// Content so far; the first 200 characters are looked at.
    #[serde(default)]
    pub content: String,
    /// The congress.
    pub level: Option<SuggestionLevel>,
}
