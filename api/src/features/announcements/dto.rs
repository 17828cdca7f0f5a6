//! What the operations on announcements take.

use super::model::AnnouncementStatus;
use crate::features::congresses::CongressLevel;
use crate::platform::db::Id;
use crate::platform::http::{
    Comma, is_paging, trimmed, trimmed_option, trimmed_or_null, trimmed_present,
};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

/// A new announcement, as a draft. With an occasion, title and text that are left out are proposed in the words of the
/// printed paper.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CreateAnnouncementRequest {
    /// Minted by the client (UUIDv7).
    pub id: Option<Id>,
    /// The congress: the caller's own.
    pub level: CongressLevel,
    /// The vote whose result it tells: announced in its meeting. At most one occasion.
    pub ballot_id: Option<Id>,
    /// The choice among livelihood projects whose result it tells (V9): announced.
    pub project_selection_id: Option<Id>,
    /// The decision it makes known, such as a change of a project (V10): adopted.
    pub decision_id: Option<Id>,
    /// Its number, as the office counts them: `第3号`.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(min = 2, max = 50))]
    #[schema(min_length = 2, max_length = 50)]
    pub number: Option<String>,
    /// Its title; required without an occasion.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(min = 2, max = 100))]
    #[schema(min_length = 2, max_length = 100)]
    pub title: Option<String>,
    /// What it says, a paragraph on each line; required without an occasion.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(min = 10, max = 20000))]
    #[schema(min_length = 10, max_length = 20000)]
    pub content: Option<String>,
    /// Who issues it; by default the presidium, or the standing committee of the county.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(min = 2, max = 120))]
    #[schema(min_length = 2, max_length = 120)]
    pub issued_by: Option<String>,
    /// The day under it; by default that of the announcement in the meeting, or today.
    pub issued_on: Option<NaiveDate>,
}

/// Changes to a draft, or to one that was withdrawn. Congress and occasion stay.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct UpdateAnnouncementRequest {
    /// Its number; null takes it away.
    #[serde(default, deserialize_with = "trimmed_or_null")]
    #[validate(length(min = 2, max = 50))]
    #[schema(min_length = 2, max_length = 50)]
    pub number: Option<Option<String>>,
    /// Its title.
    #[serde(default, deserialize_with = "trimmed_present")]
    #[validate(length(min = 2, max = 100))]
    #[schema(min_length = 2, max_length = 100)]
    pub title: Option<String>,
    /// What it says.
    #[serde(default, deserialize_with = "trimmed_present")]
    #[validate(length(min = 10, max = 20000))]
    #[schema(min_length = 10, max_length = 20000)]
    pub content: Option<String>,
    /// Who issues it.
    #[serde(default, deserialize_with = "trimmed_present")]
    #[validate(length(min = 2, max = 120))]
    #[schema(min_length = 2, max_length = 120)]
    pub issued_by: Option<String>,
    /// The day under it.
    pub issued_on: Option<NaiveDate>,
}

/// That everybody may read it.
#[derive(Debug, Clone, Default, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PublishAnnouncementRequest {
    /// The telephone numbers in it are meant for everybody, such as that of the office.
    #[serde(default)]
    pub shows_phones: bool,
}

/// That it is taken back.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct WithdrawAnnouncementRequest {
    /// Why.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 2, max = 500))]
    #[schema(min_length = 2, max_length = 500)]
    pub reason: String,
}

/// Which announcements.
#[derive(Debug, Clone, Default, Deserialize, Serialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ListAnnouncementsQuery {
    /// Issued in this year.
    pub year: Option<i32>,
    /// Any of these states, separated by commas.
    #[param(value_type = Option<String>, example = "draft,published")]
    pub status: Option<Comma<AnnouncementStatus>>,
    /// The congress.
    #[param(value_type = Option<String>, example = "township")]
    pub level: Option<Comma<CongressLevel>>,
    /// Any of these towns.
    #[param(value_type = Option<String>)]
    pub town_id: Option<Comma<Id>>,
    /// Of this vote.
    pub ballot_id: Option<Id>,
    /// Of this choice among projects.
    pub project_selection_id: Option<Id>,
    /// Of this decision.
    pub decision_id: Option<Id>,
    /// `-issued_on`, the only order.
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
