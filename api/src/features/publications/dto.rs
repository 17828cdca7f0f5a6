//! What publishing takes and gives back.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use crate::platform::db::{Id, Timestamp};
use crate::platform::http::trimmed;
use crate::platform::redaction::RedactionKind;

/// What would be published, with what readers must not see taken out.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct PublicationPreview {
    /// Title.
    pub title: String,
    /// The facts and what is asked for.
    pub content: String,
    /// Name of the lead deputy.
    pub deputy_name: String,
    /// The answers, oldest first.
    pub replies: Vec<PublishedReply>,
    /// What was taken out.
    pub findings: Vec<RedactionFinding>,
    /// Why it cannot be published: the problem code.
    #[schema(required)]
    pub code: Option<String>,
    /// The same in words.
    #[schema(required)]
    pub reason: Option<String>,
    /// The publication that stands.
    #[schema(required)]
    pub published: Option<PublicationResponse>,
}

/// Something readers must not see.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct RedactionFinding {
    /// What it is.
    pub kind: RedactionKind,
    /// The words that were taken out.
    pub text: String,
}

/// An answer as it is published.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct PublishedReply {
    /// The unit.
    pub unit_name: String,
    /// The day of the answer.
    pub replied_on: NaiveDate,
    /// Class of the result.
    pub result_class: String,
    /// The answer.
    pub content: String,
}

/// The same as it is kept: with what its class is called where and when it was published (J14).
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct KeptReply {
    /// The answer.
    #[serde(flatten)]
    pub reply: PublishedReply,
    /// `已解决或基本解决`; none of what was published before names were kept.
    #[serde(default)]
    pub class_name: Option<String>,
}

/// What is published, as the office has redacted it.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PublishSuggestionRequest {
    /// Title.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 5, max = 80))]
    #[schema(min_length = 5, max_length = 80)]
    pub title: String,
    /// The facts and what is asked for.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 10, max = 6000))]
    #[schema(min_length = 10, max_length = 6000)]
    pub content: String,
    /// The texts of the answers, in the order of the preview.
    #[validate(length(min = 1, max = 20))]
    #[schema(min_items = 1, max_items = 20)]
    pub replies: Vec<String>,
    /// Whether the deputy is named.
    pub show_deputy: bool,
}

/// Why it is no longer public.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct WithdrawPublicationRequest {
    /// The reason.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 2, max = 500))]
    #[schema(min_length = 2, max_length = 500)]
    pub reason: String,
}

/// A publication.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct PublicationResponse {
    /// Identifier.
    pub id: Id,
    /// The suggestion.
    pub suggestion_id: Id,
    /// Since when it is public.
    pub published_at: Timestamp,
    /// By whom.
    pub published_by: String,
    /// Where: `/p/610981/<id>`.
    pub link: String,
    /// When it was taken back.
    #[schema(required)]
    pub withdrawn_at: Option<Timestamp>,
    /// Why.
    #[schema(required)]
    pub withdrawn_reason: Option<String>,
}
