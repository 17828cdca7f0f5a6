//! What the operations on inspections take.

use super::model::{InspectionKind, InspectionStatus, InspectionView};
use crate::features::congresses::CongressLevel;
use crate::platform::db::Id;
use crate::platform::http::{Comma, is_paging, trimmed, trimmed_option, trimmed_present};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

/// A new inspection: which, when, where, who took part (代表法29, 30, 33).
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CreateInspectionRequest {
    /// Minted by the phone (UUIDv7), so that it can be written offline.
    pub id: Option<Id>,
    /// The congress.
    pub level: CongressLevel,
    /// Inspection, research, or inspection of law enforcement.
    pub kind: InspectionKind,
    /// What was looked at: `农村供水设施运行情况视察`.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 2, max = 100))]
    #[schema(min_length = 2, max_length = 100)]
    pub title: String,
    /// Its first day: not in the future.
    pub begins_on: NaiveDate,
    /// Its last day: not before the first.
    pub ends_on: NaiveDate,
    /// Where.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 2, max = 100))]
    #[schema(min_length = 2, max_length = 100)]
    pub place: String,
    /// The deputy who led it; for the office. A deputy records what they led.
    pub lead_deputy_id: Option<Id>,
    /// The other deputies who took part, in office of the same congress.
    #[serde(default)]
    #[validate(length(max = 200))]
    #[schema(max_items = 200)]
    pub deputy_ids: Vec<Id>,
    /// What was found and what is suggested; may be written later.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(min = 20, max = 20000))]
    #[schema(min_length = 20, max_length = 20000)]
    pub report: Option<String>,
    /// Attachments uploaded before, with `id` as their subject.
    #[serde(default)]
    #[validate(length(max = 20))]
    #[schema(max_items = 20)]
    pub attachment_ids: Vec<Id>,
}

/// Changes to an inspection whose report is not handed over. Congress and leading deputy stay.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct UpdateInspectionRequest {
    /// Inspection, research, or inspection of law enforcement.
    pub kind: Option<InspectionKind>,
    /// What was looked at.
    #[serde(default, deserialize_with = "trimmed_present")]
    #[validate(length(min = 2, max = 100))]
    #[schema(min_length = 2, max_length = 100)]
    pub title: Option<String>,
    /// Its first day.
    pub begins_on: Option<NaiveDate>,
    /// Its last day.
    pub ends_on: Option<NaiveDate>,
    /// Where.
    #[serde(default, deserialize_with = "trimmed_present")]
    #[validate(length(min = 2, max = 100))]
    #[schema(min_length = 2, max_length = 100)]
    pub place: Option<String>,
    /// Another deputy who led it; by the staff that keeps the record. Who led it before stays among those
    /// who took part unless `deputy_ids` says otherwise.
    pub lead_deputy_id: Option<Id>,
    /// All other deputies who took part, instead of those before.
    #[validate(length(max = 200))]
    #[schema(max_items = 200)]
    pub deputy_ids: Option<Vec<Id>>,
    /// What was found and what is suggested.
    #[serde(default, deserialize_with = "trimmed_present")]
    #[validate(length(min = 20, max = 20000))]
    #[schema(min_length = 20, max_length = 20000)]
    pub report: Option<String>,
}

/// A unit the report is handed over to.
#[derive(Debug, Clone, Deserialize, Serialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct InspectionHandoverUnit {
    /// A working unit of the county, or of the town.
    pub unit_id: Id,
    /// What is asked of it.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 2, max = 1000))]
    #[schema(min_length = 2, max_length = 1000)]
    pub request: String,
}

/// To whom the report is handed over, by whose decision (代表法31).
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct HandOverInspectionRequest {
    /// The day of the decision: not before the last day of the inspection, not in the future.
    pub decided_on: NaiveDate,
    /// Who decided: `镇人大主席团`.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 2, max = 60))]
    #[schema(min_length = 2, max_length = 60)]
    pub decided_by: String,
    /// The units, each once.
    #[validate(length(min = 1, max = 20), nested)]
    #[schema(min_items = 1, max_items = 20)]
    pub units: Vec<InspectionHandoverUnit>,
}

/// From which unit the report is taken back, and why.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct TakeBackInspectionRequest {
    /// The handover: to a unit that has not answered.
    pub handover_id: Id,
    /// Why; the unit is told.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 2, max = 1000))]
    #[schema(min_length = 2, max_length = 1000)]
    pub reason: String,
}

/// How a unit dealt with what the report says (代表法31).
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AnswerInspectionRequest {
    /// What was done, and what is planned.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 10, max = 5000))]
    #[schema(min_length = 10, max_length = 5000)]
    pub answer: String,
    /// Who answers for the unit.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 1, max = 60))]
    #[schema(min_length = 1, max_length = 60)]
    pub answered_by: String,
    /// Their post.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 1, max = 60))]
    #[schema(min_length = 1, max_length = 60)]
    pub answered_post: String,
    /// The day: not before the decision, not in the future.
    pub answered_on: NaiveDate,
}

/// What the deputies who took part are told of the result (代表法31).
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct FeedBackInspectionRequest {
    /// The result in short.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 10, max = 5000))]
    #[schema(min_length = 10, max_length = 5000)]
    pub summary: String,
    /// The day: not before the last answer, not in the future.
    pub fed_back_on: NaiveDate,
}

/// Which inspections.
#[derive(Debug, Clone, Default, Deserialize, Serialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ListInspectionsQuery {
    /// A saved view; `all` by default.
    #[param(inline)]
    pub view: Option<InspectionView>,
    /// Any of these states, separated by commas.
    #[param(value_type = Option<String>, example = "open,handed_over")]
    pub status: Option<Comma<InspectionStatus>>,
    /// Any of these kinds.
    #[param(value_type = Option<String>, example = "research")]
    pub kind: Option<Comma<InspectionKind>>,
    /// The congress.
    #[param(value_type = Option<String>, example = "township")]
    pub level: Option<Comma<CongressLevel>>,
    /// Any of these towns.
    #[param(value_type = Option<String>)]
    pub town_id: Option<Comma<Id>>,
    /// Handed over to any of these units.
    #[param(value_type = Option<String>)]
    pub unit_id: Option<Comma<Id>>,
    /// Part of title, place or leading deputy.
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
