//! What follows from a session: who attended, who was away from a sitting with leave and without.

use super::steps::{listed, these};
use crate::meetings::steps::*;
use serde_json::json;

db_test!(m11_a_session_that_is_over_says_who_was_there, async |ctx| {
    let meeting = notified(&ctx).await;
    let person_two = person(&ctx, &meeting, "甲二").await;
    let first = sitting(&meeting, 0);
    let people = [person(&ctx, &meeting, "甲一").await, person_two];
    come(&ctx, &meeting, &first, &people).await;
    let open = format!("sittings/{first}/openings");
    let opened = act(&ctx, &meeting, &open, json!({"presided_by": "王主席"})).await;
    let close = format!("sittings/{first}/closings");
    let closed = act(&ctx, &opened, &close, json!({})).await;
    assert_eq!(listed(&ctx, "town.a", "").await, these(&[]), "not over yet");
    act(&ctx, &closed, "closings", json!({})).await;
    assert_eq!(
        listed(&ctx, "town.a", "").await,
        these(&[
            ("session", "甲一", "verified"),
            ("session", "甲二", "verified"),
            ("session_absence", "甲三", "verified"),
        ])
    );
    // It was planned for three weeks later and held now: no record lies in the future.
    let list = ctx
        .as_account("town.a")
        .get("/duty-records")
        .await
        .expect(200);
    let today = ctx.clock.today().to_string();
    for one in list["items"].as_array().unwrap() {
        assert!(one["held_on"].as_str().unwrap() <= today.as_str());
    }
});
