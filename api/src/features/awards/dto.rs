//! What entering commendations takes.

use super::model::{AwardGrade, AwardKind};
use crate::features::congresses::CongressLevel;
use crate::platform::db::Id;
use crate::platform::http::{
    Comma, is_paging, trimmed, trimmed_option, trimmed_or_null, trimmed_present,
};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

/// A commendation to be entered.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CreateAwardRequest {
    /// Minted by the caller (UUIDv7), if it wishes.
    pub id: Option<Id>,
    /// The congress whose office keeps it: one's own.
    pub level: CongressLevel,
    /// Who or what is commended.
    pub kind: AwardKind,
    /// The deputy, unit, group or numbered suggestion.
    pub subject_id: Id,
    /// The honour: `优秀人大代表`.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 2, max = 100))]
    #[schema(min_length = 2, max_length = 100)]
    pub title: String,
    /// The level of whoever gives it.
    pub grade: AwardGrade,
    /// Who gives it.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 2, max = 100))]
    #[schema(min_length = 2, max_length = 100)]
    pub giver: String,
    /// The day: not in the future.
    pub awarded_on: NaiveDate,
    /// The number of the paper it was given by.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(min = 1, max = 100))]
    #[schema(min_length = 1, max_length = 100)]
    pub document_number: Option<String>,
    /// What else is to be known.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(min = 1, max = 1000))]
    #[schema(min_length = 1, max_length = 1000)]
    pub note: Option<String>,
}

/// Corrections; who or what is commended stays.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct UpdateAwardRequest {
    /// The honour.
    #[serde(default, deserialize_with = "trimmed_present")]
    #[validate(length(min = 2, max = 100))]
    #[schema(min_length = 2, max_length = 100)]
    pub title: Option<String>,
    /// The level of whoever gives it.
    pub grade: Option<AwardGrade>,
    /// Who gives it.
    #[serde(default, deserialize_with = "trimmed_present")]
    #[validate(length(min = 2, max = 100))]
    #[schema(min_length = 2, max_length = 100)]
    pub giver: Option<String>,
    /// The day.
    pub awarded_on: Option<NaiveDate>,
    /// The number of the paper; null takes it away.
    #[serde(default, deserialize_with = "trimmed_or_null")]
    #[validate(length(min = 1, max = 100))]
    #[schema(min_length = 1, max_length = 100)]
    pub document_number: Option<Option<String>>,
    /// What else is to be known; null takes it away.
    #[serde(default, deserialize_with = "trimmed_or_null")]
    #[validate(length(min = 1, max = 1000))]
    #[schema(min_length = 1, max_length = 1000)]
    pub note: Option<Option<String>>,
}

/// The honour was taken back.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct WithdrawAwardRequest {
    /// Since when: today by default, not before it was given.
    pub withdrawn_on: Option<NaiveDate>,
    /// Why, and by which decision.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 2, max = 500))]
    #[schema(min_length = 2, max_length = 500)]
    pub reason: String,
}

/// Which commendations.
#[derive(Debug, Clone, Default, Deserialize, Serialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ListAwardsQuery {
    /// Kept by any of these towns, separated by commas.
    #[param(value_type = Option<String>)]
    pub town_id: Option<Comma<Id>>,
    /// Of any of these kinds, separated by commas.
    #[param(value_type = Option<String>, example = "deputy,group")]
    pub kind: Option<Comma<AwardKind>>,
    /// Of any of these levels, separated by commas.
    #[param(value_type = Option<String>, example = "county,town")]
    pub grade: Option<Comma<AwardGrade>>,
    /// Of this deputy.
    pub deputy_id: Option<Id>,
    /// From this appraisal.
    pub appraisal_id: Option<Id>,
    /// Only those taken back, or only those that stand.
    pub withdrawn: Option<bool>,
    /// On this day or later.
    pub awarded_on_from: Option<NaiveDate>,
    /// Before this day.
    pub awarded_on_to: Option<NaiveDate>,
    /// `-awarded_on`, the only order.
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
