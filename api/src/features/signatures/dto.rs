//! Signatures as they are sent.

use super::model::{SignaturePart, SignatureStatus};
use super::signing::Signed;
use crate::platform::db::{Id, Timestamp};
use serde::Serialize;
use std::collections::HashMap;
use utoipa::ToSchema;

/// A deputy who signs, was asked to, or will not.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct JointSignature {
    /// The deputy.
    pub deputy_id: Id,
    /// Their name.
    pub name: String,
    /// Leads it or signs along.
    pub part: SignaturePart,
    /// What they said.
    pub status: SignatureStatus,
    /// The member of staff who saw the signature on paper; null for one given here.
    #[schema(required)]
    pub on_paper_by: Option<String>,
    /// When they answered.
    #[schema(required)]
    pub responded_at: Option<Timestamp>,
    /// Whether they are in office; the signature of one who is not does not count.
    pub is_in_office: bool,
}

impl JointSignature {
    /// All of a record; `names` are those of everybody who was asked.
    #[must_use]
    pub fn of(signed: &Signed, names: &HashMap<Id, String>) -> Vec<Self> {
        let one = |row: &super::Signature| Self {
            deputy_id: row.deputy_id,
            name: names.get(&row.deputy_id).cloned().unwrap_or_default(),
            part: row.part,
            status: row.status,
            on_paper_by: row.on_paper_by.clone(),
            responded_at: row.responded_at,
            is_in_office: signed.in_office.contains_key(&row.deputy_id),
        };
        signed.all.iter().map(one).collect()
    }
}

/// How many have signed, and how many the statute asks for.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct SignatureCount {
    /// Signatures of deputies in office, the lead's included.
    pub signed: u32,
    /// How many are needed.
    pub required: u32,
    /// How many are missing.
    pub missing: u32,
    /// The article that asks for them.
    pub article: String,
}

impl SignatureCount {
    /// The count against a number.
    #[must_use]
    pub fn new(signed: u32, required: u32, article: String) -> Self {
        Self {
            signed,
            required,
            missing: required.saturating_sub(signed),
            article,
        }
    }
}
