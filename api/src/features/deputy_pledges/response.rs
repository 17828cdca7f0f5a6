//! Pledges as they are read.

use super::model::{DeputyPledgeAction, DeputyPledgeState, DeputyPledgeStatus};
use crate::features::congresses::CongressLevel;
use crate::platform::db::{Id, Timestamp};
use chrono::NaiveDate;
use serde::Serialize;
use utoipa::ToSchema;

/// A pledge in a list.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct DeputyPledgeItem {
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
    /// Who made it.
    pub deputy_id: Id,
    /// Their name.
    pub deputy_name: String,
    /// For which year.
    pub year: i32,
    /// Where it stands.
    pub status: DeputyPledgeStatus,
    /// How many things are promised.
    pub promised: i64,
    /// How many of them are done.
    pub done: i64,
    /// When it was handed in.
    pub created_at: Timestamp,
    /// Version, for `If-Match`.
    pub version: i64,
}

/// How far an item was on a day.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct DeputyPledgeNote {
    /// Identifier.
    pub id: Id,
    /// The day.
    pub noted_on: NaiveDate,
    /// How far it was.
    pub state: DeputyPledgeState,
    /// What was done.
    pub note: String,
    /// Who wrote it.
    pub noted_by: String,
}

/// One thing that is promised.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct DeputyPledgePromise {
    /// Identifier.
    pub id: Id,
    /// What is promised.
    pub content: String,
    /// How far it is.
    pub state: DeputyPledgeState,
    /// The wording of today has it.
    pub is_current: bool,
    /// What was done about it, the last day first.
    pub notes: Vec<DeputyPledgeNote>,
}

/// What the pledge said before it was changed.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct DeputyPledgeWording {
    /// 1 is the first.
    pub number: i64,
    /// What was promised, in order.
    pub items: Vec<String>,
    /// Why it was changed.
    pub reason: String,
    /// When.
    pub replaced_on: NaiveDate,
    /// By whom.
    pub replaced_by: String,
    /// It was public.
    pub was_published: bool,
}

/// An act, and whether it is open.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct DeputyPledgeActionState {
    /// Which.
    pub key: DeputyPledgeAction,
    /// Whether it is open to the reader now.
    pub allowed: bool,
    /// Why not: the code of the problem it would be refused with.
    #[schema(required)]
    pub code: Option<String>,
    /// The same in words.
    #[schema(required)]
    pub reason: Option<String>,
}

/// A pledge with what became of it.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(as = DeputyPledge)]
pub struct DeputyPledgeResponse {
    /// As in a list.
    #[serde(flatten)]
    pub item: DeputyPledgeItem,
    /// What is promised, in order; after it what an earlier wording had, too.
    pub promises: Vec<DeputyPledgePromise>,
    /// The earlier wordings, the first first.
    pub wordings: Vec<DeputyPledgeWording>,
    /// What the deputy says of it at the end of the year.
    #[schema(required)]
    pub self_review: Option<String>,
    /// What the office says.
    #[schema(required)]
    pub office_word: Option<String>,
    /// Who said it.
    #[schema(required)]
    pub office_word_by: Option<String>,
    /// Everybody may read it.
    pub is_published: bool,
    /// What the reader may do now.
    pub actions: Vec<DeputyPledgeActionState>,
    /// Made up for a demonstration.
    pub is_demo: bool,
}

/// Whether a deputy has pledged.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct DeputyPledgeOfDeputy {
    /// The deputy.
    pub deputy_id: Id,
    /// Their name.
    pub name: String,
    /// Their pledge; null: none yet.
    #[schema(required)]
    pub pledge_id: Option<Id>,
    /// Where it stands.
    #[schema(required)]
    pub status: Option<DeputyPledgeStatus>,
    /// How many things are promised.
    pub promised: i64,
    /// How many of them are done.
    pub done: i64,
}

/// Who of a congress has pledged for a year, and whether that is public.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct DeputyPledgeYear {
    /// The year.
    pub year: i32,
    /// The congress.
    pub level: CongressLevel,
    /// Its town.
    #[schema(required)]
    pub town_id: Option<Id>,
    /// Its name.
    pub congress_name: String,
    /// How many things may be promised (`pledge_items_max`).
    pub items_max: i64,
    /// How many deputies have pledged.
    pub pledged: i64,
    /// Of how many in office.
    pub total: i64,
    /// Everybody may read the pledges.
    pub is_published: bool,
    /// Since when.
    #[schema(required)]
    pub published_on: Option<NaiveDate>,
    /// When it was decided to publish them, or not any more.
    #[schema(required)]
    pub decided_on: Option<NaiveDate>,
    /// By whom.
    #[schema(required)]
    pub decided_by: Option<String>,
    /// When who has not pledged was last reminded.
    #[schema(required)]
    pub reminded_on: Option<NaiveDate>,
    /// Each of them, by name; to a deputy only their own line.
    pub deputies: Vec<DeputyPledgeOfDeputy>,
}
