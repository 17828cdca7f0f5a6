//! Identifiers of derived rows, and a text for everything that is told.

use super::consumer::identifier;
use crate::platform::clock::Clock;
use crate::platform::db::{Id, Json};
use crate::platform::events::{EventRow, Recipient};
use uuid::Uuid;

fn event(id: i64) -> EventRow {
    EventRow {
        id,
        tx: 0,
        county_id: 610_928,
        organ_id: None,
        actor_id: None,
        actor_name: String::new(),
        actor_role: String::new(),
        kind: "suggestion.replied".into(),
        subject_kind: "suggestion".into(),
        subject_id: Id(Uuid::from_u128(7)),
        request_id: Id(Uuid::from_u128(8)),
        at: Clock::fixed(chrono::DateTime::UNIX_EPOCH).now(),
        data: Json(serde_json::json!({})),
    }
}

#[test]
fn an_identifier_follows_from_event_recipient_and_what_is_told() {
    let id = Id(Uuid::from_u128(1));
    let office = Recipient::organ(id);
    let first = identifier(&event(5), &office, "replied");
    assert_eq!(first, identifier(&event(5), &office, "replied"));
    assert_eq!(first.0.get_version_num(), 8);
    for other in [
        identifier(&event(6), &office, "replied"),
        identifier(&event(5), &Recipient::leaders(id), "replied"),
        identifier(&event(5), &Recipient::deputy(id), "replied"),
        identifier(&event(5), &office, "rated"),
    ] {
        assert_ne!(first, other);
    }
}
