//! Rows of the table of reports of enforcing organs.

use super::model::{CustodyConsent, CustodyMeasure};
use crate::features::congresses::CongressLevel;
use crate::platform::db::{Id, Timestamp};
use crate::schema::custody_reports;
use chrono::NaiveDate;
use diesel::prelude::*;

/// A report.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = custody_reports, treat_none_as_default_value = false)]
pub struct ReportRow {
    pub county_id: i64,
    pub id: Id,
    pub level: CongressLevel,
    /// The congress.
    pub organ_id: Id,
    pub town_id: Option<Id>,
    pub office_id: Id,
    pub term_id: Id,
    pub deputy_id: Id,
    pub mandate_id: Id,
    /// The organ that reports or asks.
    pub authority: String,
    pub measure: CustodyMeasure,
    pub document_number: Option<String>,
    pub measured_on: NaiveDate,
    pub received_on: NaiveDate,
    pub note: Option<String>,
    pub consent: CustodyConsent,
    pub consent_on: Option<NaiveDate>,
    pub consent_by: Option<String>,
    pub suspended_on: Option<NaiveDate>,
    pub closed_on: Option<NaiveDate>,
    pub close_note: Option<String>,
    pub created_by_name: String,
    pub is_demo: bool,
    pub version: i64,
    pub created_at: Timestamp,
    pub updated_at: Timestamp,
}
