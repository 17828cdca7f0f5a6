//! Identifiers of derived rows.

use super::consumer::identifier;
use crate::platform::clock::Clock;
use crate::platform::db::{Id, Json};
use crate::platform::events::{Audience, EventRow};
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
        kind: "suggestion.submitted".into(),
        subject_kind: "suggestion".into(),
        subject_id: Id(Uuid::from_u128(7)),
        request_id: Id(Uuid::from_u128(8)),
        at: Clock::fixed(chrono::DateTime::UNIX_EPOCH).now(),
        data: Json(serde_json::json!({})),
    }
}

#[test]
fn an_identifier_follows_from_event_audience_and_step() {
    let office = Audience::organ(Id(Uuid::from_u128(1)));
    let deputy = Audience::deputy(Id(Uuid::from_u128(1)));
    let first = identifier(&event(5), &office, "review");
    assert_eq!(first, identifier(&event(5), &office, "review"));
    assert_eq!(first.0.get_version_num(), 8);
    for other in [
        identifier(&event(6), &office, "review"),
        identifier(&event(5), &deputy, "review"),
        identifier(&event(5), &office, "assign"),
    ] {
        assert_ne!(first, other);
    }
}
