//! Rows of the suggestion tables.

use chrono::NaiveDate;
use diesel::prelude::*;

use super::model::{
    ContactMode, Decision, Occasion, ResultClass, Satisfaction, SignaturePart, SignatureStatus,
    Status, SuggestionLevel, TransferredTo, Turn,
};
use super::response::SearchFound;
use super::rules::Next;
use crate::platform::db::{Id, Timestamp};
use crate::schema::{
    suggestion_assignments, suggestion_contacts, suggestion_ratings, suggestion_replies,
    suggestion_reviews, suggestion_signatures, suggestions,
};

/// A suggestion.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = suggestions, treat_none_as_default_value = false)]
pub struct Suggestion {
    /// County.
    pub county_id: i64,
    /// Identifier.
    pub id: Id,
    /// Number, once admitted.
    pub number: Option<String>,
    /// The congress.
    pub level: SuggestionLevel,
    /// The town it comes from.
    pub town_id: Option<Id>,
    /// The term of the congress.
    pub term_id: Id,
    /// The organ that reviews and assigns it.
    pub office_id: Id,
    /// The lead deputy.
    pub lead_deputy_id: Id,
    /// Title.
    pub title: String,
    /// Content.
    pub content: String,
    /// Where it stands.
    pub status: Status,
    /// Who must act; follows from the state, stored to be found by.
    pub turn: Turn,
    /// How often it is being handled.
    pub round: i32,
    /// Deputies who sign along.
    pub cosigner_count: i32,
    /// The unit: the leading one, or the first of those that answer separately.
    pub unit_id: Option<Id>,
    /// How many units work on it.
    pub unit_count: i32,
    /// While the congress met, or between its sessions.
    pub occasion: Occasion,
    /// The deputy asks that it not be made public (J17).
    pub is_confidential: bool,
    /// Supervised by the chair (J16).
    pub is_key: bool,
    /// Handled together with this one (J5).
    pub merged_into_id: Option<Id>,
    /// Last day of the period that runs; null when none does.
    pub due_on: Option<NaiveDate>,
    /// Class of the last answer.
    pub result_class: Option<ResultClass>,
    /// Folded text to search in.
    pub search_text: String,
    /// Made up.
    pub is_demo: bool,
    /// The account that wrote it.
    pub created_by: Id,
    /// When it was first handed in.
    pub submitted_at: Option<Timestamp>,
    /// When it was closed or withdrawn.
    pub closed_at: Option<Timestamp>,
    /// Version.
    pub version: i64,
    /// When it was begun.
    pub created_at: Timestamp,
    /// When it was last changed.
    pub updated_at: Timestamp,
}

impl Suggestion {
    /// Whose parameters hold for it: its town's, or the county's for one to the county congress.
    #[must_use]
    pub fn register_town(&self) -> Option<Id> {
        self.town_id
            .filter(|_| self.level == SuggestionLevel::Township)
    }

    /// Whether it goes along with the one it was merged into: until it is answered (J5).
    #[must_use]
    pub fn is_following(&self) -> bool {
        let is_on_the_way = matches!(
            self.status,
            Status::Accepted | Status::Assigned | Status::Handling
        );
        self.merged_into_id.is_some() && self.round == 1 && is_on_the_way
    }

    /// Takes over the state after an act.
    pub fn enter(&mut self, next: Next, now: Timestamp) {
        self.status = next.status;
        self.turn = next.turn;
        self.round = next.round;
        if next.status.is_final() {
            self.closed_at = Some(now);
        }
    }
}

/// A suggestion as a list needs it: everything but the long texts.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = suggestions)]
pub struct ItemRow {
    /// Identifier.
    pub id: Id,
    /// Number, once admitted.
    pub number: Option<String>,
    /// The congress.
    pub level: SuggestionLevel,
    /// The town it comes from.
    pub town_id: Option<Id>,
    /// The lead deputy.
    pub lead_deputy_id: Id,
    /// Title.
    pub title: String,
    /// Where it stands.
    pub status: Status,
    /// Who must act.
    pub turn: Turn,
    /// How often it is being handled.
    pub round: i32,
    /// Deputies who sign along.
    pub cosigner_count: i32,
    /// The unit.
    pub unit_id: Option<Id>,
    /// How many units work on it.
    pub unit_count: i32,
    /// While the congress met, or between its sessions.
    pub occasion: Occasion,
    /// Not to be made public.
    pub is_confidential: bool,
    /// Supervised by the chair.
    pub is_key: bool,
    /// Handled together with this one.
    pub merged_into_id: Option<Id>,
    /// Last day of the period that runs.
    pub due_on: Option<NaiveDate>,
    /// Class of the last answer.
    pub result_class: Option<ResultClass>,
    /// When it was first handed in.
    pub submitted_at: Option<Timestamp>,
    /// Version.
    pub version: i64,
    /// When it was begun.
    pub created_at: Timestamp,
    /// When it was last changed.
    pub updated_at: Timestamp,
}

