//! What visitors brought forward, as it is read.

use super::model::{
    ProjectIdeaCategory, ReceptionHandling, ReceptionRefusalGround, ReceptionVisitAction,
};
use crate::features::congresses::CongressLevel;
use crate::platform::db::{Id, Timestamp};
use chrono::NaiveDate;
use serde::Serialize;
use utoipa::ToSchema;

/// A visit in the ledger.
#[derive(Clone, Serialize, ToSchema)]
pub struct ReceptionVisitItem {
    /// Identifier.
    pub id: Id,
    /// The reception.
    pub reception_id: Id,
    /// The congress.
    pub level: CongressLevel,
    /// Its town.
    #[schema(required)]
    pub town_id: Option<Id>,
    /// Its short name.
    #[schema(required)]
    pub town_name: Option<String>,
    /// Where.
    pub station_id: Id,
    /// Its name.
    pub station_name: String,
    /// The day.
    pub received_on: NaiveDate,
    /// Who it was; null if they did not say, or if the reader is neither the office nor was on duty.
    #[schema(required)]
    pub visitor_name: Option<String>,
    /// Whether who it was is kept from the reader.
    pub is_withheld: bool,
    /// Their village or community.
    #[schema(required)]
    pub village: Option<String>,
    /// The beginning of what they brought forward, at most 100 characters.
    pub excerpt: String,
    /// What it is about.
    #[schema(required)]
    pub category: Option<ProjectIdeaCategory>,
    /// What was done about it.
    pub handling: ReceptionHandling,
    /// The unit it was handed over to.
    #[schema(required)]
    pub unit_name: Option<String>,
    /// By when it is to answer.
    #[schema(required)]
    pub due_on: Option<NaiveDate>,
    /// It has not answered, and the day is over.
    pub is_overdue: bool,
    /// It is open because a unit said that it is not its own.
    pub is_returned: bool,
    /// When it answered.
    #[schema(required)]
    pub result_on: Option<NaiveDate>,
    /// When the visitor was told.
    #[schema(required)]
    pub fed_back_on: Option<NaiveDate>,
    /// The suggestion made of it.
    #[schema(required)]
    pub suggestion_id: Option<Id>,
    /// When it was written down.
    pub created_at: Timestamp,
    /// Version, for `If-Match`.
    pub version: i64,
}

/// An act, and whether it is open.
#[derive(Clone, Serialize, ToSchema)]
pub struct ReceptionVisitActionState {
    /// Which.
    pub key: ReceptionVisitAction,
    /// Whether it is open to the reader now.
    pub allowed: bool,
    /// Why not: the code of the problem it would be refused with.
    #[schema(required)]
    pub code: Option<String>,
    /// The same in words.
    #[schema(required)]
    pub reason: Option<String>,
}

/// A unit said that it is not its own.
#[derive(Clone, Serialize, ToSchema)]
pub struct ReceptionVisitReturn {
    /// The unit.
    pub unit_name: String,
    /// Why.
    pub reason: String,
    /// When.
    pub returned_on: NaiveDate,
    /// Who said so for the unit.
    pub returned_by: String,
}

/// A visit.
#[derive(Clone, Serialize, ToSchema)]
#[schema(as = ReceptionVisit)]
pub struct ReceptionVisitResponse {
    /// As in the ledger.
    #[serde(flatten)]
    pub item: ReceptionVisitItem,
    /// How to reach the visitor; as with the name.
    #[schema(required)]
    pub visitor_phone: Option<String>,
    /// What they brought forward; without the name, and numbers of telephones and papers, where the name is withheld.
    pub matter: String,
    /// What was answered on the spot.
    #[schema(required)]
    pub answer: Option<String>,
    /// The unit it was handed over to, if it works here.
    #[schema(required)]
    pub unit_id: Option<Id>,
    /// When it was handed over.
    #[schema(required)]
    pub handed_on: Option<NaiveDate>,
    /// What the unit did or said.
    #[schema(required)]
    pub result: Option<String>,
    /// The unit wrote that down itself; else the office or a deputy on duty did for it.
    pub is_by_unit: bool,
    /// Units that said it is not their own, the first first; none for a unit.
    pub returns: Vec<ReceptionVisitReturn>,
    /// How the visitor was told, and what they said; null for a unit.
    #[schema(required)]
    pub fed_back_note: Option<String>,
    /// The way the law has for it, if it was refused.
    #[schema(required)]
    pub refused_for: Option<ReceptionRefusalGround>,
    /// What the visitor was told then.
    #[schema(required)]
    pub refused_note: Option<String>,
    /// What the reader may do now.
    pub actions: Vec<ReceptionVisitActionState>,
    /// Who wrote it down.
    pub recorded_by: String,
    /// Made up for a demonstration.
    pub is_demo: bool,
}
