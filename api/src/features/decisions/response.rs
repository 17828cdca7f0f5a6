//! What the operations on decisions give back.

use super::model::{
    DecisionAction, DecisionBody, DecisionClockKind, DecisionKind, DecisionOutcome, DecisionStatus,
    DecisionView,
};
use crate::features::attachments::AttachmentResponse;
use crate::features::clocks::DeadlineResponse;
use crate::features::congresses::CongressLevel;
use crate::platform::db::{Id, Timestamp};
use chrono::NaiveDate;
use serde::Serialize;
use utoipa::ToSchema;

pub use super::response_handovers::*;

/// A decision in a list.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct DecisionItem {
    /// Identifier.
    pub id: Id,
    /// Resolution, decision, deliberation opinion or major matter.
    pub kind: DecisionKind,
    /// Who decided.
    pub body: DecisionBody,
    /// Its title.
    pub title: String,
    /// Its number, once adopted.
    #[schema(required)]
    pub number: Option<String>,
    /// About a budget.
    pub is_budget: bool,
    /// Where it stands.
    pub status: DecisionStatus,
    /// The congress.
    pub level: CongressLevel,
    /// The town of a township congress.
    #[schema(required)]
    pub town_id: Option<Id>,
    /// Its name.
    #[schema(required)]
    pub town_name: Option<String>,
    /// When it was adopted.
    #[schema(required)]
    pub adopted_on: Option<NaiveDate>,
    /// Last day for handing it over, while that is to be done; null for units.
    #[schema(required)]
    pub hand_over_due_on: Option<NaiveDate>,
    /// Last day for publishing it, while that is to be done; null for units.
    #[schema(required)]
    pub publish_due_on: Option<NaiveDate>,
    /// When it was published.
    #[schema(required)]
    pub published_on: Option<NaiveDate>,
    /// Last day for filing it with the standing committee of the county, while that is to be done; null for
    /// units.
    #[schema(required)]
    pub file_due_on: Option<NaiveDate>,
    /// When it was filed with it.
    #[schema(required)]
    pub filed_on: Option<NaiveDate>,
    /// When a budget was filed with the government of the county.
    #[schema(required)]
    pub budget_filed_on: Option<NaiveDate>,
    /// How many units it was handed over to; for a unit 1, itself.
    pub unit_count: i32,
    /// How many of them have reported in their round.
    pub reported_count: i32,
    /// With how many the body is content.
    pub accepted_count: i32,
    /// The earliest last day of those who must report; for a unit its own.
    #[schema(required)]
    pub due_on: Option<NaiveDate>,
    /// One of these days is over, and what was due is not done.
    pub is_overdue: bool,
    /// When it was recorded.
    pub created_at: Timestamp,
    /// When it was last changed.
    pub updated_at: Timestamp,
    /// Version, for `If-Match`.
    pub version: i64,
}

/// A decision with everything the reader may see of it.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(as = DecisionRecord)]
pub struct DecisionResponse {
    /// As in a list.
    #[serde(flatten)]
    pub item: DecisionItem,
    /// Full name of the congress.
    pub congress_name: String,
    /// Its text.
    pub content: String,
    /// The article or plan it rests on.
    #[schema(required)]
    pub basis: Option<String>,
    /// What ran or runs against a day beside the reports of the units, with its calculation; empty for units.
    pub clocks: Vec<DecisionClock>,
    /// Whether it is filed with the standing committee of the county (M13).
    pub is_filed_with_county: bool,
    /// Whether it is filed with the government of the county (B4).
    pub is_budget_filed_above: bool,
    /// To whom it was handed over, oldest first; a unit sees its own only.
    pub handovers: Vec<DecisionHandover>,
    /// The meeting and the vote it comes from; null for units.
    #[schema(required)]
    pub origin: Option<DecisionOrigin>,
    /// How it ended.
    #[schema(required)]
    pub closing: Option<DecisionClosing>,
    /// Attached files.
    pub attachments: Vec<AttachmentResponse>,
    /// Every act, and whether it is open to the reader now.
    pub actions: Vec<DecisionActionState>,
    /// Who recorded it.
    pub recorded_by: String,
    /// Made up for a demonstration.
    pub is_demo: bool,
}

/// The meeting that decides, and its vote.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct DecisionOrigin {
    /// The meeting.
    pub meeting_id: Id,
    /// Its title.
    pub meeting_title: String,
    /// The vote, if there is one.
    #[schema(required)]
    pub ballot_id: Option<Id>,
    /// Whether it was passed; null before that is announced.
    #[schema(required)]
    pub is_passed: Option<bool>,
    /// The day of the vote: the only day on which it can be adopted.
    #[schema(required)]
    pub voted_on: Option<NaiveDate>,
}

/// What ran or runs against a day.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct DecisionClock {
    /// What is to be done.
    pub key: DecisionClockKind,
    /// By when, and why.
    pub deadline: DeadlineResponse,
    /// Not done, and the day is over.
    pub is_overdue: bool,
}

/// How it ended.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct DecisionClosing {
    /// Carried out, in part, not, or fallen away.
    pub outcome: DecisionOutcome,
    /// The result in short.
    pub summary: String,
    /// On which day.
    pub closed_on: NaiveDate,
    /// Who recorded it.
    pub recorded_by: String,
}

/// An act and whether it is open to the reader now.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct DecisionActionState {
    /// The act.
    pub key: DecisionAction,
    /// Open to the reader.
    pub allowed: bool,
    /// The problem code that doing it now would give.
    #[schema(required)]
    pub code: Option<String>,
    /// The same in words.
    #[schema(required)]
    pub reason: Option<String>,
}

/// How many decisions a view holds.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct DecisionViewCount {
    /// The view.
    pub key: DecisionView,
    /// How many.
    pub count: i64,
}

/// The views open to the reader.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct DecisionViews {
    /// In the order of the tabs.
    pub views: Vec<DecisionViewCount>,
}
