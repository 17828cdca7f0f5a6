//! Whether a certificate holds follows from the seat and the day that stands on it.

use super::steps::*;
use crate::receptions::steps::suspended;
use crate::support::World;
use chrono::TimeDelta;
use serde_json::json;

db_test!(a_suspended_deputy_shows_none_that_holds, async |ctx| {
    let certificate = issued(&ctx, json!({})).await;
    suspended(&ctx, 40).await;
    let seen = seen(&ctx, "deputy.a1", &certificate).await.expect(200);
    assert_eq!(seen["standing"], "suspended");
    let body = json!({"number": "城人代009", "reason": "遗失"});
    act(&ctx, "town.a", &certificate, "replacements", body)
        .await
        .expect_problem(403, "congress_mandate_suspended");
    // Of the county's congress, in which the seat goes on, it holds.
    let county = sent(&ctx, "county", json!({"level": "county"})).await;
    assert_eq!(county.expect(201)["standing"], "valid");
});

db_test!(an_ended_mandate_and_a_past_day_end_it, async |ctx| {
    let ended = issued(&ctx, json!({"deputy_id": World::DEPUTY_A2})).await;
    let dated = json!({"deputy_id": World::DEPUTY_A3, "number": "城人代003",
        "valid_until": "2026-03-10"});
    let dated = issued(&ctx, dated).await;
    let mandate = crate::support::world::id(41);
    let body = json!({"reason": "moved_away", "effective_on": "2026-03-01"});
    let county = ctx.as_account("county");
    county
        .post_at(&format!("/mandates/{mandate}/endings"), 1, body)
        .await
        .expect(201);
    let found = seen(&ctx, "town.a", &ended).await.expect(200);
    assert_eq!(found["standing"], "ended");
    let body = json!({"number": "城人代008", "reason": "遗失"});
    act(&ctx, "town.a", &ended, "replacements", body)
        .await
        .expect_problem(403, "congress_mandate_ended");
    let found = seen(&ctx, "deputy.a3", &dated).await.expect(200);
    assert_eq!(found["standing"], "valid");
    ctx.clock.advance(TimeDelta::days(9));
    let found = seen(&ctx, "deputy.a3", &dated).await.expect(200);
    assert_eq!(found["standing"], "expired");
});
