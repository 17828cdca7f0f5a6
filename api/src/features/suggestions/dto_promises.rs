//! What promises, supervision and waiting for the rating take.

use chrono::NaiveDate;
use serde::Deserialize;
use utoipa::ToSchema;
use validator::Validate;

use super::model::PromiseEntryKind;
use crate::platform::db::Id;
use crate::platform::http::trimmed;

/// What a unit promises in an answer that does not solve the matter yet (J15).
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PromiseRequest {
    /// What will be done.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 5, max = 1000))]
    #[schema(min_length = 5, max_length = 1000)]
    pub content: String,
    /// By when; after today, within ten years.
    pub due_on: NaiveDate,
}

/// A report on a promise (J15).
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ReportPromiseRequest {
    /// The promise.
    pub promise_id: Id,
    /// How it goes, that it is kept, or why it cannot be.
    pub kind: PromiseEntryKind,
    /// In words; when it is kept, the second answer.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 5, max = 2000))]
    #[schema(min_length = 5, max_length = 2000)]
    pub content: String,
}

/// The decision to make it a key item (J16).
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DesignateKeyRequest {
    /// Who supervises (督办领导), such as the chair of the presidium.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 2, max = 60))]
    #[schema(min_length = 2, max_length = 60)]
    pub supervisor: String,
    /// Who leads the handling (领办领导), such as the head of the township.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 2, max = 60))]
    #[schema(min_length = 2, max_length = 60)]
    pub leading_official: String,
    /// Why.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 5, max = 500))]
    #[schema(min_length = 5, max_length = 500)]
    pub reason: String,
    /// The day of the decision.
    pub decided_on: NaiveDate,
}

/// What deputy and unit agreed on (J13).
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RecordOutcomeRequest {
    /// In words.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 5, max = 2000))]
    #[schema(min_length = 5, max_length = 2000)]
    pub outcome: String,
    /// The day they met.
    pub held_on: NaiveDate,
}

/// Closing without a rating (J12).
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CloseUnratedRequest {
    /// Why, as the record should tell.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 2, max = 500))]
    #[schema(min_length = 2, max_length = 500)]
    pub reason: String,
}
