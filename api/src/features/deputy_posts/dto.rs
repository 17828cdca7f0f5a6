//! What setting up posts, holding them and finding them takes.

use super::model::{DeputyPostDecision, DeputyPostStatus};
use crate::features::congresses::CongressLevel;
use crate::features::duty_records::model::DutyKind;
use crate::platform::db::Id;
use crate::platform::http::{Comma, is_paging, trimmed, trimmed_option, trimmed_present};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

/// A post to be set up.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CreateDeputyPostRequest {
    /// Minted by the caller (UUIDv7), if it wishes.
    pub id: Option<Id>,
    /// The congress.
    pub level: CongressLevel,
    /// Its name; of the open ones of a congress one.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 2, max = 40))]
    #[schema(min_length = 2, max_length = 40)]
    pub name: String,
    /// What whoever holds it does.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 5, max = 1000))]
    #[schema(min_length = 5, max_length = 1000)]
    pub duties: String,
    /// How many may hold it.
    #[validate(range(min = 1, max = 200))]
    #[schema(minimum = 1, maximum = 200)]
    pub seats: i64,
    /// From when; today by default.
    pub starts_on: Option<NaiveDate>,
}

/// Changes to a post; who holds it is told.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct UpdateDeputyPostRequest {
    /// Its name.
    #[serde(default, deserialize_with = "trimmed_present")]
    #[validate(length(min = 2, max = 40))]
    #[schema(min_length = 2, max_length = 40)]
    pub name: Option<String>,
    /// What whoever holds it does.
    #[serde(default, deserialize_with = "trimmed_present")]
    #[validate(length(min = 5, max = 1000))]
    #[schema(min_length = 5, max_length = 1000)]
    pub duties: Option<String>,
    /// How many may hold it; not fewer than do.
    #[validate(range(min = 1, max = 200))]
    #[schema(minimum = 1, maximum = 200)]
    pub seats: Option<i64>,
}

/// Why a post is closed.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CloseDeputyPostRequest {
    /// The reason; holdings end with it, claims are refused with it.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 2, max = 300))]
    #[schema(min_length = 2, max_length = 300)]
    pub reason: String,
}

/// What the presidium decided about publishing.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PublishDeputyPostRequest {
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

/// A post is claimed by a deputy, or given to one by the office.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct TakeDeputyPostRequest {
    /// Minted by the phone (UUIDv7), so that it can be claimed offline.
    pub id: Option<Id>,
    /// Who holds it from now on; a deputy claims for nobody else.
    pub deputy_id: Option<Id>,
    /// Why the deputy asks for it.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(min = 2, max = 300))]
    #[schema(min_length = 2, max_length = 300)]
    pub wish: Option<String>,
    /// From when: not before the post begins, not in the future; today by default.
    pub starts_on: Option<NaiveDate>,
    /// The last day; without, until it is ended.
    pub ends_on: Option<NaiveDate>,
}

/// What the office says of a claim.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DecideDeputyPostHoldingRequest {
    /// Whether the deputy holds the post from now on.
    pub decision: DeputyPostDecision,
    /// Why not; then required.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(min = 2, max = 300))]
    #[schema(min_length = 2, max_length = 300)]
    pub reason: Option<String>,
    /// The last day; as the deputy asked without.
    pub ends_on: Option<NaiveDate>,
}

/// Why a claim is taken back, or a holding ends.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct EndDeputyPostHoldingRequest {
    /// The reason.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 2, max = 300))]
    #[schema(min_length = 2, max_length = 300)]
    pub reason: String,
    /// The last day: not in the future, not before it began; today by default.
    pub ended_on: Option<NaiveDate>,
}

/// What was done in a post.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RecordDeputyPostEntryRequest {
    /// Minted by the phone (UUIDv7), so that it can be written offline.
    pub id: Option<Id>,
    /// The day: within the holding, not in the future.
    pub held_on: NaiveDate,
    /// What was done.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 2, max = 500))]
    #[schema(min_length = 2, max_length = 500)]
    pub note: String,
    /// Enter it as a duty record of this kind, too; it then waits for the office.
    pub duty_kind: Option<DutyKind>,
    /// The quarter of the day is closed: let the duty record count in the first one that is open.
    #[serde(default)]
    pub is_late: bool,
}

/// Which posts.
#[derive(Debug, Clone, Default, Deserialize, Serialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ListDeputyPostsQuery {
    /// Of congresses of this level.
    pub level: Option<CongressLevel>,
    /// Of any of these towns, separated by commas.
    #[param(value_type = Option<String>)]
    pub town_id: Option<Comma<Id>>,
    /// Closed, or not.
    pub closed: Option<bool>,
    /// Public, or not.
    pub published: Option<bool>,
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

/// Which holdings.
#[derive(Debug, Clone, Default, Deserialize, Serialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ListDeputyPostHoldingsQuery {
    /// Of this post.
    pub post_id: Option<Id>,
    /// Of this deputy.
    pub deputy_id: Option<Id>,
    /// Of any of these towns, separated by commas.
    #[param(value_type = Option<String>)]
    pub town_id: Option<Comma<Id>>,
    /// In any of these states, separated by commas.
    #[param(value_type = Option<String>, example = "claimed,held")]
    pub status: Option<Comma<DeputyPostStatus>>,
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
