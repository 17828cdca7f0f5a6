//! Templates of named steps: the county's, a town's, a unit's own; each change is a version.

use crate::support::Context;
use serde_json::{Value, json};

const PATH: &str = "/procedures/unit_handling";

async fn holds(ctx: &Context, who: &str) -> Value {
    ctx.as_account(who).get(PATH).await.expect(200)
}

fn steps(names: &[&str]) -> Value {
    let steps: Vec<Value> = names.iter().map(|name| json!({"name": name})).collect();
    json!({"steps": steps})
}

db_test!(the_nearest_template_holds, async |ctx| {
    let versions = format!("{PATH}/versions");
    let preset = holds(&ctx, "unit.x").await;
    assert_eq!(
        (&preset["source"], &preset["steps"][6]["name"]),
        (&json!("preset"), &json!("总结归档"))
    );
    assert!(
        preset["facts"]
            .as_array()
            .unwrap()
            .contains(&json!("signed_off"))
    );
    let county = ctx.as_account("county");
    county
        .post_at(&versions, 0, steps(&["收", "办"]))
        .await
        .expect(200);
    assert_eq!(holds(&ctx, "unit.x").await["source"], "county");
    let town = ctx.as_account("town.a");
    town.post_at(&versions, 0, steps(&["镇里收"]))
        .await
        .expect(200);
    assert_eq!(holds(&ctx, "town.a").await["source"], "township");
    assert_eq!(holds(&ctx, "town.b").await["source"], "county");
    let unit = ctx.as_account("unit.x");
    unit.post_at(&versions, 0, steps(&["局里收"]))
        .await
        .expect(200);
    assert_eq!(holds(&ctx, "unit.x").await["steps"][0]["name"], "局里收");
    assert_eq!(holds(&ctx, "unit.y").await["source"], "county");
    // The next version, and then none of one's own any longer.
    let next = unit
        .post_at(&versions, 1, steps(&["局里收", "局里办"]))
        .await;
    assert_eq!(next.expect(200)["own_version"], 2);
    let withdrawals = format!("{PATH}/withdrawals");
    let reason = json!({"reason": "统一用县里的"});
    let over = unit
        .post_at(&withdrawals, 2, reason.clone())
        .await
        .expect(200);
    assert_eq!(
        (
            &over["source"],
            &over["is_own"],
            &over["versions"][0]["is_withdrawn"]
        ),
        (&json!("county"), &json!(false), &json!(true))
    );
    unit.post_at(&withdrawals, 3, reason)
        .await
        .expect_problem(409, "procedure_nothing_to_withdraw");
    assert_eq!(ctx.events("procedure").len(), 5);
});

db_test!(a_template_is_changed_by_those_it_is_for, async |ctx| {
    let versions = format!("{PATH}/versions");
    for who in ["deputy.a1", "admin", "village.a"] {
        let client = ctx.as_account(who);
        client.get(PATH).await.expect_problem(403, "forbidden");
        let answer = client.post_at(&versions, 0, steps(&["收"])).await;
        answer.expect_problem(403, "forbidden");
    }
    let county = ctx.as_account("county");
    county
        .get("/procedures/unheard_of")
        .await
        .expect_problem(404, "not_found");
    county
        .post(&versions, steps(&["收"]))
        .await
        .expect_problem(428, "precondition_required");
    county
        .post_at(&versions, 0, steps(&["收"]))
        .await
        .expect(200);
    county
        .post_at(&versions, 0, steps(&["收"]))
        .await
        .expect_problem(412, "precondition_failed");
    for (body, pointer) in [
        (steps(&[]), "/steps"),
        (steps(&["收", "收"]), "/steps/1/name"),
        (
            json!({"steps": [{"name": "收", "fact": "paid"}]}),
            "/steps/0/fact",
        ),
        (
            json!({"steps": [{"name": "收", "days": 0}]}),
            "/steps/0/days",
        ),
    ] {
        let problem = county.post_at(&versions, 1, body).await;
        let problem = problem.expect_problem(422, "validation_failed");
        assert_eq!(problem["errors"][0]["pointer"], pointer);
    }
});
