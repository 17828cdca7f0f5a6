//! Receptions that were moved, called off, or not held.

use super::steps::*;
use crate::project_ideas::steps::wrong;
use crate::stations::steps::opened;
use crate::support::World;
use serde_json::json;

db_test!(a4_a_reception_is_moved_with_a_reason, async |ctx| {
    let station = opened(&ctx, "老城联络站").await;
    let told = announced(&ctx, &station, 8).await;
    // Residents know the time.
    let silently = changed(&ctx, "town.a", &told, at(&ctx, 9, json!({}))).await;
    silently.expect_problem(409, "reception_announced");
    // Who is on duty may still be changed, and is told.
    let other = json!({"deputy_ids": [World::DEPUTY_A1, World::DEPUTY_A3]});
    let told = changed(&ctx, "town.a", &told, other).await.expect(200);
    assert!(waiting(&ctx, "deputy.a2").await.is_empty());
    assert_eq!(waiting(&ctx, "deputy.a3").await.len(), 1);
    let without = act(&ctx, "town.a", &told, "moves", at(&ctx, 9, json!({}))).await;
    without.expect_problem(400, "malformed_request");
    let back = act(
        &ctx,
        "town.a",
        &told,
        "moves",
        at(&ctx, -1, json!({"reason": "汛期改期"})),
    )
    .await;
    assert_eq!(wrong(back), ["/begins_at reception_moved_back"]);
    let moved = at(&ctx, 1, json!({"reason": "汛期改期"}));
    let moved = act(&ctx, "town.a", &told, "moves", moved).await.expect(200);
    assert_eq!(
        (
            &moved["held_on"],
            &moved["moved_from"],
            &moved["move_reason"],
            &moved["late_reason"]
        ),
        (
            &json!("2026-03-03"),
            &json!("2026-03-10"),
            &json!("汛期改期"),
            &json!("汛期改期")
        )
    );
    assert_eq!(moved["status"], "announced");
    let waits = waiting(&ctx, "deputy.a3").await;
    assert_eq!(waits[0].1, json!("2026-03-03"));
    let notices = ctx.as_account("deputy.a1").get("/notices").await;
    let notices = notices.expect(200)["items"].to_string();
    assert!(notices.contains("由2026年3月10日改到2026年3月3日：汛期改期"));
});

db_test!(a4_a_reception_is_called_off_with_a_reason, async |ctx| {
    let station = opened(&ctx, "老城联络站").await;
    let told = announced(&ctx, &station, 8).await;
    let without = act(&ctx, "town.a", &told, "cancellations", json!({})).await;
    without.expect_problem(400, "malformed_request");
    let early = json!({"reason": "没有开展"});
    let early = act(&ctx, "town.a", &told, "misses", early).await;
    early.expect_problem(409, "reception_not_yet");
    let why = json!({"reason": "与代表大会冲突"});
    let by_deputy = act(&ctx, "deputy.a1", &told, "cancellations", why.clone()).await;
    by_deputy.expect_problem(403, "forbidden");
    let off = act(&ctx, "town.a", &told, "cancellations", why.clone())
        .await
        .expect(200);
    assert_eq!(
        (&off["status"], &off["end_reason"]),
        (&json!("cancelled"), &json!("与代表大会冲突"))
    );
    assert!(waiting(&ctx, "deputy.a1").await.is_empty());
    let twice = act(&ctx, "town.a", &off, "cancellations", why).await;
    twice.expect_problem(409, "reception_not_in_state");
    // Its time is free again.
    planned(&ctx, &station, 8).await;
});

db_test!(a4_a_day_that_went_by_was_missed, async |ctx| {
    let station = opened(&ctx, "老城联络站").await;
    let told = announced(&ctx, &station, 3).await;
    ctx.clock.advance(chrono::TimeDelta::days(4));
    let late = seen(&ctx, "town.a", &told).await.expect(200);
    assert_eq!(late["is_overdue"], true);
    let why = json!({"reason": "代表都外出防汛"});
    let missed = act(&ctx, "town.a", &late, "misses", why).await.expect(200);
    assert_eq!(
        (&missed["status"], &missed["is_overdue"]),
        (&json!("missed"), &json!(false))
    );
    assert!(waiting(&ctx, "deputy.a1").await.is_empty());
});
