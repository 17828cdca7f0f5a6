//! What the operations on inspections give back.

use super::model::{InspectionAction, InspectionKind, InspectionStatus, InspectionView};
use crate::features::attachments::AttachmentResponse;
use crate::features::clocks::DeadlineResponse;
use crate::features::congresses::CongressLevel;
use crate::platform::db::{Id, Timestamp};
use chrono::NaiveDate;
use serde::Serialize;
use utoipa::ToSchema;

/// An inspection in a list.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct InspectionItem {
    /// Identifier.
    pub id: Id,
    /// Inspection, research, or inspection of law enforcement.
    pub kind: InspectionKind,
    /// What was looked at.
    pub title: String,
    /// Its first day.
    pub begins_on: NaiveDate,
    /// Its last day.
    pub ends_on: NaiveDate,
    /// Where.
    pub place: String,
    /// Where it stands.
    pub status: InspectionStatus,
    /// The congress.
    pub level: CongressLevel,
    /// The town of a township congress.
    #[schema(required)]
    pub town_id: Option<Id>,
    /// Its name.
    #[schema(required)]
    pub town_name: Option<String>,
    /// The deputy who led it.
    pub lead_deputy_id: Id,
    /// Their name.
    pub lead_name: String,
    /// How many deputies took part, the leading one included.
    pub deputy_count: i32,
    /// Whether its report is written.
    pub has_report: bool,
    /// How many units it was handed over to; for a unit 1, itself.
    pub unit_count: i32,
    /// How many of them have answered.
    pub answered_count: i32,
    /// The earliest last day of those who have not answered; for a unit its own.
    #[schema(required)]
    pub due_on: Option<NaiveDate>,
    /// Not answered, and the day is over.
    pub is_overdue: bool,
    /// When it was recorded.
    pub created_at: Timestamp,
    /// When it was last changed.
    pub updated_at: Timestamp,
    /// Version, for `If-Match`.
    pub version: i64,
}

/// An inspection with everything the reader may see of it.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(as = Inspection)]
pub struct InspectionResponse {
    /// As in a list.
    #[serde(flatten)]
    pub item: InspectionItem,
    /// Full name of the congress.
    pub congress_name: String,
    /// Who took part, the leading deputy first.
    pub deputies: Vec<InspectionDeputy>,
    /// What was found and what is suggested.
    #[schema(required)]
    pub report: Option<String>,
    /// Who wrote it last.
    #[schema(required)]
    pub report_by: Option<String>,
    /// To whom it was handed over, oldest first; a unit sees its own only.
    pub handovers: Vec<InspectionHandover>,
    /// What the deputies were told of the result; null for units.
    #[schema(required)]
    pub feedback: Option<InspectionFeedback>,
    /// Attached files.
    pub attachments: Vec<AttachmentResponse>,
    /// Every act, and whether it is open to the reader now.
    pub actions: Vec<InspectionActionState>,
    /// Who recorded it.
    pub recorded_by: String,
    /// Made up for a demonstration.
    pub is_demo: bool,
}

/// A deputy who took part.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct InspectionDeputy {
    /// The deputy.
    pub deputy_id: Id,
    /// Their name.
    pub deputy_name: String,
}

/// The report in the hands of a unit.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct InspectionHandover {
    /// Identifier.
    pub id: Id,
    /// The unit.
    pub unit_id: Id,
    /// Its name.
    pub unit_name: String,
    /// What is asked of it.
    pub request: String,
    /// The day of the decision.
    pub decided_on: NaiveDate,
    /// Who decided.
    pub decided_by: String,
    /// The last day for the answer.
    pub due_on: NaiveDate,
    /// Not answered, and the day is over.
    pub is_overdue: bool,
    /// The deadline with its calculation.
    #[schema(required)]
    pub deadline: Option<DeadlineResponse>,
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
    /// Who recorded the answer.
    #[schema(required)]
    pub answer_recorded_by: Option<String>,
    /// Whether the reader may record the answer now.
    pub may_answer: bool,
}

/// What the deputies who took part were told of the result.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct InspectionFeedback {
    /// The result in short.
    pub summary: String,
    /// On which day.
    pub fed_back_on: NaiveDate,
    /// Who recorded it.
    pub recorded_by: String,
}

/// An act and whether it is open to the reader now.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct InspectionActionState {
    /// The act.
    pub key: InspectionAction,
    /// Open to the reader.
    pub allowed: bool,
    /// The problem code that doing it now would give.
    #[schema(required)]
    pub code: Option<String>,
    /// The same in words.
    #[schema(required)]
    pub reason: Option<String>,
}

/// How many inspections a view holds.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct InspectionViewCount {
    /// The view.
    pub key: InspectionView,
    /// How many.
    pub count: i64,
}

/// The views open to the reader.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct InspectionViews {
    /// In the order of the tabs.
    pub views: Vec<InspectionViewCount>,
}
