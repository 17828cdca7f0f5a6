//! What is said of a decision in the hands of a unit.

use super::dto_acts::DecisionRatingCount;
use super::model::{DecisionGrade, DecisionHandoverStatus, DecisionVerdict};
use crate::features::clocks::DeadlineResponse;
use crate::platform::db::Id;
use chrono::NaiveDate;
use serde::Serialize;
use utoipa::ToSchema;

/// The decision in the hands of a unit.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct DecisionHandover {
    /// Identifier.
    pub id: Id,
    /// The unit.
    pub unit_id: Id,
    /// Its name.
    pub unit_name: String,
    /// What is asked of it.
    pub request: String,
    /// The day it was handed over.
    pub decided_on: NaiveDate,
    /// Who handed it over.
    pub decided_by: String,
    /// Where it stands with the unit.
    pub status: DecisionHandoverStatus,
    /// 1, and one more each time the body was not content.
    pub round: i32,
    /// The last day for the report of this round.
    pub due_on: NaiveDate,
    /// Not reported, and the day is over.
    pub is_overdue: bool,
    /// The deadline of this round with its calculation.
    #[schema(required)]
    pub deadline: Option<DeadlineResponse>,
    /// Its reports, oldest first.
    pub reports: Vec<DecisionReport>,
    /// Whether the reader may record its report now.
    pub may_report: bool,
    /// Whether the reader may record what the body thinks of its newest report now.
    pub may_judge: bool,
    /// Whether the reader may take it back from the unit now.
    pub may_take_back: bool,
}

/// A report of a unit, and what the body thought of it.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct DecisionReport {
    /// Of which round.
    pub round: i32,
    /// What was done, and what is planned.
    pub content: String,
    /// Who answers for it.
    pub reported_by: String,
    /// Their post.
    pub reported_post: String,
    /// When.
    pub reported_on: NaiveDate,
    /// Who recorded it.
    pub recorded_by: String,
    /// What the body thinks of it, once it has judged.
    #[schema(required)]
    pub verdict: Option<DecisionVerdict>,
    /// When it judged.
    #[schema(required)]
    pub judged_on: Option<NaiveDate>,
    /// Who judged.
    #[schema(required)]
    pub judged_by: Option<String>,
    /// Who recorded that.
    #[schema(required)]
    pub judged_recorded_by: Option<String>,
    /// What was thought of it.
    #[schema(required)]
    pub remarks: Option<String>,
    /// The satisfaction rating, if there was one.
    #[schema(required)]
    pub rating: Option<DecisionRating>,
}

/// A satisfaction rating (S7).
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct DecisionRating {
    /// The grade that follows from the count.
    pub grade: DecisionGrade,
    /// What was counted.
    pub count: DecisionRatingCount,
    /// The calculation in words, one line per step.
    pub explanation: Vec<String>,
}
