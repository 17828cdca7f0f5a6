//! What the congress is told of a round (V11, V12, V13).

use crate::project_rounds::steps as rounds;
use crate::project_works::steps::*;
use crate::support::statements;
use serde_json::json;

db_test!(
    v11_a_round_is_told_with_a_fixed_number_of_statements,
    async |ctx| {
        let round = rounds::opened(&ctx).await;
        let work = published_in(&ctx, &round).await;
        let work = act(
            &ctx,
            "unit.x",
            &work,
            "months",
            month("2026-03", 100, 600_000),
        )
        .await;
        let passed = json!({"held_by": "镇人大", "result": "passed"});
        act(&ctx, "town.a", &work, "acceptances", passed).await;
        selected(&ctx, &round).await;
        let target = format!("/project-rounds/{}/report", round["id"].as_str().unwrap());
        let office = ctx.as_account("town.a");
        let report = office.get(&target).await.expect(200);
        let summary = &report["summary"];
        assert_eq!(
            (&summary["projects"], &summary["accepted"]),
            (&json!(2), &json!(1))
        );
        assert_eq!(summary["paid_yuan"], 600_000);
        assert_eq!(report["items"][0]["acceptance"]["result"], "passed");
        assert_eq!(
            report["items"][0]["milestones"].as_array().unwrap().len(),
            2
        );
        assert_eq!(report["without_plan"].as_array().unwrap().len(), 1);
        assert_eq!(report["congress_name"], "城关镇人民代表大会");
        ctx.as_account("deputy.a1").get(&target).await.expect(200);
        for who in ["town.b", "deputy.b1"] {
            ctx.as_account(who)
                .get(&target)
                .await
                .expect_problem(404, "not_found");
        }
        let other = ctx.as_account("unit.y").get(&target).await.expect(200);
        assert_eq!(
            (&other["items"], &other["without_plan"]),
            (&json!([]), &json!([]))
        );
        let fresh = [("Cache-Control", "no-cache")];
        let get = || office.send("GET".parse().unwrap(), &target, None, &fresh);
        let before = statements::sent();
        get().await.expect(200);
        let one = statements::sent() - before;
        for _ in 0..3 {
            published_in(&ctx, &round).await;
        }
        get().await.expect(200);
        let before = statements::sent();
        get().await.expect(200);
        assert_eq!(statements::sent() - before, one);
    }
);
