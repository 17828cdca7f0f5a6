//! What is refused: to others than the office, twice for a year, on an old version, for days that cannot be.

use super::steps::*;
use serde_json::json;

db_test!(
    only_the_office_of_the_congress_writes_its_plan,
    async |ctx| {
        let plan = adopted(&ctx).await;
        let turn = (403, "work_plan_not_your_turn");
        let reason = json!({"reason": "不再需要"});
        let step = on_item(&plan, 0, "drops");
        refused(&ctx, "county", &plan, (&step, reason), turn).await;
        refused(&ctx, "county", &plan, ("items", item()), turn).await;
        let forbidden = (403, "forbidden");
        refused(&ctx, "deputy.a1", &plan, ("items", item()), forbidden).await;
        refused(&ctx, "town.b", &plan, ("items", item()), (404, "not_found")).await;
        let seen = seen(&ctx, "county", &plan).await;
        assert_eq!(
            action(&seen, "edit_items"),
            (false, json!("work_plan_not_your_turn"))
        );
        let own = super::steps::seen(&ctx, "town.a", &plan).await;
        assert!(action(&own, "edit_items").0);
        assert_eq!(
            action(&own, "adopt"),
            (false, json!("work_plan_not_in_state"))
        );
        for who in ["deputy.a1", "unit.x"] {
            let answer = ctx.as_account(who).post("/work-plans", request()).await;
            answer.expect_problem(403, "forbidden");
        }
        // A town has no county plan.
        let body = json!({"level": "county", "year": 2026});
        let answer = ctx.as_account("town.a").post("/work-plans", body).await;
        answer.expect_problem(409, "congress_none");
    }
);

db_test!(a_congress_has_one_plan_for_a_year, async |ctx| {
    begun(&ctx).await;
    let office = ctx.as_account("town.a");
    let again = office.post("/work-plans", request()).await;
    let problem = again.expect_problem(409, "work_plan_year_taken");
    assert!(problem["detail"].as_str().unwrap().contains("2026年"));
    // Another congress has its own.
    let other = ctx.as_account("town.b");
    other.post("/work-plans", request()).await.expect(201);
    for year in [1989, 2101] {
        let body = json!({"level": "township", "year": year});
        let answer = office.post("/work-plans", body).await;
        answer.expect_problem(422, "validation_failed");
    }
});

db_test!(an_old_version_changes_nothing, async |ctx| {
    let old = begun(&ctx).await;
    let plan = act(&ctx, &old, "items", item()).await;
    let stale = (412, "precondition_failed");
    refused(&ctx, "town.a", &old, ("items", item()), stale).await;
    let office = ctx.as_account("town.a");
    let target = format!("{}/items", path(&plan));
    let answer = office.post(&target, item()).await;
    answer.expect_problem(428, "precondition_required");
    let seen = seen(&ctx, "town.a", &plan).await;
    assert_eq!(seen["items"].as_array().unwrap().len(), 1);
});

db_test!(days_that_cannot_be_are_refused, async |ctx| {
    let plan = with_item(&ctx).await;
    let why = (422, "validation_failed");
    for (day, code) in [
        ("2026-03-03", "future"),
        ("1949-10-01", "work_plan_day_out_of_range"),
    ] {
        let body = json!({"adopted_on": day});
        let problem = refused(&ctx, "town.a", &plan, ("adoptions", body), why).await;
        assert_eq!(problem["errors"][0]["code"], code);
    }
    let plan = act(&ctx, &plan, "adoptions", adoption(&ctx)).await;
    let body = json!({"published_on": "2026-03-01"});
    let problem = refused(&ctx, "town.a", &plan, ("publications", body), why).await;
    assert_eq!(problem["errors"][0]["code"], "before_adoption");
});
