//! What the operations on check-in take.

use super::model::{Direction, Way};
use crate::platform::db::{Id, Timestamp};
use crate::platform::http::{is_paging, trimmed_option};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

/// A deputy checks in at the hall: with the rotating token of its QR code, or the six digits.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CheckInRequest {
    /// The token in the QR code; or `digits`.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(min = 10, max = 200))]
    #[schema(min_length = 10, max_length = 200)]
    pub token: Option<String>,
    /// The six digits shown in the hall.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(equal = 6))]
    #[schema(min_length = 6, max_length = 6)]
    pub digits: Option<String>,
    /// Scanned within the product rather than with the camera of the phone.
    #[serde(default)]
    pub is_scanned: bool,
    /// Came (default) or went.
    pub direction: Option<Direction>,
    /// When the phone noted it, by its own clock, if it was waiting for the network. It is kept beside the
    /// time of the service, which alone decides.
    pub noted_at: Option<Timestamp>,
}

/// The staff records who came or went.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RecordPresencesRequest {
    /// Who: people of the roll, each once; none when a code was scanned.
    #[serde(default)]
    #[validate(length(max = 500))]
    #[schema(max_items = 500)]
    pub person_ids: Vec<Id>,
    /// For `scan`: what the scanner of the staff read from the phone of a deputy (`get_own_check_in_code`).
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(min = 10, max = 200))]
    #[schema(min_length = 10, max_length = 200)]
    pub token: Option<String>,
    /// Came or went.
    pub direction: Direction,
    /// `staff`, `manual`, or `scan` with the `token`.
    pub way: Way,
    /// Why by hand; required for `manual`.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(min = 2, max = 200))]
    #[schema(min_length = 2, max_length = 200)]
    pub reason: Option<String>,
    /// When a device without network noted it. Required once the sitting is over: what comes late.
    pub noted_at: Option<Timestamp>,
}

/// Whose comings and goings.
#[derive(Debug, Clone, Default, Deserialize, Serialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ListMeetingPresencesQuery {
    /// Of this person.
    pub person_id: Option<Id>,
    /// Rows per page, 1–200, default 50.
    #[serde(skip_serializing_if = "is_paging")]
    pub limit: Option<i64>,
    /// Where to continue.
    #[serde(skip_serializing_if = "is_paging")]
    pub cursor: Option<String>,
}
