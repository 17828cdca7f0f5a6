//! Milestones, months, problems, lights (V11, V13).

use super::steps::*;
use crate::attachments::{png, upload_to};
use chrono::TimeDelta;
use serde_json::json;

db_test!(
    v13_months_are_reported_and_never_fall_without_a_note,
    async |ctx| {
        let work = published(&ctx).await;
        let future = step(&ctx, "unit.x", &work, "months", month("2026-04", 10, 0)).await;
        assert_eq!(pointer(future), at("/month", "future"));
        let wrong = step(&ctx, "unit.x", &work, "months", month("2026-13", 10, 0)).await;
        assert_eq!(pointer(wrong), at("/month", "project_month"));
        let over = step(
            &ctx,
            "unit.x",
            &work,
            "months",
            month("2026-03", 10, 800_001),
        )
        .await;
        assert_eq!(pointer(over), at("/paid_yuan", "project_paid_over_plan"));
        let work = act(
            &ctx,
            "unit.x",
            &work,
            "months",
            month("2026-02", 10, 100_000),
        )
        .await;
        for (percent, paid) in [(9, 100_000), (10, 99_999)] {
            let body = month("2026-03", percent, paid);
            let falls = step(&ctx, "unit.x", &work, "months", body).await;
            assert_eq!(pointer(falls), at("/note", "project_progress_falls"));
        }
        let mut body = month("2026-03", 9, 100_000);
        body["note"] = json!("一处基础返工");
        let work = act(&ctx, "unit.x", &work, "months", body).await;
        assert_eq!(
            (&work["percent"], &work["month"]),
            (&json!(9), &json!("2026-03"))
        );
        // Corrected; the log keeps what it was.
        let work = act(
            &ctx,
            "town.a",
            &work,
            "months",
            month("2026-03", 20, 200_000),
        )
        .await;
        assert_eq!(work["paid_yuan"], 200_000);
        assert_eq!(work["months"].as_array().unwrap().len(), 2);
        let data = ctx.event_data("project_work.month_corrected");
        assert_eq!(
            (&data["percent_before"], &data["percent"]),
            (&json!(9), &json!(20))
        );
    }
);

db_test!(
    v13_milestones_and_problems_are_entered_with_what_shows_them,
    async |ctx| {
        let work = published(&ctx).await;
        let first = work["milestones"][0]["id"].as_str().unwrap().to_owned();
        let target = format!("milestones/{first}/completions");
        let future = json!({"done_on": "2026-03-03", "evidence": "中标通知书"});
        let future = step(&ctx, "unit.x", &work, &target, future).await;
        assert_eq!(pointer(future), at("/done_on", "future"));
        let unknown = "milestones/01950000-0000-7000-8000-000000000004/completions";
        step(
            &ctx,
            "unit.x",
            &work,
            unknown,
            json!({"evidence": "中标通知书"}),
        )
        .await
        .expect_problem(404, "not_found");
        let work = act(
            &ctx,
            "unit.x",
            &work,
            &target,
            json!({"evidence": "中标通知书"}),
        )
        .await;
        assert_eq!(work["milestones"][0]["done_on"], "2026-03-02");
        assert_eq!(work["milestones_done"], 1);
        step(
            &ctx,
            "unit.x",
            &work,
            &target,
            json!({"evidence": "中标通知书"}),
        )
        .await
        .expect_problem(409, "project_milestone_done");
        let body = json!({"body": "围挡不规范", "found_by": "第二代表小组视察", "rectify_by": "2026-03-20"});
        let work = act(&ctx, "town.a", &work, "problems", body).await;
        assert_eq!(work["problems_open"], 1);
        let problem = work["problems"][0]["id"].as_str().unwrap().to_owned();
        let target = format!("problems/{problem}/rectifications");
        let early = json!({"rectified_on": "2026-03-01", "rectification": "已经重做围挡"});
        let early = step(&ctx, "unit.x", &work, &target, early).await;
        assert_eq!(pointer(early), at("/rectified_on", "project_before_found"));
        let done = json!({"rectification": "已经重做围挡"});
        let work = act(&ctx, "unit.x", &work, &target, done.clone()).await;
        assert_eq!(work["problems_open"], 0);
        step(&ctx, "unit.x", &work, &target, done)
            .await
            .expect_problem(409, "project_problem_rectified");
    }
);

db_test!(v11_a_light_is_explained_in_words, async |ctx| {
    let work = published(&ctx).await;
    // Tuesday, 16 March 2027: the first milestone is due in fifteen days, a year of months is missing.
    ctx.clock.advance(TimeDelta::days(379));
    let now = seen(&ctx, "deputy.a1", &work).await;
    let light = &now["light"];
    assert_eq!(light["light"], "yellow");
    assert_eq!(light["reasons"][0]["key"], "milestone_soon");
    let text = light["reasons"][0]["text"].as_str().unwrap();
    assert!(
        text.contains("完成施工招标") && text.contains("15天"),
        "{text}"
    );
    let reasons = light["reasons"].as_array().unwrap();
    assert_eq!(reasons.len(), 1 + 12, "{reasons:?}");
    ctx.clock.advance(TimeDelta::days(16));
    let now = seen(&ctx, "deputy.a1", &work).await;
    assert_eq!(now["light"]["light"], "red");
    let text = now["light"]["reasons"][0]["text"].as_str().unwrap();
    assert!(text.contains("已超过1天"), "{text}");
});

db_test!(v13_evidence_hangs_on_the_project, async |ctx| {
    let work = published(&ctx).await;
    let id = work["id"].as_str().unwrap();
    let name = "基础浇筑.png";
    for who in ["unit.x", "town.a"] {
        let client = ctx.as_account(who);
        let sent = upload_to(&client, ("project_work", id), name, &png()).await;
        sent.expect(201);
    }
    for (who, status) in [("deputy.a1", 409), ("unit.y", 404), ("town.b", 404)] {
        let client = ctx.as_account(who);
        let sent = upload_to(&client, ("project_work", id), name, &png()).await;
        assert_eq!(sent.status, status, "{who}");
    }
    let seen = seen(&ctx, "deputy.a1", &work).await;
    let names = seen["attachments"].as_array().unwrap().iter();
    let names: Vec<_> = names.map(|one| &one["file_name"]).collect();
    assert_eq!(names, [name, name]);
});
