//! Deriving the inbox from the event log.

use super::fold::Fold;
use super::store;
use crate::platform::db::{AnyConnection, Id};
use crate::platform::events::{Audience, Consumer, EventRow, ToDoChange};
use crate::platform::http::Problem;
use serde::Deserialize;
use sha2::{Digest, Sha256};

/// The consumer.
pub struct Inbox;

impl Consumer for Inbox {
    fn name(&self) -> &'static str {
        "inbox"
    }

    fn apply(&self, conn: &mut AnyConnection, events: &[EventRow]) -> Result<(), Problem> {
        let mut changes: Vec<(&EventRow, ToDoChange)> = Vec::new();
        for event in events {
            let Some(to_do) = event.data.0.get("to_do") else {
                continue;
            };
            match ToDoChange::deserialize(to_do) {
                Ok(change) => changes.push((event, change)),
                // One unreadable event must not stop the inbox of everybody for ever.
                Err(error) => tracing::error!(event.id = event.id, %error, "to-do change skipped"),
            }
        }
        let subjects = changes.iter().map(|(e, _)| (e.county_id, e.subject_id));
        let mut fold = Fold::new(store::open_of(conn, subjects.collect())?);
        for (event, change) in &changes {
            fold.apply(event, change);
        }
        let (new, changed) = fold.finish();
        store::enter(conn, &new)?;
        store::change(conn, &changed)
    }

    fn clear(&self, conn: &mut AnyConnection) -> Result<(), Problem> {
        store::clear(conn)
    }
}

/// A UUIDv8 that follows from the event, the audience and the step: the same on every rebuild.
pub fn identifier(event: &EventRow, audience: &Audience, step: &str) -> Id {
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
