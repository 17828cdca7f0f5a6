//! Who called for a meeting: what is taken, what is given back.

use super::model::CalledBy;
use crate::platform::db::{Id, Timestamp};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

/// Who called for an extraordinary session, or an additional meeting of a presidium.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RecordMeetingCallRequest {
    /// By whom: the presidium or deputies for a session, members for a meeting of the presidium.
    pub called_by: CalledBy,
    /// The deputies who signed for it; none when the presidium thinks it necessary.
    #[serde(default)]
    #[validate(length(max = 4000))]
    #[schema(max_items = 4000)]
    pub deputy_ids: Vec<Id>,
}

/// A deputy who called for a meeting.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct MeetingCaller {
    /// Who.
    pub deputy_id: Id,
    /// As the deputy was called then.
    pub name: String,
}

/// Who called for a meeting (M2, P7), or what it takes while nobody is recorded.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct MeetingCall {
    /// By whom; null while it is not recorded.
    #[schema(required)]
    pub called_by: Option<CalledBy>,
    /// Those who signed, by name.
    pub callers: Vec<MeetingCaller>,
    /// Of how many deputies or members it is taken: as it was when it was recorded, before that as it is today.
    #[schema(required)]
    pub counted: Option<i32>,
    /// How many must call for it; null when the presidium did.
    #[schema(required)]
    pub required: Option<i32>,
    /// The article or local rule.
    pub article: String,
    /// The calculation, line by line.
    pub lines: Vec<String>,
    /// Who recorded it.
    #[schema(required)]
    pub recorded_by: Option<String>,
    /// When.
    #[schema(required)]
    pub recorded_at: Option<Timestamp>,
}
