//! What the operations on suggestions give back.

use chrono::NaiveDate;
use serde::Serialize;
use serde_json::Value;
use utoipa::ToSchema;

use super::list::View;
use super::model::{
    Action, ContactMode, ExtensionDecision, Occasion, ResultClass, Satisfaction, SignatureStatus,
    Status, SuggestionLevel, Turn,
};
use super::response_handling::{ReturnView, UnitPartView, UrgeView};
use super::response_links::{PromiseView, SuggestionLinks, SupervisionView};
use crate::features::attachments::AttachmentResponse;
use crate::features::clocks::DeadlineResponse;
use crate::features::search::Segment;
use crate::platform::db::{Id, Timestamp, text_enum};

/// A suggestion in a list.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct SuggestionItem {
    /// Identifier.
    pub id: Id,
    /// `〔2026〕城关镇第001号`, once admitted.
    #[schema(required)]
    pub number: Option<String>,
    /// Title.
    pub title: String,
    /// Where it stands.
    pub status: Status,
    /// Who must act next.
    pub turn: Turn,
    /// The congress it is made to.
    pub level: SuggestionLevel,
    /// How often it is being handled.
    pub round: i32,
    /// The town it comes from.
    #[schema(required)]
    pub town_id: Option<Id>,
    /// Its name.
    #[schema(required)]
    pub town_name: Option<String>,
    /// The lead deputy.
    pub lead_deputy_id: Id,
    /// Their name.
    pub lead_deputy_name: String,
    /// Deputies who sign along.
    pub cosigner_count: i32,
    /// The unit that handles it.
    #[schema(required)]
    pub unit_id: Option<Id>,
    /// Its name.
    #[schema(required)]
    pub unit_name: Option<String>,
    /// How many units work on it.
    pub unit_count: i32,
    /// While the congress met, or between its sessions.
    pub occasion: Occasion,
    /// The deputy asks that it not be made public (J17).
    pub is_confidential: bool,
    /// Supervised by the chair (J16).
    pub is_key: bool,
    /// Handled together with this one (J5).
    #[schema(required)]
    pub merged_into_id: Option<Id>,
    /// Last day of the period that runs.
    #[schema(required)]
    pub due_on: Option<NaiveDate>,
    /// Days to it; 0 on the last day, negative when late.
    #[schema(required)]
    pub days_left: Option<i64>,
    /// Whether it is late.
    pub is_overdue: bool,
    /// How far it is solved, by the last answer.
    #[schema(required)]
    pub result_class: Option<ResultClass>,
    /// When it was handed in.
    #[schema(required)]
    pub submitted_at: Option<Timestamp>,
    /// When it was begun.
    pub created_at: Timestamp,
    /// When it was last changed.
    pub updated_at: Timestamp,
    /// Version, for `If-Match`.
    pub version: i64,
    /// Why it was found; only when `q` was asked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub found: Option<SearchFound>,
}

/// Why a suggestion was found: its texts in pieces, of which some are what was searched for.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(as = SuggestionFound)]
pub struct SearchFound {
    /// The title.
    pub title: Vec<Segment>,
    /// What the line is from; null when nothing is in content and answers.
    #[schema(required)]
    pub line_of: Option<FoundIn>,
    /// Up to thirty characters on either side of the first hit there, as one line.
    pub line: Vec<Segment>,
}

text_enum! {
    /// A long text of a suggestion.
    pub enum FoundIn {
        /// Its content.
        Content = "content",
        /// An answer.
        Answer = "answer",
    }
}

/// A suggestion with everything the reader may see of it.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(as = Suggestion)]
pub struct SuggestionResponse {
    /// As in a list.
    #[serde(flatten)]
    pub item: SuggestionItem,
    /// The facts and what is asked for.
    pub content: String,
    /// Who was asked to sign along.
    pub cosigners: Vec<Cosigner>,
    /// The last assignment.
    #[schema(required)]
    pub assignment: Option<Assignment>,
    /// The units that work on it, the first one first.
    pub parts: Vec<UnitPartView>,
    /// Requests of units to take it back, oldest first.
    pub returns: Vec<ReturnView>,
    /// When the units were urged on, oldest first.
    pub urges: Vec<UrgeView>,
    /// What belongs together with it.
    pub links: SuggestionLinks,
    /// Promises made in the answers, oldest first.
    pub promises: Vec<PromiseView>,
    /// Supervision beyond the ordinary, oldest first.
    pub supervisions: Vec<SupervisionView>,
    /// The last deadline, with its calculation.
    #[schema(required)]
    pub deadline: Option<DeadlineResponse>,
    /// Contacts of the unit with the deputy, oldest first.
    pub contacts: Vec<Contact>,
    /// Requests of the unit for more time, oldest first.
    pub extensions: Vec<Extension>,
    /// Answers, one per round, oldest first.
    pub replies: Vec<SuggestionReply>,
    /// Ratings, oldest first.
    pub ratings: Vec<Rating>,
    /// Attached files.
    pub attachments: Vec<AttachmentResponse>,
    /// Every act, and whether it is open to the reader now.
    pub actions: Vec<ActionState>,
    /// Who can see it, in words.
    pub visibility: Vec<String>,
    /// Made up for a demonstration.
    pub is_demo: bool,
}

