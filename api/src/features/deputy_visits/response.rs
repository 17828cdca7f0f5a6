//! Visits as they are read.

use super::model::{DeputyVisitAction, DeputyVisitKind, DeputyVisitRating, DeputyVisitStatus};
use crate::features::attachments::AttachmentResponse;
use crate::features::congresses::CongressLevel;
use crate::platform::db::{Id, Timestamp};
use chrono::NaiveDate;
use serde::Serialize;
use utoipa::ToSchema;

/// A visit in a list.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct DeputyVisitItem {
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
    /// To look at something, or to meet somebody.
    pub kind: DeputyVisitKind,
    /// What it is about.
    pub title: String,
    /// The place or unit, or whom they wish to meet.
    pub target: String,
    /// Who asked.
    pub lead_deputy_id: Id,
    /// Their name.
    pub lead_deputy_name: String,
    /// How many go, with the one who asked.
    pub deputy_count: i64,
    /// When they wish to go.
    pub wished_on: NaiveDate,
    /// Where it stands.
    pub status: DeputyVisitStatus,
    /// The unit, or the place elsewhere.
    #[schema(required)]
    pub unit_name: Option<String>,
    /// The day it is arranged for.
    #[schema(required)]
    pub visit_on: Option<NaiveDate>,
    /// When it begins.
    #[schema(required)]
    pub begins_at: Option<Timestamp>,
    /// When it was.
    #[schema(required)]
    pub held_on: Option<NaiveDate>,
    /// The last day for the answer in writing; null when none is to be given.
    #[schema(required)]
    pub due_on: Option<NaiveDate>,
    /// It has not answered, and that day is over.
    pub is_overdue: bool,
    /// When it answered in writing.
    #[schema(required)]
    pub answered_on: Option<NaiveDate>,
    /// The suggestion made of it.
    #[schema(required)]
    pub suggestion_id: Option<Id>,
    /// When it was asked for.
    pub created_at: Timestamp,
    /// Version, for `If-Match`.
    pub version: i64,
}

/// A deputy who goes.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct DeputyVisitDeputy {
    /// The deputy.
    pub deputy_id: Id,
    /// Their name.
    pub name: String,
    /// Whether they asked for it.
    pub is_lead: bool,
    /// Whether they came; null until it was held.
    #[schema(required)]
    pub is_present: Option<bool>,
    /// The number of the certificate that holds today; null without one (代表法49).
    #[schema(required)]
    pub certificate_number: Option<String>,
}

/// An act, and whether it is open.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct DeputyVisitActionState {
    /// Which.
    pub key: DeputyVisitAction,
    /// Whether it is open to the reader now.
    pub allowed: bool,
    /// Why not: the code of the problem it would be refused with.
    #[schema(required)]
    pub code: Option<String>,
    /// The same in words.
    #[schema(required)]
    pub reason: Option<String>,
}

/// A visit.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(as = DeputyVisit)]
pub struct DeputyVisitResponse {
    /// As in a list.
    #[serde(flatten)]
    pub item: DeputyVisitItem,
    /// What they wish to see, or to talk about.
    pub content: String,
    /// Who goes, by name.
    pub deputies: Vec<DeputyVisitDeputy>,
    /// The unit, if it works here.
    #[schema(required)]
    pub unit_id: Option<Id>,
    /// What the unit and the deputies are to know.
    #[schema(required)]
    pub arrange_note: Option<String>,
    /// The day the unit asked for instead.
    #[schema(required)]
    pub move_to: Option<NaiveDate>,
    /// Why.
    #[schema(required)]
    pub move_reason: Option<String>,
    /// Who receives them: name and post.
    #[schema(required)]
    pub receiver: Option<String>,
    /// Why it was refused or called off.
    #[schema(required)]
    pub end_reason: Option<String>,
    /// What was seen, or talked about.
    #[schema(required)]
    pub findings: Option<String>,
    /// What the deputies ask for.
    #[schema(required)]
    pub requests: Option<String>,
    /// What the unit answered on the spot.
    #[schema(required)]
    pub spot_answer: Option<String>,
    /// Who wrote it down.
    #[schema(required)]
    pub recorded_by: Option<String>,
    /// Within how many days an answer in writing is asked for here (`deputy_visit_answer_days`).
    pub answer_days: i64,
    /// The answer in writing.
    #[schema(required)]
    pub answer: Option<String>,
    /// Who answered for the unit.
    #[schema(required)]
    pub answered_by: Option<String>,
    /// Who wrote the answer down.
    #[schema(required)]
    pub answer_recorded_by: Option<String>,
    /// Whether the answer satisfies.
    #[schema(required)]
    pub rating: Option<DeputyVisitRating>,
    /// Why the answer satisfies, or does not.
    #[schema(required)]
    pub rating_note: Option<String>,
    /// Pictures of the visit.
    pub attachments: Vec<AttachmentResponse>,
    /// What the reader may do now.
    pub actions: Vec<DeputyVisitActionState>,
    /// Who entered the request.
    pub created_by: String,
    /// Made up for a demonstration.
    pub is_demo: bool,
}
