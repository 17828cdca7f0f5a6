//! What the operations on ratings of residents give back.

use super::model::ResidentGrade;
use crate::platform::db::{Id, Timestamp};
use chrono::NaiveDate;
use serde::Serialize;
use utoipa::ToSchema;

/// How often each was said: collected on the net, no sample.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, ToSchema)]
pub struct ResidentRatingCounts {
    /// 满意.
    pub satisfied: i64,
    /// 基本满意.
    pub basically_satisfied: i64,
    /// 不满意.
    pub dissatisfied: i64,
    /// 不了解.
    pub unknown: i64,
    /// All together (人次).
    pub total: i64,
}

/// That a rating was received.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ProjectRatingReceipt {
    /// The project.
    pub project_id: Id,
    /// How it was rated.
    pub grade: ResidentGrade,
    /// When.
    pub received_at: Timestamp,
}

/// A rating with a comment.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ResidentRatingItem {
    /// Identifier.
    pub id: Id,
    /// How it was rated.
    pub grade: ResidentGrade,
    /// In words, with the numbers of people and the name of who writes hidden.
    pub comment: String,
    /// When.
    pub at: Timestamp,
    /// Why the unit does not see it.
    #[schema(required)]
    pub hidden_reason: Option<String>,
    /// Who hid it.
    #[schema(required)]
    pub hidden_by: Option<String>,
    /// When.
    #[schema(required)]
    pub hidden_at: Option<Timestamp>,
}

/// What residents say of a project.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ProjectResidentRatings {
    /// How often each was said.
    pub counts: ResidentRatingCounts,
    /// The day from which on it may be rated: that of the acceptance.
    #[schema(required)]
    pub open_from: Option<NaiveDate>,
    /// The last day.
    #[schema(required)]
    pub open_until: Option<NaiveDate>,
    /// One page of comments, the newest first; none for who is neither of the office nor of the unit.
    pub items: Vec<ResidentRatingItem>,
    /// Cursor of the next page.
    #[schema(required)]
    pub next: Option<String>,
    /// Cursor of the page before.
    #[schema(required)]
    pub prev: Option<String>,
}
