//! What cannot be handed in, and who sees what.

use super::steps::*;
use crate::project_ideas::steps::wrong;
use crate::support::World;
use chrono::TimeDelta;
use serde_json::json;

db_test!(d11_what_is_wrong_with_a_resignation_is_named, async |ctx| {
    let next = ctx.clock.today() + TimeDelta::days(1);
    for (who, fields, found) in [
        (
            "deputy.a2",
            json!({"statement": "不干"}),
            "/statement length",
        ),
        ("deputy.a2", json!({"stated_on": next}), "/stated_on future"),
        (
            "deputy.a2",
            json!({"stated_on": "2025-01-01"}),
            "/stated_on deputy_resignation_day_too_old",
        ),
        (
            "deputy.a2",
            json!({"deputy_id": World::DEPUTY_A1}),
            "/deputy_id not_a_deputy",
        ),
        (
            "deputy.a2",
            json!({"talk_id": World::UNIT_X}),
            "/talk_id not_an_advice_to_resign",
        ),
        ("town.a", json!({}), "/deputy_id required"),
        (
            "town.a",
            json!({"deputy_id": World::DEPUTY_B1}),
            "/deputy_id not_a_deputy",
        ),
    ] {
        let answer = sent(&ctx, who, fields).await;
        assert_eq!(wrong(answer), [found]);
    }
    let county = sent(&ctx, "deputy.a2", json!({"level": "county"})).await;
    county.expect_problem(403, "congress_mandate_ended");
    let made = submitted(&ctx).await;
    for who in ["county", "town.a", "deputy.a2"] {
        seen(&ctx, who, &made).await.expect(200);
    }
    for who in ["town.b", "deputy.a1", "deputy.b1"] {
        seen(&ctx, who, &made)
            .await
            .expect_problem(404, "not_found");
    }
    let unheard = act(&ctx, "town.a", &made, "votes", votes(&ctx, 2, 0)).await;
    unheard.expect_problem(409, "deputy_resignation_not_in_state");
});

db_test!(d11_a_suspended_deputy_may_resign, async |ctx| {
    crate::receptions::steps::suspended(&ctx, 41).await;
    let made = submitted(&ctx).await;
    let deputy = ctx.as_account("deputy.a2");
    let list = deputy.get("/deputy-resignations?status=submitted");
    let list = list.await.expect(200);
    assert_eq!(list["items"][0]["id"], made["id"]);
});
