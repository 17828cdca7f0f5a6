//! What the operations on suggestions take.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

use super::dto_promises::PromiseRequest;
use super::list::View;
use super::model::{
    AssignmentMode, CosignAnswer, Decision, ExtensionAnswer, Occasion, Reach, ResultClass,
    Satisfaction, Status, SuggestionLevel, TransferredTo,
};
use crate::features::suggestions::model::ContactMode;
use crate::platform::db::{Id, Timestamp};
use crate::platform::http::{Comma, is_paging, trimmed, trimmed_option, trimmed_present};

/// A new suggestion.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CreateSuggestionRequest {
    /// Minted by the phone (UUIDv7), so that it can be written offline.
    pub id: Option<Id>,
    /// One matter, in one line (J1: 一事一议).
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 5, max = 60))]
    #[schema(min_length = 5, max_length = 60)]
    pub title: String,
    /// The facts and what is asked for.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 20, max = 5000))]
    #[schema(min_length = 20, max_length = 5000)]
    pub content: String,
    /// The congress it is made to.
    pub level: SuggestionLevel,
    /// Deputies of the same congress who are asked to sign along.
    #[serde(default)]
    #[validate(length(max = 50))]
    #[schema(max_items = 50)]
    pub invited_deputy_ids: Vec<Id>,
    /// Hand it in at once.
    #[serde(default)]
    pub submit: bool,
    /// Attachments uploaded before, with `id` as their subject.
    #[serde(default)]
    #[validate(length(max = 20))]
    #[schema(max_items = 20)]
    pub attachment_ids: Vec<Id>,
    /// For the office, which files it for a deputy who handed it in on paper.
    pub lead_deputy_id: Option<Id>,
    /// While the congress meets, or between its sessions (代表法24, 36).
    #[serde(default = "between_sessions")]
    pub occasion: Occasion,
    /// Ask that it not be made public (J17).
    #[serde(default)]
    pub is_confidential: bool,
}

const fn between_sessions() -> Occasion {
    Occasion::BetweenSessions
}

/// Changes to a suggestion that is not handed in.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct UpdateSuggestionRequest {
    /// Title.
    #[serde(default, deserialize_with = "trimmed_present")]
    #[validate(length(min = 5, max = 60))]
    #[schema(min_length = 5, max_length = 60)]
    pub title: Option<String>,
    /// Content.
    #[serde(default, deserialize_with = "trimmed_present")]
    #[validate(length(min = 20, max = 5000))]
    #[schema(min_length = 20, max_length = 5000)]
    pub content: Option<String>,
    /// While the congress meets, or between its sessions.
    pub occasion: Option<Occasion>,
    /// Ask that it not be made public.
    pub is_confidential: Option<bool>,
}

/// Nothing more to say.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct EmptyRequest {}

/// An invitation to sign along.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct InviteCosignersRequest {
    /// Deputies in office of the same congress.
    #[validate(length(min = 1, max = 50))]
    #[schema(min_items = 1, max_items = 50)]
    pub deputy_ids: Vec<Id>,
}

/// The answer to an invitation.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AnswerCosignRequest {
    /// Signs or not.
    pub answer: CosignAnswer,
}

/// The outcome of a review.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ReviewSuggestionRequest {
    /// Admitted or sent back.
    pub decision: Decision,
    /// What must be revised, or why it is not a suggestion; required unless admitted (J2).
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(max = 1000))]
    #[schema(max_length = 1000)]
    pub reason: Option<String>,
    /// What becomes of what is not a suggestion; required then (J2).
    pub transferred_to: Option<TransferredTo>,
}

/// Handing over to a unit.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AssignSuggestionRequest {
    /// The unit: the leading one, or one of those that answer separately.
    pub unit_id: Id,
    /// The other units (J6).
    #[serde(default)]
    #[validate(length(max = 10))]
    #[schema(max_items = 10)]
    pub other_unit_ids: Vec<Id>,
    /// Whether the other units assist the first one or answer separately; without other units it
    /// makes no difference.
    #[serde(default = "together")]
    pub how: AssignmentMode,
    /// What the units should look at.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(max = 1000))]
    #[schema(max_length = 1000)]
    pub note: Option<String>,
}

const fn together() -> AssignmentMode {
    AssignmentMode::Together
}

