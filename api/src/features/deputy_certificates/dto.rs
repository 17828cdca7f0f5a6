//! What issuing certificates and finding them takes.

use super::model::DeputyCertificateStatus;
use crate::features::congresses::CongressLevel;
use crate::platform::db::Id;
use crate::platform::http::{Comma, is_paging, present, trimmed, trimmed_option, trimmed_present};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

/// A certificate of a deputy of the office's congress, in its running term.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct IssueDeputyCertificateRequest {
    /// Minted by the caller (UUIDv7), if it wishes.
    pub id: Option<Id>,
    /// The congress.
    pub level: CongressLevel,
    /// Whose: in office, without one of this term.
    pub deputy_id: Id,
    /// Its number, once in a congress.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 1, max = 30))]
    #[schema(min_length = 1, max_length = 30)]
    pub number: String,
    /// When it was issued: not in the future; today by default.
    pub issued_on: Option<NaiveDate>,
    /// The last day that stands on it; none: as long as the term.
    pub valid_until: Option<NaiveDate>,
}

/// Corrections of what stands on a certificate.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct UpdateDeputyCertificateRequest {
    /// Its number.
    #[serde(default, deserialize_with = "trimmed_present")]
    #[validate(length(min = 1, max = 30))]
    #[schema(min_length = 1, max_length = 30)]
    pub number: Option<String>,
    /// When it was issued.
    pub issued_on: Option<NaiveDate>,
    /// The last day that stands on it; null: as long as the term.
    #[serde(default, deserialize_with = "present")]
    pub valid_until: Option<Option<NaiveDate>>,
}

/// Another certificate in place of one that was lost or spoilt.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ReplaceDeputyCertificateRequest {
    /// The number of the new one.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 1, max = 30))]
    #[schema(min_length = 1, max_length = 30)]
    pub number: String,
    /// Why: where and how it was lost.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 2, max = 500))]
    #[schema(min_length = 2, max_length = 500)]
    pub reason: String,
    /// When the new one was issued: not before the old one, not in the future; today by default.
    pub issued_on: Option<NaiveDate>,
}

/// A certificate is given back.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ReturnDeputyCertificateRequest {
    /// When: not before it was issued, not in the future; today by default.
    pub returned_on: Option<NaiveDate>,
    /// On what occasion.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(min = 2, max = 500))]
    #[schema(min_length = 2, max_length = 500)]
    pub note: Option<String>,
}

/// Which certificates.
#[derive(Debug, Clone, Default, Deserialize, Serialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ListDeputyCertificatesQuery {
    /// Of congresses of this level.
    #[param(inline)]
    pub level: Option<CongressLevel>,
    /// Of any of these towns, separated by commas.
    #[param(value_type = Option<String>)]
    pub town_id: Option<Comma<Id>>,
    /// Of this deputy.
    pub deputy_id: Option<Id>,
    /// Of this term.
    pub term_id: Option<Id>,
    /// With this number.
    #[param(max_length = 30)]
    pub number: Option<String>,
    /// Of which any of these became, separated by commas.
    #[param(value_type = Option<String>, example = "valid")]
    pub status: Option<Comma<DeputyCertificateStatus>>,
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
