//! Activities of deputy groups as they are read.

use super::model::{
    GroupActivityAction, GroupActivityLink, GroupActivityStatus, GroupActivityStep,
};
use crate::features::attachments::AttachmentResponse;
use crate::features::congresses::CongressLevel;
use crate::platform::db::{Id, Timestamp};
use chrono::NaiveDate;
use serde::Serialize;
use utoipa::ToSchema;

/// A group that takes part.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct GroupActivityGroup {
    /// The group.
    pub id: Id,
    /// Its name.
    pub name: String,
}

/// An activity in a list.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct GroupActivityItem {
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
    /// The groups that take part.
    pub groups: Vec<GroupActivityGroup>,
    /// Its theme.
    pub title: String,
    /// Where.
    #[schema(required)]
    pub place: Option<String>,
    /// The day on which it is held.
    pub held_on: NaiveDate,
    /// The year of that day.
    pub year: i32,
    /// Its quarter, 1 to 4.
    pub quarter: i32,
    /// Where it stands.
    pub status: GroupActivityStatus,
    /// How many of the six steps are recorded.
    pub steps_done: i64,
    /// How many came; once it was held.
    #[schema(required)]
    pub present: Option<i64>,
    /// Of how many.
    #[schema(required)]
    pub total: Option<i64>,
    /// When it was planned.
    pub created_at: Timestamp,
    /// Version, for `If-Match`.
    pub version: i64,
}

/// One of the six steps.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct GroupActivityStepState {
    /// Which.
    pub step: GroupActivityStep,
    /// When it was done; null while it is not recorded.
    #[schema(required)]
    pub done_on: Option<NaiveDate>,
    /// What was done.
    #[schema(required)]
    pub note: Option<String>,
    /// What kind of record it led to.
    #[schema(required)]
    pub link_kind: Option<GroupActivityLink>,
    /// Which.
    #[schema(required)]
    pub link_id: Option<Id>,
    /// Who recorded it.
    #[schema(required)]
    pub recorded_by: Option<String>,
    /// Pictures and papers that prove it: uploaded with the step as `part`; also before it is recorded.
    pub attachments: Vec<AttachmentResponse>,
}

/// A deputy who was to come.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct GroupActivityPresence {
    /// The deputy.
    pub deputy_id: Id,
    /// Their name.
    pub name: String,
    /// Their group.
    pub group_id: Id,
    /// Whether they came; null before it is held.
    #[schema(required)]
    pub is_present: Option<bool>,
    /// Why not.
    #[schema(required)]
    pub reason: Option<String>,
}

/// An act, and whether it is open.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct GroupActivityActionState {
    /// Which.
    pub key: GroupActivityAction,
    /// Whether it is open to the reader now.
    pub allowed: bool,
    /// Why not: the code of the problem it would be refused with.
    #[schema(required)]
    pub code: Option<String>,
    /// The same in words.
    #[schema(required)]
    pub reason: Option<String>,
}

/// An activity with everything around it.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(as = GroupActivity)]
pub struct GroupActivityResponse {
    /// As in a list.
    #[serde(flatten)]
    pub item: GroupActivityItem,
    /// What is to be done.
    #[schema(required)]
    pub content: Option<String>,
    /// Why it is not held.
    #[schema(required)]
    pub cancel_reason: Option<String>,
    /// All six steps, in their order.
    pub steps: Vec<GroupActivityStepState>,
    /// Who was to come: before it is held, those who belong to the groups on that day.
    pub presences: Vec<GroupActivityPresence>,
    /// Its other files, which belong to no step; nobody has to add any.
    pub attachments: Vec<AttachmentResponse>,
    /// What the reader may do now.
    pub actions: Vec<GroupActivityActionState>,
    /// Who planned it.
    pub created_by: String,
    /// Made up for a demonstration.
    pub is_demo: bool,
}