/// A contact with the deputy (J9).
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RecordContactRequest {
    /// How.
    pub mode: ContactMode,
    /// When; not before the assignment, not in the future.
    pub contacted_on: NaiveDate,
    /// What was said.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 5, max = 2000))]
    #[schema(min_length = 5, max_length = 2000)]
    pub content: String,
}

/// A request for more time (J10).
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AskExtensionRequest {
    /// Why more time is needed.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 5, max = 1000))]
    #[schema(min_length = 5, max_length = 1000)]
    pub reason: String,
}

/// What the office says to a request for more time (J10).
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AnswerExtensionRequest {
    /// Agrees or not.
    pub answer: ExtensionAnswer,
    /// Why; required when not agreed to.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(max = 1000))]
    #[schema(max_length = 1000)]
    pub note: Option<String>,
}

/// The unit's answer (J11).
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ReplyRequest {
    /// How far it is solved (J14).
    pub result_class: ResultClass,
    /// The answer to each point.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 20, max = 5000))]
    #[schema(min_length = 20, max_length = 5000)]
    pub content: String,
    /// The head of the unit who signs the answer.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 1, max = 60))]
    #[schema(min_length = 1, max_length = 60)]
    pub signed_by: String,
    /// What is left for later, and by when; required for the classes of
    /// `suggestion_promise_classes` (J15).
    #[serde(default)]
    #[validate(nested)]
    pub promise: Option<PromiseRequest>,
}

/// What the deputy says of the answer (J12).
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RateSuggestionRequest {
    /// Of the unit's attitude.
    pub attitude: Satisfaction,
    /// Of the result; dissatisfied has it handled again.
    pub result: Satisfaction,
    /// Required when dissatisfied.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(max = 1000))]
    #[schema(max_length = 1000)]
    pub comment: Option<String>,
}

/// A withdrawal in writing (J4).
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct WithdrawSuggestionRequest {
    /// Why.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 2, max = 1000))]
    #[schema(min_length = 2, max_length = 1000)]
    pub reason: String,
}

/// Which suggestions, in which order.
#[derive(Debug, Clone, Default, PartialEq, Deserialize, Serialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ListSuggestionsQuery {
    /// A saved view; by default `mine` for a deputy, `all` for everybody else.
    pub view: Option<View>,
    /// Any of these states, separated by commas.
    #[param(value_type = Option<String>, example = "assigned,handling")]
    pub status: Option<Comma<Status>>,
    /// Any of these towns.
    #[param(value_type = Option<String>)]
    pub town_id: Option<Comma<Id>>,
    /// Any of these units.
    #[param(value_type = Option<String>)]
    pub unit_id: Option<Comma<Id>>,
    /// Any of these lead deputies.
    #[param(value_type = Option<String>)]
    pub deputy_id: Option<Comma<Id>>,
    /// The congress.
    #[param(value_type = Option<String>, example = "township")]
    pub level: Option<Comma<SuggestionLevel>>,
    /// Any of these result classes.
    #[param(value_type = Option<String>, example = "A,B")]
    pub result_class: Option<Comma<ResultClass>>,
    /// Handed in at or after.
    pub submitted_at_from: Option<Timestamp>,
    /// Handed in before.
    pub submitted_at_to: Option<Timestamp>,
    /// The running period ends before.
    pub due_on_to: Option<NaiveDate>,
    /// Answered at least once, or not.
    pub answered: Option<bool>,
    /// Every period that an answer ended was kept, or not; only what is answered.
    pub in_time: Option<bool>,
    /// A unit was criticised about a late or missing answer (J18), or not.
    pub criticised: Option<bool>,
    /// The closest contact of the unit with the deputy is any of these.
    #[param(value_type = Option<String>, example = "in_person,remote")]
    pub contacted: Option<Comma<Reach>>,
    /// The last rating of the result is any of these.
    #[param(value_type = Option<String>, example = "satisfied,basically_satisfied")]
    pub rated: Option<Comma<Satisfaction>>,
    /// Words that are in number, title, content, answers, or names of deputies, units and town: all
    /// of them, separated by blanks. Chinese is found by any part, letters and digits by the beginning
    /// of a word. What is new is found within a second.
    #[param(max_length = 100)]
    pub q: Option<String>,
    /// `-created_at` (default), `created_at`, `due_on`, `-due_on`, `number`, `-number`.
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

/// What a deadline would be.
#[derive(Debug, Clone, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct AssignmentPreviewQuery {
    /// The suggestion.
    pub suggestion_id: Id,
    /// The day of the assignment; today by default.
    pub on: Option<NaiveDate>,
}
