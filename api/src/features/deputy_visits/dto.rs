//! What asking for visits, arranging them and finding them takes.

use super::model::{DeputyVisitKind, DeputyVisitRating, DeputyVisitStatus};
use crate::features::congresses::CongressLevel;
use crate::platform::db::{Id, Timestamp};
use crate::platform::http::{Comma, is_paging, trimmed, trimmed_option};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

/// What deputies ask for.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RequestDeputyVisitRequest {
    /// Minted by the phone (UUIDv7), so that it can be written offline.
    pub id: Option<Id>,
    /// The congress as whose deputies they go.
    pub level: CongressLevel,
    /// To look at something, or to meet somebody.
    pub kind: DeputyVisitKind,
    /// In whose name the office files it; a deputy asks for themselves.
    pub lead_deputy_id: Option<Id>,
    /// Who else goes: deputies in office of the same congress.
    #[serde(default)]
    #[validate(length(max = 20))]
    #[schema(max_items = 20)]
    pub deputy_ids: Vec<Id>,
    /// What it is about, in a line.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 4, max = 60))]
    #[schema(min_length = 4, max_length = 60)]
    pub title: String,
    /// The place or unit; for a meeting the organ or unit and whom they wish to meet.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 2, max = 100))]
    #[schema(min_length = 2, max_length = 100)]
    pub target: String,
    /// What they wish to see, or to talk about.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 5, max = 2000))]
    #[schema(min_length = 5, max_length = 2000)]
    pub content: String,
    /// When: today or later, within a year.
    pub wished_on: NaiveDate,
}

/// With whom it is arranged, and for when.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ArrangeDeputyVisitRequest {
    /// A working unit of the county, or of the town. Either this or `unit_name`.
    pub unit_id: Option<Id>,
    /// An organ or place elsewhere, by its name.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(min = 2, max = 60))]
    #[schema(min_length = 2, max_length = 60)]
    pub unit_name: Option<String>,
    /// The day: today or later, within a year.
    pub visit_on: NaiveDate,
    /// What the unit and the deputies are to know.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(min = 1, max = 500))]
    #[schema(min_length = 1, max_length = 500)]
    pub note: Option<String>,
}

/// Why it is refused, or called off.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct EndDeputyVisitRequest {
    /// The reason.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 2, max = 500))]
    #[schema(min_length = 2, max_length = 500)]
    pub reason: String,
}

/// The time, and who receives the deputies.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ConfirmDeputyVisitRequest {
    /// When it begins, on the day it is arranged for.
    pub begins_at: Timestamp,
    /// Who receives them, name and post; for a meeting the responsible person or who was charged by them (代表法29).
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 2, max = 80))]
    #[schema(min_length = 2, max_length = 80)]
    pub receiver: String,
}

/// Another day that the unit asks for.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct MoveDeputyVisitRequest {
    /// The day: today or later, at most a month after the one it is arranged for.
    pub move_to: NaiveDate,
    /// Why.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 2, max = 500))]
    #[schema(min_length = 2, max_length = 500)]
    pub reason: String,
}

/// What was seen or talked about, asked for and answered.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RecordDeputyVisitRequest {
    /// When it was: not in the future, not before it was asked for; the day it was arranged for by default.
    pub held_on: Option<NaiveDate>,
    /// Who of those who were to go came: at least one.
    #[validate(length(min = 1, max = 21))]
    #[schema(min_items = 1, max_items = 21)]
    pub present_ids: Vec<Id>,
    /// What was seen, or talked about.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 5, max = 5000))]
    #[schema(min_length = 5, max_length = 5000)]
    pub findings: String,
    /// What the deputies ask for or criticise; none: nothing is to be answered.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(min = 2, max = 3000))]
    #[schema(min_length = 2, max_length = 3000)]
    pub requests: Option<String>,
    /// What the unit answered on the spot; without it the unit answers in writing within
    /// `deputy_visit_answer_days`.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(min = 2, max = 3000))]
    #[schema(min_length = 2, max_length = 3000)]
    pub spot_answer: Option<String>,
}

/// The answer in writing.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AnswerDeputyVisitRequest {
    /// What was done or will be.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 5, max = 5000))]
    #[schema(min_length = 5, max_length = 5000)]
    pub answer: String,
    /// Who answers for the unit: name and post.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 1, max = 60))]
    #[schema(min_length = 1, max_length = 60)]
    pub answered_by: String,
}

/// Whether the answer satisfies.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RateDeputyVisitRequest {
    /// How far.
    pub rating: DeputyVisitRating,
    /// Why: required when it does not.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(min = 2, max = 500))]
    #[schema(min_length = 2, max_length = 500)]
    pub note: Option<String>,
}

/// What the draft begins with.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SuggestionOfDeputyVisitRequest {
    /// Its title.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 5, max = 60))]
    #[schema(min_length = 5, max_length = 60)]
    pub title: String,
    /// Its content: at least 20 characters; what was seen and asked for by default.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(min = 20, max = 5000))]
    #[schema(min_length = 20, max_length = 5000)]
    pub content: Option<String>,
    /// Whose it is: one of those who went; for the office. A deputy makes their own.
    pub deputy_id: Option<Id>,
}

/// Which visits.
#[derive(Debug, Clone, Default, Deserialize, Serialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ListDeputyVisitsQuery {
    /// Of congresses of this level.
    #[param(inline)]
    pub level: Option<CongressLevel>,
    /// Of any of these towns, separated by commas.
    #[param(value_type = Option<String>)]
    pub town_id: Option<Comma<Id>>,
    /// On which this deputy goes.
    pub deputy_id: Option<Id>,
    /// To this unit.
    pub unit_id: Option<Id>,
    /// To look at something, or to meet somebody.
    #[param(inline)]
    pub kind: Option<DeputyVisitKind>,
    /// In any of these states, separated by commas.
    #[param(value_type = Option<String>, example = "requested,move_asked")]
    pub status: Option<Comma<DeputyVisitStatus>>,
    /// Something is still to be arranged, confirmed, written down, answered or rated; or nothing is.
    pub open: Option<bool>,
    /// The answer in writing is missing, and its day is over.
    pub overdue: Option<bool>,
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
