//! What the operation of the changes takes and gives.

use super::cursor::Mark;
use crate::platform::db::{Id, Timestamp};
use crate::platform::events::EventHeading;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

/// What to read before the changes can be followed: what waits and what is new. Everything else is read when it is
/// looked at.
const LOAD: &[&str] = &["/home", "/inbox?state=open", "/notices?state=unread"];

/// Since when.
#[derive(Debug, Clone, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ChangesQuery {
    /// `next` of the answer before; without it a cursor to begin with.
    pub since: Option<String>,
}

/// A record that changed.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ChangedRecord {
    /// Kind of record: `suggestion`
    pub kind: String,
    /// The record.
    pub id: Id,
    /// When it last changed.
    pub at: Timestamp,
    /// What happened last: `suggestion.assigned`
    pub event: String,
    /// True when the caller cannot open it any more; left out otherwise.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub gone: Option<bool>,
}

impl ChangedRecord {
    /// The record of an event.
    pub(super) fn of(event: &EventHeading, is_gone: bool) -> Self {
        Self {
            kind: event.subject_kind.clone(),
            id: event.subject_id,
            at: event.at,
            event: event.kind.clone(),
            gone: is_gone.then_some(true),
        }
    }
}

/// What changed.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct Changes {
    /// The records, each once, in the order in which they last changed.
    pub items: Vec<ChangedRecord>,
    /// `since` of the next question. Opaque.
    pub next: String,
    /// Whether there are more: ask again at once.
    pub more: bool,
    /// What to read first, below `/api/v1`; only in the answer to a question without `since`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub load: Option<Vec<String>>,
}

impl Changes {
    /// These, and where to go on.
    pub(super) fn some(items: Vec<ChangedRecord>, next: Mark, more: bool) -> Self {
        Self {
            items,
            next: next.text(),
            more,
            load: None,
        }
    }

    /// Where to begin, and what to read first.
    pub(super) fn first(next: Mark) -> Self {
        let load = LOAD.iter().map(|path| (*path).to_owned());
        Self {
            load: Some(load.collect()),
            ..Self::some(Vec::new(), next, false)
        }
    }
}
