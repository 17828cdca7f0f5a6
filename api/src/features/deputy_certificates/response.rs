//! Certificates as they are read.

use super::model::{DeputyCertificateAction, DeputyCertificateStanding, DeputyCertificateStatus};
use crate::features::congresses::CongressLevel;
use crate::platform::db::{Id, Timestamp};
use chrono::NaiveDate;
use serde::Serialize;
use utoipa::ToSchema;

/// A certificate in a list, as a phone shows it.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct DeputyCertificateItem {
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
    /// The full name of the congress.
    pub congress_name: String,
    /// The term.
    pub term_id: Id,
    /// Its number (第几届).
    pub ordinal: i16,
    /// Whose.
    pub deputy_id: Id,
    /// Their name.
    pub deputy_name: String,
    /// Its number.
    pub number: String,
    /// When it was issued.
    pub issued_on: NaiveDate,
    /// The last day that stands on it; null: as long as the term.
    #[schema(required)]
    pub valid_until: Option<NaiveDate>,
    /// What became of it.
    pub status: DeputyCertificateStatus,
    /// Whether it holds today, and if not, why.
    pub standing: DeputyCertificateStanding,
    /// When it was replaced or given back.
    #[schema(required)]
    pub ended_on: Option<NaiveDate>,
    /// When it was entered.
    pub created_at: Timestamp,
    /// Version, for `If-Match`.
    pub version: i64,
}

/// An act, and whether it is open.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct DeputyCertificateActionState {
    /// Which.
    pub key: DeputyCertificateAction,
    /// Whether it is open to the reader now.
    pub allowed: bool,
    /// Why not: the code of the problem it would be refused with.
    #[schema(required)]
    pub code: Option<String>,
    /// The same in words.
    #[schema(required)]
    pub reason: Option<String>,
}

/// A certificate.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(as = DeputyCertificate)]
pub struct DeputyCertificateResponse {
    /// As in a list.
    #[serde(flatten)]
    pub item: DeputyCertificateItem,
    /// Why it was replaced, or on what occasion it was given back.
    #[schema(required)]
    pub end_reason: Option<String>,
    /// The one in whose place it was issued.
    #[schema(required)]
    pub replaces_id: Option<Id>,
    /// Who entered it.
    pub issued_by: String,
    /// What the reader may do now.
    pub actions: Vec<DeputyCertificateActionState>,
    /// Made up for a demonstration.
    pub is_demo: bool,
}
