//! Rows of certificates.

use super::model::DeputyCertificateStatus;
use crate::features::congresses::CongressLevel;
use crate::platform::db::{Id, Timestamp};
use crate::schema::deputy_certificates;
use chrono::NaiveDate;
use diesel::prelude::*;

/// A certificate.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = deputy_certificates, treat_none_as_default_value = false)]
pub struct CertificateRow {
    pub county_id: i64,
    pub id: Id,
    pub level: CongressLevel,
    /// The congress.
    pub organ_id: Id,
    pub town_id: Option<Id>,
    pub office_id: Id,
    pub term_id: Id,
    pub deputy_id: Id,
    pub number: String,
    pub issued_on: NaiveDate,
    /// The last day that stands on it.
    pub valid_until: Option<NaiveDate>,
    pub status: DeputyCertificateStatus,
    /// When it was replaced or given back.
    pub ended_on: Option<NaiveDate>,
    pub end_reason: Option<String>,
    /// The one in whose place it was issued.
    pub replaces_id: Option<Id>,
    pub issued_by_name: String,
    pub is_demo: bool,
    pub version: i64,
    pub created_at: Timestamp,
    pub updated_at: Timestamp,
}
