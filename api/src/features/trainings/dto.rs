//! What planning and holding trainings takes.

use super::model::{TrainingAnswer, TrainingAudience, TrainingKind, TrainingStatus};
use crate::features::congresses::CongressLevel;
use crate::platform::db::Id;
use crate::platform::http::{
    Comma, is_paging, present, trimmed, trimmed_option, trimmed_or_null, trimmed_present,
};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

/// A training for the plan of the year.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PlanTrainingRequest {
    /// Minted by the caller (UUIDv7), if it wishes.
    pub id: Option<Id>,
    /// The congress of the office.
    pub level: CongressLevel,
    /// What kind.
    pub kind: TrainingKind,
    /// What it is about.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 2, max = 100))]
    #[schema(min_length = 2, max_length = 100)]
    pub title: String,
    /// What is taught, by whom.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(min = 1, max = 2000))]
    #[schema(min_length = 1, max_length = 2000)]
    pub content: Option<String>,
    /// Where.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(min = 1, max = 100))]
    #[schema(min_length = 1, max_length = 100)]
    pub place: Option<String>,
    /// Who holds it, in words.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 2, max = 100))]
    #[schema(min_length = 2, max_length = 100)]
    pub organiser: String,
    /// First day: within a year of today.
    pub begins_on: NaiveDate,
    /// Last day, at most three months later; the first by default.
    pub ends_on: Option<NaiveDate>,
    /// Hours that count for who attends all of it (学时).
    #[validate(range(min = 1, max = 200))]
    #[schema(minimum = 1, maximum = 200)]
    pub hours: i64,
}

/// Changes to what is planned.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct UpdateTrainingRequest {
    /// What kind.
    pub kind: Option<TrainingKind>,
    /// What it is about.
    #[serde(default, deserialize_with = "trimmed_present")]
    #[validate(length(min = 2, max = 100))]
    #[schema(min_length = 2, max_length = 100)]
    pub title: Option<String>,
    /// What is taught; null takes it away.
    #[serde(default, deserialize_with = "trimmed_or_null")]
    #[validate(length(min = 1, max = 2000))]
    #[schema(min_length = 1, max_length = 2000)]
    pub content: Option<Option<String>>,
    /// Where; null takes it away.
    #[serde(default, deserialize_with = "trimmed_or_null")]
    #[validate(length(min = 1, max = 100))]
    #[schema(min_length = 1, max_length = 100)]
    pub place: Option<Option<String>>,
    /// Who holds it.
    #[serde(default, deserialize_with = "trimmed_present")]
    #[validate(length(min = 2, max = 100))]
    #[schema(min_length = 2, max_length = 100)]
    pub organiser: Option<String>,
    /// First day.
    pub begins_on: Option<NaiveDate>,
    /// Last day.
    pub ends_on: Option<NaiveDate>,
    /// Hours that count.
    #[validate(range(min = 1, max = 200))]
    #[schema(minimum = 1, maximum = 200)]
    pub hours: Option<i64>,
    /// By when deputies answer; null takes it away.
    #[serde(default, deserialize_with = "present")]
    pub answer_by: Option<Option<NaiveDate>>,
}

/// Who is invited; more may be invited later the same way.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct InviteToTrainingRequest {
    /// All of a congress, all of the congresses of towns (a training of the county), or chosen ones.
    pub audience: TrainingAudience,
    /// The chosen ones: in office in the congress, or for a training of the county in one of a town.
    #[serde(default)]
    #[validate(length(max = 500))]
    #[schema(max_items = 500)]
    pub deputy_ids: Vec<Id>,
    /// By when they answer: today or later, not after its first day.
    pub answer_by: Option<NaiveDate>,
}

/// Whether somebody comes.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AnswerTrainingRequest {
    /// Comes, or asks for leave.
    pub answer: TrainingAnswer,
    /// Why one asks for leave: required then.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(min = 2, max = 200))]
    #[schema(min_length = 2, max_length = 200)]
    pub reason: Option<String>,
    /// Whose answer the office enters; a deputy answers for themselves.
    pub deputy_id: Option<Id>,
}

