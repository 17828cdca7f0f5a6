//! What planning and recording activities of deputy groups takes.

use super::model::{GroupActivityLink, GroupActivityStatus, GroupActivityStep};
use crate::platform::db::Id;
use crate::platform::http::{
    Comma, is_paging, trimmed, trimmed_option, trimmed_or_null, trimmed_present,
};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

/// An activity that is planned.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PlanGroupActivityRequest {
    /// Minted by the phone (UUIDv7), so that it can be written offline.
    pub id: Option<Id>,
    /// The groups that take part, of one congress; several: a joint activity (联组活动).
    #[validate(length(min = 1, max = 20))]
    #[schema(min_items = 1, max_items = 20)]
    pub group_ids: Vec<Id>,
    /// Its theme.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 2, max = 80))]
    #[schema(min_length = 2, max_length = 80)]
    pub title: String,
    /// What is to be done.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(min = 1, max = 2000))]
    #[schema(min_length = 1, max_length = 2000)]
    pub content: Option<String>,
    /// Where.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(min = 1, max = 100))]
    #[schema(min_length = 1, max_length = 100)]
    pub place: Option<String>,
    /// The day on which it is held: within a year of today.
    pub held_on: NaiveDate,
}

/// Changes to what is planned.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct UpdateGroupActivityRequest {
    /// Its theme.
    #[serde(default, deserialize_with = "trimmed_present")]
    #[validate(length(min = 2, max = 80))]
    #[schema(min_length = 2, max_length = 80)]
    pub title: Option<String>,
    /// What is to be done; null takes it away.
    #[serde(default, deserialize_with = "trimmed_or_null")]
    #[validate(length(min = 1, max = 2000))]
    #[schema(min_length = 1, max_length = 2000)]
    pub content: Option<Option<String>>,
    /// Where; null takes it away.
    #[serde(default, deserialize_with = "trimmed_or_null")]
    #[validate(length(min = 1, max = 100))]
    #[schema(min_length = 1, max_length = 100)]
    pub place: Option<Option<String>>,
    /// The day on which it is held.
    pub held_on: Option<NaiveDate>,
}

/// What a step led to.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct GroupActivityLinkTo {
    /// What kind of record.
    pub kind: GroupActivityLink,
    /// Which; one that who says so may see.
    pub id: Id,
}

/// A step that was done.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RecordGroupActivityStepRequest {
    /// Which.
    pub step: GroupActivityStep,
    /// When: not in the future.
    pub done_on: NaiveDate,
    /// What was done; its proof in words.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 2, max = 2000))]
    #[schema(min_length = 2, max_length = 2000)]
    pub note: String,
    /// What it led to.
    #[validate(nested)]
    pub link: Option<GroupActivityLinkTo>,
}

/// Somebody who did not come, and why.
#[derive(Debug, Clone, Deserialize, Serialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct GroupActivityAbsence {
    /// The deputy.
    pub deputy_id: Id,
    /// The reason.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 2, max = 200))]
    #[schema(min_length = 2, max_length = 200)]
    pub reason: String,
}

/// Who came.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AttendGroupActivityRequest {
    /// Deputies of the groups who came; the others did not.
    #[validate(length(max = 500))]
    #[schema(max_items = 500)]
    pub present_ids: Vec<Id>,
    /// Why some of the others did not.
    #[serde(default)]
    #[validate(length(max = 500), nested)]
    #[schema(max_items = 500)]
    pub absences: Vec<GroupActivityAbsence>,
}

/// Why it is not held.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CancelGroupActivityRequest {
    /// The reason.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 2, max = 500))]
    #[schema(min_length = 2, max_length = 500)]
    pub reason: String,
}

/// Which activities.
#[derive(Debug, Clone, Default, Deserialize, Serialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ListGroupActivitiesQuery {
    /// In which this group takes part.
    pub group_id: Option<Id>,
    /// Of any of these towns, separated by commas.
    #[param(value_type = Option<String>)]
    pub town_id: Option<Comma<Id>>,
    /// In any of these states, separated by commas.
    #[param(value_type = Option<String>, example = "planned,held")]
    pub status: Option<Comma<GroupActivityStatus>>,
    /// Of this year.
    pub year: Option<i32>,
    /// Of this quarter, 1 to 4.
    pub quarter: Option<i32>,
    /// `-held_on`, the only order.
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