/// A deputy who was asked to sign along.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct Cosigner {
    /// The deputy.
    pub deputy_id: Id,
    /// Their name.
    pub name: String,
    /// What they said.
    pub status: SignatureStatus,
    /// When.
    #[schema(required)]
    pub responded_at: Option<Timestamp>,
}

/// A hand-over to a unit.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct Assignment {
    /// Identifier.
    pub id: Id,
    /// The unit.
    pub unit_id: Id,
    /// Its name.
    pub unit_name: String,
    /// What the unit should look at.
    #[schema(required)]
    pub note: Option<String>,
    /// When it was handed over.
    pub assigned_at: Timestamp,
    /// By whom.
    pub assigned_by: String,
    /// When the unit signed for it.
    #[schema(required)]
    pub signed_for_at: Option<Timestamp>,
    /// Who signed.
    #[schema(required)]
    pub signed_for_by: Option<String>,
}

/// A contact of the unit with the deputy (J9).
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct Contact {
    /// Identifier.
    pub id: Id,
    /// The unit.
    pub unit_id: Id,
    /// Its name.
    pub unit_name: String,
    /// How.
    pub mode: ContactMode,
    /// When.
    pub contacted_on: NaiveDate,
    /// What was said.
    pub content: String,
    /// Who recorded it.
    pub recorded_by: String,
    /// When it was recorded.
    pub at: Timestamp,
}

/// A request of the unit for more time, and what the office said (J10).
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(as = SuggestionExtension)]
pub struct Extension {
    /// Identifier.
    pub id: Id,
    /// Which round of handling.
    pub round: i32,
    /// Why more time is needed.
    pub reason: String,
    /// Who asked.
    pub asked_by: String,
    /// When.
    pub asked_at: Timestamp,
    /// Last day of the period then.
    pub due_before: NaiveDate,
    /// What became of it; null while it waits.
    #[schema(required)]
    pub decision: Option<ExtensionDecision>,
    /// What the office said.
    #[schema(required)]
    pub note: Option<String>,
    /// Who decided.
    #[schema(required)]
    pub decided_by: Option<String>,
    /// When.
    #[schema(required)]
    pub decided_at: Option<Timestamp>,
    /// Last day of the longer period, when granted.
    #[schema(required)]
    pub due_after: Option<NaiveDate>,
}

/// An answer of the unit (J11).
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct SuggestionReply {
    /// Identifier.
    pub id: Id,
    /// The unit.
    pub unit_id: Id,
    /// Its name.
    pub unit_name: String,
    /// Which round it answers.
    pub round: i32,
    /// How far it is solved (J14).
    pub result_class: ResultClass,
    /// The answer.
    pub content: String,
    /// When it was given.
    pub replied_at: Timestamp,
    /// Who entered it.
    pub replied_by: String,
    /// The head of the unit who signed it.
    pub signed_by: String,
}

/// A rating of an answer (J12).
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct Rating {
    /// Identifier.
    pub id: Id,
    /// The deputy.
    pub deputy_id: Id,
    /// Their name.
    pub deputy_name: String,
    /// Which round it rates.
    pub round: i32,
    /// Of the unit's attitude.
    pub attitude: Satisfaction,
    /// Of the result.
    pub result: Satisfaction,
    /// Why.
    #[schema(required)]
    pub comment: Option<String>,
    /// When.
    pub rated_at: Timestamp,
}

/// An act and whether it is open to the reader now.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ActionState {
    /// The act.
    pub key: Action,
    /// Open to the reader.
    pub allowed: bool,
    /// The problem code that doing it now would give.
    #[schema(required)]
    pub code: Option<String>,
    /// The same in words.
    #[schema(required)]
    pub reason: Option<String>,
}

/// How many suggestions a view holds.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct SuggestionView {
    /// The view.
    pub key: View,
    /// How many; 1000 means that many or more.
    pub count: i64,
}

/// The views open to the reader.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct SuggestionViews {
    /// In the order of the tabs.
    pub views: Vec<SuggestionView>,
}

/// Something that happened to a suggestion.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct TimelineEntry {
    /// Number in the event log.
    pub event_id: i64,
    /// When.
    pub at: Timestamp,
    /// Who did it.
    pub actor_name: String,
    /// In which role.
    pub actor_role: String,
    /// `suggestion.assigned`
    pub kind: String,
    /// What happened, in words.
    pub text: String,
    /// Details.
    #[schema(value_type = Object)]
    pub data: Value,
    /// The record it happened to.
    pub subject_id: Id,
}

/// What happened to a suggestion, oldest first.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct Timeline {
    /// Entries.
    pub items: Vec<TimelineEntry>,
}
