//! What recording and listing decisions takes.

use super::model::{DecisionBody, DecisionKind, DecisionStatus, DecisionView};
use crate::features::congresses::CongressLevel;
use crate::platform::db::Id;
use crate::platform::http::{
    Comma, is_paging, present, trimmed, trimmed_option, trimmed_or_null, trimmed_present,
};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

pub use super::dto_acts::*;

/// A new decision, as a draft.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CreateDecisionRequest {
    /// Minted by the client (UUIDv7), so that files can be uploaded before.
    pub id: Option<Id>,
    /// The congress: the caller's own.
    pub level: CongressLevel,
    /// Resolution, decision, deliberation opinion or major matter.
    pub kind: DecisionKind,
    /// Who decides: of a township the congress or its presidium, of a county the congress or its standing
    /// committee. Budgets of a township are for the congress (B1).
    pub body: DecisionBody,
    /// Its title: `关于批准2026年财政预算的决议`.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 2, max = 100))]
    #[schema(min_length = 2, max_length = 100)]
    pub title: String,
    /// Its text.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 10, max = 20000))]
    #[schema(min_length = 10, max_length = 20000)]
    pub content: String,
    /// The article or plan it rests on: `地方组织法第十二条`.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(min = 2, max = 200))]
    #[schema(min_length = 2, max_length = 200)]
    pub basis: Option<String>,
    /// About a budget, its adjustment, its execution or final accounts (B1, B3, B4).
    #[serde(default)]
    pub is_budget: bool,
    /// The meeting that decides, of the same congress.
    pub meeting_id: Option<Id>,
    /// The vote on it; its meeting is taken over. It can be adopted only when that vote was announced as
    /// passed.
    pub ballot_id: Option<Id>,
    /// Attachments uploaded before, with `id` as their subject.
    #[serde(default)]
    #[validate(length(max = 20))]
    #[schema(max_items = 20)]
    pub attachment_ids: Vec<Id>,
}

/// Changes to a draft. The congress stays.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct UpdateDecisionRequest {
    /// Resolution, decision, deliberation opinion or major matter.
    pub kind: Option<DecisionKind>,
    /// Who decides.
    pub body: Option<DecisionBody>,
    /// Its title.
    #[serde(default, deserialize_with = "trimmed_present")]
    #[validate(length(min = 2, max = 100))]
    #[schema(min_length = 2, max_length = 100)]
    pub title: Option<String>,
    /// Its text.
    #[serde(default, deserialize_with = "trimmed_present")]
    #[validate(length(min = 10, max = 20000))]
    #[schema(min_length = 10, max_length = 20000)]
    pub content: Option<String>,
    /// The article or plan it rests on; null takes it away.
    #[serde(default, deserialize_with = "trimmed_or_null")]
    #[validate(length(min = 2, max = 200))]
    #[schema(min_length = 2, max_length = 200)]
    pub basis: Option<Option<String>>,
    /// About a budget.
    pub is_budget: Option<bool>,
    /// The meeting that decides; null takes it away, and the vote with it.
    #[serde(default, deserialize_with = "present")]
    pub meeting_id: Option<Option<Id>>,
    /// The vote on it; null takes it away.
    #[serde(default, deserialize_with = "present")]
    pub ballot_id: Option<Option<Id>>,
}

/// Which decisions.
#[derive(Debug, Clone, Default, Deserialize, Serialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ListDecisionsQuery {
    /// A saved view; `all` by default.
    #[param(inline)]
    pub view: Option<DecisionView>,
    /// Any of these states, separated by commas.
    #[param(value_type = Option<String>, example = "adopted,handed_over")]
    pub status: Option<Comma<DecisionStatus>>,
    /// Any of these kinds.
    #[param(value_type = Option<String>, example = "opinion")]
    pub kind: Option<Comma<DecisionKind>>,
    /// Decided by any of these bodies.
    #[param(value_type = Option<String>, example = "presidium")]
    pub body: Option<Comma<DecisionBody>>,
    /// The congress.
    #[param(value_type = Option<String>, example = "township")]
    pub level: Option<Comma<CongressLevel>>,
    /// Any of these towns.
    #[param(value_type = Option<String>)]
    pub town_id: Option<Comma<Id>>,
    /// Handed over to any of these units.
    #[param(value_type = Option<String>)]
    pub unit_id: Option<Comma<Id>>,
    /// About a budget, or not.
    pub is_budget: Option<bool>,
    /// Of this meeting.
    pub meeting_id: Option<Id>,
    /// Of this vote.
    pub ballot_id: Option<Id>,
    /// Part of title or number.
    #[param(max_length = 100)]
    pub q: Option<String>,
    /// `-created_at`, the only order.
    pub sort: Option<String>,
    /// Rows per page, 1–200, default 50.
    #[serde(skip_serializing_if = "is_paging")]
    pub limit: Option<i64>,
    /// Where to continue.
    #[serde(skip_serializing_if = "is_paging")]
    pub cursor: Option<String>,
    /// Also say how many there are.
    #[serde(default, skip_serializing_if = "is_paging")]
    pub count: bool,
}
