//! Deputies say whether they come, or ask for leave.

use super::steps::*;
use crate::project_ideas::steps::wrong;
use crate::receptions::steps::suspended;
use crate::support::World;
use chrono::TimeDelta;
use serde_json::json;

db_test!(a_deputy_comes_or_asks_for_leave, async |ctx| {
    let training = announced(&ctx, json!({})).await;
    let coming = json!({"answer": "coming"});
    let found = said(&ctx, "deputy.a1", &training, "answers", coming.clone())
        .await
        .expect(200);
    assert_eq!(found["mine"]["answer"], "coming");
    assert!(waiting(&ctx, "deputy.a1").await.is_empty());
    assert_eq!(
        waiting(&ctx, "deputy.a2").await.len(),
        1,
        "of others it still waits"
    );
    // The same again says nothing new; the last answer holds.
    said(&ctx, "deputy.a1", &training, "answers", coming)
        .await
        .expect(200);
    let leave = json!({"answer": "leave"});
    let bare = said(&ctx, "deputy.a1", &training, "answers", leave).await;
    assert_eq!(wrong(bare), ["/reason required"]);
    let leave = json!({"answer": "leave", "reason": "住院治疗"});
    said(&ctx, "deputy.a1", &training, "answers", leave)
        .await
        .expect(200);
    ctx.follow();
    let notices = ctx.as_account("town.a").get("/notices").await.expect(200);
    let text = notices["items"][0]["text"].as_str().unwrap().to_owned();
    assert!(text.contains("甲一") && text.contains("住院治疗"), "{text}");
    // The office enters what somebody said by telephone.
    let told = json!({"answer": "coming", "deputy_id": World::DEPUTY_A2});
    said(&ctx, "town.a", &training, "answers", told)
        .await
        .expect(200);
    let found = seen(&ctx, "town.a", &training).await.expect(200);
    assert_eq!(
        found["counts"],
        json!({"invited": 3, "coming": 1, "on_leave": 1, "present": 0})
    );
    let other = json!({"answer": "coming", "deputy_id": World::DEPUTY_A3});
    let other = said(&ctx, "deputy.a1", &training, "answers", other).await;
    assert_eq!(wrong(other), ["/deputy_id not_a_deputy"]);
    let nobody = json!({"answer": "coming", "deputy_id": World::DEPUTY_B1});
    let nobody = said(&ctx, "town.a", &training, "answers", nobody).await;
    assert_eq!(wrong(nobody), ["/deputy_id training_not_invited"]);
    ctx.clock.advance(TimeDelta::days(11));
    let late = said(
        &ctx,
        "deputy.a3",
        &training,
        "answers",
        json!({"answer": "coming"}),
    )
    .await;
    late.expect_problem(409, "training_too_late");
});

db_test!(
    who_is_not_invited_or_suspended_does_not_answer,
    async |ctx| {
        let training = planned(&ctx, json!({})).await;
        let chosen = json!({"audience": "chosen", "deputy_ids": [World::DEPUTY_A2]});
        let training = act(&ctx, "town.a", &training, "invitations", chosen)
            .await
            .expect(200);
        let coming = json!({"answer": "coming"});
        let other = said(&ctx, "deputy.a3", &training, "answers", coming.clone()).await;
        other.expect_problem(403, "training_not_your_turn");
        suspended(&ctx, 41).await;
        let refused = said(&ctx, "deputy.a2", &training, "answers", coming).await;
        refused.expect_problem(403, "congress_mandate_suspended");
    }
);
