//! What registering stations and finding them takes.

use super::model::StationKind;
use crate::features::congresses::CongressLevel;
use crate::platform::db::Id;
use crate::platform::http::{
    Comma, is_paging, present, trimmed, trimmed_option, trimmed_or_null, trimmed_present,
};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

/// A station to be registered.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CreateStationRequest {
    /// Minted by the caller (UUIDv7), if it wishes.
    pub id: Option<Id>,
    /// The congress.
    pub level: CongressLevel,
    /// What kind of station it is.
    pub kind: StationKind,
    /// Its name; of the open ones of a congress one.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 2, max = 60))]
    #[schema(min_length = 2, max_length = 60)]
    pub name: String,
    /// The village or community.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(min = 1, max = 60))]
    #[schema(min_length = 1, max_length = 60)]
    pub village: Option<String>,
    /// Where it is.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 2, max = 100))]
    #[schema(min_length = 2, max_length = 100)]
    pub address: String,
    /// The telephone of the station.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(min = 5, max = 30))]
    #[schema(min_length = 5, max_length = 30)]
    pub phone: Option<String>,
    /// Square metres; local standards ask for 100 (A3).
    #[validate(range(min = 1, max = 100_000))]
    #[schema(minimum = 1, maximum = 100_000)]
    pub area_m2: Option<i64>,
    /// Whom to ask for: a deputy of the station. Either this or `contact_name`.
    pub contact_id: Option<Id>,
    /// Whom to ask for: somebody of the staff.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(min = 1, max = 40))]
    #[schema(min_length = 1, max_length = 40)]
    pub contact_name: Option<String>,
    /// Since when it is there: not in the future; today by default.
    pub opened_on: Option<NaiveDate>,
    /// Who belongs to it: deputies in office of the congress, or of the county and at home in the town.
    #[serde(default)]
    #[validate(length(max = 200))]
    #[schema(max_items = 200)]
    pub deputy_ids: Vec<Id>,
}

/// Changes to a station.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct UpdateStationRequest {
    /// What kind of station it is.
    pub kind: Option<StationKind>,
    /// Its name.
    #[serde(default, deserialize_with = "trimmed_present")]
    #[validate(length(min = 2, max = 60))]
    #[schema(min_length = 2, max_length = 60)]
    pub name: Option<String>,
    /// The village or community; null takes it away.
    #[serde(default, deserialize_with = "trimmed_or_null")]
    #[validate(length(min = 1, max = 60))]
    #[schema(min_length = 1, max_length = 60)]
    pub village: Option<Option<String>>,
    /// Where it is.
    #[serde(default, deserialize_with = "trimmed_present")]
    #[validate(length(min = 2, max = 100))]
    #[schema(min_length = 2, max_length = 100)]
    pub address: Option<String>,
    /// The telephone of the station; null takes it away.
    #[serde(default, deserialize_with = "trimmed_or_null")]
    #[validate(length(min = 5, max = 30))]
    #[schema(min_length = 5, max_length = 30)]
    pub phone: Option<Option<String>>,
    /// Square metres; null: not known.
    #[serde(default, deserialize_with = "present")]
    #[validate(range(min = 1, max = 100_000))]
    #[schema(minimum = 1, maximum = 100_000)]
    pub area_m2: Option<Option<i64>>,
    /// Whom to ask for from now on: a deputy of the station.
    pub contact_id: Option<Id>,
    /// Whom to ask for from now on: somebody of the staff.
    #[serde(default, deserialize_with = "trimmed_present")]
    #[validate(length(min = 1, max = 40))]
    #[schema(min_length = 1, max_length = 40)]
    pub contact_name: Option<String>,
    /// Who belongs to it from today on, in place of those before.
    #[validate(length(max = 200))]
    #[schema(max_items = 200)]
    pub deputy_ids: Option<Vec<Id>>,
}

/// Whether the station has one of the ten haves.
#[derive(Debug, Clone, Deserialize, Serialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct StationCheck {
    /// The name of the item in the template that holds.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 1, max = 30))]
    #[schema(min_length = 1, max_length = 30)]
    pub item: String,
    /// Has it, or has it not.
    pub is_met: bool,
    /// What shows it, or what is missing.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(min = 1, max = 300))]
    #[schema(min_length = 1, max_length = 300)]
    pub note: Option<String>,
}

/// What the station has; items that are not named stay as they were.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CheckStationRequest {
    /// Each item once.
    #[validate(length(min = 1, max = 30), nested)]
    #[schema(min_items = 1, max_items = 30)]
    pub checks: Vec<StationCheck>,
}

/// Why a station is closed.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CloseStationRequest {
    /// The reason.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 2, max = 500))]
    #[schema(min_length = 2, max_length = 500)]
    pub reason: String,
    /// Since when: not in the future, not before it was opened; today by default.
    pub closed_on: Option<NaiveDate>,
}

/// Which stations.
#[derive(Debug, Clone, Default, Deserialize, Serialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ListStationsQuery {
    /// Of congresses of any of these levels, separated by commas.
    #[param(value_type = Option<String>, example = "township")]
    pub level: Option<Comma<CongressLevel>>,
    /// Of any of these towns, separated by commas.
    #[param(value_type = Option<String>)]
    pub town_id: Option<Comma<Id>>,
    /// Of any of these kinds, separated by commas.
    #[param(value_type = Option<String>, example = "home,station")]
    pub kind: Option<Comma<StationKind>>,
    /// In this village or community.
    #[param(max_length = 60)]
    pub village: Option<String>,
    /// To which this deputy belongs.
    pub deputy_id: Option<Id>,
    /// Closed, or not.
    pub closed: Option<bool>,
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
