//! What screening projects takes.

use super::model::{ProjectCheckKind, ProjectCheckResult, ProjectExclusion, ProjectStance};
use crate::platform::db::Id;
use crate::platform::http::{trimmed, trimmed_option};
use chrono::NaiveDate;
use serde::Deserialize;
use utoipa::ToSchema;
use validator::Validate;

/// An examination (V3): by whom, when, with which result.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RecordProjectCheckRequest {
    /// What was examined.
    pub kind: ProjectCheckKind,
    /// What it came to.
    pub result: ProjectCheckResult,
    /// Who examined it: `县财政局 预算股`.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 2, max = 60))]
    #[schema(min_length = 2, max_length = 60)]
    pub checked_by: String,
    /// When: not in the future.
    pub checked_on: NaiveDate,
    /// The condition, or why not; required unless it passed.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(min = 2, max = 500))]
    #[schema(min_length = 2, max_length = 500)]
    pub note: Option<String>,
}

/// What a deputy or a group says of need and feasibility; in place of what they said before.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RecordProjectAppraisalRequest {
    /// The deputy; for the office. A deputy speaks for themselves.
    pub deputy_id: Option<Id>,
    /// The group, instead of a deputy; for the office: `第一代表小组`.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(min = 2, max = 40))]
    #[schema(min_length = 2, max_length = 40)]
    pub group_name: Option<String>,
    /// How many deputies of the group took part.
    #[validate(range(min = 1, max = 500))]
    #[schema(minimum = 1, maximum = 500)]
    pub people: Option<i32>,
    /// When; today by default, not in the future.
    pub held_on: Option<NaiveDate>,
    /// How much it is needed, from 1 (not) to 5 (very).
    #[validate(range(min = 1, max = 5))]
    #[schema(minimum = 1, maximum = 5)]
    pub need: i32,
    /// How well it can be done, from 1 (not) to 5 (very).
    #[validate(range(min = 1, max = 5))]
    #[schema(minimum = 1, maximum = 5)]
    pub feasibility: i32,
    /// In words.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(min = 2, max = 500))]
    #[schema(min_length = 2, max_length = 500)]
    pub opinion: Option<String>,
}

/// What a deputy says for or against it.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RecordProjectRemarkRequest {
    /// Minted by the phone (UUIDv7), so that it can be written offline.
    pub id: Option<Id>,
    /// The deputy; for the office.
    pub deputy_id: Option<Id>,
    /// Which way it speaks.
    pub stance: ProjectStance,
    /// What is said.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 2, max = 500))]
    #[schema(min_length = 2, max_length = 500)]
    pub body: String,
}

/// Why it goes back to screening.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ReturnProjectRequest {
    /// Why.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 2, max = 500))]
    #[schema(min_length = 2, max_length = 500)]
    pub reason: String,
}

/// Why it is not eligible (V3).
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ExcludeProjectRequest {
    /// The reason.
    pub reason: ProjectExclusion,
    /// The same in words; who gave the ideas reads them.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 2, max = 500))]
    #[schema(min_length = 2, max_length = 500)]
    pub note: String,
}

/// Why its ideas are kept for later.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ReserveProjectRequest {
    /// Why; who gave the ideas reads it.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 2, max = 500))]
    #[schema(min_length = 2, max_length = 500)]
    pub note: String,
}
