//! A report that went to the wrong unit is taken back; another deputy led than was recorded.

use super::steps::*;
use crate::notices::told;
use crate::support::World;
use serde_json::{Value, json};

fn why(inspection: &Value, index: usize) -> Value {
    let id = &inspection["handovers"][index]["id"];
    json!({"handover_id": id, "reason": "不属于这个单位的职责"})
}

const STEP: &str = "handover-withdrawals";

db_test!(a_report_is_taken_back_from_the_wrong_unit, async |ctx| {
    let made = handed_over(&ctx).await;
    for (who, refusal) in [
        ("unit.x", (403, "forbidden")),
        ("county", (403, "inspection_not_your_turn")),
        ("town.b", (404, "not_found")),
    ] {
        refused(&ctx, who, &made, (STEP, why(&made, 0)), refusal).await;
    }
    let unknown = json!({"handover_id": World::UNIT_X, "reason": "写错了"});
    let unknown = refused(
        &ctx,
        "town.a",
        &made,
        (STEP, unknown),
        (422, "validation_failed"),
    );
    assert_eq!(unknown.await["errors"][0]["pointer"], "/handover_id");
    let left = act(&ctx, "town.a", &made, STEP, why(&made, 0)).await;
    assert_eq!(
        (&left["status"], &left["unit_count"]),
        (&json!("handed_over"), &json!(1))
    );
    assert_eq!(waiting(&ctx, "unit.x").await, []);
    let words = told(&ctx, "unit.x").await;
    assert!(words[0].contains("不属于这个单位的职责"), "{words:?}");
    let unit = ctx.as_account("unit.x");
    unit.get(&path(&made))
        .await
        .expect_problem(404, "not_found");
    // The last one: it waits to be handed over again, also to the same unit.
    let none = act(&ctx, "town.a", &left, STEP, why(&left, 0)).await;
    assert_eq!(
        (&none["status"], &none["unit_count"], &none["due_on"]),
        (&json!("open"), &json!(0), &Value::Null)
    );
    assert_eq!(waiting(&ctx, "town.a").await.len(), 1);
    let again = act(&ctx, "town.a", &none, "handovers", decision(&ctx)).await;
    assert_eq!(again["unit_count"], 2);
});

db_test!(
    what_a_unit_answered_stays_and_the_rest_may_go,
    async |ctx| {
        let made = handed_over(&ctx).await;
        act(&ctx, "unit.x", &made, &answers(&made, 0), answer(&ctx)).await;
        let now = ctx.as_account("town.a").get(&path(&made)).await.expect(200);
        let index = usize::from(now["handovers"][0]["answer"].is_null());
        let refusal = (409, "inspection_already_answered");
        refused(&ctx, "town.a", &now, (STEP, why(&now, index)), refusal).await;
        let done = act(&ctx, "town.a", &now, STEP, why(&now, 1 - index)).await;
        assert_eq!(done["status"], "answered");
        assert_eq!(
            waiting(&ctx, "town.a").await[0].0,
            "有关单位都已答复，请向参加活动的代表反馈"
        );
    }
);

db_test!(the_staff_says_that_another_deputy_led_it, async |ctx| {
    let body = request_with(&ctx, json!({"report": null}));
    let office = ctx.as_account("town.a");
    let made = office.post("/inspections", body).await.expect(201);
    assert_eq!(waiting(&ctx, "deputy.a1").await.len(), 1);
    let other = json!({"lead_deputy_id": World::DEPUTY_A2});
    let lead = ctx.as_account("deputy.a1");
    lead.patch(&path(&made), version(&made), other.clone())
        .await
        .expect_problem(403, "inspection_not_your_turn");
    let foreign = json!({"lead_deputy_id": World::DEPUTY_B1});
    let problem = office.patch(&path(&made), version(&made), foreign).await;
    let problem = problem.expect_problem(422, "validation_failed");
    assert_eq!(problem["errors"][0]["pointer"], "/lead_deputy_id");
    let changed = office
        .patch(&path(&made), version(&made), other)
        .await
        .expect(200);
    assert_eq!(
        (&changed["lead_name"], &changed["deputy_count"]),
        (&json!("甲二"), &made["deputy_count"])
    );
    assert_eq!(changed["deputies"][0]["deputy_id"], json!(World::DEPUTY_A2));
    // The report is the new one's to write.
    assert_eq!(waiting(&ctx, "deputy.a1").await, []);
    assert_eq!(waiting(&ctx, "deputy.a2").await.len(), 1);
    let found = office
        .get("/inspections?q=%E7%94%B2%E4%BA%8C")
        .await
        .expect(200);
    assert_eq!(found["items"][0]["id"], made["id"]);
});
