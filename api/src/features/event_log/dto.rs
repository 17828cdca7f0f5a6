//! What the event log operations take and give.

use super::content::readable;
use super::text::told;
use crate::platform::db::{Id, Timestamp};
use crate::platform::events::{EventRow, Head};
use crate::platform::http::{Comma, is_paging};
use crate::platform::i18n::Locale;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use utoipa::{IntoParams, ToSchema};

/// An event of the log.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(as = Event)]
pub struct EventResponse {
    /// Number in the log.
    pub id: i64,
    /// When.
    pub at: Timestamp,
    /// `suggestion.assigned`
    pub kind: String,
    /// Kind of record.
    pub subject_kind: String,
    /// The record.
    pub subject_id: Id,
    /// The organ in whose field it happened.
    #[schema(required)]
    pub organ_id: Option<Id>,
    /// The account; null for the service itself.
    #[schema(required)]
    pub actor_id: Option<Id>,
    /// Its name then.
    pub actor_name: String,
    /// Its role then.
    pub actor_role: String,
    /// The request, as in the logs.
    pub request_id: Id,
    /// What happened, in the reader's language; the kind itself if this version has no words for it.
    pub text: String,
    /// Details: all of administration; of other records codes, dates and identifiers, never what people wrote.
    #[schema(value_type = Object)]
    pub data: Value,
}

impl EventResponse {
    /// An event as the reader may see it.
    pub(super) fn of(row: EventRow, locale: Locale) -> Self {
        let data = readable(&row.kind, row.data.0);
        Self {
            text: told(&row.kind, &data, locale),
            id: row.id,
            at: row.at,
            kind: row.kind,
            subject_kind: row.subject_kind,
            subject_id: row.subject_id,
            organ_id: row.organ_id,
            actor_id: row.actor_id,
            actor_name: row.actor_name,
            actor_role: row.actor_role,
            request_id: row.request_id,
            data,
        }
    }
}

/// Which events.
#[derive(Debug, Clone, Deserialize, Serialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ListEventsQuery {
    /// Any of these kinds, separated by commas.
    #[param(value_type = Option<String>, example = "suggestion.assigned")]
    pub kind: Option<Comma<String>>,
    /// Of this record.
    pub subject_id: Option<Id>,
    /// By this account.
    pub actor_id: Option<Id>,
    /// At or after.
    pub at_from: Option<Timestamp>,
    /// Before.
    pub at_to: Option<Timestamp>,
    /// `-id`, newest first: the only order.
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

/// The end of the county's chain.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct EventHead {
    /// How many events are sealed.
    pub sealed_count: i64,
    /// The last place in the chain.
    pub last_sequence: i64,
    /// Hex of the last hash; printed on exports.
    pub hash: String,
    /// Events not sealed yet.
    pub unsealed_count: i64,
}

impl From<Head> for EventHead {
    fn from(head: Head) -> Self {
        Self {
            // The chain has no gaps: its last place is its length.
            sealed_count: head.last_sequence,
            last_sequence: head.last_sequence,
            hash: head.hash,
            unsealed_count: head.unsealed_count,
        }
    }
}

/// What a verification compares the chain with.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct VerifyEventsQuery {
    /// A head written down earlier, `SEQUENCE:HASH` as exports print it: the chain must still pass there.
    #[param(example = "1234:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")]
    pub head: Option<String>,
}
