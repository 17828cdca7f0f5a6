//! What the operations on motions take.

use super::model::{
    CommitteeOpinion, MotionDecision, MotionStatus, MotionView, Mover, WithdrawalAnswer,
};
use crate::features::congresses::CongressLevel;
use crate::features::signatures::CosignAnswer;
use crate::platform::db::Id;
use crate::platform::http::{Comma, is_paging, trimmed, trimmed_option, trimmed_present};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

/// A new motion. Its parts may still be empty; to hand it in, all three are needed (代表法15).
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CreateMotionRequest {
    /// Minted by the phone (UUIDv7), so that it can be written offline.
    pub id: Option<Id>,
    /// The congress it is moved in.
    pub level: CongressLevel,
    /// Who moves it; by default deputies. The office files those of organs.
    pub mover: Option<Mover>,
    /// The special committee's name, when one moves it.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(max = 60))]
    #[schema(max_length = 60)]
    pub mover_name: Option<String>,
    /// `关于……的议案`
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 5, max = 60))]
    #[schema(min_length = 5, max_length = 60)]
    pub title: String,
    /// 案由: what it is about.
    #[serde(default, deserialize_with = "trimmed")]
    #[validate(length(max = 500))]
    #[schema(max_length = 500)]
    pub cause: String,
    /// 案据: on what grounds.
    #[serde(default, deserialize_with = "trimmed")]
    #[validate(length(max = 2000))]
    #[schema(max_length = 2000)]
    pub grounds: String,
    /// 方案: what should be done.
    #[serde(default, deserialize_with = "trimmed")]
    #[validate(length(max = 2000))]
    #[schema(max_length = 2000)]
    pub plan: String,
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

/// Changes to a motion that is not handed in.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct UpdateMotionRequest {
    /// Title.
    #[serde(default, deserialize_with = "trimmed_present")]
    #[validate(length(min = 5, max = 60))]
    #[schema(min_length = 5, max_length = 60)]
    pub title: Option<String>,
    /// 案由.
    #[serde(default, deserialize_with = "trimmed_present")]
    #[validate(length(max = 500))]
    #[schema(max_length = 500)]
    pub cause: Option<String>,
    /// 案据.
    #[serde(default, deserialize_with = "trimmed_present")]
    #[validate(length(max = 2000))]
    #[schema(max_length = 2000)]
    pub grounds: Option<String>,
    /// 方案.
    #[serde(default, deserialize_with = "trimmed_present")]
    #[validate(length(max = 2000))]
    #[schema(max_length = 2000)]
    pub plan: Option<String>,
}

/// Nothing more to say.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SubmitMotionRequest {}

/// Deputies who are asked to sign.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SignersRequest {
    /// Deputies in office of the same congress.
    #[validate(length(min = 1, max = 100))]
    #[schema(min_items = 1, max_items = 100)]
    pub deputy_ids: Vec<Id>,
}

/// Nothing more to say.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct MotionPaperRequest {}

/// Deputies who have signed on paper.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PaperSignersRequest {
    /// Deputies in office of the same congress.
    #[validate(length(min = 1, max = 100))]
    #[schema(min_items = 1, max_items = 100)]
    pub deputy_ids: Vec<Id>,
    /// The scan, uploaded before as an attachment of the motion. Required when a deputy began it.
    pub scan_id: Option<Id>,
}

/// The answer to an invitation to sign.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SignRequest {
    /// Signs or not; may be changed until it is handed in.
    pub answer: CosignAnswer,
}

/// The day until which motions may be handed in (P8).
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct FixMotionDeadlineRequest {
    /// The session: `第十九届人民代表大会第六次会议`.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 2, max = 60))]
    #[schema(min_length = 2, max_length = 60)]
    pub session_name: String,
    /// The last day.
    pub closes_on: NaiveDate,
}

/// What the presidium decided.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DecideMotionRequest {
    /// What becomes of it.
    pub decision: MotionDecision,
    /// Why; required unless it is put on the agenda or referred.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(max = 1000))]
    #[schema(max_length = 1000)]
    pub reason: Option<String>,
    /// The special committee; required when referred.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(max = 60))]
    #[schema(max_length = 60)]
    pub committee_name: Option<String>,
    /// The day of the decision: not before it was handed in, not in the future.
    pub decided_on: NaiveDate,
}

/// What the special committee says.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CommitteeReportRequest {
    /// Whether to put it on the agenda.
    pub opinion: CommitteeOpinion,
    /// In words.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 5, max = 2000))]
    #[schema(min_length = 5, max_length = 2000)]
    pub content: String,
    /// The day of the report.
    pub reported_on: NaiveDate,
}

/// A withdrawal (Q1).
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct WithdrawMotionRequest {
    /// Why.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 2, max = 1000))]
    #[schema(min_length = 2, max_length = 1000)]
    pub reason: String,
}

/// What the presidium says to it (Q1).
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AnswerMotionWithdrawalRequest {
    /// Agrees or not.
    pub answer: WithdrawalAnswer,
    /// Why; required when it does not.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(max = 1000))]
    #[schema(max_length = 1000)]
    pub note: Option<String>,
}

/// The count of the vote. How many were needed is computed, never sent.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RecordMotionVoteRequest {
    /// The day of the vote: not before the decision, not in the future.
    pub voted_on: NaiveDate,
    /// In favour.
    #[validate(range(max = 5000))]
    #[schema(maximum = 5000)]
    pub in_favour: u32,
    /// Against.
    #[validate(range(max = 5000))]
    #[schema(maximum = 5000)]
    pub against: u32,
    /// Abstained.
    #[validate(range(max = 5000))]
    #[schema(maximum = 5000)]
    pub abstained: u32,
    /// Invalid ballots.
    #[serde(default)]
    #[validate(range(max = 5000))]
    #[schema(maximum = 5000)]
    pub invalid: u32,
}

/// Who carries out what.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AssignMotionTaskRequest {
    /// The unit.
    pub unit_id: Id,
    /// What it does.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 5, max = 1000))]
    #[schema(min_length = 5, max_length = 1000)]
    pub task: String,
    /// The day by which it reports: not in the past.
    pub report_by: NaiveDate,
}

/// How an adopted motion was carried out.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ReportMotionTaskRequest {
    /// Which task.
    pub task_id: Id,
    /// In words.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 10, max = 5000))]
    #[schema(min_length = 10, max_length = 5000)]
    pub report: String,
    /// The head of the unit who signs it.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 1, max = 60))]
    #[schema(min_length = 1, max_length = 60)]
    pub signed_by: String,
}

/// Which motions.
#[derive(Debug, Clone, Default, Deserialize, Serialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ListMotionsQuery {
    /// A saved view; `all` by default.
    #[param(inline)]
    pub view: Option<MotionView>,
    /// Any of these states, separated by commas.
    #[param(value_type = Option<String>, example = "submitted,on_agenda")]
    pub status: Option<Comma<MotionStatus>>,
    /// The congress.
    #[param(value_type = Option<String>, example = "township")]
    pub level: Option<Comma<CongressLevel>>,
    /// Any of these towns.
    #[param(value_type = Option<String>)]
    pub town_id: Option<Comma<Id>>,
    /// Part of title, number or mover.
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
