//! What the operations on a unit's work take.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use super::model::{DraftAnswer, PreReplyAnswer};
use super::store_plans::PlanStep;
use crate::features::suggestions::model::ResultClass;
use crate::platform::http::{trimmed, trimmed_option};

/// What is written so far; may be unfinished.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SaveDraftRequest {
    /// How far it is solved (J14), once chosen; an assisting unit names none.
    pub result_class: Option<ResultClass>,
    /// The text so far.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(max = 5000))]
    #[schema(max_length = 5000)]
    pub content: String,
    /// What is left for later (J15).
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(max = 1000))]
    #[schema(max_length = 1000)]
    pub promise: Option<String>,
    /// By when.
    pub promise_due_on: Option<NaiveDate>,
}

/// What the leader says of a draft (J11).
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AnswerDraftRequest {
    /// Signs it off or sends it back.
    pub answer: DraftAnswer,
    /// What is to be changed; required when it is sent back.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(max = 1000))]
    #[schema(max_length = 1000)]
    pub note: Option<String>,
}

/// How a unit means to handle a suggestion (办理方案).
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct WritePlanRequest {
    /// What will be done, in one text.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 10, max = 2000))]
    #[schema(min_length = 10, max_length = 2000)]
    pub measures: String,
    /// Who in the unit is responsible.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 1, max = 60))]
    #[schema(min_length = 1, max_length = 60)]
    pub responsible: String,
    /// The steps with their days.
    #[validate(length(min = 1, max = 20), nested)]
    #[schema(min_items = 1, max_items = 20)]
    pub steps: Vec<PlanStepRequest>,
}

/// A step of a plan.
#[derive(Debug, Clone, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PlanStepRequest {
    /// What will be done.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 2, max = 200))]
    #[schema(min_length = 2, max_length = 200)]
    pub content: String,
    /// By when; not before the hand-over.
    pub due_on: NaiveDate,
}

impl From<&PlanStepRequest> for PlanStep {
    fn from(request: &PlanStepRequest) -> Self {
        Self {
            content: request.content.clone(),
            due_on: request.due_on,
        }
    }
}

/// What the lead deputy says of a draft that is shown (预答复).
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AnswerPreReplyRequest {
    /// Agrees or makes remarks.
    pub answer: PreReplyAnswer,
    /// The remarks; required with `remarks`.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(max = 1000))]
    #[schema(max_length = 1000)]
    pub remarks: Option<String>,
}
