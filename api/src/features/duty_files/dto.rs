//! What keeping and finding duty files takes.

use super::model::DutyFileState;
use crate::features::congresses::CongressLevel;
use crate::platform::db::Id;
use crate::platform::http::{is_paging, trimmed, trimmed_option, trimmed_present};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

/// What the office says of a year (年终评价).
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct WriteDutyFileWordRequest {
    /// The year: one of the mandate that has begun.
    pub year: i32,
    /// What it says.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 2, max = 2000))]
    #[schema(min_length = 2, max_length = 2000)]
    pub content: String,
    /// When it was decided: not in the future.
    pub decided_on: NaiveDate,
    /// By whom.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 2, max = 100))]
    #[schema(min_length = 2, max_length = 100)]
    pub decided_by: String,
}

/// Corrections of it.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct UpdateDutyFileWordRequest {
    /// What it says.
    #[serde(default, deserialize_with = "trimmed_present")]
    #[validate(length(min = 2, max = 2000))]
    #[schema(min_length = 2, max_length = 2000)]
    pub content: Option<String>,
    /// When it was decided.
    pub decided_on: Option<NaiveDate>,
    /// By whom.
    #[serde(default, deserialize_with = "trimmed_present")]
    #[validate(length(min = 2, max = 100))]
    #[schema(min_length = 2, max_length = 100)]
    pub decided_by: Option<String>,
}

/// Which files are closed.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CloseDutyFilesRequest {
    /// All of this term that can be closed now.
    pub term_id: Id,
    /// Only this one of them.
    pub file_id: Option<Id>,
}

/// Which closed files are handed over, and to whom.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct HandOverDutyFilesRequest {
    /// All closed ones of this term.
    pub term_id: Id,
    /// Only this one of them.
    pub file_id: Option<Id>,
    /// The day: not in the future, not before the file was closed.
    pub handed_on: NaiveDate,
    /// Who has them now.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 2, max = 100))]
    #[schema(min_length = 2, max_length = 100)]
    pub handed_to: String,
    /// More about it, such as the number of the list.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(min = 1, max = 500))]
    #[schema(min_length = 1, max_length = 500)]
    pub note: Option<String>,
}

/// Which files.
#[derive(Debug, Clone, Default, Deserialize, Serialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ListDutyFilesQuery {
    /// Of this deputy.
    pub deputy_id: Option<Id>,
    /// Of congresses of this level.
    pub level: Option<CongressLevel>,
    /// Of the congress of this town.
    pub town_id: Option<Id>,
    /// Of this term.
    pub term_id: Option<Id>,
    /// In this state.
    pub state: Option<DutyFileState>,
    /// `deputy_name`, the only order.
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
