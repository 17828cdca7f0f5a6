//! What publishing a meeting or a decision takes and gives back.

use super::model::{ActKind, ActTextKey};
use crate::features::publications::dto::RedactionFinding;
use crate::platform::db::{Id, Timestamp};
use crate::platform::http::trimmed_option;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

/// What would be published, with what readers must not see taken out.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ActPreview {
    /// A meeting or a decision.
    pub kind: ActKind,
    /// The texts that may be changed, in the order in which they are sent back.
    pub texts: Vec<ActText>,
    /// What was taken out.
    pub findings: Vec<RedactionFinding>,
    /// Why the meeting is not for everybody; null when it is.
    #[schema(required)]
    pub closed_reason: Option<String>,
    /// The agenda of a meeting, and which items are not for everybody; empty for decisions.
    pub items: Vec<ActItem>,
    /// Why it cannot be published: the problem code.
    #[schema(required)]
    pub code: Option<String>,
    /// The same in words.
    #[schema(required)]
    pub reason: Option<String>,
    /// What is public.
    #[schema(required)]
    pub published: Option<ActPublication>,
    /// The record has changed since: publish it anew.
    pub is_outdated: bool,
}

/// A text of the copy.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct ActText {
    /// What it is.
    pub key: ActTextKey,
    /// The number of an item of the agenda.
    #[schema(required)]
    pub number: Option<String>,
    /// The text.
    pub text: String,
}

/// An item of the agenda.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct ActItem {
    /// Identifier.
    pub id: Id,
    /// Its number.
    #[schema(required)]
    pub number: Option<String>,
    /// Its title.
    pub title: String,
    /// Not for everybody: it, or what it belongs to.
    pub is_closed: bool,
}

/// What is published, as the office has redacted it.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PublishActRequest {
    /// The texts, in the order of the preview.
    #[validate(length(min = 1, max = 250))]
    #[schema(min_items = 1, max_items = 250)]
    pub texts: Vec<String>,
}

/// What of a meeting is not for everybody.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SetMeetingPublicityRequest {
    /// Why all of it is closed; null when it is not.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(min = 2, max = 200))]
    #[schema(min_length = 2, max_length = 200)]
    pub closed_reason: Option<String>,
    /// The items that are.
    #[serde(default)]
    #[validate(length(max = 200))]
    #[schema(max_items = 200)]
    pub closed_items: Vec<Id>,
}

/// A meeting or decision that is public, or was.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ActPublication {
    /// The meeting or decision.
    pub id: Id,
    /// Which of them.
    pub kind: ActKind,
    /// Since when it is public as it is.
    pub published_at: Timestamp,
    /// By whom.
    pub published_by: String,
    /// Where: `/p/610981/decisions/<id>`.
    pub link: String,
    /// When it was taken back.
    #[schema(required)]
    pub withdrawn_at: Option<Timestamp>,
    /// Why.
    #[schema(required)]
    pub withdrawn_reason: Option<String>,
}
