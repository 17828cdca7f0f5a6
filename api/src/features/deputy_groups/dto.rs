//! What forming groups and finding them takes.

use super::model::DeputyGroupKind;
use crate::features::congresses::CongressLevel;
use crate::platform::db::Id;
use crate::platform::http::{
    Comma, is_paging, present, trimmed, trimmed_option, trimmed_or_null, trimmed_present,
};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

/// A group to be formed.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CreateDeputyGroupRequest {
    /// Minted by the caller (UUIDv7), if it wishes.
    pub id: Option<Id>,
    /// The congress.
    pub level: CongressLevel,
    /// How it is put together.
    pub kind: DeputyGroupKind,
    /// Its name: `第二代表小组`; of each congress one.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 2, max = 40))]
    #[schema(min_length = 2, max_length = 40)]
    pub name: String,
    /// The villages it covers, or its matter.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(min = 1, max = 200))]
    #[schema(min_length = 1, max_length = 200)]
    pub area: Option<String>,
    /// Who belongs to it: deputies in office, at least as many as `deputy_group_min` (A1).
    #[validate(length(min = 1, max = 200))]
    #[schema(min_items = 1, max_items = 200)]
    pub deputy_ids: Vec<Id>,
    /// Since when they belong to it: not in the future; today by default.
    pub formed_on: Option<NaiveDate>,
    /// Who leads it; one of them.
    pub leader_id: Id,
    /// Who stands in; another one of them.
    pub deputy_leader_id: Option<Id>,
}

/// Changes to a group.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct UpdateDeputyGroupRequest {
    /// How it is put together.
    pub kind: Option<DeputyGroupKind>,
    /// Its name.
    #[serde(default, deserialize_with = "trimmed_present")]
    #[validate(length(min = 2, max = 40))]
    #[schema(min_length = 2, max_length = 40)]
    pub name: Option<String>,
    /// The villages it covers, or its matter; null takes it away.
    #[serde(default, deserialize_with = "trimmed_or_null")]
    #[validate(length(min = 1, max = 200))]
    #[schema(min_length = 1, max_length = 200)]
    pub area: Option<Option<String>>,
    /// Who belongs to it from today on, in place of those before.
    #[validate(length(min = 1, max = 200))]
    #[schema(min_items = 1, max_items = 200)]
    pub deputy_ids: Option<Vec<Id>>,
    /// Who leads it.
    pub leader_id: Option<Id>,
    /// Who stands in; null: nobody.
    #[serde(default, deserialize_with = "present")]
    pub deputy_leader_id: Option<Option<Id>>,
}

/// The plan of a year.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PlanDeputyGroupRequest {
    /// The year that runs, or the next.
    #[validate(range(min = 2000, max = 2999))]
    #[schema(minimum = 2000, maximum = 2999)]
    pub year: i32,
    /// What is planned.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 5, max = 4000))]
    #[schema(min_length = 5, max_length = 4000)]
    pub content: String,
}

/// Whether one of the five ones is done.
#[derive(Debug, Clone, Deserialize, Serialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DeputyGroupCheck {
    /// The name of the item in the template that holds.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 1, max = 30))]
    #[schema(min_length = 1, max_length = 30)]
    pub item: String,
    /// Done, or not yet.
    pub is_done: bool,
    /// When: a day of the year, not in the future; only of what is done.
    pub done_on: Option<NaiveDate>,
    /// What shows it, or what is missing.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(min = 1, max = 300))]
    #[schema(min_length = 1, max_length = 300)]
    pub note: Option<String>,
}

/// The five ones of a year; items that are not named stay as they were.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CheckDeputyGroupRequest {
    /// The year that runs, or the one before.
    #[validate(range(min = 2000, max = 2999))]
    #[schema(minimum = 2000, maximum = 2999)]
    pub year: i32,
    /// Each item once.
    #[validate(length(min = 1, max = 30), nested)]
    #[schema(min_items = 1, max_items = 30)]
    pub checks: Vec<DeputyGroupCheck>,
}

/// Why a group is dissolved.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DissolveDeputyGroupRequest {
    /// The reason.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 2, max = 500))]
    #[schema(min_length = 2, max_length = 500)]
    pub reason: String,
}

/// Which groups.
#[derive(Debug, Clone, Default, Deserialize, Serialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ListDeputyGroupsQuery {
    /// Of congresses of any of these levels, separated by commas.
    #[param(value_type = Option<String>, example = "township")]
    pub level: Option<Comma<CongressLevel>>,
    /// Of any of these towns, separated by commas.
    #[param(value_type = Option<String>)]
    pub town_id: Option<Comma<Id>>,
    /// Of any of these kinds, separated by commas.
    #[param(value_type = Option<String>, example = "regional")]
    pub kind: Option<Comma<DeputyGroupKind>>,
    /// To which this deputy belongs.
    pub deputy_id: Option<Id>,
    /// Dissolved, or not.
    pub dissolved: Option<bool>,
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
