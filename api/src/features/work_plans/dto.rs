//! What the operations on work plans take.

use super::model::{WorkPlanItemKind, WorkPlanStatus, WorkPlanTargetKind};
use crate::features::congresses::CongressLevel;
use crate::platform::db::Id;
use crate::platform::http::{
    Comma, is_paging, trimmed, trimmed_option, trimmed_or_null, trimmed_present,
};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

/// A new plan, as a draft.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CreateWorkPlanRequest {
    /// Minted by the client (UUIDv7).
    pub id: Option<Id>,
    /// The congress: the caller's own.
    pub level: CongressLevel,
    /// The year; one plan of a congress for each.
    #[validate(range(min = 1990, max = 2100))]
    #[schema(minimum = 1990, maximum = 2100)]
    pub year: i32,
    /// Its title; by default `城关镇人大2026年工作计划`.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(min = 2, max = 100))]
    #[schema(min_length = 2, max_length = 100)]
    pub title: Option<String>,
    /// The plan itself, above its annex.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(min = 2, max = 20000))]
    #[schema(min_length = 2, max_length = 20000)]
    pub content: Option<String>,
    /// Take over the items of the plan for this year, on the same days of the new one; those dropped stay behind.
    #[validate(range(min = 1990, max = 2100))]
    #[schema(minimum = 1990, maximum = 2100)]
    pub from_year: Option<i32>,
}

/// Changes to title and text. What they were stands in the log.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct UpdateWorkPlanRequest {
    /// Its title.
    #[serde(default, deserialize_with = "trimmed_present")]
    #[validate(length(min = 2, max = 100))]
    #[schema(min_length = 2, max_length = 100)]
    pub title: Option<String>,
    /// The plan itself; null takes it away.
    #[serde(default, deserialize_with = "trimmed_or_null")]
    #[validate(length(min = 2, max = 20000))]
    #[schema(min_length = 2, max_length = 20000)]
    pub content: Option<Option<String>>,
    /// Why; required from the adoption on.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(min = 2, max = 500))]
    #[schema(min_length = 2, max_length = 500)]
    pub reason: Option<String>,
}

/// That it was adopted.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AdoptWorkPlanRequest {
    /// The day: not in the future.
    pub adopted_on: NaiveDate,
    /// The meeting that did: of a township the presidium's, of a county the standing committee's or its council's
    /// (主任会议, 监督法63).
    pub meeting_id: Option<Id>,
}

/// That it was made public.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PublishWorkPlanRequest {
    /// The day: not before it was adopted, not in the future.
    pub published_on: NaiveDate,
}

/// A new item of the annex (P10).
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CreateWorkPlanItemRequest {
    /// What it is.
    pub kind: WorkPlanItemKind,
    /// What it is about.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 2, max = 200))]
    #[schema(min_length = 2, max_length = 200)]
    pub title: String,
    /// The first day, within the year of the plan.
    pub begins_on: NaiveDate,
    /// The last day, within the year of the plan; the first by default.
    pub ends_on: Option<NaiveDate>,
    /// Where.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(min = 1, max = 200))]
    #[schema(min_length = 1, max_length = 200)]
    pub place: Option<String>,
    /// Who is responsible.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(min = 1, max = 200))]
    #[schema(min_length = 1, max_length = 200)]
    pub responsible: Option<String>,
    /// Which deputies take part.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(min = 1, max = 500))]
    #[schema(min_length = 1, max_length = 500)]
    pub deputies: Option<String>,
    /// Who sits in.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(min = 1, max = 500))]
    #[schema(min_length = 1, max_length = 500)]
    pub attendees: Option<String>,
    /// What papers.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(min = 1, max = 500))]
    #[schema(min_length = 1, max_length = 500)]
    pub papers: Option<String>,
    /// Why; required from the adoption on.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(min = 2, max = 500))]
    #[schema(min_length = 2, max_length = 500)]
    pub reason: Option<String>,
}

/// Changes to an item. What it was stands in the log.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct UpdateWorkPlanItemRequest {
    /// What it is.
    pub kind: Option<WorkPlanItemKind>,
    /// What it is about.
    #[serde(default, deserialize_with = "trimmed_present")]
    #[validate(length(min = 2, max = 200))]
    #[schema(min_length = 2, max_length = 200)]
    pub title: Option<String>,
    /// The first day.
    pub begins_on: Option<NaiveDate>,
    /// The last day.
    pub ends_on: Option<NaiveDate>,
    /// Where; null takes it away.
    #[serde(default, deserialize_with = "trimmed_or_null")]
    #[validate(length(min = 1, max = 200))]
    #[schema(min_length = 1, max_length = 200)]
    pub place: Option<Option<String>>,
    /// Who is responsible; null takes it away.
    #[serde(default, deserialize_with = "trimmed_or_null")]
    #[validate(length(min = 1, max = 200))]
    #[schema(min_length = 1, max_length = 200)]
    pub responsible: Option<Option<String>>,
    /// Which deputies take part; null takes it away.
    #[serde(default, deserialize_with = "trimmed_or_null")]
    #[validate(length(min = 1, max = 500))]
    #[schema(min_length = 1, max_length = 500)]
    pub deputies: Option<Option<String>>,
    /// Who sits in; null takes it away.
    #[serde(default, deserialize_with = "trimmed_or_null")]
    #[validate(length(min = 1, max = 500))]
    #[schema(min_length = 1, max_length = 500)]
    pub attendees: Option<Option<String>>,
    /// What papers; null takes it away.
    #[serde(default, deserialize_with = "trimmed_or_null")]
    #[validate(length(min = 1, max = 500))]
    #[schema(min_length = 1, max_length = 500)]
    pub papers: Option<Option<String>>,
    /// Why; required from the adoption on.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(min = 2, max = 500))]
    #[schema(min_length = 2, max_length = 500)]
    pub reason: Option<String>,
}

/// Why an item is taken out of the plan.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DropWorkPlanItemRequest {
    /// In words.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 2, max = 500))]
    #[schema(min_length = 2, max_length = 500)]
    pub reason: String,
}

/// That an item was done which no record of the product shows.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CompleteWorkPlanItemRequest {
    /// The day: not in the future, not before the year of the plan.
    pub done_on: NaiveDate,
    /// What shows it: who came, what came of it.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 2, max = 500))]
    #[schema(min_length = 2, max_length = 500)]
    pub note: String,
}

/// Which record fulfils an item.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CreateWorkPlanLinkRequest {
    /// What kind of record.
    pub kind: WorkPlanTargetKind,
    /// The record, within the caller's scope.
    pub target_id: Id,
}

/// Which plans.
#[derive(Debug, Clone, Default, Deserialize, Serialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ListWorkPlansQuery {
    /// For this year.
    pub year: Option<i32>,
    /// Any of these states, separated by commas.
    #[param(value_type = Option<String>, example = "adopted,published")]
    pub status: Option<Comma<WorkPlanStatus>>,
    /// The congress.
    #[param(value_type = Option<String>, example = "township")]
    pub level: Option<Comma<CongressLevel>>,
    /// Any of these towns.
    #[param(value_type = Option<String>)]
    pub town_id: Option<Comma<Id>>,
    /// `-year`, the only order.
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
