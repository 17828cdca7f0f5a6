//! Posts and their holdings as they are read.

use super::model::{DeputyPostAction, DeputyPostHoldingAction, DeputyPostOrigin, DeputyPostStatus};
use crate::features::congresses::CongressLevel;
use crate::platform::db::{Id, Timestamp};
use chrono::NaiveDate;
use serde::Serialize;
use utoipa::ToSchema;

/// A post in a list.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct DeputyPostItem {
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
    /// Its name.
    pub name: String,
    /// What whoever holds it does.
    pub duties: String,
    /// How many may hold it.
    pub seats: i64,
    /// How many hold it today.
    pub held: i64,
    /// How many claims wait for the office.
    pub claimed: i64,
    /// From when.
    pub starts_on: NaiveDate,
    /// When it was closed.
    #[schema(required)]
    pub closed_on: Option<NaiveDate>,
    /// Everybody may read it.
    pub is_published: bool,
    /// When it was entered.
    pub created_at: Timestamp,
    /// Version, for `If-Match`.
    pub version: i64,
}

/// An act on a post, and whether it is open.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct DeputyPostActionState {
    /// Which.
    pub key: DeputyPostAction,
    /// Whether it is open to the reader now.
    pub allowed: bool,
    /// Why not: the code of the problem it would be refused with.
    #[schema(required)]
    pub code: Option<String>,
    /// The same in words.
    #[schema(required)]
    pub reason: Option<String>,
}

/// A post with who holds it, held it or asks for it.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(as = DeputyPost)]
pub struct DeputyPostResponse {
    /// As in a list.
    #[serde(flatten)]
    pub item: DeputyPostItem,
    /// Why it was closed.
    #[schema(required)]
    pub closed_reason: Option<String>,
    /// Since when it is public.
    #[schema(required)]
    pub published_on: Option<NaiveDate>,
    /// When it was decided to publish it, or not any more.
    #[schema(required)]
    pub decided_on: Option<NaiveDate>,
    /// By whom.
    #[schema(required)]
    pub decided_by: Option<String>,
    /// The newest first; to a deputy their own, and who else holds it or held it.
    pub holdings: Vec<DeputyPostHoldingItem>,
    /// What the reader may do now.
    pub actions: Vec<DeputyPostActionState>,
    /// Made up for a demonstration.
    pub is_demo: bool,
}

/// A holding in a list.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct DeputyPostHoldingItem {
    /// Identifier.
    pub id: Id,
    /// The post.
    pub post_id: Id,
    /// Its name.
    pub post_name: String,
    /// The town of its congress.
    #[schema(required)]
    pub town_id: Option<Id>,
    /// Who holds it or asks for it.
    pub deputy_id: Id,
    /// Their name.
    pub deputy_name: String,
    /// How they came to it.
    pub origin: DeputyPostOrigin,
    /// Why they ask for it.
    #[schema(required)]
    pub wish: Option<String>,
    /// Where it stands.
    pub status: DeputyPostStatus,
    /// From when.
    pub starts_on: NaiveDate,
    /// The last day, if it was set before.
    #[schema(required)]
    pub ends_on: Option<NaiveDate>,
    /// The last day, once it has ended.
    #[schema(required)]
    pub ended_on: Option<NaiveDate>,
    /// Held, but the last day or the mandate is over: the office ends it.
    pub is_over: bool,
    /// Why it was refused, taken back or ended.
    #[schema(required)]
    pub reason: Option<String>,
    /// How many entries there are of what was done in it.
    pub entries_count: i64,
    /// When it was claimed or assigned.
    pub created_at: Timestamp,
    /// Version, for `If-Match`.
    pub version: i64,
}

/// What was done in a post on a day.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct DeputyPostEntry {
    /// Identifier.
    pub id: Id,
    /// The day.
    pub held_on: NaiveDate,
    /// What was done.
    pub note: String,
    /// The duty record it was entered as, too.
    #[schema(required)]
    pub duty_record_id: Option<Id>,
    /// Who wrote it.
    pub entered_by: String,
    /// When.
    pub created_at: Timestamp,
}

/// An act on a holding, and whether it is open.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct DeputyPostHoldingActionState {
    /// Which.
    pub key: DeputyPostHoldingAction,
    /// Whether it is open to the reader now.
    pub allowed: bool,
    /// Why not: the code of the problem it would be refused with.
    #[schema(required)]
    pub code: Option<String>,
    /// The same in words.
    #[schema(required)]
    pub reason: Option<String>,
}

/// A holding with what was done in it.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(as = DeputyPostHolding)]
pub struct DeputyPostHoldingResponse {
    /// As in a list.
    #[serde(flatten)]
    pub item: DeputyPostHoldingItem,
    /// The congress of the post.
    pub level: CongressLevel,
    /// What whoever holds the post does.
    pub duties: String,
    /// Who confirmed, refused or assigned it.
    #[schema(required)]
    pub decided_by: Option<String>,
    /// What was done in it, the last day first.
    pub entries: Vec<DeputyPostEntry>,
    /// What the reader may do now.
    pub actions: Vec<DeputyPostHoldingActionState>,
    /// Made up for a demonstration.
    pub is_demo: bool,
}
