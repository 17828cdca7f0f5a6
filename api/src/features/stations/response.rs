//! Stations as they are read.

use super::model::{StationAction, StationKind, StationPaper, StationRhythm};
use crate::features::congresses::CongressLevel;
use crate::features::procedures::model::TemplateSource;
use crate::platform::db::{Id, Timestamp};
use chrono::NaiveDate;
use serde::Serialize;
use utoipa::ToSchema;

/// A station in a list.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct StationItem {
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
    /// What kind of station it is.
    pub kind: StationKind,
    /// Its name.
    pub name: String,
    /// The village or community.
    #[schema(required)]
    pub village: Option<String>,
    /// Where it is.
    pub address: String,
    /// The telephone of the station.
    #[schema(required)]
    pub phone: Option<String>,
    /// Square metres.
    #[schema(required)]
    pub area_m2: Option<i64>,
    /// Whom to ask for, if it is a deputy.
    #[schema(required)]
    pub contact_id: Option<Id>,
    /// Whom to ask for.
    pub contact_name: String,
    /// Since when it is there.
    pub opened_on: NaiveDate,
    /// When it was closed.
    #[schema(required)]
    pub closed_on: Option<NaiveDate>,
    /// How many deputies belong to it now.
    pub member_count: i64,
    /// How many of the ten haves it has.
    pub checks_met: i64,
    /// Of how many.
    pub checks_total: i64,
    /// How often residents are received here (`reception_days`; A4).
    pub receives_every: StationRhythm,
    /// The last reception that was held.
    #[schema(required)]
    pub last_reception_on: Option<NaiveDate>,
    /// Whether there was none in the last week, month or quarter that is over, nor since.
    pub is_reception_overdue: bool,
    /// When it was entered.
    pub created_at: Timestamp,
    /// Version, for `If-Match`.
    pub version: i64,
}

/// A deputy of a station, now or before.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct StationMember {
    /// The deputy.
    pub deputy_id: Id,
    /// Their name.
    pub name: String,
    /// Since when they belong to it.
    pub joined_on: NaiveDate,
    /// Until when they did.
    #[schema(required)]
    pub left_on: Option<NaiveDate>,
}

/// One of the ten haves.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct StationCheckState {
    /// Its name.
    pub item: String,
    /// What proves it.
    #[schema(required)]
    pub proof: Option<String>,
    /// Whether the station has it; null while nobody has said so.
    #[schema(required)]
    pub is_met: Option<bool>,
    /// What shows it, or what is missing.
    #[schema(required)]
    pub note: Option<String>,
    /// Who said so last.
    #[schema(required)]
    pub checked_by: Option<String>,
    /// When.
    #[schema(required)]
    pub at: Option<Timestamp>,
}

/// An act, and whether it is open.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct StationActionState {
    /// Which.
    pub key: StationAction,
    /// Whether it is open to the reader now.
    pub allowed: bool,
    /// Why not: the code of the problem it would be refused with.
    #[schema(required)]
    pub code: Option<String>,
    /// The same in words.
    #[schema(required)]
    pub reason: Option<String>,
}

/// A sheet to be printed, and whether it can be.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct StationPaperState {
    /// Which: `/stations/{id}/papers/{key}.pdf`.
    pub key: StationPaper,
    /// Whether it can be printed now.
    pub allowed: bool,
    /// Why not: the code of the problem it would be refused with.
    #[schema(required)]
    pub code: Option<String>,
    /// The same in words.
    #[schema(required)]
    pub reason: Option<String>,
}

/// A station with everything around it.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(as = Station)]
pub struct StationResponse {
    /// As in a list.
    #[serde(flatten)]
    pub item: StationItem,
    /// Why it was closed.
    #[schema(required)]
    pub closed_reason: Option<String>,
    /// Who belongs to it, and who did, by when they joined.
    pub members: Vec<StationMember>,
    /// The ten haves, by the template that holds now.
    pub checks: Vec<StationCheckState>,
    /// Whose template that is.
    pub checks_source: TemplateSource,
    /// What the reader may do now.
    pub actions: Vec<StationActionState>,
    /// Its public page: `/p/610981/stations/<id>`; null once it is closed.
    #[schema(required)]
    pub link: Option<String>,
    /// What can be printed for everybody.
    pub papers: Vec<StationPaperState>,
    /// Made up for a demonstration.
    pub is_demo: bool,
}
