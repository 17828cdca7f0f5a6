//! Acceptance (验收): only when everything is done or with a reason; a failed one is held again (V13).

use crate::project_works::steps::*;
use serde_json::json;

db_test!(v13_a_project_is_accepted_when_it_is_done, async |ctx| {
    let work = published(&ctx).await;
    let work = act(
        &ctx,
        "unit.x",
        &work,
        "months",
        month("2026-03", 90, 700_000),
    )
    .await;
    let body = json!({"held_by": "市交通运输局、第二代表小组", "result": "failed",
        "remarks": "护栏没有安装", "rectify_by": "2026-03-20"});
    let early = step(&ctx, "town.a", &work, "acceptances", body.clone()).await;
    assert_eq!(
        pointer(early),
        at("/early_reason", "project_accepted_early")
    );
    let work = act(
        &ctx,
        "unit.x",
        &work,
        "months",
        month("2026-03", 100, 800_000),
    )
    .await;
    step(&ctx, "unit.x", &work, "acceptances", body.clone())
        .await
        .expect_problem(403, "forbidden");
    step(&ctx, "county", &work, "acceptances", body.clone())
        .await
        .expect_problem(403, "project_work_not_your_turn");
    step(&ctx, "town.b", &work, "acceptances", body.clone())
        .await
        .expect_problem(404, "not_found");
    let mut future = body.clone();
    future["held_on"] = json!("2026-03-03");
    let future = step(&ctx, "town.a", &work, "acceptances", future).await;
    assert_eq!(pointer(future), at("/held_on", "future"));
    let mut open = body.clone();
    open.as_object_mut().unwrap().remove("rectify_by");
    let open = step(&ctx, "town.a", &work, "acceptances", open).await;
    assert_eq!(pointer(open), at("/rectify_by", "required"));
    let review = act(&ctx, "town.a", &work, "acceptances", body).await;
    assert_eq!(review["acceptances"][0]["result"], "failed");
    let work = seen(&ctx, "town.a", &work).await;
    assert_eq!(work["status"], "published");
    let again = json!({"held_by": "市交通运输局、第二代表小组", "result": "passed"});
    act(&ctx, "town.a", &work, "acceptances", again.clone()).await;
    let work = seen(&ctx, "deputy.a1", &work).await;
    assert_eq!(
        (&work["status"], &work["ended_on"]),
        (&json!("accepted"), &json!("2026-03-02"))
    );
    step(&ctx, "town.a", &work, "acceptances", again)
        .await
        .expect_problem(409, "project_work_not_in_state");
    let path = format!("{}/review", path(&work));
    let review = ctx.as_account("deputy.a1").get(&path).await.expect(200);
    assert_eq!(review["acceptances"].as_array().unwrap().len(), 2);
    ctx.as_account("unit.y")
        .get(&path)
        .await
        .expect_problem(404, "not_found");
});

db_test!(v13_an_early_acceptance_says_why, async |ctx| {
    let work = published(&ctx).await;
    let body = json!({"held_by": "镇人大", "result": "with_remarks", "remarks": "绿化明春补种",
        "early_reason": "主体已经通车"});
    let review = act(&ctx, "town.a", &work, "acceptances", body).await;
    assert_eq!(review["acceptances"][0]["percent"], 0);
    assert_eq!(review["acceptances"][0]["early_reason"], "主体已经通车");
});
