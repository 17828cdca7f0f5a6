//! What the operations between hand-over and answer give back.

use chrono::NaiveDate;
use serde::Serialize;
use utoipa::ToSchema;

use super::model::{PartRole, ReturnDecision};
use super::response::SuggestionItem;
use crate::platform::db::{Id, Timestamp};

/// A unit's part in the hand-over that runs (J6, J8).
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(as = SuggestionPart)]
pub struct UnitPartView {
    /// Identifier.
    pub id: Id,
    /// The unit.
    pub unit_id: Id,
    /// Its name.
    pub unit_name: String,
    /// Leads, assists, or answers separately.
    pub role: PartRole,
    /// Last day for its answer or its view; null when nothing is due.
    #[schema(required)]
    pub due_on: Option<NaiveDate>,
    /// Days to it; 0 on the last day, negative when late.
    #[schema(required)]
    pub days_left: Option<i64>,
    /// Whether it is late.
    pub is_overdue: bool,
    /// Why this day, for an assisting unit; the others have the deadline of the suggestion.
    pub explanation: Vec<String>,
    /// When it signed.
    #[schema(required)]
    pub signed_for_at: Option<Timestamp>,
    /// Who signed.
    #[schema(required)]
    pub signed_for_by: Option<String>,
    /// The written view of an assisting unit.
    #[schema(required)]
    pub opinion: Option<String>,
    /// Who gave it.
    #[schema(required)]
    pub opinion_by: Option<String>,
    /// When.
    #[schema(required)]
    pub opinion_at: Option<Timestamp>,
    /// Why its view went back.
    #[schema(required)]
    pub sent_back_note: Option<String>,
    /// When it answered in this round.
    #[schema(required)]
    pub replied_at: Option<Timestamp>,
}

/// A request of a unit to take a suggestion back, and what the office said (J7).
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(as = SuggestionReturn)]
pub struct ReturnView {
    /// Identifier.
    pub id: Id,
    /// The unit.
    pub unit_id: Id,
    /// Its name.
    pub unit_name: String,
    /// Why.
    pub reason: String,
    /// Who asked.
    pub asked_by: String,
    /// When.
    pub asked_at: Timestamp,
    /// What became of it; null while it waits.
    #[schema(required)]
    pub decision: Option<ReturnDecision>,
    /// What the office said.
    #[schema(required)]
    pub note: Option<String>,
    /// Who decided.
    #[schema(required)]
    pub decided_by: Option<String>,
    /// When.
    #[schema(required)]
    pub decided_at: Option<Timestamp>,
}

/// The units were urged on (催办).
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(as = SuggestionUrge)]
pub struct UrgeView {
    /// Identifier.
    pub id: Id,
    /// What the units should know.
    #[schema(required)]
    pub note: Option<String>,
    /// Last day of the period then.
    #[schema(required)]
    pub due_on: Option<NaiveDate>,
    /// By whom.
    pub urged_by: String,
    /// When.
    pub urged_at: Timestamp,
}

/// A suggestion whose units were urged on: a line of the notice.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct UrgedSuggestion {
    /// The suggestion.
    pub suggestion_id: Id,
    /// Its number.
    #[schema(required)]
    pub number: Option<String>,
    /// Its title.
    pub title: String,
    /// Name of the lead deputy.
    pub lead_deputy_name: String,
    /// The units that have not done their part.
    pub unit_names: Vec<String>,
    /// Last day of the period.
    #[schema(required)]
    pub due_on: Option<NaiveDate>,
    /// Days to it; negative when late.
    #[schema(required)]
    pub days_left: Option<i64>,
}

/// A suggestion of a selection to which an act could not be done.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct SkippedSuggestion {
    /// The suggestion.
    pub suggestion_id: Id,
    /// Its number.
    #[schema(required)]
    pub number: Option<String>,
    /// Its title.
    pub title: String,
    /// The problem code.
    pub code: String,
    /// The same in words.
    pub reason: String,
}

/// What became of a selection that was urged on.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct UrgedSuggestions {
    /// Urged on.
    pub urged: Vec<UrgedSuggestion>,
    /// Left out, and why.
    pub skipped: Vec<SkippedSuggestion>,
}

/// What became of a selection that was handed over.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct AssignedSuggestions {
    /// Handed over.
    pub assigned: Vec<SuggestionItem>,
    /// Left out, and why.
    pub skipped: Vec<SkippedSuggestion>,
}
