//! What planning and holding receptions takes.

use super::model::ReceptionStatus;
use crate::features::congresses::CongressLevel;
use crate::platform::db::{Id, Timestamp};
use crate::platform::http::{Comma, is_paging, trimmed, trimmed_option, trimmed_or_null};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

/// A reception to be put on the roster.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PlanReceptionRequest {
    /// Minted by the caller (UUIDv7), if it wishes.
    pub id: Option<Id>,
    /// Where: an open station of the office's congress.
    pub station_id: Id,
    /// When it begins: within a year of today.
    pub begins_at: Timestamp,
    /// When it ends, on the same day.
    pub ends_at: Timestamp,
    /// Who is on duty: deputies who belong to the station on that day and are in office.
    #[validate(length(min = 1, max = 50))]
    #[schema(min_items = 1, max_items = 50)]
    pub deputy_ids: Vec<Id>,
    /// What residents are told beside time and place.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(min = 1, max = 1000))]
    #[schema(min_length = 1, max_length = 1000)]
    pub notice: Option<String>,
}

/// Changes to what is planned.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct UpdateReceptionRequest {
    /// When it begins; before residents know it, afterwards it is moved with a reason.
    pub begins_at: Option<Timestamp>,
    /// When it ends; likewise.
    pub ends_at: Option<Timestamp>,
    /// Who is on duty, in place of those before.
    #[validate(length(min = 1, max = 50))]
    #[schema(min_items = 1, max_items = 50)]
    pub deputy_ids: Option<Vec<Id>>,
    /// What residents are told; null takes it away.
    #[serde(default, deserialize_with = "trimmed_or_null")]
    #[validate(length(min = 1, max = 1000))]
    #[schema(min_length = 1, max_length = 1000)]
    pub notice: Option<Option<String>>,
}

/// Residents are told.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AnnounceReceptionRequest {
    /// What residents are told, in place of what was planned.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(min = 1, max = 1000))]
    #[schema(min_length = 1, max_length = 1000)]
    pub notice: Option<String>,
    /// Since when they know, as of a notice on paper: not in the future; today by default.
    pub announced_on: Option<NaiveDate>,
    /// Why so late: required when it is fewer days before the reception than `reception_notice_days` (A3).
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(min = 2, max = 500))]
    #[schema(min_length = 2, max_length = 500)]
    pub late_reason: Option<String>,
}

/// Another time.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct MoveReceptionRequest {
    /// When it begins: today or later, within a year.
    pub begins_at: Timestamp,
    /// When it ends, on the same day.
    pub ends_at: Timestamp,
    /// Why.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 2, max = 500))]
    #[schema(min_length = 2, max_length = 500)]
    pub reason: String,
}

/// Why it is called off, or was not held.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct EndReceptionRequest {
    /// The reason.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 2, max = 500))]
    #[schema(min_length = 2, max_length = 500)]
    pub reason: String,
}

/// Somebody on duty who did not come, and why.
#[derive(Debug, Clone, Deserialize, Serialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ReceptionAbsence {
    /// The deputy.
    pub deputy_id: Id,
    /// The reason.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 2, max = 200))]
    #[schema(min_length = 2, max_length = 200)]
    pub reason: String,
}

/// Who of those on duty came.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AttendReceptionRequest {
    /// Who came: at least one, else it was not held.
    #[validate(length(max = 50))]
    #[schema(max_items = 50)]
    pub present_ids: Vec<Id>,
    /// Everybody else who was on duty, with the reason.
    #[serde(default)]
    #[validate(length(max = 50), nested)]
    #[schema(max_items = 50)]
    pub absences: Vec<ReceptionAbsence>,
}

/// Which receptions.
#[derive(Debug, Clone, Default, Deserialize, Serialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ListReceptionsQuery {
    /// Of any of these towns, separated by commas.
    #[param(value_type = Option<String>)]
    pub town_id: Option<Comma<Id>>,
    /// At this station.
    pub station_id: Option<Id>,
    /// On which this deputy is on duty.
    pub deputy_id: Option<Id>,
    /// In any of these states, separated by commas.
    #[param(value_type = Option<String>, example = "planned,announced")]
    pub status: Option<Comma<ReceptionStatus>>,
    /// On this day or later.
    pub held_on_from: Option<NaiveDate>,
    /// Before this day.
    pub held_on_to: Option<NaiveDate>,
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

/// Which figures.
#[derive(Debug, Clone, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ReceptionCoverageQuery {
    /// Of this year.
    #[param(minimum = 2000, maximum = 2999)]
    pub year: i32,
    /// Of this congress of one's own; for deputies who sit in two that of the town by default.
    #[param(inline)]
    pub level: Option<CongressLevel>,
    /// Of this town; for the county, whose own congress it is by default.
    pub town_id: Option<Id>,
}
