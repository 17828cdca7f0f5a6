//! What the operations on rounds take.

use super::model::ProjectRoundStatus;
use crate::features::congresses::CongressLevel;
use crate::platform::db::Id;
use crate::platform::http::{
    Comma, is_paging, present, trimmed, trimmed_option, trimmed_or_null, trimmed_present,
};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

/// A new round, to be prepared.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CreateProjectRoundRequest {
    /// Minted by the client (UUIDv7).
    pub id: Option<Id>,
    /// The congress: the caller's own.
    pub level: CongressLevel,
    /// The year of the projects; one round of a congress for each. Ideas are asked for the year before.
    #[validate(range(min = 1990, max = 2100))]
    #[schema(minimum = 1990, maximum = 2100)]
    pub year: i32,
    /// Its title; by default `城关镇2027年民生实事项目`.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(min = 2, max = 100))]
    #[schema(min_length = 2, max_length = 100)]
    pub title: Option<String>,
    /// The call to give ideas.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(min = 2, max = 5000))]
    #[schema(min_length = 2, max_length = 5000)]
    pub call: Option<String>,
    /// The first day on which ideas are asked for, in the year of the projects or the one before.
    pub solicit_from: Option<NaiveDate>,
    /// The last.
    pub solicit_until: Option<NaiveDate>,
}

/// Changes while it is prepared.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct UpdateProjectRoundRequest {
    /// Its title.
    #[serde(default, deserialize_with = "trimmed_present")]
    #[validate(length(min = 2, max = 100))]
    #[schema(min_length = 2, max_length = 100)]
    pub title: Option<String>,
    /// The call to give ideas; null takes it away.
    #[serde(default, deserialize_with = "trimmed_or_null")]
    #[validate(length(min = 2, max = 5000))]
    #[schema(min_length = 2, max_length = 5000)]
    pub call: Option<Option<String>>,
    /// The first day on which ideas are asked for; null for not yet known.
    #[serde(default, deserialize_with = "present")]
    pub solicit_from: Option<Option<NaiveDate>>,
    /// The last; null for not yet known.
    #[serde(default, deserialize_with = "present")]
    pub solicit_until: Option<Option<NaiveDate>>,
}

/// That ideas are asked for, and until when.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct BeginProjectSolicitationRequest {
    /// The first day; the one planned by default.
    pub solicit_from: Option<NaiveDate>,
    /// The last day; the one planned by default. At least `project_solicit_min_days` after the first (V2).
    pub solicit_until: Option<NaiveDate>,
}

/// Until when ideas are asked for instead.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RenewProjectSolicitationRequest {
    /// The new last day: later than the one before.
    pub solicit_until: NaiveDate,
    /// Why.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 2, max = 500))]
    #[schema(min_length = 2, max_length = 500)]
    pub reason: String,
}

/// That ideas are asked for no longer.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct EndProjectSolicitationRequest {
    /// Why; required before the last day.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(min = 2, max = 500))]
    #[schema(min_length = 2, max_length = 500)]
    pub reason: Option<String>,
}

/// That ideas are asked for again.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RestoreProjectSolicitationRequest {
    /// The new last day: today or later.
    pub solicit_until: NaiveDate,
    /// Why.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 2, max = 500))]
    #[schema(min_length = 2, max_length = 500)]
    pub reason: String,
}

/// Which rounds.
#[derive(Debug, Clone, Default, Deserialize, Serialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ListProjectRoundsQuery {
    /// Of projects of this year.
    pub year: Option<i32>,
    /// Any of these states, separated by commas.
    #[param(value_type = Option<String>, example = "soliciting,sorting")]
    pub status: Option<Comma<ProjectRoundStatus>>,
    /// The congress.
    #[param(value_type = Option<String>, example = "township")]
    pub level: Option<Comma<CongressLevel>>,
    /// Any of these towns.
    #[param(value_type = Option<String>)]
    pub town_id: Option<Comma<Id>>,
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
