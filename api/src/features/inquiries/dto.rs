//! What the operations on inquiries take.

use super::model::{AnswerForm, InquiryStatus, InquiryTarget, InquiryView};
use crate::features::congresses::CongressLevel;
use crate::features::signatures::CosignAnswer;
use crate::platform::db::Id;
use crate::platform::http::{Comma, is_paging, trimmed, trimmed_option, trimmed_present};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

/// A new inquiry: whom, which question, what about it (组织法24).
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CreateInquiryRequest {
    /// Minted by the phone (UUIDv7), so that it can be written offline.
    pub id: Option<Id>,
    /// The congress.
    pub level: CongressLevel,
    /// Whom it is put to; in a township its government.
    pub target: InquiryTarget,
    /// Its name: `城关镇人民政府`.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 2, max = 60))]
    #[schema(min_length = 2, max_length = 60)]
    pub target_name: String,
    /// The question.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 5, max = 60))]
    #[schema(min_length = 5, max_length = 60)]
    pub title: String,
    /// What it is about: facts, what is asked.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 20, max = 5000))]
    #[schema(min_length = 20, max_length = 5000)]
    pub content: String,
    /// Deputies of the same congress who are asked to sign.
    #[serde(default)]
    #[validate(length(max = 100))]
    #[schema(max_items = 100)]
    pub invited_deputy_ids: Vec<Id>,
    /// Attachments uploaded before, with `id` as their subject.
    #[serde(default)]
    #[validate(length(max = 20))]
    #[schema(max_items = 20)]
    pub attachment_ids: Vec<Id>,
    /// For the office, which files it for deputies who handed it in on paper.
    pub lead_deputy_id: Option<Id>,
}

/// Changes to an inquiry that is not handed in.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct UpdateInquiryRequest {
    /// Whom it is put to.
    pub target: Option<InquiryTarget>,
    /// Its name.
    #[serde(default, deserialize_with = "trimmed_present")]
    #[validate(length(min = 2, max = 60))]
    #[schema(min_length = 2, max_length = 60)]
    pub target_name: Option<String>,
    /// The question.
    #[serde(default, deserialize_with = "trimmed_present")]
    #[validate(length(min = 5, max = 60))]
    #[schema(min_length = 5, max_length = 60)]
    pub title: Option<String>,
    /// What it is about.
    #[serde(default, deserialize_with = "trimmed_present")]
    #[validate(length(min = 20, max = 5000))]
    #[schema(min_length = 20, max_length = 5000)]
    pub content: Option<String>,
}

/// Nothing more to say.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PlainInquiryRequest {}

/// Deputies who are asked to sign.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct InquirySignersRequest {
    /// Deputies in office of the same congress.
    #[validate(length(min = 1, max = 100))]
    #[schema(min_items = 1, max_items = 100)]
    pub deputy_ids: Vec<Id>,
}

/// Deputies who have signed on paper.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct InquiryPaperSignersRequest {
    /// Deputies in office of the same congress.
    #[validate(length(min = 1, max = 100))]
    #[schema(min_items = 1, max_items = 100)]
    pub deputy_ids: Vec<Id>,
    /// The scan, uploaded before as an attachment of the inquiry. Required when a deputy began it.
    pub scan_id: Option<Id>,
}

/// The answer to an invitation to sign.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SignInquiryRequest {
    /// Signs or not; may be changed until it is handed in.
    pub answer: CosignAnswer,
}

/// How the presidium has it answered (组织法24). The session is said the first time.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DecideInquiryRequest {
    /// How.
    pub form: AnswerForm,
    /// The organ, if it works here; without one the office records the answer.
    pub unit_id: Option<Id>,
    /// The session: `第十九届人民代表大会第六次会议`.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(max = 60))]
    #[schema(max_length = 60)]
    pub session_name: Option<String>,
    /// Its first day.
    pub session_from: Option<NaiveDate>,
    /// Its last day.
    pub session_to: Option<NaiveDate>,
    /// So complex that it is answered within `inquiry_answer_months` after the session.
    #[serde(default)]
    pub is_complex: bool,
    /// The day of the decision: not before it was handed in, not in the future.
    pub decided_on: NaiveDate,
}

/// Why it is sent back.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ReturnInquiryRequest {
    /// What is missing.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 2, max = 1000))]
    #[schema(min_length = 2, max_length = 1000)]
    pub reason: String,
    /// The day of the decision.
    pub decided_on: NaiveDate,
}

/// An answer (组织法24).
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AnswerInquiryRequest {
    /// What was answered.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 10, max = 5000))]
    #[schema(min_length = 10, max_length = 5000)]
    pub content: String,
    /// The head of the organ, who attends or signs.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 1, max = 60))]
    #[schema(min_length = 1, max_length = 60)]
    pub head_name: String,
    /// Their post: `镇长`.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 1, max = 60))]
    #[schema(min_length = 1, max_length = 60)]
    pub head_post: String,
    /// The head attended the meeting; required when it is answered orally.
    #[serde(default)]
    pub head_attended: bool,
    /// Who else attended.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(max = 500))]
    #[schema(max_length = 500)]
    pub attendance: Option<String>,
    /// The day of the answer: not before the decision, not in the future.
    pub answered_on: NaiveDate,
}

/// What a deputy who signed says of the answer (代表法20).
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RateInquiryRequest {
    /// Satisfied or not.
    pub is_satisfied: bool,
    /// Why.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(max = 1000))]
    #[schema(max_length = 1000)]
    pub comment: Option<String>,
}

/// A withdrawal.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct WithdrawInquiryRequest {
    /// Why.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 2, max = 1000))]
    #[schema(min_length = 2, max_length = 1000)]
    pub reason: String,
}

/// Which inquiries.
#[derive(Debug, Clone, Default, Deserialize, Serialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ListInquiriesQuery {
    /// A saved view; `all` by default.
    #[param(inline)]
    pub view: Option<InquiryView>,
    /// Any of these states, separated by commas.
    #[param(value_type = Option<String>, example = "submitted,answering")]
    pub status: Option<Comma<InquiryStatus>>,
    /// The congress.
    #[param(value_type = Option<String>, example = "township")]
    pub level: Option<Comma<CongressLevel>>,
    /// Any of these towns.
    #[param(value_type = Option<String>)]
    pub town_id: Option<Comma<Id>>,
    /// Part of question, number, lead deputy or target.
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
