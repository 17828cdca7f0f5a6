//! What went to the wrong unit is taken back while it has not answered.

use super::steps::*;
use crate::notices::told;
use crate::support::World;
use serde_json::{Value, json};

db_test!(what_went_to_the_wrong_unit_is_taken_back, async |ctx| {
    let made = routed(&ctx).await;
    let why = json!({"reason": "不属于这个单位的职责"});
    let step = "routing-withdrawals";
    for (who, refusal) in [
        ("unit.x", (403, "forbidden")),
        ("deputy.a1", (403, "forbidden")),
        ("county", (403, "oral_opinion_not_your_turn")),
        ("town.b", (404, "not_found")),
    ] {
        refused(&ctx, who, &made, (step, why.clone()), refusal).await;
    }
    let bare = (step, json!({"reason": " "}));
    refused(&ctx, "town.a", &made, bare, (422, "validation_failed")).await;
    let back = act(&ctx, "town.a", &made, step, why.clone()).await;
    assert_eq!(
        (&back["status"], &back["unit_id"], &back["due_on"]),
        (&json!("open"), &Value::Null, &Value::Null)
    );
    // The unit is told why, has nothing to do, and no longer sees it.
    let unit = ctx.as_account("unit.x");
    assert_eq!(waiting(&ctx, "unit.x").await, []);
    let words = told(&ctx, "unit.x").await;
    assert!(words[0].contains("不属于这个单位的职责"), "{words:?}");
    unit.get(&path(&made))
        .await
        .expect_problem(404, "not_found");
    assert_eq!(waiting(&ctx, "town.a").await.len(), 1);
    let twice = (409, "oral_opinion_not_in_state");
    refused(&ctx, "town.a", &back, (step, why.clone()), twice).await;
    // It goes to the right one, which answers; then nothing is taken back.
    let body = json!({"unit_id": World::UNIT_Y});
    let again = act(&ctx, "town.a", &back, "routings", body).await;
    let done = act(&ctx, "unit.y", &again, "answers", answer(&ctx)).await;
    refused(&ctx, "town.a", &done, (step, why), twice).await;
});
