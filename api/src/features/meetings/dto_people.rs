//! What the operations on notice, roll and answers take.

use super::model::{Answer, Capacity, LeaveKind, LeaveStatus};
use crate::platform::db::Id;
use crate::platform::http::{Comma, is_paging, trimmed_option, trimmed_or_null, trimmed_present};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

/// The date of a session was decided on and is published (M1).
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PublishMeetingRequest {
    /// When it was decided on: not in the future.
    pub decided_on: NaiveDate,
    /// When it was published; today by default. Not before it was decided on.
    pub published_on: Option<NaiveDate>,
}

/// The notice to those on the roll (M9).
#[derive(Debug, Clone, Default, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NotifyMeetingRequest {
    /// What it says beside title, time and place.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(min = 2, max = 2000))]
    #[schema(min_length = 2, max_length = 2000)]
    pub notice: Option<String>,
}

/// Whether somebody will attend (M11).
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AnswerMeetingRequest {
    /// `attend` or `leave`.
    pub answer: Answer,
    /// Which kind of leave; required for leave.
    pub leave_kind: Option<LeaveKind>,
    /// Why; required for leave. Only the office and the person read it.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(min = 2, max = 500))]
    #[schema(min_length = 2, max_length = 500)]
    pub leave_reason: Option<String>,
}

/// Leave is granted or not.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DecideLeaveRequest {
    /// `approved` or `refused`.
    pub decision: LeaveStatus,
    /// Who decided: the presidium, its chair; who records it by default.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(min = 2, max = 60))]
    #[schema(min_length = 2, max_length = 60)]
    pub decided_by: Option<String>,
}

/// Somebody for the roll who does not belong there by law.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AddMeetingPersonRequest {
    /// A deputy of this county who attends, such as a county deputy at the session of a town (M6); or `name`.
    pub deputy_id: Option<Id>,
    /// Their name, if they are no deputy.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(min = 1, max = 60))]
    #[schema(min_length = 1, max_length = 60)]
    pub name: Option<String>,
    /// In what capacity. `member` only for meetings of the standing committee, its council, and symposia.
    pub capacity: Capacity,
    /// Their post.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(min = 1, max = 60))]
    #[schema(min_length = 1, max_length = 60)]
    pub post: Option<String>,
    /// Their delegation.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(min = 1, max = 60))]
    #[schema(min_length = 1, max_length = 60)]
    pub delegation: Option<String>,
    /// Their seat.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(min = 1, max = 20))]
    #[schema(min_length = 1, max_length = 20)]
    pub seat: Option<String>,
}

/// Changes to somebody on the roll.
#[derive(Debug, Clone, Default, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct UpdateMeetingPersonRequest {
    /// Their name; not of a deputy.
    #[serde(default, deserialize_with = "trimmed_present")]
    #[validate(length(min = 1, max = 60))]
    #[schema(min_length = 1, max_length = 60)]
    pub name: Option<String>,
    /// Their post; `null` for none.
    #[serde(default, deserialize_with = "trimmed_or_null")]
    #[validate(length(min = 1, max = 60))]
    #[schema(min_length = 1, max_length = 60)]
    pub post: Option<Option<String>>,
    /// Their delegation; `null` for none.
    #[serde(default, deserialize_with = "trimmed_or_null")]
    #[validate(length(min = 1, max = 60))]
    #[schema(min_length = 1, max_length = 60)]
    pub delegation: Option<Option<String>>,
    /// Their seat; `null` for none.
    #[serde(default, deserialize_with = "trimmed_or_null")]
    #[validate(length(min = 1, max = 20))]
    #[schema(min_length = 1, max_length = 20)]
    pub seat: Option<Option<String>>,
}

/// Which people.
#[derive(Debug, Clone, Default, Deserialize, Serialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ListMeetingPeopleQuery {
    /// Any of these capacities, separated by commas.
    #[param(value_type = Option<String>, example = "deputy,without_vote")]
    pub capacity: Option<Comma<Capacity>>,
    /// Any of these answers.
    #[param(value_type = Option<String>, example = "none")]
    pub answer: Option<Comma<Answer>>,
    /// Any of these states of leave.
    #[param(value_type = Option<String>, example = "asked")]
    pub leave_status: Option<Comma<LeaveStatus>>,
    /// Of this delegation.
    #[param(max_length = 60)]
    pub delegation: Option<String>,
    /// Also say who is in this sitting now.
    pub sitting_id: Option<Id>,
    /// Also those struck off.
    #[serde(default)]
    pub struck: bool,
    /// Part of the name.
    #[param(max_length = 60)]
    pub q: Option<String>,
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
