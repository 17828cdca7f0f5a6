//! The second half of a town's year: what the congress chose is done, asked about, changed, accepted and rated.

use crate::ballots::steps::Hall;
use crate::decisions::steps as decisions;
use crate::papers::docx;
use crate::project_reviews::{linked, rated, scores};
use crate::project_works::steps::{self as works, act, month, path, step};
use crate::support::{Context, World};
use chrono::TimeDelta;
use serde_json::{Value, json};

/// The plan (V5): written by the unit, published by the office.
async fn planned(ctx: &Context, project: &Value) -> Value {
    ctx.clock.advance(TimeDelta::minutes(1));
    let unit = ctx.as_account("unit.x");
    let body = works::request(project);
    let work = unit.post("/project-works", body).await.expect(201);
    act(ctx, "town.a", &work, "publications", json!({})).await
}

/// Every milestone with what shows it.
async fn built(ctx: &Context, work: &Value) -> Value {
    let mut now = work.clone();
    for milestone in work["milestones"].as_array().unwrap() {
        let target = format!(
            "milestones/{}/completions",
            milestone["id"].as_str().unwrap()
        );
        let shown = json!({"evidence": "现场照片、验收单"});
        now = act(ctx, "unit.x", &now, &target, shown).await;
    }
    now
}

/// One of the three questions (V11): a deputy asks, the unit answers, the office closes.
async fn asked(ctx: &Context, work: &Value, checkpoint: &str) -> Value {
    let ask = json!({"checkpoint": checkpoint, "body": "做到哪一步了，钱付了多少？"});
    let target = format!("{}/questions", path(work));
    let now = ctx
        .as_account("deputy.a2")
        .post(&target, ask)
        .await
        .expect(200);
    let all = now["checkpoints"].as_array().unwrap();
    let at = all.iter().find(|one| one["kind"] == checkpoint).unwrap();
    let question = at["questions"][0]["id"].as_str().unwrap();
    let target = format!("questions/{question}/answers");
    let answer = json!({"answer": "按计划进行，资金已按进度拨付。"});
    let now = act(ctx, "unit.x", &now, &target, answer).await;
    let close = json!({"checkpoint": checkpoint, "summary": "进度符合计划。"});
    act(ctx, "town.a", &now, "checkpoints", close).await
}

/// From the vote to the next session.
pub async fn done_and_rated(ctx: &Context, hall: &Hall, round: &Value, chosen: &[Value]) {
    let mut all = Vec::new();
    for project in chosen {
        all.push(planned(ctx, project).await);
    }
    // V10: nobody stops one of them without the congress, and with it everybody is told.
    let stop = json!({"kind": "stop", "reason": "上级另有安排", "body": "不再建设"});
    step(ctx, "town.a", &all[2], "changes", stop.clone())
        .await
        .expect_problem(409, "project_change_needs_decision");
    let request =
        json!({"kind": "decision", "body": "congress", "title": "关于终止一项民生实事项目的决定"});
    let decision = decisions::adopted(ctx, decisions::request_with(request)).await;
    let mut stop = stop;
    stop["decision_id"] = decision["id"].clone();
    all[2] = act(ctx, "town.a", &all[2], "changes", stop).await;
    assert_eq!(all[2]["status"], "stopped");
    for work in &mut all[..2] {
        let body = json!({"deputy_ids": [World::DEPUTY_A2], "leader_id": World::DEPUTY_A2});
        *work = act(ctx, "town.a", work, "followers", body).await;
        *work = asked(ctx, work, "year_start").await;
    }
    // V11: a year on nobody has reported anything, and everybody sees why the light is red.
    ctx.clock.advance(TimeDelta::days(400));
    let late = works::seen(ctx, "deputy.a3", &all[0]).await;
    assert_eq!(late["light"]["light"], "red");
    for work in &mut all[..2] {
        *work = asked(ctx, work, "mid_year").await;
        let found = json!({"body": "围挡不规范", "found_by": "第二代表小组视察", "rectify_by": "2027-05-20"});
        *work = act(ctx, "town.a", work, "problems", found).await;
        let problem = work["problems"][0]["id"].as_str().unwrap();
        let target = format!("problems/{problem}/rectifications");
        let rectified = json!({"rectification": "已经重做围挡"});
        *work = act(ctx, "unit.x", work, &target, rectified).await;
        *work = act(
            ctx,
            "unit.x",
            work,
            "months",
            month("2027-03", 100, 280_000),
        )
        .await;
        *work = built(ctx, work).await;
        *work = asked(ctx, work, "year_end").await;
        let passed = json!({"held_by": "镇人大、第二代表小组", "result": "passed"});
        act(ctx, "town.a", work, "acceptances", passed).await;
        let now = works::seen(ctx, "town.a", work).await;
        let review = act(ctx, "town.a", &now, "scores", scores(90)).await;
        assert_eq!(review["sheet"]["total_hundredths"], 9_000);
    }
    // V12: the next session is content with one of them and not with the other.
    for (work, said, is_to_be_rectified) in
        [(&all[0], [5, 1, 1], false), (&all[1], [1, 1, 5], true)]
    {
        let ballot = rated(ctx, hall, said).await;
        let review = linked(ctx, work, &ballot).await.expect(200);
        assert_eq!(
            review["needs_rectification"], is_to_be_rectified,
            "{review}"
        );
    }
    // V13: what the congress is told at the end has all of it.
    let target = format!("/project-rounds/{}/report", round["id"].as_str().unwrap());
    let report = ctx.as_account("deputy.a1").get(&target).await.expect(200);
    let summary = &report["summary"];
    assert_eq!(
        (&summary["projects"], &summary["accepted"]),
        (&json!(3), &json!(2))
    );
    assert_eq!(summary["paid_yuan"], 560_000);
    for kind in ["progress", "review"] {
        let id = round["id"].as_str().unwrap();
        let target = format!("/project-rounds/{id}/papers/{kind}.docx");
        let told = docx(&ctx.as_account("town.a").get(&target).await);
        assert!(told.contains("民生项目1"), "{kind}: {told}");
    }
}
