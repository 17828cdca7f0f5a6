//! What the operations on oral opinions give back.

use super::model::{OpinionOccasion, OralOpinionAction, OralOpinionStatus, OralOpinionView};
use crate::features::clocks::DeadlineResponse;
use crate::features::congresses::CongressLevel;
use crate::features::suggestions::model::Status;
use crate::platform::db::{Id, Timestamp};
use chrono::NaiveDate;
use serde::Serialize;
use utoipa::ToSchema;

/// An oral opinion in a list.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct OralOpinionItem {
    /// Identifier.
    pub id: Id,
    /// On what occasion it was said.
    pub kind: OpinionOccasion,
    /// The inspection at which it was said, if it has a record.
    #[schema(required)]
    pub inspection_id: Option<Id>,
    /// The name of the inspection, or the item that was deliberated.
    pub occasion: String,
    /// Who said it.
    pub deputy_id: Id,
    /// Their name.
    pub deputy_name: String,
    /// What was said.
    pub content: String,
    /// When.
    pub raised_on: NaiveDate,
    /// Where it stands.
    pub status: OralOpinionStatus,
    /// The congress.
    pub level: CongressLevel,
    /// The town of a township congress.
    #[schema(required)]
    pub town_id: Option<Id>,
    /// Its name.
    #[schema(required)]
    pub town_name: Option<String>,
    /// The unit it is routed to.
    #[schema(required)]
    pub unit_id: Option<Id>,
    /// Its name.
    #[schema(required)]
    pub unit_name: Option<String>,
    /// The last day for the unit's answer.
    #[schema(required)]
    pub due_on: Option<NaiveDate>,
    /// Not answered, and the day is over.
    pub is_overdue: bool,
    /// Answered on the spot, so that nothing was routed.
    pub on_the_spot: bool,
    /// When it was answered.
    #[schema(required)]
    pub answered_on: Option<NaiveDate>,
    /// When it was recorded.
    pub created_at: Timestamp,
    /// When it was last changed.
    pub updated_at: Timestamp,
    /// Version, for `If-Match`.
    pub version: i64,
}

/// An oral opinion with everything the reader may see of it.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(as = OralOpinion)]
pub struct OralOpinionResponse {
    /// As in a list.
    #[serde(flatten)]
    pub item: OralOpinionItem,
    /// Full name of the congress.
    pub congress_name: String,
    /// The unit it was said to.
    #[schema(required)]
    pub addressed_unit_id: Option<Id>,
    /// Its name.
    #[schema(required)]
    pub addressed_unit_name: Option<String>,
    /// Whether the reader can open the inspection at which it was said.
    pub may_see_inspection: bool,
    /// What was answered.
    #[schema(required)]
    pub answer: Option<String>,
    /// By whom.
    #[schema(required)]
    pub answered_by: Option<String>,
    /// Their post.
    #[schema(required)]
    pub answered_post: Option<String>,
    /// Who recorded the answer.
    #[schema(required)]
    pub answer_recorded_by: Option<String>,
    /// The deadline of the unit, with its calculation.
    #[schema(required)]
    pub deadline: Option<DeadlineResponse>,
    /// To which units it was routed, oldest first; a unit sees its own only.
    pub routings: Vec<OralOpinionRouting>,
    /// The suggestion made of it; null without one that the reader may see. A draft can be thrown away: then
    /// the opinion can be answered, routed or taken over again.
    #[schema(required)]
    pub suggestion: Option<OralOpinionSuggestion>,
    /// Every act, and whether it is open to the reader now.
    pub actions: Vec<OralOpinionActionState>,
    /// Who recorded it.
    pub recorded_by: String,
    /// Made up for a demonstration.
    pub is_demo: bool,
}

/// A unit it was routed to.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct OralOpinionRouting {
    /// Identifier.
    pub id: Id,
    /// The unit.
    pub unit_id: Id,
    /// Its name.
    pub unit_name: String,
    /// Why this unit, when another one had it before; or a remark.
    #[schema(required)]
    pub reason: Option<String>,
    /// On which day.
    pub routed_on: NaiveDate,
    /// The last day for its answer.
    pub due_on: NaiveDate,
    /// Who recorded it.
    pub recorded_by: String,
}

/// The suggestion made of an oral opinion.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct OralOpinionSuggestion {
    /// The suggestion.
    pub id: Id,
    /// Its title.
    pub title: String,
    /// Its number, once handed in.
    #[schema(required)]
    pub number: Option<String>,
    /// Where it stands.
    pub status: Status,
}

/// An act and whether it is open to the reader now.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct OralOpinionActionState {
    /// The act.
    pub key: OralOpinionAction,
    /// Open to the reader.
    pub allowed: bool,
    /// The problem code that doing it now would give.
    #[schema(required)]
    pub code: Option<String>,
    /// The same in words.
    #[schema(required)]
    pub reason: Option<String>,
}

/// How many oral opinions a view holds.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct OralOpinionViewCount {
    /// The view.
    pub key: OralOpinionView,
    /// How many.
    pub count: i64,
}

/// The views open to the reader.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct OralOpinionViews {
    /// In the order of the tabs.
    pub views: Vec<OralOpinionViewCount>,
}
