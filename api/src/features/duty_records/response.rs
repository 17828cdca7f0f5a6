//! Duty records as they are read.

use super::model::{DutyAction, DutyKind, DutyOrigin, DutySample, DutySource, DutyStatus};
use crate::features::attachments::AttachmentResponse;
use crate::features::congresses::CongressLevel;
use crate::platform::db::{Id, Timestamp};
use chrono::NaiveDate;
use serde::Serialize;
use utoipa::ToSchema;

/// A record in a list.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct DutyRecordItem {
    /// Identifier.
    pub id: Id,
    /// The congress as whose deputy it was done.
    pub level: CongressLevel,
    /// Its town.
    #[schema(required)]
    pub town_id: Option<Id>,
    /// Its short name.
    #[schema(required)]
    pub town_name: Option<String>,
    /// Who did it.
    pub deputy_id: Id,
    /// Their name.
    pub deputy_name: String,
    /// What was done.
    pub kind: DutyKind,
    /// The day.
    pub held_on: NaiveDate,
    /// The year it counts in.
    pub year: i32,
    /// The quarter it counts in, 1 to 4.
    pub quarter: i32,
    /// Entered after its own quarter was closed, so that it counts in a later one.
    pub is_late: bool,
    /// What it was.
    pub title: String,
    /// How many hours it took.
    #[schema(required)]
    pub hours: Option<i32>,
    /// How it came about.
    pub origin: DutyOrigin,
    /// What a derived one comes from.
    #[schema(required)]
    pub source_kind: Option<DutySource>,
    /// Which.
    #[schema(required)]
    pub source_id: Option<Id>,
    /// Where it stands.
    pub status: DutyStatus,
    /// Of a derived one: an office said what it comes from, and so verified it; else deputies alone did, and it waits for
    /// the office. False for an entered one.
    pub is_by_office: bool,
    /// Why it was refused or taken back; null for a derived one whose source is gone.
    #[schema(required)]
    pub reason: Option<String>,
    /// What the county found.
    #[schema(required)]
    pub sample_result: Option<DutySample>,
    /// When it was entered or derived.
    pub created_at: Timestamp,
    /// Version, for `If-Match`.
    pub version: i64,
}

/// An act, and whether it is open.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct DutyRecordActionState {
    /// Which.
    pub key: DutyAction,
    /// Whether it is open to the reader now.
    pub allowed: bool,
    /// Why not: the code of the problem it would be refused with.
    #[schema(required)]
    pub code: Option<String>,
    /// The same in words.
    #[schema(required)]
    pub reason: Option<String>,
}

/// A record.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(as = DutyRecord)]
pub struct DutyRecordResponse {
    /// As in a list.
    #[serde(flatten)]
    pub item: DutyRecordItem,
    /// More about it.
    #[schema(required)]
    pub note: Option<String>,
    /// Who entered it; null for a derived one.
    #[schema(required)]
    pub entered_by: Option<String>,
    /// Who verified or refused it; null for a derived one as long as nobody did.
    #[schema(required)]
    pub decided_by: Option<String>,
    /// When.
    #[schema(required)]
    pub decided_at: Option<Timestamp>,
    /// What the county looked at.
    #[schema(required)]
    pub sample_note: Option<String>,
    /// Who did.
    #[schema(required)]
    pub sampled_by: Option<String>,
    /// Its files; nobody has to add any.
    pub attachments: Vec<AttachmentResponse>,
    /// What the reader may do now.
    pub actions: Vec<DutyRecordActionState>,
    /// Made up for a demonstration.
    pub is_demo: bool,
}
