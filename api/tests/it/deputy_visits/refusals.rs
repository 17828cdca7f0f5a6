//! Who sees visits and who does not; what is refused, and called off.

use super::steps::*;
use crate::project_ideas::steps::wrong;
use crate::receptions::steps::suspended;
use crate::support::World;
use chrono::TimeDelta;
use serde_json::json;

db_test!(a_visit_is_seen_by_those_it_concerns, async |ctx| {
    let visit = requested(&ctx, json!({})).await;
    seen(&ctx, "unit.x", &visit)
        .await
        .expect_problem(404, "not_found");
    let visit = act(&ctx, "town.a", &visit, "arrangements", arrangement(&ctx))
        .await
        .expect(200);
    for who in ["county", "town.a", "deputy.a1", "deputy.a2", "unit.x"] {
        seen(&ctx, who, &visit).await.expect(200);
        assert_eq!(count(&ctx, who, "").await, 1, "{who}");
    }
    for who in ["town.b", "deputy.a3", "deputy.b1", "unit.y"] {
        seen(&ctx, who, &visit)
            .await
            .expect_problem(404, "not_found");
        assert_eq!(count(&ctx, who, "").await, 0, "{who}");
    }
    seen(&ctx, "village.a", &visit)
        .await
        .expect_problem(403, "forbidden");
    let by = format!(
        "deputy_id={}&unit_id={}&kind=inspection&level=township&town_id={}",
        World::DEPUTY_A2,
        World::UNIT_X,
        World::TOWN_A
    );
    assert_eq!(count(&ctx, "county", &by).await, 1);
    let none = format!("deputy_id={}", World::DEPUTY_A3);
    assert_eq!(count(&ctx, "county", &none).await, 0);
    // The county looks at visits of its towns; what is to be done is the town's.
    act(&ctx, "county", &visit, "arrangements", arrangement(&ctx))
        .await
        .expect_problem(403, "deputy_visit_not_your_turn");
    act(
        &ctx,
        "deputy.a2",
        &visit,
        "cancellations",
        json!({"reason": "有事"}),
    )
    .await
    .expect_problem(403, "deputy_visit_not_your_turn");
    act(
        &ctx,
        "unit.x",
        &visit,
        "cancellations",
        json!({"reason": "有事"}),
    )
    .await
    .expect_problem(403, "forbidden");
});

db_test!(what_cannot_be_asked_for, async |ctx| {
    for (fields, found) in [
        (json!({"wished_on": in_days(&ctx, -1)}), "/wished_on past"),
        (
            json!({"wished_on": in_days(&ctx, 400)}),
            "/wished_on visit_day_out_of_range",
        ),
        (
            json!({"deputy_ids": [World::DEPUTY_A1]}),
            "/deputy_ids/0 duplicate",
        ),
        (
            json!({"deputy_ids": [World::DEPUTY_A2, World::DEPUTY_B1]}),
            "/deputy_ids/1 not_a_deputy",
        ),
        (
            json!({"lead_deputy_id": World::DEPUTY_A2}),
            "/lead_deputy_id not_a_deputy",
        ),
    ] {
        let answer = sent(&ctx, "deputy.a1", fields).await;
        assert_eq!(wrong(answer), [found]);
    }
    let none = sent(&ctx, "town.a", json!({})).await;
    assert_eq!(wrong(none), ["/lead_deputy_id required"]);
    sent(&ctx, "unit.x", json!({}))
        .await
        .expect_problem(403, "forbidden");
    sent(
        &ctx,
        "deputy.a2",
        json!({"level": "county", "deputy_ids": []}),
    )
    .await
    .expect_problem(403, "congress_mandate_ended");
    let visit = confirmed(&ctx, json!({})).await;
    suspended(&ctx, 40).await;
    sent(&ctx, "deputy.a1", json!({}))
        .await
        .expect_problem(403, "congress_mandate_suspended");
    ctx.clock.advance(TimeDelta::days(7));
    act(&ctx, "deputy.a1", &visit, "records", record(json!({})))
        .await
        .expect_problem(403, "congress_mandate_suspended");
});

db_test!(refused_or_called_off_it_ends_with_a_reason, async |ctx| {
    let visit = requested(&ctx, json!({})).await;
    let reason = json!({"reason": "这个水厂正在停产检修"});
    let visit = act(&ctx, "town.a", &visit, "refusals", reason.clone())
        .await
        .expect(200);
    assert_eq!(
        (&visit["status"], &visit["end_reason"]),
        (&json!("refused"), &json!("这个水厂正在停产检修"))
    );
    assert!(waiting(&ctx, "town.a").await.is_empty());
    act(&ctx, "town.a", &visit, "arrangements", arrangement(&ctx))
        .await
        .expect_problem(409, "deputy_visit_not_in_state");
    let visit = confirmed(&ctx, json!({})).await;
    let visit = act(&ctx, "deputy.a1", &visit, "cancellations", reason)
        .await
        .expect(200);
    assert_eq!(visit["status"], "cancelled");
    assert!(waiting(&ctx, "deputy.a1").await.is_empty());
    let notices = ctx.as_account("unit.x").get("/notices").await.expect(200);
    assert_eq!(notices["items"][0]["about"], "cancelled");
});
