//! Looks at groups as they are read.

use super::model::{GroupInspectionAction, GroupInspectionMethod, GroupInspectionStatus};
use crate::features::congresses::CongressLevel;
use crate::platform::db::{Id, Timestamp};
use chrono::NaiveDate;
use serde::Serialize;
use utoipa::ToSchema;

/// A look in a list.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct GroupInspectionItem {
    /// Identifier.
    pub id: Id,
    /// The congress of the group.
    pub level: CongressLevel,
    /// Its town.
    #[schema(required)]
    pub town_id: Option<Id>,
    /// Its short name.
    #[schema(required)]
    pub town_name: Option<String>,
    /// The group.
    pub group_id: Id,
    /// Its name on that day.
    pub group_name: String,
    /// One of its activities; null: a whole quarter.
    #[schema(required)]
    pub activity_id: Option<Id>,
    /// What that activity was.
    #[schema(required)]
    pub activity_title: Option<String>,
    /// The quarter's year.
    pub year: i64,
    /// The quarter.
    pub quarter: i64,
    /// The county looked, not the office of the congress.
    pub by_county: bool,
    /// When.
    pub looked_on: NaiveDate,
    /// Who.
    pub looked_by: String,
    /// How.
    pub methods: Vec<GroupInspectionMethod>,
    /// What they found.
    pub findings: String,
    /// What is to be put right.
    #[schema(required)]
    pub correction: Option<String>,
    /// Until when.
    #[schema(required)]
    pub due_on: Option<NaiveDate>,
    /// Where it stands.
    pub status: GroupInspectionStatus,
    /// The day is over and nothing was answered.
    pub is_overdue: bool,
    /// When it was entered.
    pub created_at: Timestamp,
    /// Version, for `If-Match`.
    pub version: i64,
}

/// An act, and whether it is open.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct GroupInspectionActionState {
    /// Which.
    pub key: GroupInspectionAction,
    /// Whether it is open to the reader now.
    pub allowed: bool,
    /// Why not: the code of the problem it would be refused with.
    #[schema(required)]
    pub code: Option<String>,
    /// The same in words.
    #[schema(required)]
    pub reason: Option<String>,
}

/// A look with everything around it.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(as = GroupInspection)]
pub struct GroupInspectionResponse {
    /// As in a list.
    #[serde(flatten)]
    pub item: GroupInspectionItem,
    /// What the group says was put right.
    #[schema(required)]
    pub answer: Option<String>,
    /// Who said so.
    #[schema(required)]
    pub answered_by: Option<String>,
    /// When.
    #[schema(required)]
    pub answered_at: Option<Timestamp>,
    /// What whoever looked says to it.
    #[schema(required)]
    pub judged_note: Option<String>,
    /// Who said so.
    #[schema(required)]
    pub judged_by: Option<String>,
    /// When.
    #[schema(required)]
    pub judged_at: Option<Timestamp>,
    /// What the reader may do now.
    pub actions: Vec<GroupInspectionActionState>,
    /// Made up for a demonstration.
    pub is_demo: bool,
}
