//! Deputy groups as they are read.

use super::model::{DeputyGroupAction, DeputyGroupKind, DeputyGroupPace};
use crate::features::congresses::CongressLevel;
use crate::features::procedures::model::TemplateSource;
use crate::platform::db::{Id, Timestamp};
use chrono::NaiveDate;
use serde::Serialize;
use utoipa::ToSchema;

/// A group in a list.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct DeputyGroupItem {
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
    /// How it is put together.
    pub kind: DeputyGroupKind,
    /// Its name.
    pub name: String,
    /// The villages it covers, or its matter.
    #[schema(required)]
    pub area: Option<String>,
    /// Who leads it.
    pub leader_id: Id,
    /// Their name.
    pub leader_name: String,
    /// How many belong to it now.
    pub member_count: i64,
    /// How many activities it held in the year that runs.
    pub held_this_year: i64,
    /// How many the year asks of it (`group_activities_per_year`; A2).
    pub asked_this_year: i64,
    /// Whether that is enough by now.
    pub pace: DeputyGroupPace,
    /// When it was dissolved.
    #[schema(required)]
    pub dissolved_on: Option<NaiveDate>,
    /// When it was formed.
    pub created_at: Timestamp,
    /// Version, for `If-Match`.
    pub version: i64,
}

/// A deputy of a group, now or before.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct DeputyGroupMember {
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

/// The plan of a year.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct DeputyGroupPlan {
    /// The year.
    pub year: i32,
    /// What is planned.
    pub content: String,
    /// Who wrote it.
    pub written_by: String,
    /// When.
    pub at: Timestamp,
}

/// One of the five ones.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct DeputyGroupCheckState {
    /// Its name.
    pub item: String,
    /// What proves it.
    #[schema(required)]
    pub proof: Option<String>,
    /// Whether it is done; null while nobody has said so.
    #[schema(required)]
    pub is_done: Option<bool>,
    /// When it was done.
    #[schema(required)]
    pub done_on: Option<NaiveDate>,
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

/// The five ones (五个一) of a year.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct DeputyGroupFiveOnes {
    /// The year.
    pub year: i32,
    /// Whose template that is.
    pub source: TemplateSource,
    /// By the template that holds now.
    pub items: Vec<DeputyGroupCheckState>,
}

/// An act, and whether it is open.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct DeputyGroupActionState {
    /// Which.
    pub key: DeputyGroupAction,
    /// Whether it is open to the reader now.
    pub allowed: bool,
    /// Why not: the code of the problem it would be refused with.
    #[schema(required)]
    pub code: Option<String>,
    /// The same in words.
    #[schema(required)]
    pub reason: Option<String>,
}

/// A group with everything around it.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(as = DeputyGroup)]
pub struct DeputyGroupResponse {
    /// As in a list.
    #[serde(flatten)]
    pub item: DeputyGroupItem,
    /// Who stands in for who leads it.
    #[schema(required)]
    pub deputy_leader_id: Option<Id>,
    /// Why it was dissolved.
    #[schema(required)]
    pub dissolved_reason: Option<String>,
    /// Who belongs to it, and who did, by when they joined.
    pub members: Vec<DeputyGroupMember>,
    /// Its plans, the newest first.
    pub plans: Vec<DeputyGroupPlan>,
    /// The five ones of the year that runs and of the one before.
    pub five_ones: Vec<DeputyGroupFiveOnes>,
    /// What the reader may do now.
    pub actions: Vec<DeputyGroupActionState>,
    /// Made up for a demonstration.
    pub is_demo: bool,
}
