//! Who sees what: the same as the project; deputies once the plan is published.

use super::steps::*;
use serde_json::json;

db_test!(nobody_sees_more_than_their_scope, async |ctx| {
    let work = planned(&ctx).await;
    for who in ["county", "town.a", "unit.x"] {
        seen(&ctx, who, &work).await;
    }
    for who in ["town.b", "unit.y", "deputy.b1", "deputy.a1"] {
        let answer = ctx.as_account(who).get(&path(&work)).await;
        answer.expect_problem(404, "not_found");
        let listed = ctx.as_account(who).get("/project-works").await.expect(200);
        assert_eq!(listed["items"], json!([]), "{who}");
    }
    ctx.as_account("village.a")
        .get(&path(&work))
        .await
        .expect_problem(403, "forbidden");
    let work = act(&ctx, "town.a", &work, "publications", json!({})).await;
    seen(&ctx, "deputy.a1", &work).await;
    ctx.as_account("deputy.b1")
        .get(&path(&work))
        .await
        .expect_problem(404, "not_found");
});

db_test!(
    each_act_is_refused_to_those_whose_part_it_is_not,
    async |ctx| {
        let work = published(&ctx).await;
        let body = month("2026-03", 10, 0);
        for (who, status, code) in [
            ("county", 403, "project_work_not_your_turn"),
            ("town.b", 404, "not_found"),
            ("unit.y", 404, "not_found"),
            ("deputy.a1", 403, "forbidden"),
        ] {
            let answer = step(&ctx, who, &work, "months", body.clone()).await;
            answer.expect_problem(status, code);
        }
        let target = format!("{}/months", path(&work));
        let stale = ctx.as_account("unit.x").post_at(&target, 1, body).await;
        stale.expect_problem(412, "precondition_failed");
        let actions = seen(&ctx, "unit.x", &work).await;
        let actions = actions["actions"].as_array().unwrap();
        let of = |key: &str| actions.iter().find(|one| one["key"] == key).unwrap();
        assert_eq!(of("report")["allowed"], true);
        assert_eq!(of("change")["code"], "project_work_not_your_turn");
    }
);
