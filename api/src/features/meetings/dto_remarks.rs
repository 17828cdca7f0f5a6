//! What the operations on remarks take, and give back.

use super::model::RemarkKind;
use super::rows::Person;
use super::store_rows::Remark;
use crate::platform::db::{Id, Timestamp};
use crate::platform::http::{Comma, is_paging, trimmed, trimmed_present};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

/// What somebody said about an item.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RecordRemarkRequest {
    /// The item.
    pub item_id: Id,
    /// Who, on the roll.
    pub person_id: Id,
    /// A speech, or a remark while deliberating.
    pub kind: RemarkKind,
    /// What was said.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 2, max = 2000))]
    #[schema(min_length = 2, max_length = 2000)]
    pub content: String,
}

/// A remark put right; what is left out stays.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct UpdateRemarkRequest {
    /// A speech, or a remark while deliberating.
    pub kind: Option<RemarkKind>,
    /// What was said.
    #[serde(default, deserialize_with = "trimmed_present")]
    #[validate(length(min = 2, max = 2000))]
    #[schema(min_length = 2, max_length = 2000)]
    pub content: Option<String>,
}

/// Which remarks.
#[derive(Debug, Clone, Default, Deserialize, Serialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ListRemarksQuery {
    /// About this item.
    pub item_id: Option<Id>,
    /// By this person.
    pub person_id: Option<Id>,
    /// Any of these kinds, separated by commas.
    #[param(value_type = Option<String>, example = "remark")]
    pub kind: Option<Comma<RemarkKind>>,
    /// Rows per page, 1–200, default 50.
    #[serde(skip_serializing_if = "is_paging")]
    pub limit: Option<i64>,
    /// Where to continue.
    #[serde(skip_serializing_if = "is_paging")]
    pub cursor: Option<String>,
}

/// What was said.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct MeetingRemark {
    /// Identifier.
    pub id: Id,
    /// The item.
    pub item_id: Id,
    /// In which sitting.
    #[schema(required)]
    pub sitting_id: Option<Id>,
    /// Who.
    pub person_id: Id,
    /// Their name.
    pub name: String,
    /// Their delegation (代表团) at this meeting.
    #[schema(required)]
    pub delegation: Option<String>,
    /// Whether it was a deputy, so that an oral opinion can be made of it.
    pub is_of_deputy: bool,
    /// A speech, or a remark while deliberating.
    pub kind: RemarkKind,
    /// What was said.
    pub content: String,
    /// When it was recorded.
    pub at: Timestamp,
    /// Who recorded it.
    pub recorded_by: String,
    /// The oral opinion made of it (J21).
    #[schema(required)]
    pub oral_opinion_id: Option<Id>,
    /// Increases with each change; for `If-Match`.
    pub version: i64,
}

impl MeetingRemark {
    pub(super) fn of((row, person): (Remark, Person)) -> Self {
        Self {
            id: row.id,
            item_id: row.item_id,
            sitting_id: row.sitting_id,
            person_id: row.person_id,
            name: person.name,
            delegation: person.delegation,
            is_of_deputy: person.deputy_id.is_some(),
            kind: row.kind,
            content: row.content,
            at: row.at,
            recorded_by: row.recorded_by_name,
            oral_opinion_id: row.oral_opinion_id,
            version: row.version,
        }
    }
}
