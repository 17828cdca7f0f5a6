//! What recording reports of enforcing organs, acting on them and finding them takes.

use super::model::CustodyMeasure;
use crate::features::congresses::CongressLevel;
use crate::features::deputies::rules::SuspensionReason;
use crate::platform::db::Id;
use crate::platform::http::{Comma, is_paging, trimmed, trimmed_option};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

/// A report, or for a county deputy a request for consent.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RecordCustodyReportRequest {
    /// Minted by the caller (UUIDv7), if it wishes.
    pub id: Option<Id>,
    /// The congress of the office.
    pub level: CongressLevel,
    /// Whom it is about: a deputy of that congress whose mandate has not ended.
    pub deputy_id: Id,
    /// The organ that reports or asks.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 2, max = 100))]
    #[schema(min_length = 2, max_length = 100)]
    pub authority: String,
    /// What was done, or is asked for.
    pub measure: CustodyMeasure,
    /// The number of its document.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(min = 1, max = 100))]
    #[schema(min_length = 1, max_length = 100)]
    pub document_number: Option<String>,
    /// When it was done or asked for.
    pub measured_on: NaiveDate,
    /// When the report was received: on that day or later, not in the future; today by default.
    pub received_on: Option<NaiveDate>,
    /// More about it.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(min = 1, max = 1000))]
    #[schema(min_length = 1, max_length = 1000)]
    pub note: Option<String>,
}

/// Whether the standing committee, or the presidium in session, consents.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AnswerCustodyConsentRequest {
    /// It does.
    pub is_granted: bool,
    /// When it was decided.
    pub consent_on: NaiveDate,
    /// Who decided, and in which meeting.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 2, max = 100))]
    #[schema(min_length = 2, max_length = 100)]
    pub consent_by: String,
}

/// The mandate is suspended (代表法61).
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SuspendReportedMandateRequest {
    /// Why.
    pub reason: SuspensionReason,
    /// From when on.
    pub effective_on: NaiveDate,
}

/// It is over.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CloseCustodyReportRequest {
    /// Since when.
    pub closed_on: NaiveDate,
    /// How it ended.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 2, max = 1000))]
    #[schema(min_length = 2, max_length = 1000)]
    pub note: String,
}

/// Which reports.
#[derive(Debug, Clone, Default, Deserialize, Serialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ListCustodyReportsQuery {
    /// Of any of these towns, separated by commas.
    #[param(value_type = Option<String>)]
    pub town_id: Option<Comma<Id>>,
    /// Only those that are over, or are not.
    pub is_closed: Option<bool>,
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
