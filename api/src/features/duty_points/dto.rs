//! What keeping rules, closing quarters and appealing takes.

use super::model::{DutyAppealOutcome, DutyAppealStatus, DutyRuleSetStatus};
use super::rule_set::DutyRules;
use crate::features::congresses::CongressLevel;
use crate::features::duty_records::model::DutyAudience;
use crate::platform::db::Id;
use crate::platform::http::{Comma, is_paging, trimmed, trimmed_option, trimmed_present};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

/// A draft of rules.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DraftDutyRuleSetRequest {
    /// Minted by the caller (UUIDv7).
    pub id: Option<Id>,
    /// The congress whose rules they are.
    pub level: CongressLevel,
    /// The template to begin with; else `rules`.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(min = 1, max = 40))]
    #[schema(min_length = 1, max_length = 40)]
    pub template: Option<String>,
    /// What they are called; as the template by default.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(min = 2, max = 80))]
    #[schema(min_length = 2, max_length = 80)]
    pub title: Option<String>,
    /// What they say; as the template by default.
    #[validate(nested)]
    pub rules: Option<DutyRules>,
}

/// Changes to a draft.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct UpdateDutyRuleSetRequest {
    /// What they are called.
    #[serde(default, deserialize_with = "trimmed_present")]
    #[validate(length(min = 2, max = 80))]
    #[schema(min_length = 2, max_length = 80)]
    pub title: Option<String>,
    /// What they say.
    #[validate(nested)]
    pub rules: Option<DutyRules>,
}

/// The decision that puts rules in force.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DecideDutyRuleSetRequest {
    /// The first day of a quarter that is not closed.
    pub effective_from: NaiveDate,
    /// When it was decided.
    pub decided_on: NaiveDate,
    /// Who decided: `城关镇人大主席团第三次会议`.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 2, max = 80))]
    #[schema(min_length = 2, max_length = 80)]
    pub decided_by: String,
    /// The paper that says so.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(min = 2, max = 200))]
    #[schema(min_length = 2, max_length = 200)]
    pub basis: Option<String>,
}

/// A quarter that is over.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CloseDutyQuarterRequest {
    /// The congress.
    pub level: CongressLevel,
    /// The year.
    #[validate(range(min = 2000, max = 2200))]
    #[schema(minimum = 2000, maximum = 2200)]
    pub year: i32,
    /// The quarter, 1 to 4.
    #[validate(range(min = 1, max = 4))]
    #[schema(minimum = 1, maximum = 4)]
    pub quarter: i32,
}

/// The decision to publish a closed quarter, or not to any more.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PublishDutyQuarterRequest {
    /// Whether others than the office see it.
    pub is_published: bool,
    /// To whom, `congress` by default; without meaning when it is not published any more.
    pub audience: Option<DutyAudience>,
    /// When it was decided.
    pub decided_on: NaiveDate,
    /// Who decided.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 2, max = 80))]
    #[schema(min_length = 2, max_length = 80)]
    pub decided_by: String,
}

/// What a deputy has against their points.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AppealDutyPointsRequest {
    /// Minted by the phone (UUIDv7), so that it can be written offline.
    pub id: Option<Id>,
    /// What is wrong, and why.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 5, max = 2000))]
    #[schema(min_length = 5, max_length = 2000)]
    pub content: String,
}

/// The answer to an appeal.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AnswerDutyAppealRequest {
    /// Who is right.
    pub outcome: DutyAppealOutcome,
    /// Why, and what is done.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 2, max = 2000))]
    #[schema(min_length = 2, max_length = 2000)]
    pub answer: String,
}

/// The points of a congress.
#[derive(Debug, Clone, Deserialize, Serialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct DutyPointsQuery {
    /// The congress.
    pub level: CongressLevel,
    /// Its town.
    pub town_id: Option<Id>,
    /// The year.
    #[param(minimum = 2000, maximum = 2200)]
    pub year: i32,
    /// Up to the end of this quarter, 1 to 4; the whole year by default.
    #[param(minimum = 1, maximum = 4)]
    pub quarter: Option<i32>,
}

/// The points of a deputy.
#[derive(Debug, Clone, Deserialize, Serialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct DeputyPointsQuery {
    /// The year; this one by default.
    #[param(minimum = 2000, maximum = 2200)]
    pub year: Option<i32>,
}

/// Which closed quarters.
#[derive(Debug, Clone, Deserialize, Serialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct DutyQuartersQuery {
    /// Of this year; this one by default.
    #[param(minimum = 2000, maximum = 2200)]
    pub year: Option<i32>,
}

/// Which rules.
#[derive(Debug, Clone, Default, Deserialize, Serialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ListDutyRuleSetsQuery {
    /// Of congresses of this level.
    pub level: Option<CongressLevel>,
    /// Of this town.
    pub town_id: Option<Id>,
    /// In any of these states, separated by commas.
    #[param(value_type = Option<String>, example = "draft,in_force")]
    pub status: Option<Comma<DutyRuleSetStatus>>,
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

/// Which appeals.
#[derive(Debug, Clone, Default, Deserialize, Serialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ListDutyAppealsQuery {
    /// Of this deputy.
    pub deputy_id: Option<Id>,
    /// In any of these states, separated by commas.
    #[param(value_type = Option<String>, example = "open")]
    pub status: Option<Comma<DutyAppealStatus>>,
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
