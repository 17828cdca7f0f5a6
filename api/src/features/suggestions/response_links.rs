//! What merging, splitting, promises and supervision give back.

use chrono::NaiveDate;
use serde::Serialize;
use utoipa::ToSchema;

use super::model::{OriginKind, PromiseEntryKind, PromiseState, Status, SupervisionKind};
use crate::platform::db::{Id, Timestamp};

/// A suggestion at the other end of a link: handled together (J5), or cut off (J1).
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct LinkedSuggestion {
    /// Identifier.
    pub id: Id,
    /// Its number.
    #[schema(required)]
    pub number: Option<String>,
    /// Its title.
    pub title: String,
    /// Its lead deputy.
    pub lead_deputy_name: String,
    /// Where it stands.
    pub status: Status,
}

/// What a suggestion came from that nobody typed in as one (J3, J21).
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct SuggestionOrigin {
    /// What it was.
    pub kind: OriginKind,
    /// Which record.
    pub id: Id,
    /// Its title.
    pub title: String,
    /// Its number.
    #[schema(required)]
    pub number: Option<String>,
}

/// What belongs together with a suggestion.
#[derive(Debug, Clone, Default, Serialize, ToSchema)]
pub struct SuggestionLinks {
    /// What it came from; null for what was written as a suggestion.
    #[schema(required)]
    pub origin: Option<SuggestionOrigin>,
    /// Handled together with this one.
    #[schema(required)]
    pub merged_into: Option<LinkedSuggestion>,
    /// Handled together with it.
    pub merged: Vec<LinkedSuggestion>,
    /// Cut off from this one.
    #[schema(required)]
    pub split_from: Option<LinkedSuggestion>,
    /// Cut off from it.
    pub split_into: Vec<LinkedSuggestion>,
}

/// A promise of a unit, and what was reported about it (J15).
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(as = SuggestionPromise)]
pub struct PromiseView {
    /// Identifier.
    pub id: Id,
    /// The answer it was made in.
    pub reply_id: Id,
    /// The unit.
    pub unit_id: Id,
    /// Its name.
    pub unit_name: String,
    /// What will be done.
    pub content: String,
    /// By when.
    pub due_on: NaiveDate,
    /// By when the unit is asked how far it is, while it is open: once a year, at last on its own day.
    #[schema(required)]
    pub report_by: Option<NaiveDate>,
    /// Open, and the day is over.
    pub is_overdue: bool,
    /// How it stands.
    pub state: PromiseState,
    /// What was reported, oldest first.
    pub entries: Vec<PromiseEntryView>,
}

/// What was reported about a promise.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(as = SuggestionPromiseEntry)]
pub struct PromiseEntryView {
    /// Identifier.
    pub id: Id,
    /// How it goes, kept, or why not.
    pub kind: PromiseEntryKind,
    /// In words.
    pub content: String,
    /// Who reported it.
    pub recorded_by: String,
    /// When.
    pub at: Timestamp,
}

/// Supervision beyond the ordinary (J13, J16).
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(as = SuggestionSupervision)]
pub struct SupervisionView {
    /// Identifier.
    pub id: Id,
    /// A key item, or opened by a second dissatisfaction.
    pub kind: SupervisionKind,
    /// Who supervises.
    #[schema(required)]
    pub supervisor: Option<String>,
    /// Who leads the handling.
    #[schema(required)]
    pub leading_official: Option<String>,
    /// Why.
    pub reason: String,
    /// Since when.
    pub decided_on: NaiveDate,
    /// What deputy and unit agreed on.
    #[schema(required)]
    pub outcome: Option<String>,
    /// The day they met.
    #[schema(required)]
    pub outcome_on: Option<NaiveDate>,
}

/// A suggestion that resembles what is being written.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct SimilarSuggestion {
    /// Identifier.
    pub id: Id,
    /// Its number.
    #[schema(required)]
    pub number: Option<String>,
    /// Its title.
    pub title: String,
    /// Its lead deputy.
    pub lead_deputy_name: String,
    /// Short name of the unit that handles it.
    #[schema(required)]
    pub unit_name: Option<String>,
    /// Where it stands.
    pub status: Status,
    /// Version, for `If-Match`.
    pub version: i64,
    /// How alike, 0 to 1.
    pub score: f64,
    /// Whether a deputy can still sign along.
    pub may_join: bool,
}

/// Suggestions that resemble what is being written.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct SimilarSuggestions {
    /// Those of the reader's town first, of these those of the likely unit, then the most alike.
    pub items: Vec<SimilarSuggestion>,
}
