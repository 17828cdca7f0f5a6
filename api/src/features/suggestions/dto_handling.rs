//! What the operations between hand-over and answer take.

use chrono::NaiveDate;
use serde::Deserialize;
use utoipa::ToSchema;
use validator::Validate;

use super::model::ReturnAnswer;
use crate::platform::db::Id;
use crate::platform::http::{trimmed, trimmed_option};

/// A request of a unit to take a suggestion back (J7).
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AskReturnRequest {
    /// Why it is not the unit's to handle, and whose it is.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 5, max = 1000))]
    #[schema(min_length = 5, max_length = 1000)]
    pub reason: String,
}

/// What the office says to such a request (J7).
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AnswerReturnRequest {
    /// Takes it back or not.
    pub answer: ReturnAnswer,
    /// The unit whose request it is; only needed when several units wait for an answer.
    pub unit_id: Option<Id>,
    /// Why; required when it is not taken back.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(max = 1000))]
    #[schema(max_length = 1000)]
    pub note: Option<String>,
}

/// Suggestions whose units are urged on (催办).
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct UrgeSuggestionsRequest {
    /// Which ones.
    #[validate(length(min = 1, max = 200))]
    #[schema(min_items = 1, max_items = 200)]
    pub suggestion_ids: Vec<Id>,
    /// What the units should know.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(max = 500))]
    #[schema(max_length = 500)]
    pub note: Option<String>,
}

/// Suggestions that are handed over to one unit together.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AssignSuggestionsRequest {
    /// Which ones.
    #[validate(length(min = 1, max = 200))]
    #[schema(min_items = 1, max_items = 200)]
    pub suggestion_ids: Vec<Id>,
    /// The unit.
    pub unit_id: Id,
    /// What the unit should look at.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(max = 1000))]
    #[schema(max_length = 1000)]
    pub note: Option<String>,
}

/// The written view of an assisting unit (J8).
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct GiveOpinionRequest {
    /// The view.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 10, max = 3000))]
    #[schema(min_length = 10, max_length = 3000)]
    pub content: String,
}

/// An empty view goes back (J8).
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SendBackOpinionRequest {
    /// The part of the assisting unit.
    pub part_id: Id,
    /// What is missing.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 2, max = 500))]
    #[schema(min_length = 2, max_length = 500)]
    pub note: String,
}

/// What the office does about a late or missing answer (J18).
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CriticiseRequest {
    /// Code of the parameter `suggestion_late_measures`.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 1, max = 10))]
    #[schema(min_length = 1, max_length = 10)]
    pub kind: String,
    /// The unit that is late; only needed when several units answer.
    pub unit_id: Option<Id>,
    /// The text, which unit and deputies read.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 10, max = 2000))]
    #[schema(min_length = 10, max_length = 2000)]
    pub content: String,
    /// When it was decided; not later than today.
    pub decided_on: NaiveDate,
}
