//! What the operations on templates take and give.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use super::model::{Kind, Step, TemplateSource};
use crate::platform::db::Timestamp;
use crate::platform::http::trimmed;

/// The template that holds for the reader's organ.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ProcedureResponse {
    /// What is done step by step.
    pub kind: Kind,
    /// Whose template holds.
    pub source: TemplateSource,
    /// Its version; 0 for that of the product.
    pub version: i32,
    /// The steps in their order.
    pub steps: Vec<Step>,
    /// What the product knows by itself; a step may name one of them.
    pub facts: Vec<String>,
    /// The version of the template of the reader's own organ, for `If-Match`; 0 before there is one.
    pub own_version: i32,
    /// Whether the reader's organ has a template of its own.
    pub is_own: bool,
    /// The newest versions of the reader's own organ, newest first.
    pub versions: Vec<ProcedureVersion>,
}

/// A version of a template.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ProcedureVersion {
    /// Its number.
    pub version: i32,
    /// Whether it ended the organ's own template.
    pub is_withdrawn: bool,
    /// Names of its steps.
    pub names: Vec<String>,
    /// Who made it.
    pub made_by: String,
    /// When; it holds for what begins from then on.
    pub at: Timestamp,
}

/// A new version.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ChangeProcedureRequest {
    /// The steps in their order.
    #[validate(length(min = 1, max = 30), nested)]
    #[schema(min_items = 1, max_items = 30)]
    pub steps: Vec<Step>,
}

/// Why an organ no longer has a template of its own.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct WithdrawProcedureRequest {
    /// Why; kept in the log.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 2, max = 300))]
    #[schema(min_length = 2, max_length = 300)]
    pub reason: String,
}
