//! Trainings as they are read.

use super::model::{TrainingAction, TrainingAnswer, TrainingKind, TrainingStatus};
use crate::features::attachments::AttachmentResponse;
use crate::features::congresses::CongressLevel;
use crate::platform::db::{Id, Timestamp};
use chrono::NaiveDate;
use serde::Serialize;
use utoipa::ToSchema;

/// A deputy who is invited.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct TrainingDeputy {
    /// The deputy.
    pub deputy_id: Id,
    /// Their name.
    pub name: String,
    /// The town as whose deputy they are invited; null for those of the county.
    #[schema(required)]
    pub town_id: Option<Id>,
    /// Its short name.
    #[schema(required)]
    pub town_name: Option<String>,
    /// What they answered.
    #[schema(required)]
    pub answer: Option<TrainingAnswer>,
    /// Why they asked for leave.
    #[schema(required)]
    pub leave_reason: Option<String>,
    /// When they answered.
    #[schema(required)]
    pub answered_at: Option<Timestamp>,
    /// Whether they came; null before it is known.
    #[schema(required)]
    pub is_present: Option<bool>,
    /// Why not, as staff wrote it.
    #[schema(required)]
    pub absence_reason: Option<String>,
    /// Hours that count.
    #[schema(required)]
    pub hours: Option<i64>,
    /// How many of the questions they answered rightly; null before they have.
    #[schema(required)]
    pub score: Option<i64>,
}

/// How many are invited, and what they answered.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, ToSchema)]
pub struct TrainingCounts {
    /// Invited.
    pub invited: i64,
    /// Will come.
    pub coming: i64,
    /// Asked for leave.
    pub on_leave: i64,
    /// Came.
    pub present: i64,
}

/// A training in a list.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct TrainingItem {
    /// Identifier.
    pub id: Id,
    /// The congress.
    pub level: CongressLevel,
    /// Its town.
    #[schema(required)]
    pub town_id: Option<Id>,
    /// Its short name.
    #[schema(required)]
    pub town_name: Option<String>,
    /// What kind.
    pub kind: TrainingKind,
    /// What it is about.
    pub title: String,
    /// Where.
    #[schema(required)]
    pub place: Option<String>,
    /// Who holds it.
    pub organiser: String,
    /// First day.
    pub begins_on: NaiveDate,
    /// Last day.
    pub ends_on: NaiveDate,
    /// Hours that count.
    pub hours: i64,
    /// By when deputies answer.
    #[schema(required)]
    pub answer_by: Option<NaiveDate>,
    /// Where it stands.
    pub status: TrainingStatus,
    /// It is over, and nobody has said who came.
    pub is_overdue: bool,
    /// How many are invited, and came.
    pub counts: TrainingCounts,
    /// The reader's own invitation, if they are a deputy who has one.
    #[schema(required)]
    pub mine: Option<TrainingDeputy>,
    /// When it was planned.
    pub created_at: Timestamp,
    /// Version, for `If-Match`.
    pub version: i64,
}

/// A question. Which option is right is told to the office, and to a deputy who has answered.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct TrainingQuestion {
    /// From 1.
    pub number: i64,
    /// The question.
    pub question: String,
    /// Its options.
    pub options: Vec<String>,
    /// The right one, from 0; null while it is not told.
    #[schema(required)]
    pub correct: Option<i64>,
    /// The option the reader chose, from 0.
    #[schema(required)]
    pub chosen: Option<i64>,
}

/// An act, and whether it is open.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct TrainingActionState {
    /// Which.
    pub key: TrainingAction,
    /// Whether it is open to the reader now.
    pub allowed: bool,
    /// Why not: the code of the problem it would be refused with.
    #[schema(required)]
    pub code: Option<String>,
    /// The same in words.
    #[schema(required)]
    pub reason: Option<String>,
}

/// A training with everything around it.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(as = Training)]
pub struct TrainingResponse {
    /// As in a list.
    #[serde(flatten)]
    pub item: TrainingItem,
    /// What is taught.
    #[schema(required)]
    pub content: Option<String>,
    /// Why it was called off.
    #[schema(required)]
    pub cancel_reason: Option<String>,
    /// Who is invited, by name: to staff, those of their own town where it is one of the county; to a deputy themselves.
    pub deputies: Vec<TrainingDeputy>,
    /// The questions.
    pub questions: Vec<TrainingQuestion>,
    /// How many have answered them.
    pub quiz_taken: i64,
    /// Materials, oldest first.
    pub attachments: Vec<AttachmentResponse>,
    /// What the reader may do now.
    pub actions: Vec<TrainingActionState>,
    /// Who planned it.
    pub created_by: String,
    /// Made up for a demonstration.
    pub is_demo: bool,
}

/// Hours of a deputy in a year.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct TrainingCoverageOfDeputy {
    /// The deputy.
    pub deputy_id: Id,
    /// Their name.
    pub name: String,
    /// Hours that count.
    pub hours: i64,
    /// How many trainings they attended.
    pub attended: i64,
    /// Of how many that were held and to which they were invited.
    pub invited: i64,
    /// Whether the hours are as many as a year asks.
    pub is_reached: bool,
}

/// Hours of the deputies of a congress in a year: by name, never by rank.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct TrainingCoverage {
    /// The year.
    pub year: i64,
    /// The congress.
    pub level: CongressLevel,
    /// Its town.
    #[schema(required)]
    pub town_id: Option<Id>,
    /// Its name.
    pub congress_name: String,
    /// How many hours each should have (`training_hours_per_deputy_year`).
    pub target: i64,
    /// The document behind that number.
    pub basis: String,
    /// How many deputies have them.
    pub reached: i64,
    /// Of how many in office.
    pub total: i64,
    /// Each of them, by name; to a deputy only their own line.
    pub deputies: Vec<TrainingCoverageOfDeputy>,
}
