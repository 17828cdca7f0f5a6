//! What the operations on work plans give back.

use super::model::{
    WorkPlanAction, WorkPlanItemKind, WorkPlanItemState, WorkPlanStatus, WorkPlanTargetKind,
};
use crate::features::congresses::CongressLevel;
use crate::features::meetings::model::Light;
use crate::platform::db::{Id, Timestamp};
use chrono::NaiveDate;
use serde::Serialize;
use utoipa::ToSchema;

/// A plan in a list.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct WorkPlanSummary {
    /// Identifier.
    pub id: Id,
    /// The congress.
    pub level: CongressLevel,
    /// The congress organ.
    pub organ_id: Id,
    /// The town of a township congress.
    #[schema(required)]
    pub town_id: Option<Id>,
    /// Its name.
    #[schema(required)]
    pub town_name: Option<String>,
    /// Full name of the congress.
    pub congress_name: String,
    /// The year.
    pub year: i32,
    /// Its title.
    pub title: String,
    /// Where it stands.
    pub status: WorkPlanStatus,
    /// When it was adopted.
    #[schema(required)]
    pub adopted_on: Option<NaiveDate>,
    /// When it was made public.
    #[schema(required)]
    pub published_on: Option<NaiveDate>,
    /// Items of the annex, those dropped left out.
    pub item_count: i64,
    /// Of these, done.
    pub done_count: i64,
    /// Of these, with a yellow light.
    pub yellow_count: i64,
    /// Of these, with a red light.
    pub red_count: i64,
    /// When it was begun.
    pub created_at: Timestamp,
    /// When it was last changed.
    pub updated_at: Timestamp,
    /// Version, for `If-Match`.
    pub version: i64,
}

/// A record that fulfils an item.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct WorkPlanLink {
    /// Identifier of the link.
    pub id: Id,
    /// What kind of record.
    pub kind: WorkPlanTargetKind,
    /// The record.
    pub target_id: Id,
    /// Its title.
    pub title: String,
    /// Its state.
    pub status: String,
    /// The same in words.
    pub status_name: String,
    /// Whether it has come to its end: a meeting closed, the report of an inspection there, a suggestion closed, a
    /// decision adopted.
    pub is_ended: bool,
    /// The day it begins on or was adopted on.
    #[schema(required)]
    pub on: Option<NaiveDate>,
    /// Who linked it.
    pub linked_by: String,
}

/// An item of the annex.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct WorkPlanItem {
    /// Identifier.
    pub id: Id,
    /// What it is.
    pub kind: WorkPlanItemKind,
    /// What it is about.
    pub title: String,
    /// The first day.
    pub begins_on: NaiveDate,
    /// The last day.
    pub ends_on: NaiveDate,
    /// Where.
    #[schema(required)]
    pub place: Option<String>,
    /// Who is responsible.
    #[schema(required)]
    pub responsible: Option<String>,
    /// Which deputies take part.
    #[schema(required)]
    pub deputies: Option<String>,
    /// Who sits in.
    #[schema(required)]
    pub attendees: Option<String>,
    /// What papers.
    #[schema(required)]
    pub papers: Option<String>,
    /// Where it stands.
    pub state: WorkPlanItemState,
    /// Its light; null for one that was dropped.
    #[schema(required)]
    pub light: Option<Light>,
    /// Why, in words.
    pub text: String,
    /// The day on which it was recorded as done, if no record shows it.
    #[schema(required)]
    pub done_on: Option<NaiveDate>,
    /// What shows that it was done.
    #[schema(required)]
    pub done_note: Option<String>,
    /// Why it was dropped.
    #[schema(required)]
    pub drop_reason: Option<String>,
    /// What is linked to it. To deputies drafts and confidential suggestions are not named.
    pub links: Vec<WorkPlanLink>,
}

/// Something the year should have that the plan does not; it stops nobody.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct WorkPlanWarning {
    /// Stable code.
    pub code: String,
    /// The domain rule, such as `P2`.
    pub rule: String,
    /// The quarter, for what is asked each.
    #[schema(required)]
    pub quarter: Option<u32>,
    /// The article or document behind it.
    pub basis: String,
    /// The warning in the reader's language.
    pub text: String,
    /// What would help: an item of this kind.
    #[schema(required)]
    pub fix: Option<WorkPlanItemKind>,
}

/// An act and whether it is open to the reader now.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct WorkPlanActionState {
    /// The act.
    pub key: WorkPlanAction,
    /// Open to the reader.
    pub allowed: bool,
    /// The problem code that doing it now would give.
    #[schema(required)]
    pub code: Option<String>,
    /// The same in words.
    #[schema(required)]
    pub reason: Option<String>,
}

/// A plan with its annex.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(as = WorkPlan)]
pub struct WorkPlanResponse {
    /// As in a list.
    #[serde(flatten)]
    pub summary: WorkPlanSummary,
    /// The plan itself, above its annex.
    #[schema(required)]
    pub content: Option<String>,
    /// The meeting that adopted it.
    #[schema(required)]
    pub adopted_at_meeting_id: Option<Id>,
    /// Its title.
    #[schema(required)]
    pub adopted_at_meeting: Option<String>,
    /// The annex in the order of its days.
    pub items: Vec<WorkPlanItem>,
    /// What the year should have that the plan does not; for those who prepare it only.
    pub warnings: Vec<WorkPlanWarning>,
    /// How many days before an item begins its light turns yellow when nothing is linked.
    pub remind_days: i64,
    /// Every act, and whether it is open to the reader now.
    pub actions: Vec<WorkPlanActionState>,
    /// Who began it.
    pub created_by: String,
    /// Made up for a demonstration.
    pub is_demo: bool,
}
