//! What the operations on a unit's work give back.

use chrono::NaiveDate;
use serde::Serialize;
use utoipa::ToSchema;

use super::model::{DraftDecision, DraftKind, DraftState, PreReplyAnswer};
use super::store_plans::PlanStep;
use crate::features::procedures::ChecklistStep;
use crate::features::procedures::model::TemplateSource;
use crate::features::suggestions::model::ResultClass;
use crate::platform::db::{Id, Timestamp};

/// The work on a suggestion between hand-over and answer, as far as the reader may see it.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct SuggestionWork {
    /// How the answer of the reader's unit gets out; null for everybody else.
    #[schema(required)]
    pub drafting: Option<DraftingView>,
    /// How the units mean to handle it, the newest plan first.
    pub plans: Vec<PlanView>,
    /// The steps of the units: of the reader's own, of all for an office, of none for a deputy (J20).
    pub checklists: Vec<ChecklistView>,
    /// What the office did about a late or missing answer, oldest first (J18).
    pub criticisms: Vec<CriticismView>,
    /// Drafts shown to the lead deputy in this round, oldest first: for the deputy, the unit that showed
    /// them, and the office.
    pub pre_replies: Vec<PreReplyView>,
}

/// A draft shown to the lead deputy before it goes out (预答复).
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(as = SuggestionPreReply)]
pub struct PreReplyView {
    /// Identifier.
    pub id: Id,
    /// The unit.
    pub unit_id: Id,
    /// Its name.
    pub unit_name: String,
    /// How far it is solved, by the draft.
    #[schema(required)]
    pub result_class: Option<ResultClass>,
    /// The draft as it was shown.
    pub content: String,
    /// What is left for later.
    #[schema(required)]
    pub promise: Option<String>,
    /// By when.
    #[schema(required)]
    pub promise_due_on: Option<NaiveDate>,
    /// When it was shown.
    pub asked_at: Timestamp,
    /// The last day for the deputy's word.
    pub due_on: NaiveDate,
    /// What the deputy said; null while nothing was said.
    #[schema(required)]
    pub answer: Option<PreReplyAnswer>,
    /// The remarks.
    #[schema(required)]
    pub remarks: Option<String>,
    /// Who said it.
    #[schema(required)]
    pub answered_by: Option<String>,
    /// When.
    #[schema(required)]
    pub answered_at: Option<Timestamp>,
}

/// What the office did about a late or missing answer (J18).
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(as = SuggestionCriticism)]
pub struct CriticismView {
    /// Identifier.
    pub id: Id,
    /// The unit that is late.
    pub unit_id: Id,
    /// Its name.
    pub unit_name: String,
    /// What was done, in the words of `suggestion_late_measures` then.
    pub kind_name: String,
    /// Its text.
    pub content: String,
    /// When it was decided.
    pub decided_on: NaiveDate,
    /// The last day of the period that was missed.
    pub due_on: NaiveDate,
    /// Who recorded it.
    pub recorded_by: String,
    /// When.
    pub at: Timestamp,
}

/// The steps of a unit (J20).
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(as = SuggestionChecklist)]
pub struct ChecklistView {
    /// The unit's part in the hand-over.
    pub part_id: Id,
    /// The unit.
    pub unit_id: Id,
    /// Its name.
    pub unit_name: String,
    /// Whose template holds.
    pub source: TemplateSource,
    /// Its version; 0 for that of the product.
    pub version: i32,
    /// Whether the reader ticks steps.
    pub may_tick: bool,
    /// The steps in their order.
    pub steps: Vec<ChecklistStep>,
}

/// How a unit means to handle a suggestion (办理方案).
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(as = SuggestionPlan)]
pub struct PlanView {
    /// The unit.
    pub unit_id: Id,
    /// Its name.
    pub unit_name: String,
    /// The revision that holds.
    #[serde(flatten)]
    pub plan: PlanRevision,
    /// The revisions before it, newest first.
    pub earlier: Vec<PlanRevision>,
}

/// A revision of a plan.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(as = SuggestionPlanRevision)]
pub struct PlanRevision {
    /// 1 for the first.
    pub revision: i32,
    /// What will be done.
    pub measures: String,
    /// Who in the unit is responsible.
    pub responsible: String,
    /// The steps, by day.
    pub steps: Vec<PlanStep>,
    /// Who wrote it.
    pub written_by: String,
    /// When.
    pub at: Timestamp,
}

/// How what a unit says gets out, and how far its draft is. Seen inside the unit only.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(as = SuggestionDrafting)]
pub struct DraftingView {
    /// An answer, or the view of an assisting unit.
    pub kind: DraftKind,
    /// Whether a leader of the unit signs it off first (J11).
    pub is_signed_off_here: bool,
    /// Names of those who lead the unit.
    pub leaders: Vec<String>,
    /// Whether the reader is one of them.
    pub is_leader: bool,
    /// The day by which it should be with the leader (J20).
    #[schema(required)]
    pub draft_due_on: Option<NaiveDate>,
    /// The draft of this round, once begun.
    #[schema(required)]
    pub draft: Option<DraftView>,
}

/// A draft.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(as = SuggestionDraft)]
pub struct DraftView {
    /// Where it stands.
    pub state: DraftState,
    /// How far it is solved (J14), once chosen.
    #[schema(required)]
    pub result_class: Option<ResultClass>,
    /// The text.
    pub content: String,
    /// What is left for later (J15).
    #[schema(required)]
    pub promise: Option<String>,
    /// By when.
    #[schema(required)]
    pub promise_due_on: Option<NaiveDate>,
    /// The leader who signed it off.
    #[schema(required)]
    pub signed_by: Option<String>,
    /// Who wrote last.
    pub edited_by: String,
    /// When.
    pub updated_at: Timestamp,
    /// Version of the draft, for `If-Match`.
    pub version: i64,
    /// What it was when it was handed on, newest first.
    pub versions: Vec<DraftVersionView>,
}

/// What a draft was when it was handed to the leader, or when another person wrote on.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(as = SuggestionDraftVersion)]
pub struct DraftVersionView {
    /// 1 for the first.
    pub number: i32,
    /// How far it is solved.
    #[schema(required)]
    pub result_class: Option<ResultClass>,
    /// The text.
    pub content: String,
    /// What is left for later.
    #[schema(required)]
    pub promise: Option<String>,
    /// By when.
    #[schema(required)]
    pub promise_due_on: Option<NaiveDate>,
    /// Who wrote it.
    pub written_by: String,
    /// Handed to the leader; otherwise kept because another person wrote on.
    pub is_submitted: bool,
    /// When.
    pub at: Timestamp,
    /// What became of it; null while the leader reads.
    #[schema(required)]
    pub decision: Option<DraftDecision>,
    /// The leader's remarks.
    #[schema(required)]
    pub note: Option<String>,
    /// The leader.
    #[schema(required)]
    pub decided_by: Option<String>,
    /// When.
    #[schema(required)]
    pub decided_at: Option<Timestamp>,
}
