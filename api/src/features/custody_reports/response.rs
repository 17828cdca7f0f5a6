//! Reports of enforcing organs as they are read.

use super::model::{CustodyConsent, CustodyMeasure, CustodyReportAction};
use crate::features::congresses::CongressLevel;
use crate::platform::db::{Id, Timestamp};
use chrono::NaiveDate;
use serde::Serialize;
use utoipa::ToSchema;

/// A report in a list.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct CustodyReportItem {
    /// Identifier.
    pub id: Id,
    /// The congress.
    pub level: CongressLevel,
    /// Its town.
    #[schema(required)]
    pub town_id: Option<Id>,
    /// Its short name.
    #[schema(required)]
    pub town_name: Option<String>,
    /// Whom it is about.
    pub deputy_id: Id,
    /// Their name.
    pub deputy_name: String,
    /// The organ that reports or asks.
    pub authority: String,
    /// What was done, or is asked for.
    pub measure: CustodyMeasure,
    /// When.
    pub measured_on: NaiveDate,
    /// When the report was received.
    pub received_on: NaiveDate,
    /// Whether the congress consents.
    pub consent: CustodyConsent,
    /// From when on the mandate was suspended because of it.
    #[schema(required)]
    pub suspended_on: Option<NaiveDate>,
    /// Since when it is over.
    #[schema(required)]
    pub closed_on: Option<NaiveDate>,
    /// When it was entered.
    pub created_at: Timestamp,
    /// Version, for `If-Match`.
    pub version: i64,
}

/// An act, and whether it is open.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct CustodyReportActionState {
    /// Which.
    pub key: CustodyReportAction,
    /// Whether it is open to the reader now.
    pub allowed: bool,
    /// Why not: the code of the problem it would be refused with.
    #[schema(required)]
    pub code: Option<String>,
    /// The same in words.
    #[schema(required)]
    pub reason: Option<String>,
}

/// A report with everything around it.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(as = CustodyReport)]
pub struct CustodyReportResponse {
    /// As in a list.
    #[serde(flatten)]
    pub item: CustodyReportItem,
    /// The number of its document.
    #[schema(required)]
    pub document_number: Option<String>,
    /// More about it.
    #[schema(required)]
    pub note: Option<String>,
    /// When consent was decided on.
    #[schema(required)]
    pub consent_on: Option<NaiveDate>,
    /// By whom.
    #[schema(required)]
    pub consent_by: Option<String>,
    /// How it ended.
    #[schema(required)]
    pub close_note: Option<String>,
    /// What the reader may do now.
    pub actions: Vec<CustodyReportActionState>,
    /// Who entered it.
    pub created_by: String,
    /// Made up for a demonstration.
    pub is_demo: bool,
}
