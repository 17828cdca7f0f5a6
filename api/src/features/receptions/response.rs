//! Receptions as they are read.

use super::model::{ReceptionAction, ReceptionStatus};
use crate::features::congresses::CongressLevel;
use crate::platform::db::{Id, Timestamp};
use chrono::NaiveDate;
use serde::Serialize;
use utoipa::ToSchema;

/// A deputy on duty.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ReceptionDuty {
    /// The deputy.
    pub deputy_id: Id,
    /// Their name.
    pub name: String,
    /// Whether they came; null before it is held.
    #[schema(required)]
    pub is_present: Option<bool>,
    /// Why not.
    #[schema(required)]
    pub reason: Option<String>,
}

/// A reception in a list.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ReceptionItem {
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
    /// Where.
    pub station_id: Id,
    /// Its name.
    pub station_name: String,
    /// The day.
    pub held_on: NaiveDate,
    /// When it begins.
    pub begins_at: Timestamp,
    /// When it ends.
    pub ends_at: Timestamp,
    /// Where it stands.
    pub status: ReceptionStatus,
    /// Its day is over, and nobody has said whether it was held.
    pub is_overdue: bool,
    /// Since when residents know.
    #[schema(required)]
    pub announced_on: Option<NaiveDate>,
    /// Who is on duty.
    pub duties: Vec<ReceptionDuty>,
    /// When it was put on the roster.
    pub created_at: Timestamp,
    /// Version, for `If-Match`.
    pub version: i64,
}

/// An act, and whether it is open.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ReceptionActionState {
    /// Which.
    pub key: ReceptionAction,
    /// Whether it is open to the reader now.
    pub allowed: bool,
    /// Why not: the code of the problem it would be refused with.
    #[schema(required)]
    pub code: Option<String>,
    /// The same in words.
    #[schema(required)]
    pub reason: Option<String>,
}

/// A reception with everything around it.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(as = Reception)]
pub struct ReceptionResponse {
    /// As in a list.
    #[serde(flatten)]
    pub item: ReceptionItem,
    /// Where the station is.
    pub station_address: String,
    /// What residents are told beside time and place.
    #[schema(required)]
    pub notice: Option<String>,
    /// How many days before it residents are told where it is held (`reception_notice_days`).
    pub notice_days: i64,
    /// The last day on which that is in time.
    pub announce_by: NaiveDate,
    /// Why residents were told later.
    #[schema(required)]
    pub late_reason: Option<String>,
    /// The day on which it was to be held before.
    #[schema(required)]
    pub moved_from: Option<NaiveDate>,
    /// Why it was moved.
    #[schema(required)]
    pub move_reason: Option<String>,
    /// Why it was called off or not held.
    #[schema(required)]
    pub end_reason: Option<String>,
    /// What the reader may do now.
    pub actions: Vec<ReceptionActionState>,
    /// Who put it on the roster.
    pub created_by: String,
    /// Made up for a demonstration.
    pub is_demo: bool,
}
