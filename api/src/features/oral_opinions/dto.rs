//! What the operations on oral opinions take.

use super::model::{OpinionOccasion, OralOpinionStatus, OralOpinionView};
use crate::features::congresses::CongressLevel;
use crate::platform::db::Id;
use crate::platform::http::{Comma, is_paging, present, trimmed, trimmed_option, trimmed_present};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

/// What was answered, by whom.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AnswerOralOpinionRequest {
    /// What was answered.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 2, max = 5000))]
    #[schema(min_length = 2, max_length = 5000)]
    pub answer: String,
    /// Who answered.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 1, max = 60))]
    #[schema(min_length = 1, max_length = 60)]
    pub answered_by: String,
    /// Their post.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 1, max = 60))]
    #[schema(min_length = 1, max_length = 60)]
    pub answered_post: String,
    /// The day: not before it was said, not in the future.
    pub answered_on: NaiveDate,
}

/// What a deputy said, where and when (J21).
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RecordOralOpinionRequest {
    /// Minted by the phone (UUIDv7), so that it can be written offline.
    pub id: Option<Id>,
    /// The congress.
    pub level: CongressLevel,
    /// Who said it; for the office. A deputy records their own.
    pub deputy_id: Option<Id>,
    /// The inspection at which it was said, if it has a record; kind and occasion are taken from it.
    pub inspection_id: Option<Id>,
    /// On what occasion; required without `inspection_id`.
    pub kind: Option<OpinionOccasion>,
    /// The name of the inspection, or the item that was deliberated; required without `inspection_id`.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(min = 2, max = 100))]
    #[schema(min_length = 2, max_length = 100)]
    pub occasion: Option<String>,
    /// What was said.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 5, max = 2000))]
    #[schema(min_length = 5, max_length = 2000)]
    pub content: String,
    /// The day: not in the future, not before the inspection.
    pub raised_on: NaiveDate,
    /// The unit it was said to, if it works here.
    pub addressed_unit_id: Option<Id>,
    /// What was answered on the spot: then nothing is routed.
    #[serde(default)]
    #[validate(nested)]
    pub answer: Option<AnswerOralOpinionRequest>,
}

/// Changes to an oral opinion that is not sorted. Congress, deputy and inspection stay.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct UpdateOralOpinionRequest {
    /// On what occasion; only without an inspection.
    pub kind: Option<OpinionOccasion>,
    /// The name of the inspection, or the item that was deliberated; only without an inspection.
    #[serde(default, deserialize_with = "trimmed_present")]
    #[validate(length(min = 2, max = 100))]
    #[schema(min_length = 2, max_length = 100)]
    pub occasion: Option<String>,
    /// What was said.
    #[serde(default, deserialize_with = "trimmed_present")]
    #[validate(length(min = 5, max = 2000))]
    #[schema(min_length = 5, max_length = 2000)]
    pub content: Option<String>,
    /// The day.
    pub raised_on: Option<NaiveDate>,
    /// The unit it was said to; `null` for none.
    #[serde(default, deserialize_with = "present")]
    pub addressed_unit_id: Option<Option<Id>>,
}

/// Which unit answers.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RouteOralOpinionRequest {
    /// A working unit of the county, or of the town.
    pub unit_id: Id,
    /// Why another unit than before; required then. The first time a remark, if there is one.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(min = 2, max = 1000))]
    #[schema(min_length = 2, max_length = 1000)]
    pub reason: Option<String>,
}

/// Why it is taken back from the unit.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct TakeBackOralOpinionRequest {
    /// Why; the unit is told.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 2, max = 1000))]
    #[schema(min_length = 2, max_length = 1000)]
    pub reason: String,
}

/// The suggestion made of it.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct TakeOverOralOpinionRequest {
    /// Its title (J1: one matter).
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 5, max = 60))]
    #[schema(min_length = 5, max_length = 60)]
    pub title: String,
    /// The facts and what is asked for; what was said, if it is not given and at least 20 characters long.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(min = 20, max = 5000))]
    #[schema(min_length = 20, max_length = 5000)]
    pub content: Option<String>,
}

/// Which oral opinions.
#[derive(Debug, Clone, Default, Deserialize, Serialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ListOralOpinionsQuery {
    /// A saved view; `all` by default.
    #[param(inline)]
    pub view: Option<OralOpinionView>,
    /// Any of these states, separated by commas.
    #[param(value_type = Option<String>, example = "open,routed")]
    pub status: Option<Comma<OralOpinionStatus>>,
    /// Any of these occasions.
    #[param(value_type = Option<String>, example = "inspection")]
    pub kind: Option<Comma<OpinionOccasion>>,
    /// Said at this inspection.
    pub inspection_id: Option<Id>,
    /// The congress.
    #[param(value_type = Option<String>, example = "township")]
    pub level: Option<Comma<CongressLevel>>,
    /// Any of these towns.
    #[param(value_type = Option<String>)]
    pub town_id: Option<Comma<Id>>,
    /// Routed to any of these units.
    #[param(value_type = Option<String>)]
    pub unit_id: Option<Comma<Id>>,
    /// Part of the deputy's name, the occasion or the beginning of what was said.
    #[param(max_length = 100)]
    pub q: Option<String>,
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
