//! What the office and deputies send.

use super::model::{
    ProjectIdeaCategory, ResidentMessageKind, ResidentMessageRefusal, ResidentMessageStatus,
};
use crate::platform::db::Id;
use crate::platform::http::{Comma, is_paging, trimmed, trimmed_option};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

/// Which messages.
#[derive(Debug, Clone, Default, Deserialize, Serialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ListResidentMessagesQuery {
    /// Any of these states, separated by commas.
    #[param(value_type = Option<String>, example = "waiting,accepted")]
    pub status: Option<Comma<ResidentMessageStatus>>,
    /// Any of these kinds, separated by commas.
    #[param(value_type = Option<String>, example = "idea")]
    pub kind: Option<Comma<ResidentMessageKind>>,
    /// For this round.
    pub round_id: Option<Id>,
    /// Letters answered, or not.
    pub answered: Option<bool>,
    /// Letters forwarded to the office, or not.
    pub forwarded: Option<bool>,
    /// A part of title, content, village or place; hidden numbers are not found.
    #[param(max_length = 100)]
    pub q: Option<String>,
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

/// The text as it will be shown.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AcceptResidentMessageRequest {
    /// What it is about.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 2, max = 60))]
    #[schema(min_length = 2, max_length = 60)]
    pub title: String,
    /// What, where and why, without the personal data of anybody.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 5, max = 2000))]
    #[schema(min_length = 5, max_length = 2000)]
    pub content: String,
    /// What an idea is about; as the sender chose by default.
    pub category: Option<ProjectIdeaCategory>,
    /// Whether its picture is shown with it; else it is thrown away.
    #[serde(default)]
    pub with_picture: bool,
}

/// Why it is not shown.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RefuseResidentMessageRequest {
    /// The reason.
    pub reason: ResidentMessageRefusal,
    /// The same in words for the sender.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 2, max = 500))]
    #[schema(min_length = 2, max_length = 500)]
    pub note: String,
}

/// The answer to a letter; read by who sent it.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AnswerResidentMessageRequest {
    /// The answer.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 2, max = 2000))]
    #[schema(min_length = 2, max_length = 2000)]
    pub answer: String,
}

/// What the draft begins with.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SuggestionOfResidentMessageRequest {
    /// Its title.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 5, max = 80))]
    #[schema(min_length = 5, max_length = 80)]
    pub title: String,
    /// Its content: at least 20 characters; as the letter is shown by default.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(min = 20, max = 6000))]
    #[schema(min_length = 20, max_length = 6000)]
    pub content: Option<String>,
}

/// What the office should know.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ForwardResidentMessageRequest {
    /// The remark.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 2, max = 500))]
    #[schema(min_length = 2, max_length = 500)]
    pub remark: String,
}
