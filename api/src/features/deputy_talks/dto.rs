//! What planning, holding and finding talks with deputies takes.

use super::model::{DeputyTalkGround, DeputyTalkKind, DeputyTalkStatus};
use crate::features::congresses::CongressLevel;
use crate::platform::db::Id;
use crate::platform::http::{Comma, is_paging, trimmed, trimmed_option, trimmed_present};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

/// A talk, a notice or advice to resign to be planned.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PlanDeputyTalkRequest {
    /// Minted by the caller (UUIDv7), if it wishes.
    pub id: Option<Id>,
    /// The congress of the office.
    pub level: CongressLevel,
    /// Whom it is about: a deputy in office in that congress.
    pub deputy_id: Id,
    /// What it is.
    pub kind: DeputyTalkKind,
    /// Why.
    pub ground: DeputyTalkGround,
    /// The facts it rests on, by name: sessions, days, points.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 5, max = 2000))]
    #[schema(min_length = 5, max_length = 2000)]
    pub facts: String,
    /// The year of the quarter that is meant.
    #[validate(range(min = 2000, max = 2999))]
    #[schema(minimum = 2000, maximum = 2999)]
    pub year: Option<i64>,
    /// The quarter; with the year.
    #[validate(range(min = 1, max = 4))]
    #[schema(minimum = 1, maximum = 4)]
    pub quarter: Option<i64>,
    /// Verified duty records of the deputy it rests on.
    #[serde(default)]
    #[validate(length(max = 20))]
    #[schema(max_items = 20)]
    pub duty_record_ids: Vec<Id>,
    /// When: within a year of today.
    pub planned_on: NaiveDate,
    /// Who talks with the deputy, or gives the notice.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 2, max = 100))]
    #[schema(min_length = 2, max_length = 100)]
    pub held_by: String,
    /// Advice to resign only: the talk held with the deputy before it.
    pub talk_id: Option<Id>,
    /// Advice to resign only, then required: when it was decided.
    pub decided_on: Option<NaiveDate>,
    /// Advice to resign only, then required: who decided it.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(min = 2, max = 100))]
    #[schema(min_length = 2, max_length = 100)]
    pub decided_by: Option<String>,
}

/// Changes to what is planned.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct UpdateDeputyTalkRequest {
    /// Why.
    pub ground: Option<DeputyTalkGround>,
    /// The facts it rests on.
    #[serde(default, deserialize_with = "trimmed_present")]
    #[validate(length(min = 5, max = 2000))]
    #[schema(min_length = 5, max_length = 2000)]
    pub facts: Option<String>,
    /// When.
    pub planned_on: Option<NaiveDate>,
    /// Who talks with the deputy, or gives the notice.
    #[serde(default, deserialize_with = "trimmed_present")]
    #[validate(length(min = 2, max = 100))]
    #[schema(min_length = 2, max_length = 100)]
    pub held_by: Option<String>,
}

/// It was held; a notice is given with it.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RecordDeputyTalkRequest {
    /// When: not in the future.
    pub held_on: NaiveDate,
    /// What was said; of a notice the text that the deputies of the congress read.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 5, max = 4000))]
    #[schema(min_length = 5, max_length = 4000)]
    pub content: String,
    /// What is to be better.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(min = 2, max = 1000))]
    #[schema(min_length = 2, max_length = 1000)]
    pub improvement: Option<String>,
    /// Until when; with what is to be better.
    pub improve_by: Option<NaiveDate>,
}

/// What the deputy answers.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AnswerDeputyTalkRequest {
    /// The answer, in place of one before.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 2, max = 2000))]
    #[schema(min_length = 2, max_length = 2000)]
    pub answer: String,
}

/// Whether it is better.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ReviewDeputyTalkRequest {
    /// When it was looked at: on the day of the talk or later, not in the future.
    pub followed_up_on: NaiveDate,
    /// What was found.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 2, max = 2000))]
    #[schema(min_length = 2, max_length = 2000)]
    pub follow_up: String,
    /// Whether it is better.
    pub is_improved: bool,
}

/// Why it is called off, or a last word.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct EndDeputyTalkRequest {
    /// The reason; required to call it off.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(min = 2, max = 500))]
    #[schema(min_length = 2, max_length = 500)]
    pub reason: Option<String>,
}

/// Which talks.
#[derive(Debug, Clone, Default, Deserialize, Serialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ListDeputyTalksQuery {
    /// Of any of these towns, separated by commas.
    #[param(value_type = Option<String>)]
    pub town_id: Option<Comma<Id>>,
    /// About this deputy.
    pub deputy_id: Option<Id>,
    /// Of any of these kinds, separated by commas.
    #[param(value_type = Option<String>, example = "talk,advice")]
    pub kind: Option<Comma<DeputyTalkKind>>,
    /// In any of these states, separated by commas.
    #[param(value_type = Option<String>, example = "planned,held")]
    pub status: Option<Comma<DeputyTalkStatus>>,
    /// `-planned_on`, the only order.
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

/// Of which congress.
#[derive(Debug, Clone, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct DeputyAbsencesQuery {
    /// Of this town; for the county, whose own congress it is by default.
    pub town_id: Option<Id>,
}
