//! What the operations on sittings and on the agenda take.

use super::model::{ItemKind, SittingKind};
use crate::platform::db::{Id, Timestamp};
use crate::platform::http::{present, trimmed, trimmed_option, trimmed_or_null, trimmed_present};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

/// Another sitting of a session.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CreateSittingRequest {
    /// What it is; not `single`.
    pub kind: SittingKind,
    /// Its title.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 2, max = 60))]
    #[schema(min_length = 2, max_length = 60)]
    pub title: String,
    /// When it begins: within the days of the meeting.
    pub begins_at: Timestamp,
    /// Where, if not where the meeting is.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(min = 2, max = 100))]
    #[schema(min_length = 2, max_length = 100)]
    pub place: Option<String>,
    /// Of which delegation.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(min = 1, max = 60))]
    #[schema(min_length = 1, max_length = 60)]
    pub delegation: Option<String>,
    /// Who presides over it.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(min = 1, max = 60))]
    #[schema(min_length = 1, max_length = 60)]
    pub presided_by: Option<String>,
}

/// Changes to a sitting that is not over.
#[derive(Debug, Clone, Default, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct UpdateSittingRequest {
    /// Its title.
    #[serde(default, deserialize_with = "trimmed_present")]
    #[validate(length(min = 2, max = 60))]
    #[schema(min_length = 2, max_length = 60)]
    pub title: Option<String>,
    /// When it begins; not of one that is open.
    pub begins_at: Option<Timestamp>,
    /// Where; `null` for where the meeting is.
    #[serde(default, deserialize_with = "trimmed_or_null")]
    #[validate(length(min = 2, max = 100))]
    #[schema(min_length = 2, max_length = 100)]
    pub place: Option<Option<String>>,
    /// Of which delegation; `null` for none.
    #[serde(default, deserialize_with = "trimmed_or_null")]
    #[validate(length(min = 1, max = 60))]
    #[schema(min_length = 1, max_length = 60)]
    pub delegation: Option<Option<String>>,
    /// Who presides over it; `null` for nobody yet.
    #[serde(default, deserialize_with = "trimmed_or_null")]
    #[validate(length(min = 1, max = 60))]
    #[schema(min_length = 1, max_length = 60)]
    pub presided_by: Option<Option<String>>,
}

/// A sitting is opened.
#[derive(Debug, Clone, Default, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct OpenSittingRequest {
    /// Who presides over it, if that was not said before.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(min = 1, max = 60))]
    #[schema(min_length = 1, max_length = 60)]
    pub presided_by: Option<String>,
}

/// An item for the agenda.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CreateItemRequest {
    /// What it is about.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 2, max = 200))]
    #[schema(min_length = 2, max_length = 200)]
    pub title: String,
    /// What it asks for.
    pub kind: ItemKind,
    /// The item it belongs to.
    pub parent_id: Option<Id>,
    /// Who reports.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(min = 1, max = 60))]
    #[schema(min_length = 1, max_length = 60)]
    pub reporter: Option<String>,
    /// In which sitting.
    pub sitting_id: Option<Id>,
}

/// Changes to an item that nobody deals with yet.
#[derive(Debug, Clone, Default, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct UpdateItemRequest {
    /// What it is about.
    #[serde(default, deserialize_with = "trimmed_present")]
    #[validate(length(min = 2, max = 200))]
    #[schema(min_length = 2, max_length = 200)]
    pub title: Option<String>,
    /// What it asks for.
    pub kind: Option<ItemKind>,
    /// Who reports; `null` for nobody.
    #[serde(default, deserialize_with = "trimmed_or_null")]
    #[validate(length(min = 1, max = 60))]
    #[schema(min_length = 1, max_length = 60)]
    pub reporter: Option<Option<String>>,
    /// In which sitting; `null` for none yet.
    #[serde(default, deserialize_with = "present")]
    pub sitting_id: Option<Option<Id>>,
}

/// The whole agenda in its new order.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct OrderAgendaRequest {
    /// Every item of the agenda once.
    #[validate(length(min = 1, max = 200))]
    #[schema(min_items = 1, max_items = 200)]
    pub items: Vec<AgendaPlace>,
}

/// Where an item stands.
#[derive(Debug, Clone, Deserialize, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AgendaPlace {
    /// The item.
    pub id: Id,
    /// The item it belongs to, which stands before it.
    pub parent_id: Option<Id>,
}

/// An item is taken up.
#[derive(Debug, Clone, Default, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct StartItemRequest {
    /// In which open sitting; by default its own, or the only one that is open.
    pub sitting_id: Option<Id>,
}

/// Why something is called off or taken off.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct MeetingReasonRequest {
    /// Why.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 2, max = 500))]
    #[schema(min_length = 2, max_length = 500)]
    pub reason: String,
}

/// Nothing needs to be said.
#[derive(Debug, Clone, Default, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct MeetingNothing {}
