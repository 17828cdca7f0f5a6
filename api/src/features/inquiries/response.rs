//! What the operations on inquiries give back.

use super::model::{AnswerForm, InquiryAction, InquiryStatus, InquiryTarget, InquiryView};
use crate::features::attachments::AttachmentResponse;
use crate::features::clocks::DeadlineResponse;
use crate::features::congresses::CongressLevel;
use crate::features::signatures::{JointSignature, SignatureCount};
use crate::platform::db::{Id, Timestamp};
use chrono::NaiveDate;
use serde::Serialize;
use utoipa::ToSchema;

/// An inquiry in a list.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct InquiryItem {
    /// Identifier.
    pub id: Id,
    /// `〔2026〕城关镇质询案第001号`, once handed in.
    #[schema(required)]
    pub number: Option<String>,
    /// The question.
    pub title: String,
    /// Where it stands.
    pub status: InquiryStatus,
    /// The congress.
    pub level: CongressLevel,
    /// The town of a township congress.
    #[schema(required)]
    pub town_id: Option<Id>,
    /// Its name.
    #[schema(required)]
    pub town_name: Option<String>,
    /// The lead deputy.
    pub lead_deputy_id: Id,
    /// Their name.
    pub lead_name: String,
    /// Whom it is put to.
    pub target: InquiryTarget,
    /// Its name.
    pub target_name: String,
    /// Which answer it is about, 1 at first.
    pub round: i32,
    /// How many have signed, the lead included.
    pub signed_count: i32,
    /// How many must.
    pub required_count: i32,
    /// The last day for the answer.
    #[schema(required)]
    pub due_on: Option<NaiveDate>,
    /// Not answered, and the day is over.
    pub is_overdue: bool,
    /// The day it was handed in.
    #[schema(required)]
    pub submitted_on: Option<NaiveDate>,
    /// When it was begun.
    pub created_at: Timestamp,
    /// When it was last changed.
    pub updated_at: Timestamp,
    /// Version, for `If-Match`.
    pub version: i64,
}

/// An inquiry with everything the reader may see of it.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(as = Inquiry)]
pub struct InquiryResponse {
    /// As in a list.
    #[serde(flatten)]
    pub item: InquiryItem,
    /// What it is about.
    pub content: String,
    /// Full name of the congress.
    pub congress_name: String,
    /// Who signs, the lead first.
    pub signatures: Vec<JointSignature>,
    /// Since when the office notes signatures on paper.
    #[schema(required)]
    pub paper_asked_at: Option<Timestamp>,
    /// How many have signed and how many must.
    pub signature_count: SignatureCount,
    /// How it is answered now.
    #[schema(required)]
    pub form: Option<AnswerForm>,
    /// How it may be answered in this congress.
    pub forms: Vec<AnswerForm>,
    /// The organ that answers here.
    #[schema(required)]
    pub unit_id: Option<Id>,
    /// Its name.
    #[schema(required)]
    pub unit_name: Option<String>,
    /// The session it belongs to.
    #[schema(required)]
    pub session: Option<InquirySession>,
    /// Answered within the months after the session.
    pub is_complex: bool,
    /// The deadline of a complex one, with its calculation.
    #[schema(required)]
    pub deadline: Option<DeadlineResponse>,
    /// What the presidium decided, oldest first.
    pub decisions: Vec<InquiryDecision>,
    /// Answers, oldest first.
    pub answers: Vec<InquiryAnswer>,
    /// How its deputies stand to the last answer.
    #[schema(required)]
    pub satisfaction: Option<InquirySatisfaction>,
    /// Attached files.
    pub attachments: Vec<AttachmentResponse>,
    /// Every act, and whether it is open to the reader now.
    pub actions: Vec<InquiryActionState>,
    /// Made up for a demonstration.
    pub is_demo: bool,
}

/// The session an inquiry belongs to.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct InquirySession {
    /// Its name.
    pub name: String,
    /// Its first day.
    pub from: NaiveDate,
    /// Its last day.
    pub to: NaiveDate,
}

/// A decision of the presidium.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct InquiryDecision {
    /// Identifier.
    pub id: Id,
    /// About which answer.
    pub round: i32,
    /// How it is answered; null when it was sent back.
    #[schema(required)]
    pub form: Option<AnswerForm>,
    /// Why it was sent back.
    #[schema(required)]
    pub reason: Option<String>,
    /// On which day.
    pub decided_on: NaiveDate,
    /// Who recorded it.
    pub recorded_by: String,
}

/// An answer.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct InquiryAnswer {
    /// Identifier.
    pub id: Id,
    /// Which one.
    pub round: i32,
    /// How it was given.
    pub form: AnswerForm,
    /// What was answered.
    pub content: String,
    /// The head of the organ who attended or signed.
    pub head_name: String,
    /// Their post.
    pub head_post: String,
    /// Whether they attended.
    pub head_attended: bool,
    /// Who else attended.
    #[schema(required)]
    pub attendance: Option<String>,
    /// On which day.
    pub answered_on: NaiveDate,
    /// Who recorded it.
    pub recorded_by: String,
    /// What its deputies say of it.
    pub ratings: Vec<InquiryRating>,
}

/// What a deputy says of an answer.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct InquiryRating {
    /// The deputy.
    pub deputy_id: Id,
    /// Their name.
    pub deputy_name: String,
    /// Satisfied or not.
    pub is_satisfied: bool,
    /// Why.
    #[schema(required)]
    pub comment: Option<String>,
    /// When.
    pub at: Timestamp,
}

/// How those who signed stand to the last answer (代表法20).
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct InquirySatisfaction {
    /// How many signed it.
    pub proposers: u32,
    /// How many are satisfied.
    pub satisfied: u32,
    /// How many are not.
    pub dissatisfied: u32,
    /// How many must be dissatisfied to demand another answer: at least half.
    pub needed: u32,
    /// Whether they are.
    pub may_demand: bool,
    /// The article.
    pub article: String,
}

/// An act and whether it is open to the reader now.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct InquiryActionState {
    /// The act.
    pub key: InquiryAction,
    /// Open to the reader.
    pub allowed: bool,
    /// The problem code that doing it now would give.
    #[schema(required)]
    pub code: Option<String>,
    /// The same in words.
    #[schema(required)]
    pub reason: Option<String>,
}

/// How many inquiries a view holds.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct InquiryViewCount {
    /// The view.
    pub key: InquiryView,
    /// How many.
    pub count: i64,
}

/// The views open to the reader.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct InquiryViews {
    /// In the order of the tabs.
    pub views: Vec<InquiryViewCount>,
}

/// A congress the reader may inquire in.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct InquiryCongress {
    /// Its level.
    pub level: CongressLevel,
    /// Its organ.
    pub organ_id: Id,
    /// Its name.
    pub name: String,
    /// What the government of the same level is called.
    pub government_name: String,
    /// Whom one may inquire of.
    pub targets: Vec<InquiryTarget>,
    /// How many deputies must sign.
    pub required: u32,
    /// The article that says so.
    pub article: String,
    /// Whether the reader holds an active seat in it, or works for its office.
    pub may_inquire: bool,
}

/// The congresses of the reader.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct InquiryCongresses {
    /// The town's first.
    pub items: Vec<InquiryCongress>,
}
