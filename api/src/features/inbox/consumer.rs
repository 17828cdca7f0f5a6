//! Deriving the inbox from the event log.

use super::store::{self, NewItem};
use crate::platform::db::{AnyConnection, Id};
use crate::platform::events::{Audience, Consumer, EventRow, ToDoChange};
use crate::platform::http::Problem;
use sha2::{Digest, Sha256};

/// The consumer.
pub struct Inbox;

impl Consumer for Inbox {
    fn name(&self) -> &'static str {
        "inbox"
    }

    fn apply(&self, conn: &mut AnyConnection, events: &[EventRow]) -> Result<(), Problem> {
        for event in events {
            let Some(to_do) = event.data.0.get("to_do") else {
                continue;
            };
            match serde_json::from_value::<ToDoChange>(to_do.clone()) {
                Ok(change) => apply(conn, event, &change)?,
                // One unreadable event must not stop the inbox of everybody for ever.
                Err(error) => tracing::error!(event.id = event.id, %error, "to-do change skipped"),
            }
        }
        Ok(())
    }

    fn clear(&self, conn: &mut AnyConnection) -> Result<(), Problem> {
        store::clear(conn)
    }
}

fn apply(conn: &mut AnyConnection, event: &EventRow, change: &ToDoChange) -> Result<(), Problem> {
    if change.close_all {
        store::close_all(conn, event)?;
    }
    for (audience, step) in &change.close {
        store::close(conn, event, audience, step)?;
    }
    store::retitle(conn, event, &change.title)?;
    for open in &change.open {
        let item = NewItem {
            county_id: event.county_id,
            id: identifier(event, &open.audience, &open.step),
            audience_kind: open.audience.kind,
            audience_id: open.audience.id,
            step: open.step.clone(),
            subject_kind: event.subject_kind.clone(),
            subject_id: event.subject_id,
            title: change.title.clone(),
            due_on: open.due_on,
            opened_by_event: event.id,
            created_at: event.at,
        };
        store::open(conn, item)?;
    }
    Ok(())
}

/// A UUIDv8 that follows from the event, the audience and the step: the same on every rebuild.
pub(super) fn identifier(event: &EventRow, audience: &Audience, step: &str) -> Id {
    let mut hasher = Sha256::new();
    hasher.update(event.county_id.to_be_bytes());
    hasher.update(event.id.to_be_bytes());
    hasher.update(audience.kind.as_str());
    hasher.update(audience.id.0.as_bytes());
    hasher.update(step);
    let mut bytes = [0_u8; 16];
    bytes.copy_from_slice(&hasher.finalize()[..16]);
    Id(uuid::Builder::from_custom_bytes(bytes).into_uuid())
}