/// A row of a list with the names in it.
#[derive(Debug, Clone)]
pub struct Listed {
    /// The row.
    pub row: ItemRow,
    /// Name of the lead deputy.
    pub lead_name: String,
    /// Short name of the town it comes from.
    pub town_name: Option<String>,
    /// Short name of the unit.
    pub unit_name: Option<String>,
    /// Its text, when it was read to be looked into.
    pub content: Option<String>,
    /// Why it was found, when something was searched for.
    pub found: Option<SearchFound>,
}

impl From<&Suggestion> for ItemRow {
    fn from(row: &Suggestion) -> Self {
        Self {
            id: row.id,
            number: row.number.clone(),
            level: row.level,
            town_id: row.town_id,
            lead_deputy_id: row.lead_deputy_id,
            title: row.title.clone(),
            status: row.status,
            turn: row.turn,
            round: row.round,
            cosigner_count: row.cosigner_count,
            unit_id: row.unit_id,
            unit_count: row.unit_count,
            occasion: row.occasion,
            is_confidential: row.is_confidential,
            is_key: row.is_key,
            merged_into_id: row.merged_into_id,
            due_on: row.due_on,
            result_class: row.result_class,
            submitted_at: row.submitted_at,
            version: row.version,
            created_at: row.created_at,
            updated_at: row.updated_at,
        }
    }
}

/// A deputy's signature, the lead's included.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = suggestion_signatures, treat_none_as_default_value = false)]
pub struct Signature {
    /// County.
    pub county_id: i64,
    /// The suggestion.
    pub suggestion_id: Id,
    /// The deputy.
    pub deputy_id: Id,
    /// Lead or co-signer.
    pub part: SignaturePart,
    /// What they said.
    pub status: SignatureStatus,
    /// When they were asked.
    pub created_at: Timestamp,
    /// When they answered.
    pub responded_at: Option<Timestamp>,
}

/// The outcome of a review.
#[derive(Debug, Clone, Insertable)]
#[diesel(table_name = suggestion_reviews, treat_none_as_default_value = false)]
pub struct Review {
    /// County.
    pub county_id: i64,
    /// Identifier.
    pub id: Id,
    /// The suggestion.
    pub suggestion_id: Id,
    /// Outcome.
    pub decision: Decision,
    /// Why.
    pub reason: Option<String>,
    /// What became of it, when it is not a suggestion.
    pub transferred_to: Option<TransferredTo>,
    /// The account.
    pub reviewed_by: Id,
    /// Its name then.
    pub reviewed_by_name: String,
    /// When.
    pub at: Timestamp,
}

/// A hand-over to a unit.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = suggestion_assignments, treat_none_as_default_value = false)]
pub struct AssignmentRow {
    /// County.
    pub county_id: i64,
    /// Identifier.
    pub id: Id,
    /// The suggestion.
    pub suggestion_id: Id,
    /// The unit.
    pub unit_id: Id,
    /// What to look at.
    pub note: Option<String>,
    /// The account.
    pub assigned_by: Id,
    /// Its name then.
    pub assigned_by_name: String,
    /// When.
    pub assigned_at: Timestamp,
    /// Who signed for it.
    pub signed_for_by_name: Option<String>,
    /// When.
    pub signed_for_at: Option<Timestamp>,
}

/// A contact with the deputy.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = suggestion_contacts, treat_none_as_default_value = false)]
pub struct ContactRow {
    /// County.
    pub county_id: i64,
    /// Identifier.
    pub id: Id,
    /// The suggestion.
    pub suggestion_id: Id,
    /// The unit.
    pub unit_id: Id,
    /// How.
    pub mode: ContactMode,
    /// When.
    pub contacted_on: NaiveDate,
    /// What was said.
    pub content: String,
    /// The account.
    pub recorded_by: Id,
    /// Its name then.
    pub recorded_by_name: String,
    /// When it was recorded.
    pub at: Timestamp,
}

/// An answer.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = suggestion_replies, treat_none_as_default_value = false)]
pub struct ReplyRow {
    /// County.
    pub county_id: i64,
    /// Identifier.
    pub id: Id,
    /// The suggestion.
    pub suggestion_id: Id,
    /// Which round.
    pub round: i32,
    /// The unit.
    pub unit_id: Id,
    /// How far it is solved.
    pub result_class: ResultClass,
    /// The answer.
    pub content: String,
    /// The head of the unit.
    pub signed_by: String,
    /// The account.
    pub replied_by: Id,
    /// Its name then.
    pub replied_by_name: String,
    /// When.
    pub replied_at: Timestamp,
}

/// A rating.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = suggestion_ratings, treat_none_as_default_value = false)]
pub struct RatingRow {
    /// County.
    pub county_id: i64,
    /// Identifier.
    pub id: Id,
    /// The suggestion.
    pub suggestion_id: Id,
    /// Which round.
    pub round: i32,
    /// The deputy.
    pub deputy_id: Id,
    /// Of the attitude.
    pub attitude: Satisfaction,
    /// Of the result.
    pub result: Satisfaction,
    /// Why.
    pub comment: Option<String>,
    /// When.
    pub rated_at: Timestamp,
}
