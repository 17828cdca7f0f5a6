//! Examinations, the list of candidates, what is not eligible, what goes back into the pool (V3).

use super::steps::*;
use crate::project_ideas::steps as ideas;
use crate::project_rounds::steps as rounds;
use crate::support::World;
use serde_json::json;

db_test!(v3_every_examination_says_who_and_when, async |ctx| {
    let project = recorded(&ctx).await;
    assert_eq!(
        gaps(&project),
        CHECKS.map(|kind| format!("unchecked {kind}"))
    );
    let failed = json!({"kind": "land", "result": "failed", "checked_by": "自然资源所",
        "checked_on": "2026-02-21", "note": "占用基本农田"});
    let found = act(&ctx, &project, "checks", failed).await;
    assert!(gaps(&found).contains(&"check_failed land".to_owned()));
    let office = ctx.as_account("town.a");
    let answer = office
        .post_at(
            &format!("{}/shortlistings", path(&project)),
            version(&found),
            json!({}),
        )
        .await;
    let problem = answer.expect_problem(409, "project_not_ready");
    let detail = problem["detail"].as_str().unwrap();
    assert!(detail.contains("用地审查没有通过"), "{detail}");
    assert!(detail.contains("缺财政承受能力审查"), "{detail}");
    checked(&ctx, &project).await;
    let found = seen(&ctx, "town.a", &project).await;
    assert_eq!(gaps(&found), Vec::<String>::new());
    assert_eq!(found["checks"].as_array().unwrap().len(), 5);
    // What it said before stands in the log.
    let timeline = format!("{}/timeline", path(&project));
    let timeline = office.get(&timeline).await.expect(200);
    let told = timeline.to_string();
    assert!(told.contains("自然资源所审查用地：不通过"), "{told}");
});

db_test!(
    v3_candidates_stand_in_the_order_they_were_settled,
    async |ctx| {
        let round = rounds::opened(&ctx).await;
        let first = shortlisted(&ctx, &round, "便民桥", json!({})).await;
        let second = shortlisted(&ctx, &round, "文化广场", json!({"category": "culture"})).await;
        assert_eq!(
            (&first["position"], &second["position"]),
            (&json!(1), &json!(2))
        );
        // The sheet is closed now.
        let office = ctx.as_account("town.a");
        let now = seen(&ctx, "town.a", &first).await;
        office
            .patch(&path(&first), version(&now), json!({"title": "别的"}))
            .await
            .expect_problem(409, "project_not_in_state");
        let back = act(&ctx, &first, "returns", json!({"reason": "造价要重新核算"})).await;
        assert_eq!(
            (&back["status"], &back["position"]),
            (&json!("candidate"), &json!(null))
        );
        let again = act(&ctx, &first, "shortlistings", json!({})).await;
        assert_eq!(again["position"], 3);
        let unit = ctx
            .as_account("unit.x")
            .get(&path(&second))
            .await
            .expect(200);
        assert_eq!(unit["remarks"], json!([]));
    }
);

db_test!(
    v3_what_is_not_eligible_says_why_and_comes_back,
    async |ctx| {
        let project = recorded(&ctx).await;
        let why = json!({"reason": "debt", "note": "需要举债建设"});
        let out = act(&ctx, &project, "exclusions", why).await;
        assert_eq!(
            (&out["status"], &out["exclusion_reason"]),
            (&json!("excluded"), &json!("debt"))
        );
        assert_eq!(out["outcome_note"], "需要举债建设");
        let back = act(
            &ctx,
            &project,
            "restorations",
            json!({"reason": "资金已经落实"}),
        )
        .await;
        assert_eq!(
            (&back["status"], &back["exclusion_reason"]),
            (&json!("candidate"), &json!(null))
        );
    }
);

db_test!(
    v2_v13_the_ideas_of_a_pooled_project_are_in_the_pool_and_their_givers_know,
    async |ctx| {
        let round = rounds::opened(&ctx).await;
        let idea = taken_idea(&ctx, "deputy.a1", &round).await;
        let fields = json!({"idea_ids": [idea["id"]]});
        let project = created_with(&ctx, &round, "老街公共厕所", fields).await;
        let out = act(&ctx, &project, "reserves", json!({"note": "明年统筹实施"})).await;
        assert_eq!(out["status"], "pooled");
        let found = ideas::seen(&ctx, "deputy.a1", &idea).await;
        assert_eq!(
            (&found["status"], &found["round_id"]),
            (&json!("pooled"), &json!(null))
        );
        ctx.follow();
        let notices = ctx
            .as_account("deputy.a1")
            .get("/notices")
            .await
            .expect(200);
        let told = notices.to_string();
        assert!(told.contains("储备库"), "{told}");
    }
);

db_test!(
    v3_a_project_whose_unit_was_abolished_is_no_candidate,
    async |ctx| {
        let project = recorded(&ctx).await;
        checked(&ctx, &project).await;
        abolish(&ctx, World::UNIT_X).await;
        let now = seen(&ctx, "town.a", &project).await;
        assert_eq!(gaps(&now), ["unit_abolished"]);
        step(&ctx, "town.a", &project, "shortlistings", json!({}))
            .await
            .expect_problem(409, "project_not_ready");
        let office = ctx.as_account("town.a");
        let other = json!({"unit_id": World::UNIT_Y});
        office
            .patch(&path(&project), version(&now), other)
            .await
            .expect(200);
        act(&ctx, &project, "shortlistings", json!({})).await;
    }
);
