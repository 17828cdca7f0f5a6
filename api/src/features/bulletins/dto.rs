//! What writing and sending bulletins takes.

use super::model::{BulletinAudience, BulletinKind, BulletinStatus};
use crate::features::congresses::CongressLevel;
use crate::platform::db::Id;
use crate::platform::http::{Comma, is_paging, trimmed, trimmed_present};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

/// A bulletin to be written.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CreateBulletinRequest {
    /// Minted by the caller (UUIDv7), if it wishes.
    pub id: Option<Id>,
    /// The congress of the office.
    pub level: CongressLevel,
    /// What kind.
    pub kind: BulletinKind,
    /// Its title.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 2, max = 100))]
    #[schema(min_length = 2, max_length = 100)]
    pub title: String,
    /// Its text.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 2, max = 20000))]
    #[schema(min_length = 2, max_length = 20000)]
    pub body: String,
}

/// Changes to a draft.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct UpdateBulletinRequest {
    /// What kind.
    pub kind: Option<BulletinKind>,
    /// Its title.
    #[serde(default, deserialize_with = "trimmed_present")]
    #[validate(length(min = 2, max = 100))]
    #[schema(min_length = 2, max_length = 100)]
    pub title: Option<String>,
    /// Its text.
    #[serde(default, deserialize_with = "trimmed_present")]
    #[validate(length(min = 2, max = 20000))]
    #[schema(min_length = 2, max_length = 20000)]
    pub body: Option<String>,
}

/// To whom it goes.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SendBulletinRequest {
    /// All deputies of the congress who are in office, or chosen ones.
    pub audience: BulletinAudience,
    /// The chosen ones, in office in the congress.
    #[serde(default)]
    #[validate(length(max = 500))]
    #[schema(max_items = 500)]
    pub deputy_ids: Vec<Id>,
    /// By when it is to be read: today or later.
    pub read_by: Option<NaiveDate>,
}

/// What it says from now on, and why.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CorrectBulletinRequest {
    /// Its title.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 2, max = 100))]
    #[schema(min_length = 2, max_length = 100)]
    pub title: String,
    /// Its text.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 2, max = 20000))]
    #[schema(min_length = 2, max_length = 20000)]
    pub body: String,
    /// What was wrong.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 2, max = 500))]
    #[schema(min_length = 2, max_length = 500)]
    pub note: String,
}

/// Nothing more has to be said.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct BulletinNothing {}

/// Why it is taken back.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct WithdrawBulletinRequest {
    /// The reason.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 2, max = 500))]
    #[schema(min_length = 2, max_length = 500)]
    pub reason: String,
}

/// Which bulletins.
#[derive(Debug, Clone, Default, Deserialize, Serialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ListBulletinsQuery {
    /// Of any of these kinds, separated by commas.
    #[param(value_type = Option<String>, example = "affairs,material")]
    pub kind: Option<Comma<BulletinKind>>,
    /// In any of these states, separated by commas.
    #[param(value_type = Option<String>, example = "draft,sent")]
    pub status: Option<Comma<BulletinStatus>>,
    /// Of any of these towns, separated by commas.
    #[param(value_type = Option<String>)]
    pub town_id: Option<Comma<Id>>,
    /// Sent, and not read yet: by the deputy who asks, to staff by anybody.
    pub is_unread: Option<bool>,
    /// Of this day or later.
    pub dated_on_from: Option<NaiveDate>,
    /// Before this day.
    pub dated_on_to: Option<NaiveDate>,
    /// `-dated_on`, the only order.
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
