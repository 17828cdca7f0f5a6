//! What the operations on questions take and give.

use super::asking::part;
use super::model::{AnswerMode, QuestionStatus};
use super::rules::{self, Act};
use super::store::Question;
use crate::features::clocks;
use crate::features::congresses::CongressLevel;
use crate::platform::auth::Acting;
use crate::platform::db::{Id, Timestamp};
use crate::platform::http::{Comma, is_paging, present, trimmed, trimmed_present};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

/// What was answered, by whom (组织法23; 代表法19).
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct QuestionAnswerRequest {
    /// On the spot or in writing.
    pub mode: AnswerMode,
    /// What was answered.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 2, max = 5000))]
    #[schema(min_length = 2, max_length = 5000)]
    pub answer: String,
    /// The responsible person the organ sent.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 1, max = 60))]
    #[schema(min_length = 1, max_length = 60)]
    pub answered_by: String,
    /// Their post.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 1, max = 60))]
    #[schema(min_length = 1, max_length = 60)]
    pub answered_post: String,
    /// The day: not before it was asked, not in the future.
    pub answered_on: NaiveDate,
}

/// Who asked whom what, and when (Q2).
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RecordQuestionRequest {
    /// The congress that deliberated.
    pub level: CongressLevel,
    /// Who asked; for the office. A deputy records their own.
    pub deputy_id: Option<Id>,
    /// The motion or report that was deliberated.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 2, max = 100))]
    #[schema(min_length = 2, max_length = 100)]
    pub item: String,
    /// The organ that was asked.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 2, max = 60))]
    #[schema(min_length = 2, max_length = 60)]
    pub target_name: String,
    /// The organ, if it works here.
    pub unit_id: Option<Id>,
    /// What was asked.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 5, max = 2000))]
    #[schema(min_length = 5, max_length = 2000)]
    pub content: String,
    /// When: not in the future.
    pub asked_on: NaiveDate,
    /// The day by which it is answered in writing, when it was not on the spot.
    pub due_on: Option<NaiveDate>,
    /// What was answered on the spot; for the office.
    #[serde(default)]
    #[validate(nested)]
    pub answer: Option<QuestionAnswerRequest>,
}

/// Corrections to a question that is not answered.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct UpdateQuestionRequest {
    /// The motion or report that was deliberated.
    #[serde(default, deserialize_with = "trimmed_present")]
    #[validate(length(min = 2, max = 100))]
    #[schema(min_length = 2, max_length = 100)]
    pub item: Option<String>,
    /// The organ that was asked.
    #[serde(default, deserialize_with = "trimmed_present")]
    #[validate(length(min = 2, max = 60))]
    #[schema(min_length = 2, max_length = 60)]
    pub target_name: Option<String>,
    /// The organ, if it works here; `null` for none.
    #[serde(default, deserialize_with = "present")]
    pub unit_id: Option<Option<Id>>,
    /// What was asked.
    #[serde(default, deserialize_with = "trimmed_present")]
    #[validate(length(min = 5, max = 2000))]
    #[schema(min_length = 5, max_length = 2000)]
    pub content: Option<String>,
    /// When: not in the future.
    pub asked_on: Option<NaiveDate>,
    /// The day by which it is answered in writing; `null` for none.
    #[serde(default, deserialize_with = "present")]
    pub due_on: Option<Option<NaiveDate>>,
}

/// Why a question is withdrawn.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct WithdrawQuestionRequest {
    /// Why; whoever had to answer is told.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 2, max = 1000))]
    #[schema(min_length = 2, max_length = 1000)]
    pub reason: String,
}

/// A question.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(as = Question)]
pub struct QuestionResponse {
    /// Identifier.
    pub id: Id,
    /// The congress that deliberated.
    pub level: CongressLevel,
    /// The town of a township congress.
    #[schema(required)]
    pub town_id: Option<Id>,
    /// Who asked.
    pub deputy_id: Id,
    /// Their name.
    pub deputy_name: String,
    /// The motion or report that was deliberated.
    pub item: String,
    /// The organ that was asked.
    pub target_name: String,
    /// The organ here.
    #[schema(required)]
    pub unit_id: Option<Id>,
    /// What was asked.
    pub content: String,
    /// When.
    pub asked_on: NaiveDate,
    /// Where it stands.
    pub status: QuestionStatus,
    /// The day by which it is answered in writing.
    #[schema(required)]
    pub due_on: Option<NaiveDate>,
    /// Not answered, and the day is over.
    pub is_overdue: bool,
    /// On the spot or in writing.
    #[schema(required)]
    pub mode: Option<AnswerMode>,
    /// What was answered.
    #[schema(required)]
    pub answer: Option<String>,
    /// By whom.
    #[schema(required)]
    pub answered_by: Option<String>,
    /// Their post.
    #[schema(required)]
    pub answered_post: Option<String>,
    /// When.
    #[schema(required)]
    pub answered_on: Option<NaiveDate>,
    /// Why it was withdrawn.
    #[schema(required)]
    pub withdrawn_reason: Option<String>,
    /// By whom.
    #[schema(required)]
    pub withdrawn_by: Option<String>,
    /// When.
    #[schema(required)]
    pub withdrawn_at: Option<Timestamp>,
    /// Who recorded it.
    pub recorded_by: String,
    /// When it was recorded.
    pub created_at: Timestamp,
    /// Whether the reader may record the answer now.
    pub may_answer: bool,
    /// Whether the reader may correct or withdraw it now.
    pub may_change: bool,
    /// Version, for `If-Match`.
    pub version: i64,
    /// Made up for a demonstration.
    pub is_demo: bool,
}

impl QuestionResponse {
    pub(super) fn of(row: Question, acting: &Acting) -> Self {
        let (today, part) = (acting.today, part(&acting.scope, &row));
        let may = |act| rules::check(act, row.status, part).is_ok();
        Self {
            id: row.id,
            level: row.level,
            town_id: row.town_id,
            deputy_id: row.deputy_id,
            deputy_name: row.deputy_name,
            item: row.item,
            target_name: row.target_name,
            unit_id: row.unit_id,
            content: row.content,
            asked_on: row.asked_on,
            is_overdue: row.status == QuestionStatus::Open
                && row.due_on.is_some_and(|due| clocks::is_overdue(due, today)),
            may_answer: may(Act::Answer),
            may_change: may(Act::Correct),
            withdrawn_reason: row.withdrawn_reason,
            withdrawn_by: row.withdrawn_by_name,
            withdrawn_at: row.withdrawn_at,
            status: row.status,
            due_on: row.due_on,
            mode: row.mode,
            answer: row.answer,
            answered_by: row.answered_by,
            answered_post: row.answered_post,
            answered_on: row.answered_on,
            recorded_by: row.recorded_by_name,
            created_at: row.created_at,
            version: row.version,
            is_demo: row.is_demo,
        }
    }
}

/// Which questions.
#[derive(Debug, Clone, Default, Deserialize, Serialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ListQuestionsQuery {
    /// Any of these states, separated by commas.
    #[param(value_type = Option<String>, example = "open")]
    pub status: Option<Comma<QuestionStatus>>,
    /// The congress.
    #[param(value_type = Option<String>, example = "township")]
    pub level: Option<Comma<CongressLevel>>,
    /// Any of these towns.
    #[param(value_type = Option<String>)]
    pub town_id: Option<Comma<Id>>,
    /// Part of the deputy's name, the item or the organ.
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
