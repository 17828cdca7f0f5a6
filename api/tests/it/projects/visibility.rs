//! Who sees a project, and who may do what.

use super::steps::*;
use crate::support::World;
use serde_json::json;

db_test!(
    v13_a_project_is_seen_by_its_congress_and_its_unit,
    async |ctx| {
        let project = recorded(&ctx).await;
        for who in ["county", "town.a", "deputy.a1", "deputy.a2", "unit.x"] {
            seen(&ctx, who, &project).await;
        }
        for who in ["town.b", "deputy.b1", "unit.y"] {
            ctx.as_account(who)
                .get(&path(&project))
                .await
                .expect_problem(404, "not_found");
        }
        for who in ["auditor", "admin", "security"] {
            ctx.as_account(who)
                .get(&path(&project))
                .await
                .expect_problem(403, "forbidden");
        }
    }
);

db_test!(
    v3_screening_is_for_the_office_of_the_congress,
    async |ctx| {
        let project = recorded(&ctx).await;
        // The county reads what towns do; it is not its congress.
        step(&ctx, "county", &project, "checks", check("land"))
            .await
            .expect_problem(403, "project_not_your_turn");
        step(&ctx, "town.b", &project, "checks", check("land"))
            .await
            .expect_problem(404, "not_found");
        for who in ["deputy.a1", "unit.x"] {
            step(&ctx, who, &project, "checks", check("land"))
                .await
                .expect_problem(403, "forbidden");
        }
        let target = format!("{}/remarks", path(&project));
        let said = json!({"stance": "for", "body": "支持", "deputy_id": World::DEPUTY_A1});
        ctx.as_account("unit.x")
            .post(&target, said.clone())
            .await
            .expect_problem(403, "forbidden");
        ctx.as_account("deputy.b1")
            .post(&target, said)
            .await
            .expect_problem(404, "not_found");
    }
);
