//! Requests.

use super::model::Gender;
use super::rules::{EndingReason, MandateStatus, SuspensionReason};
use crate::features::terms::Level;
use crate::platform::db::{Id, text_enum};
use crate::platform::http::{Comma, is_paging, present, trimmed, trimmed_or_null, trimmed_present};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

text_enum! {
    /// Orders of the list.
    pub enum DeputySort {
        /// By name.
        Name = "name",
        /// By name, from the end.
        NameDescending = "-name",
    }
}

/// Filters of the list.
#[derive(Debug, Clone, Serialize, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ListDeputiesQuery {
    /// Deputies of this town.
    pub town_id: Option<Id>,
    /// With a mandate of these levels, separated by commas.
    #[param(value_type = Option<String>, example = "county,township")]
    pub level: Option<Comma<Level>>,
    /// With a mandate of this term.
    pub term_id: Option<Id>,
    /// With a mandate that stands so: `active`, `suspended`, `ended`, separated by commas.
    #[param(value_type = Option<String>, example = "active,suspended")]
    pub status: Option<Comma<MandateStatus>>,
    /// In this deputy group.
    pub group_id: Option<Id>,
    /// Part of the name, its pinyin or initials, or of the occupation.
    pub q: Option<String>,
    /// Order; by name when absent.
    #[param(inline)]
    pub sort: Option<DeputySort>,
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

/// A new deputy.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CreateDeputyRequest {
    /// Name.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 2, max = 30))]
    #[schema(min_length = 2, max_length = 30)]
    pub name: String,
    /// Gender.
    pub gender: Gender,
    /// Date of birth.
    pub born_on: Option<NaiveDate>,
    /// Ethnic group.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 2, max = 20))]
    #[schema(min_length = 2, max_length = 20)]
    pub ethnicity: String,
    /// Party, or 群众.
    #[serde(default, deserialize_with = "trimmed")]
    #[validate(length(max = 20))]
    #[schema(max_length = 20)]
    pub party: String,
    /// Education.
    #[serde(default, deserialize_with = "trimmed")]
    #[validate(length(max = 20))]
    #[schema(max_length = 20)]
    pub education: String,
    /// Work unit and post.
    #[serde(default, deserialize_with = "trimmed")]
    #[validate(length(max = 100))]
    #[schema(max_length = 100)]
    pub occupation: String,
    /// Post in an administrative organ.
    #[serde(default, deserialize_with = "trimmed_present")]
    #[validate(length(min = 1, max = 60))]
    #[schema(min_length = 1, max_length = 60)]
    pub government_post: Option<String>,
    /// Phone number, 7 to 20 digits.
    pub phone: Option<String>,
    /// The town; a township enters deputies of its own only.
    pub town_id: Option<Id>,
}

/// Changes of a deputy.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct UpdateDeputyRequest {
    /// Name.
    #[serde(default, deserialize_with = "trimmed_present")]
    #[validate(length(min = 2, max = 30))]
    #[schema(min_length = 2, max_length = 30)]
    pub name: Option<String>,
    /// Gender.
    pub gender: Option<Gender>,
    /// Date of birth; `null` when unknown.
    #[serde(default, deserialize_with = "present")]
    pub born_on: Option<Option<NaiveDate>>,
    /// Ethnic group.
    #[serde(default, deserialize_with = "trimmed_present")]
    #[validate(length(min = 2, max = 20))]
    #[schema(min_length = 2, max_length = 20)]
    pub ethnicity: Option<String>,
    /// Party, or 群众.
    #[serde(default, deserialize_with = "trimmed_present")]
    #[validate(length(max = 20))]
    #[schema(max_length = 20)]
    pub party: Option<String>,
    /// Education.
    #[serde(default, deserialize_with = "trimmed_present")]
    #[validate(length(max = 20))]
    #[schema(max_length = 20)]
    pub education: Option<String>,
    /// Work unit and post.
    #[serde(default, deserialize_with = "trimmed_present")]
    #[validate(length(max = 100))]
    #[schema(max_length = 100)]
    pub occupation: Option<String>,
    /// Post in an administrative organ; `null` for none.
    #[serde(default, deserialize_with = "trimmed_or_null")]
    #[validate(length(min = 1, max = 60))]
    #[schema(min_length = 1, max_length = 60)]
    pub government_post: Option<Option<String>>,
    /// Phone number; `null` for none.
    #[serde(default, deserialize_with = "present")]
    pub phone: Option<Option<String>>,
    /// The town; only the county moves deputies.
    #[serde(default, deserialize_with = "present")]
    pub town_id: Option<Option<Id>>,
}

/// A new mandate.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CreateMandateRequest {
    /// The term.
    pub term_id: Id,
    /// 选区 or 选举单位.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 1, max = 60))]
    #[schema(min_length = 1, max_length = 60)]
    pub constituency: String,
    /// Deputy group.
    pub group_id: Option<Id>,
    /// Post in the congress or group.
    #[serde(default, deserialize_with = "trimmed_present")]
    #[validate(length(min = 1, max = 40))]
    #[schema(min_length = 1, max_length = 40)]
    pub post: Option<String>,
    /// When elected.
    pub elected_on: NaiveDate,
}

/// Corrections of a mandate; what is absent stays.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct UpdateMandateRequest {
    /// 选区 or 选举单位.
    #[serde(default, deserialize_with = "trimmed_present")]
    #[validate(length(min = 1, max = 60))]
    #[schema(min_length = 1, max_length = 60)]
    pub constituency: Option<String>,
    /// Deputy group; `null` for none.
    #[serde(default, deserialize_with = "present")]
    pub group_id: Option<Option<Id>>,
    /// Post in the congress or group; `null` for none.
    #[serde(default, deserialize_with = "trimmed_or_null")]
    #[validate(length(min = 1, max = 40))]
    #[schema(min_length = 1, max_length = 40)]
    pub post: Option<Option<String>>,
    /// When elected.
    pub elected_on: Option<NaiveDate>,
}

/// A suspension (代表法 61).
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SuspendMandateRequest {
    /// The statutory reason.
    pub reason: SuspensionReason,
    /// First day of the suspension.
    pub effective_on: NaiveDate,
    /// Who reported it, which document.
    #[serde(default, deserialize_with = "trimmed")]
    #[validate(length(max = 500))]
    #[schema(max_length = 500)]
    pub note: String,
}

/// The end of a suspension.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RestoreMandateRequest {
    /// First day back in office.
    pub effective_on: NaiveDate,
    /// Who reported it, which document.
    #[serde(default, deserialize_with = "trimmed")]
    #[validate(length(max = 500))]
    #[schema(max_length = 500)]
    pub note: String,
}

/// The end of a mandate (代表法 62).
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct EndMandateRequest {
    /// The statutory reason.
    pub reason: EndingReason,
    /// The day it ended.
    pub effective_on: NaiveDate,
    /// Which decision or announcement.
    #[serde(default, deserialize_with = "trimmed")]
    #[validate(length(max = 500))]
    #[schema(max_length = 500)]
    pub note: String,
}
