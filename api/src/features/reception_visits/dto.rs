//! What writing down visitors' matters, handling them and finding them takes.

use super::model::{ProjectIdeaCategory, ReceptionHandling, ReceptionRefusalGround};
use crate::features::congresses::CongressLevel;
use crate::platform::db::Id;
use crate::platform::http::{
    Comma, is_paging, present, trimmed, trimmed_option, trimmed_or_null, trimmed_present,
};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

/// What a visitor brings forward.
#[derive(Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RecordReceptionVisitRequest {
    /// Minted by the phone (UUIDv7), so that it can be written offline.
    pub id: Option<Id>,
    /// The reception: announced, its day has come.
    pub reception_id: Id,
    /// Who it is; may be left out.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(min = 1, max = 40))]
    #[schema(min_length = 1, max_length = 40)]
    pub visitor_name: Option<String>,
    /// How to reach them; may be left out.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(min = 5, max = 30))]
    #[schema(min_length = 5, max_length = 30)]
    pub visitor_phone: Option<String>,
    /// Their village or community.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(min = 1, max = 60))]
    #[schema(min_length = 1, max_length = 60)]
    pub village: Option<String>,
    /// What they bring forward.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 2, max = 2000))]
    #[schema(min_length = 2, max_length = 2000)]
    pub matter: String,
    /// What it is about.
    pub category: Option<ProjectIdeaCategory>,
    /// What was answered on the spot; without it the matter is still to be dealt with.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(min = 2, max = 2000))]
    #[schema(min_length = 2, max_length = 2000)]
    pub answer: Option<String>,
}

/// Corrections of what was written down.
#[derive(Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct UpdateReceptionVisitRequest {
    /// Who it is; null takes it away.
    #[serde(default, deserialize_with = "trimmed_or_null")]
    #[validate(length(min = 1, max = 40))]
    #[schema(min_length = 1, max_length = 40)]
    pub visitor_name: Option<Option<String>>,
    /// How to reach them; null takes it away.
    #[serde(default, deserialize_with = "trimmed_or_null")]
    #[validate(length(min = 5, max = 30))]
    #[schema(min_length = 5, max_length = 30)]
    pub visitor_phone: Option<Option<String>>,
    /// Their village or community; null takes it away.
    #[serde(default, deserialize_with = "trimmed_or_null")]
    #[validate(length(min = 1, max = 60))]
    #[schema(min_length = 1, max_length = 60)]
    pub village: Option<Option<String>>,
    /// What they bring forward.
    #[serde(default, deserialize_with = "trimmed_present")]
    #[validate(length(min = 2, max = 2000))]
    #[schema(min_length = 2, max_length = 2000)]
    pub matter: Option<String>,
    /// What it is about; null takes it away.
    #[serde(default, deserialize_with = "present")]
    pub category: Option<Option<ProjectIdeaCategory>>,
}

/// What was answered on the spot.
#[derive(Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AnswerReceptionVisitRequest {
    /// The answer or explanation.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 2, max = 2000))]
    #[schema(min_length = 2, max_length = 2000)]
    pub answer: String,
}

/// Which unit deals with it, and by when.
#[derive(Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct HandOverReceptionVisitRequest {
    /// A working unit of the county, or of the town. Either this or `unit_name`.
    pub unit_id: Option<Id>,
    /// An organ elsewhere, by its name.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(min = 2, max = 60))]
    #[schema(min_length = 2, max_length = 60)]
    pub unit_name: Option<String>,
    /// When: not before the reception, not in the future; today by default.
    pub handed_on: Option<NaiveDate>,
    /// By when it is to answer: within a year.
    pub due_on: NaiveDate,
}

/// What the unit did or said, written by itself or for it.
#[derive(Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RecordReceptionResultRequest {
    /// The result.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 2, max = 2000))]
    #[schema(min_length = 2, max_length = 2000)]
    pub result: String,
    /// When: not before it was handed over, not in the future; today by default.
    pub result_on: Option<NaiveDate>,
}

/// Why it is not the unit's own.
#[derive(Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ReturnReceptionVisitRequest {
    /// Why, and whose it may be.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 2, max = 500))]
    #[schema(min_length = 2, max_length = 500)]
    pub reason: String,
}

/// The visitor was told.
#[derive(Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct FeedBackReceptionVisitRequest {
    /// When: not before the result, not in the future; today by default.
    pub fed_back_on: Option<NaiveDate>,
    /// How, and what they said.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(min = 1, max = 500))]
    #[schema(min_length = 1, max_length = 500)]
    pub note: Option<String>,
}

/// Why a station does not accept it.
#[derive(Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RefuseReceptionVisitRequest {
    /// The way the law has for it (A3).
    pub ground: ReceptionRefusalGround,
    /// What the visitor was told.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 2, max = 500))]
    #[schema(min_length = 2, max_length = 500)]
    pub note: String,
}

/// What the draft begins with.
#[derive(Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SuggestionOfReceptionVisitRequest {
    /// Its title.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 5, max = 60))]
    #[schema(min_length = 5, max_length = 60)]
    pub title: String,
    /// Its content: at least 20 characters; the matter by default.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(min = 20, max = 5000))]
    #[schema(min_length = 20, max_length = 5000)]
    pub content: Option<String>,
    /// Whose it is: one of those on duty; for the office. A deputy makes their own.
    pub deputy_id: Option<Id>,
    /// The congress it is brought before; that of the station by default.
    pub level: Option<CongressLevel>,
}

/// Which visits.
#[derive(Debug, Clone, Default, Deserialize, Serialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ListReceptionVisitsQuery {
    /// Of any of these towns, separated by commas.
    #[param(value_type = Option<String>)]
    pub town_id: Option<Comma<Id>>,
    /// At this station.
    pub station_id: Option<Id>,
    /// At this reception.
    pub reception_id: Option<Id>,
    /// At receptions on which this deputy was on duty.
    pub deputy_id: Option<Id>,
    /// Handled in any of these ways, separated by commas.
    #[param(value_type = Option<String>, example = "open,handed_over")]
    pub handling: Option<Comma<ReceptionHandling>>,
    /// About any of these, separated by commas.
    #[param(value_type = Option<String>, example = "road,water")]
    pub category: Option<Comma<ProjectIdeaCategory>>,
    /// To be dealt with, with a unit, or to be told to the visitor; or not.
    pub open: Option<bool>,
    /// With a result, or without one yet.
    pub has_result: Option<bool>,
    /// On this day or later.
    pub received_on_from: Option<NaiveDate>,
    /// Before this day.
    pub received_on_to: Option<NaiveDate>,
    /// `-received_on`, the only order.
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
