//! Requests and answers.

use super::model::Level;
use super::store::Term;
use crate::platform::db::Id;
use crate::platform::http::{Comma, is_paging, present, trimmed, trimmed_present};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

/// A term.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct TermResponse {
    /// Identifier.
    pub id: Id,
    /// Level of the congress.
    pub level: Level,
    /// The congress, if it is one of this county.
    pub organ_id: Option<Id>,
    /// Its full name.
    pub congress_name: String,
    /// Number of the term (第几届).
    pub ordinal: i16,
    /// First day.
    pub starts_on: NaiveDate,
    /// The day the next term starts; none while it runs.
    pub ends_on: Option<NaiveDate>,
    /// Whether it runs today.
    pub is_current: bool,
    /// Version, for `If-Match`.
    pub version: i64,
}

impl TermResponse {
    /// The answer on a day.
    #[must_use]
    pub fn of(term: Term, today: NaiveDate) -> Self {
        Self {
            is_current: term.runs_on(today),
            id: term.id,
            level: term.level,
            organ_id: term.organ_id,
            congress_name: term.congress_name,
            ordinal: term.ordinal,
            starts_on: term.starts_on,
            ends_on: term.ends_on,
            version: term.version,
        }
    }
}

/// Filters of the list.
#[derive(Debug, Clone, Serialize, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ListTermsQuery {
    /// Terms of this congress.
    pub organ_id: Option<Id>,
    /// Levels, separated by commas.
    #[param(value_type = Option<String>, example = "county,township")]
    pub level: Option<Comma<Level>>,
    /// Rows per page, 1–200, default 50.
    #[serde(skip_serializing_if = "is_paging")]
    pub limit: Option<i64>,
    /// Where to continue.
    #[serde(skip_serializing_if = "is_paging")]
    pub cursor: Option<String>,
    /// Add the number of matching rows.
    #[serde(default, skip_serializing_if = "is_paging")]
    #[param(required = false)]
    pub count: bool,
}

/// A new term.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CreateTermRequest {
    /// Level of the congress.
    pub level: Level,
    /// The congress; required for county and township, absent above.
    pub organ_id: Option<Id>,
    /// Its full name.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 4, max = 60))]
    #[schema(min_length = 4, max_length = 60)]
    pub congress_name: String,
    /// Number of the term (第几届).
    #[validate(range(min = 1, max = 99))]
    #[schema(minimum = 1, maximum = 99)]
    pub ordinal: i16,
    /// First day.
    pub starts_on: NaiveDate,
    /// The day the next term starts.
    pub ends_on: Option<NaiveDate>,
}

/// Changes of a term.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct UpdateTermRequest {
    /// Full name of the congress.
    #[serde(default, deserialize_with = "trimmed_present")]
    #[validate(length(min = 4, max = 60))]
    #[schema(min_length = 4, max_length = 60)]
    pub congress_name: Option<String>,
    /// Number of the term.
    #[validate(range(min = 1, max = 99))]
    #[schema(minimum = 1, maximum = 99)]
    pub ordinal: Option<i16>,
    /// First day.
    pub starts_on: Option<NaiveDate>,
    /// The day the next term starts; `null` while it runs.
    #[serde(default, deserialize_with = "present")]
    pub ends_on: Option<Option<NaiveDate>>,
}
