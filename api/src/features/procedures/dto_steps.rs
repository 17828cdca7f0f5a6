//! What the operations on steps take and give.

use super::model::ProcedurePhase;
use crate::platform::db::Timestamp;
use crate::platform::http::{trimmed, trimmed_option};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

/// A step of a running procedure.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ChecklistStep {
    /// 0 for the first.
    pub position: i32,
    /// Its name.
    pub name: String,
    /// What proves that it is done.
    #[schema(required)]
    pub proof: Option<String>,
    /// Who does it.
    #[schema(required)]
    pub who: Option<String>,
    /// When in the life of a meeting; null for other procedures.
    #[schema(required)]
    pub phase: Option<ProcedurePhase>,
    /// What it is part of.
    #[schema(required)]
    pub part: Option<String>,
    /// By when, where the template says so; null once done.
    #[schema(required)]
    pub due_on: Option<NaiveDate>,
    /// Whether it is late.
    pub is_overdue: bool,
    /// Ticks itself from the record; otherwise somebody ticks it.
    pub is_known: bool,
    /// When it was done; null before.
    #[schema(required)]
    pub done: Option<StepDone>,
    /// When it was taken back, oldest first.
    pub undone: Vec<StepUndone>,
}

/// That a step is done.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct StepDone {
    /// By whom.
    pub by: String,
    /// When.
    pub at: Timestamp,
    /// What shows it.
    #[schema(required)]
    pub note: Option<String>,
}

/// That a step was not done after all.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct StepUndone {
    /// Who took it back.
    pub by: String,
    /// When.
    pub at: Timestamp,
    /// Why.
    pub reason: String,
}

/// A step is done (J20).
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct TickStepRequest {
    /// Which step, 0 for the first.
    #[validate(range(min = 0, max = 29))]
    #[schema(minimum = 0, maximum = 29)]
    pub position: i32,
    /// What shows it.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(max = 500))]
    #[schema(max_length = 500)]
    pub note: Option<String>,
}

/// A step is not done after all.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct UndoStepRequest {
    /// Which step, 0 for the first.
    #[validate(range(min = 0, max = 29))]
    #[schema(minimum = 0, maximum = 29)]
    pub position: i32,
    /// Why.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 2, max = 300))]
    #[schema(min_length = 2, max_length = 300)]
    pub reason: String,
}
