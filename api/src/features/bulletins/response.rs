//! Bulletins as they are read.

use super::model::{BulletinAction, BulletinKind, BulletinStatus};
use crate::features::attachments::AttachmentResponse;
use crate::features::congresses::CongressLevel;
use crate::platform::db::{Id, Timestamp};
use chrono::NaiveDate;
use serde::Serialize;
use utoipa::ToSchema;

/// A bulletin in a list.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct BulletinItem {
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
    /// What kind.
    pub kind: BulletinKind,
    /// Its title.
    pub title: String,
    /// Where it stands.
    pub status: BulletinStatus,
    /// The day it was sent; before, the day it was begun.
    pub dated_on: NaiveDate,
    /// By when it is to be read.
    #[schema(required)]
    pub read_by: Option<NaiveDate>,
    /// When it was corrected last.
    #[schema(required)]
    pub corrected_at: Option<Timestamp>,
    /// To how many deputies it was sent.
    pub sent_to: i64,
    /// How many of them have read it.
    pub read: i64,
    /// Whether it was sent to the reader, a deputy.
    pub is_mine: bool,
    /// When the reader said that they had read it.
    #[schema(required)]
    pub read_at: Option<Timestamp>,
    /// When it was begun.
    pub created_at: Timestamp,
    /// Version, for `If-Match`.
    pub version: i64,
}

/// A deputy to whom it was sent.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct BulletinReader {
    /// The deputy.
    pub deputy_id: Id,
    /// Their name.
    pub name: String,
    /// When they said that they had read it.
    #[schema(required)]
    pub read_at: Option<Timestamp>,
}

/// A correction, with what it said before.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct BulletinCorrection {
    /// From 1.
    pub number: i64,
    /// The title before.
    pub title: String,
    /// The text before.
    pub body: String,
    /// What was wrong.
    pub note: String,
    /// Who corrected it.
    pub corrected_by: String,
    /// When.
    pub at: Timestamp,
}

/// An act, and whether it is open.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct BulletinActionState {
    /// Which.
    pub key: BulletinAction,
    /// Whether it is open to the reader now.
    pub allowed: bool,
    /// Why not: the code of the problem it would be refused with.
    #[schema(required)]
    pub code: Option<String>,
    /// The same in words.
    #[schema(required)]
    pub reason: Option<String>,
}

/// A bulletin with everything around it.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(as = Bulletin)]
pub struct BulletinResponse {
    /// As in a list.
    #[serde(flatten)]
    pub item: BulletinItem,
    /// Its text; null to deputies once it was taken back.
    #[schema(required)]
    pub body: Option<String>,
    /// When it was sent.
    #[schema(required)]
    pub sent_at: Option<Timestamp>,
    /// When those who had not read it were reminded last.
    #[schema(required)]
    pub reminded_on: Option<NaiveDate>,
    /// Why it was taken back.
    #[schema(required)]
    pub withdraw_reason: Option<String>,
    /// To whom it was sent, those who have not read it first; none to deputies.
    pub readers: Vec<BulletinReader>,
    /// What was corrected, the last first; none to deputies once it was taken back.
    pub corrections: Vec<BulletinCorrection>,
    /// Files, oldest first; none to deputies once it was taken back.
    pub attachments: Vec<AttachmentResponse>,
    /// What the reader may do now.
    pub actions: Vec<BulletinActionState>,
    /// Who wrote it.
    pub created_by: String,
    /// Made up for a demonstration.
    pub is_demo: bool,
}
