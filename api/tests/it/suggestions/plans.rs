//! J20: the unit writes how it means to handle a suggestion, and the deputies and the office read it.

use super::steps::*;
use crate::support::Context;
use serde_json::{Value, json};

fn plan(first_on: &str) -> Value {
    json!({"measures": "先到现场察看损坏情况，再安排更换并明确维护单位。", "responsible": "养护科科长",
        "steps": [{"content": "更换灯具", "due_on": "2026-04-20"},
            {"content": "现场察看", "due_on": first_on}]})
}

async fn plans(ctx: &Context, who: &str, on: &Value) -> Value {
    let path = format!("{}/work", path(on));
    ctx.as_account(who).get(&path).await.expect(200)["plans"].clone()
}

db_test!(a_plan_is_revised_and_the_earlier_ones_stay, async |ctx| {
    let now = handling(&ctx).await;
    let now = act(&ctx, "unit.x", &now, "plans", plan("2026-03-10")).await;
    let mut changed = plan("2026-03-12");
    changed["responsible"] = json!("分管副局长");
    act(&ctx, "unit.x", &now, "plans", changed).await;
    for who in ["unit.x", "deputy.a1", "town.a", "county"] {
        let told = plans(&ctx, who, &now).await;
        assert_eq!(
            (&told[0]["revision"], &told[0]["responsible"]),
            (&json!(2), &json!("分管副局长")),
            "{who}"
        );
        // By day, whatever the order they were written in.
        assert_eq!(told[0]["steps"][0]["due_on"], "2026-03-12");
        assert_eq!(told[0]["earlier"][0]["responsible"], "养护科科长");
    }
});

db_test!(only_a_unit_that_has_signed_writes_a_plan, async |ctx| {
    let now = assigned(&ctx).await;
    let code = "suggestion_not_signed_for";
    refused(&ctx, "unit.x", &now, "plans", plan("2026-03-10"), 409, code).await;
    refused(
        &ctx,
        "town.a",
        &now,
        "plans",
        plan("2026-03-10"),
        403,
        "forbidden",
    )
    .await;
    refused(
        &ctx,
        "unit.y",
        &now,
        "plans",
        plan("2026-03-10"),
        404,
        "not_found",
    )
    .await;
    let now = act(&ctx, "unit.x", &now, "receipts", json!({})).await;
    let code = "validation_failed";
    let early = plan("2026-02-10");
    let problem = refused(&ctx, "unit.x", &now, "plans", early, 422, code).await;
    assert_eq!(problem["errors"][0]["pointer"], "/steps/1/due_on");
    let mut none = plan("2026-03-10");
    none["steps"] = json!([]);
    let problem = refused(&ctx, "unit.x", &now, "plans", none, 422, code).await;
    assert_eq!(problem["errors"][0]["pointer"], "/steps");
    let replied = replied(&ctx).await;
    let code = "suggestion_not_in_state";
    refused(
        &ctx,
        "unit.x",
        &replied,
        "plans",
        plan("2026-03-10"),
        409,
        code,
    )
    .await;
});

db_test!(
    a_plan_is_asked_for_where_the_parameter_says_so,
    async |ctx| {
        let asked = async || {
            ctx.follow();
            let items = ctx.as_account("unit.x").get("/inbox").await.expect(200);
            let items = items["items"].as_array().unwrap().clone();
            items
                .into_iter()
                .find(|item| item["text"] == "请写出办理方案")
        };
        handling(&ctx).await;
        assert_eq!(asked().await, None);
        let value = json!({"value": 10, "valid_from": "2026-03-01", "basis": "本县建议办理办法"});
        let path = "/parameters/plan_days/values";
        ctx.as_account("county").post(path, value).await.expect(201);
        let now = handling(&ctx).await;
        assert_eq!(asked().await.unwrap()["due_on"], "2026-03-12");
        act(&ctx, "unit.x", &now, "plans", plan("2026-03-10")).await;
        assert_eq!(asked().await, None);
    }
);
