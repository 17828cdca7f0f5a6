//! What pledging and finding pledges takes.

use super::model::{DeputyPledgeState, DeputyPledgeStatus};
use crate::features::congresses::CongressLevel;
use crate::platform::db::Id;
use crate::platform::http::{Comma, is_paging, trimmed};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

/// One thing that is promised.
#[derive(Debug, Clone, Deserialize, Serialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DeputyPledgeItemRequest {
    /// An item of the wording before that stays, with what was noted about it; without, a new one.
    pub id: Option<Id>,
    /// What is promised.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 5, max = 300))]
    #[schema(min_length = 5, max_length = 300)]
    pub content: String,
}

/// A pledge.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CreateDeputyPledgeRequest {
    /// Minted by the phone (UUIDv7), so that it can be written offline.
    pub id: Option<Id>,
    /// The congress as whose deputy it is made.
    pub level: CongressLevel,
    /// Who makes it; a deputy makes it for nobody else.
    pub deputy_id: Option<Id>,
    /// The running year or the next; one pledge for each.
    pub year: i32,
    /// What is promised; at most as many as the local rule says (`pledge_items_max`).
    #[validate(length(min = 1, max = 20), nested)]
    #[schema(min_items = 1, max_items = 20)]
    pub items: Vec<DeputyPledgeItemRequest>,
}

/// A pledge worded anew; the earlier wording stays.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct UpdateDeputyPledgeRequest {
    /// What is promised from now on, whole.
    #[validate(length(min = 1, max = 20), nested)]
    #[schema(min_items = 1, max_items = 20)]
    pub items: Vec<DeputyPledgeItemRequest>,
    /// Why it is changed; public with the earlier wording when that was.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 2, max = 300))]
    #[schema(min_length = 2, max_length = 300)]
    pub reason: String,
}

/// How far an item is.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NoteDeputyPledgeRequest {
    /// Minted by the phone (UUIDv7), so that it can be written offline.
    pub id: Option<Id>,
    /// The item.
    pub item_id: Id,
    /// How far it is.
    pub state: DeputyPledgeState,
    /// What was done.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 2, max = 500))]
    #[schema(min_length = 2, max_length = 500)]
    pub note: String,
    /// The day: not in the future; today by default.
    pub noted_on: Option<NaiveDate>,
}

/// What somebody says of a pledge at the end of the year.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ReviewDeputyPledgeRequest {
    /// What became of it.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 2, max = 2000))]
    #[schema(min_length = 2, max_length = 2000)]
    pub content: String,
}

/// What the presidium decided about publishing the pledges of a year.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PublishDeputyPledgesRequest {
    /// The congress.
    pub level: CongressLevel,
    /// The year.
    #[validate(range(min = 2000, max = 2100))]
    #[schema(minimum = 2000, maximum = 2100)]
    pub year: i32,
    /// Public, or not any more.
    pub is_published: bool,
    /// When it was decided: not in the future.
    pub decided_on: NaiveDate,
    /// Which body decided it.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 2, max = 60))]
    #[schema(min_length = 2, max_length = 60)]
    pub decided_by: String,
}

/// Whom to remind: who has not pledged for a year.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RemindDeputyPledgesRequest {
    /// The congress.
    pub level: CongressLevel,
    /// The running year or the next.
    pub year: i32,
}

/// Which pledges.
#[derive(Debug, Clone, Default, Deserialize, Serialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ListDeputyPledgesQuery {
    /// Of this deputy.
    pub deputy_id: Option<Id>,
    /// Of the congress of this level.
    pub level: Option<CongressLevel>,
    /// Of any of these towns, separated by commas.
    #[param(value_type = Option<String>)]
    pub town_id: Option<Comma<Id>>,
    /// For this year.
    pub year: Option<i32>,
    /// In any of these states, separated by commas.
    #[param(value_type = Option<String>, example = "submitted,reviewed")]
    pub status: Option<Comma<DeputyPledgeStatus>>,
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

/// Of which congress and year.
#[derive(Debug, Clone, Deserialize, Serialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct DeputyPledgeYearQuery {
    /// The year.
    pub year: i32,
    /// The congress of this level; the own one by default.
    pub level: Option<CongressLevel>,
    /// The congress of this town; the county asks for any of its towns.
    pub town_id: Option<Id>,
}