/// Somebody who came.
#[derive(Debug, Clone, Deserialize, Serialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct TrainingPresence {
    /// The deputy: invited, or one who could have been.
    pub deputy_id: Id,
    /// Hours that count for them, if not all.
    #[validate(range(min = 1, max = 200))]
    #[schema(minimum = 1, maximum = 200)]
    pub hours: Option<i64>,
}

/// Somebody invited who did not come.
#[derive(Debug, Clone, Deserialize, Serialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct TrainingAbsence {
    /// The deputy.
    pub deputy_id: Id,
    /// The reason.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 2, max = 200))]
    #[schema(min_length = 2, max_length = 200)]
    pub reason: String,
}

/// The list of those who signed in.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AttendTrainingRequest {
    /// Who came: at least one; everybody else who is invited did not.
    #[validate(length(min = 1, max = 2000), nested)]
    #[schema(min_items = 1, max_items = 2000)]
    pub present: Vec<TrainingPresence>,
    /// Why not, of those of whom it is known beyond what they answered.
    #[serde(default)]
    #[validate(length(max = 2000), nested)]
    #[schema(max_items = 2000)]
    pub absences: Vec<TrainingAbsence>,
}

/// Why it is called off.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CancelTrainingRequest {
    /// The reason.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 2, max = 500))]
    #[schema(min_length = 2, max_length = 500)]
    pub reason: String,
}

/// A question with its options, one of which is right.
#[derive(Debug, Clone, Deserialize, Serialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct TrainingQuestionText {
    /// The question.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 2, max = 300))]
    #[schema(min_length = 2, max_length = 300)]
    pub question: String,
    /// The options, each of 1 to 200 characters.
    #[validate(length(min = 2, max = 6))]
    #[schema(min_items = 2, max_items = 6)]
    pub options: Vec<String>,
    /// The right one, counted from 0.
    #[validate(range(min = 0, max = 5))]
    #[schema(minimum = 0, maximum = 5)]
    pub correct: i64,
}

/// The questions, in place of those before; none takes them away.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct WriteTrainingQuizRequest {
    /// In their order.
    #[validate(length(max = 20), nested)]
    #[schema(max_items = 20)]
    pub questions: Vec<TrainingQuestionText>,
}

/// What a deputy chooses.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct TakeTrainingQuizRequest {
    /// An option of each question in their order, counted from 0.
    #[validate(length(min = 1, max = 20))]
    #[schema(min_items = 1, max_items = 20)]
    pub choices: Vec<i64>,
}

/// Which trainings.
#[derive(Debug, Clone, Default, Deserialize, Serialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ListTrainingsQuery {
    /// Of this year.
    pub year: Option<i64>,
    /// Of any of these kinds, separated by commas.
    #[param(value_type = Option<String>, example = "initial,special")]
    pub kind: Option<Comma<TrainingKind>>,
    /// In any of these states, separated by commas.
    #[param(value_type = Option<String>, example = "planned,announced")]
    pub status: Option<Comma<TrainingStatus>>,
    /// Of congresses of this level.
    #[param(inline)]
    pub level: Option<CongressLevel>,
    /// Of any of these towns, separated by commas.
    #[param(value_type = Option<String>)]
    pub town_id: Option<Comma<Id>>,
    /// To which this deputy is invited.
    pub deputy_id: Option<Id>,
    /// `-begins_on`, the only order.
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

/// Which figures.
#[derive(Debug, Clone, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct TrainingCoverageQuery {
    /// Of this year.
    #[param(minimum = 2000, maximum = 2999)]
    pub year: i64,
    /// Of this congress of one's own; for deputies who sit in two that of the town by default.
    #[param(inline)]
    pub level: Option<CongressLevel>,
    /// Of this town; for the county, whose own congress it is by default.
    pub town_id: Option<Id>,
}
