//! What preparing, rating and deciding appraisals takes.

use super::model::DeputyAppraisalStatus;
use crate::features::congresses::CongressLevel;
use crate::platform::db::Id;
use crate::platform::http::{Comma, is_paging, trimmed, trimmed_option, trimmed_present};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

/// An item of an appraisal, in its own words.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Serialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DeputyAppraisalText {
    /// Its name: `依法履职好`.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 2, max = 30))]
    #[schema(min_length = 2, max_length = 30)]
    pub name: String,
    /// What is looked at.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 2, max = 300))]
    #[schema(min_length = 2, max_length = 300)]
    pub text: String,
}

/// An appraisal to be prepared.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CreateDeputyAppraisalRequest {
    /// Minted by the caller (UUIDv7), if it wishes.
    pub id: Option<Id>,
    /// The congress: one's own.
    pub level: CongressLevel,
    /// Of this year or an earlier one; one a year.
    #[validate(range(min = 2000, max = 2999))]
    #[schema(minimum = 2000, maximum = 2999)]
    pub year: i64,
    /// Its title; made of the year by default.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(min = 2, max = 100))]
    #[schema(min_length = 2, max_length = 100)]
    pub title: Option<String>,
    /// Until when deputies are asked to rate: within a year from today.
    pub due_on: NaiveDate,
    /// The items; those of the congress's appraisal before by default, or the five usual ones.
    #[validate(length(min = 3, max = 8), nested)]
    #[schema(min_items = 3, max_items = 8)]
    pub items: Option<Vec<DeputyAppraisalText>>,
    /// Who is appraised: deputies in office; all of them by default.
    #[validate(length(min = 1, max = 1000))]
    #[schema(min_items = 1, max_items = 1000)]
    pub deputy_ids: Option<Vec<Id>>,
}

/// Changes while it is prepared.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct UpdateDeputyAppraisalRequest {
    /// Its title.
    #[serde(default, deserialize_with = "trimmed_present")]
    #[validate(length(min = 2, max = 100))]
    #[schema(min_length = 2, max_length = 100)]
    pub title: Option<String>,
    /// Until when deputies are asked to rate.
    pub due_on: Option<NaiveDate>,
    /// The items, in place of those before.
    #[validate(length(min = 3, max = 8), nested)]
    #[schema(min_items = 3, max_items = 8)]
    pub items: Option<Vec<DeputyAppraisalText>>,
    /// Who is appraised, in place of those before.
    #[validate(length(min = 1, max = 1000))]
    #[schema(min_items = 1, max_items = 1000)]
    pub deputy_ids: Option<Vec<Id>>,
}

/// Deputies are asked to rate.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct BeginDeputyAppraisalRequest {
    /// Until when, in place of the day that was prepared.
    pub due_on: Option<NaiveDate>,
}

/// What somebody says of one deputy.
#[derive(Debug, Clone, Deserialize, Serialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DeputyAppraisalMark {
    /// The deputy.
    pub deputy_id: Id,
    /// The items, by their place from 0, in which they are found good; in the others they are not.
    #[validate(length(max = 8))]
    #[schema(max_items = 8)]
    pub good: Vec<i64>,
}

/// What somebody says of every deputy who is appraised but themself.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RateDeputyAppraisalRequest {
    /// One for each.
    #[validate(length(max = 1000), nested)]
    #[schema(max_items = 1000)]
    pub marks: Vec<DeputyAppraisalMark>,
}

/// The sums of one deputy's ratings on paper.
#[derive(Debug, Clone, Deserialize, Serialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DeputyAppraisalPaper {
    /// The deputy.
    pub deputy_id: Id,
    /// How many rated them: not more than handed in a paper, themself left out.
    #[validate(range(min = 0, max = 10_000))]
    #[schema(minimum = 0, maximum = 10_000)]
    pub sheets: i64,
    /// How many found them good, one number for each item in their order.
    #[validate(length(min = 3, max = 8))]
    #[schema(min_items = 3, max_items = 8)]
    pub good: Vec<i64>,
}

/// What was rated on paper, in place of what was entered before.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RecordDeputyAppraisalPapersRequest {
    /// Who handed in a paper: nobody who has rated on a phone.
    #[validate(length(max = 1000))]
    #[schema(max_items = 1000)]
    pub rater_ids: Vec<Id>,
    /// The sums, one for each deputy who is appraised.
    #[validate(length(max = 1000), nested)]
    #[schema(max_items = 1000)]
    pub totals: Vec<DeputyAppraisalPaper>,
}

/// Nothing more to say.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PlainDeputyAppraisalRequest {}

/// Whom the office proposes to commend.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ProposeDeputyAppraisalRequest {
    /// Five-good deputies; nobody is possible.
    #[validate(length(max = 1000))]
    #[schema(max_items = 1000)]
    pub deputy_ids: Vec<Id>,
    /// Why these.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(min = 1, max = 1000))]
    #[schema(min_length = 1, max_length = 1000)]
    pub note: Option<String>,
}

/// What the presidium decided.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DecideDeputyAppraisalRequest {
    /// Who is commended, of those proposed.
    #[validate(length(max = 1000))]
    #[schema(max_items = 1000)]
    pub deputy_ids: Vec<Id>,
    /// The day of the decision: not before it was closed.
    pub decided_on: NaiveDate,
    /// Who decided: `镇人大主席团第三次会议`.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 2, max = 100))]
    #[schema(min_length = 2, max_length = 100)]
    pub decided_by: String,
    /// The honour; made of the year by default.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(min = 2, max = 100))]
    #[schema(min_length = 2, max_length = 100)]
    pub award_title: Option<String>,
    /// The number of the paper it is given by.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(min = 1, max = 100))]
    #[schema(min_length = 1, max_length = 100)]
    pub document_number: Option<String>,
    /// What else was said.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(min = 1, max = 1000))]
    #[schema(min_length = 1, max_length = 1000)]
    pub note: Option<String>,
}

/// Why it is called off.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CancelDeputyAppraisalRequest {
    /// The reason.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 2, max = 500))]
    #[schema(min_length = 2, max_length = 500)]
    pub reason: String,
}

/// Which appraisals.
#[derive(Debug, Clone, Default, Deserialize, Serialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ListDeputyAppraisalsQuery {
    /// Of any of these towns, separated by commas.
    #[param(value_type = Option<String>)]
    pub town_id: Option<Comma<Id>>,
    /// Of congresses of this level.
    #[param(inline)]
    pub level: Option<CongressLevel>,
    /// Of this year.
    pub year: Option<i64>,
    /// In any of these states, separated by commas.
    #[param(value_type = Option<String>, example = "open,closed")]
    pub status: Option<Comma<DeputyAppraisalStatus>>,
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
