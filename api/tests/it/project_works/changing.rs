//! Changes after the vote (V10): minor ones are recorded, everything else rests on a decision.

use super::steps::*;
use crate::decisions::steps as decisions;
use crate::support::{Context, World};
use diesel::prelude::*;
use luzhi::platform::db::Id;
use luzhi::schema::organs;
use serde_json::{Value, json};

fn change(kind: &str, fields: Value) -> Value {
    let mut body = json!({"kind": kind, "reason": "汛期提前", "body": "调整工期"});
    for (name, value) in fields.as_object().unwrap() {
        body[name] = value.clone();
    }
    body
}

async fn decided(ctx: &Context, body: &str) -> Value {
    let request = json!({"kind": "decision", "body": body, "title": "关于调整民生实事项目的决定"});
    let made = decisions::adopted(ctx, decisions::request_with(request)).await;
    made["id"].clone()
}

db_test!(
    v10_nothing_major_changes_without_a_decision_of_the_congress,
    async |ctx| {
        let work = published(&ctx).await;
        for body in [
            change("major", json!({})),
            change("pause", json!({})),
            change("stop", json!({})),
            change("minor", json!({"is_scope_reduced": true})),
            change("minor", json!({"is_place_changed": true})),
            change("minor", json!({"finish_on": "2028-01-01"})),
            change("minor", json!({"money_planned_yuan": 880_001})),
        ] {
            let refused = step(&ctx, "town.a", &work, "changes", body.clone()).await;
            let problem = refused.expect_problem(409, "project_change_needs_decision");
            let detail = problem["detail"].as_str().unwrap();
            assert!(
                detail.contains("乡镇人民代表大会") && detail.contains("第十八条"),
                "{body} {detail}"
            );
        }
        let presidium = decided(&ctx, "presidium").await;
        let body = change("stop", json!({"decision_id": presidium}));
        step(&ctx, "town.a", &work, "changes", body)
            .await
            .expect_problem(409, "project_change_needs_decision");
        let draft = json!({"kind": "decision", "body": "congress", "title": "关于终止项目的决定"});
        let draft = decisions::drafted(&ctx, decisions::request_with(draft)).await;
        let body = change("stop", json!({"decision_id": draft["id"]}));
        step(&ctx, "town.a", &work, "changes", body)
            .await
            .expect_problem(409, "project_change_needs_decision");
        let congress = decided(&ctx, "congress").await;
        // Not passed off as a minor one.
        let body = change(
            "minor",
            json!({"is_place_changed": true, "decision_id": congress}),
        );
        step(&ctx, "town.a", &work, "changes", body)
            .await
            .expect_problem(409, "project_change_needs_decision");
        let body = change("pause", json!({"decision_id": congress}));
        let work = act(&ctx, "town.a", &work, "changes", body).await;
        assert_eq!(work["status"], "paused");
        assert_eq!(work["light"], Value::Null);
        assert_eq!(work["changes"][0]["decided_by"], "城关镇人民代表大会");
        step(&ctx, "unit.x", &work, "months", month("2026-03", 1, 0))
            .await
            .expect_problem(409, "project_work_not_in_state");
        let work = act(
            &ctx,
            "town.a",
            &work,
            "changes",
            change("resume", json!({})),
        )
        .await;
        assert_eq!(work["status"], "published");
        let body = change("stop", json!({"decision_id": congress}));
        let work = act(&ctx, "town.a", &work, "changes", body).await;
        assert_eq!(
            (&work["status"], &work["ended_on"]),
            (&json!("stopped"), &json!("2026-03-02"))
        );
        step(
            &ctx,
            "town.a",
            &work,
            "changes",
            change("resume", json!({})),
        )
        .await
        .expect_problem(409, "project_work_not_in_state");
    }
);

db_test!(v10_a_minor_change_is_recorded_and_told, async |ctx| {
    let work = published(&ctx).await;
    let body = json!({"deputy_ids": [World::DEPUTY_A2], "leader_id": World::DEPUTY_A2});
    let work = act(&ctx, "town.a", &work, "followers", body).await;
    let first = work["milestones"][0]["id"].as_str().unwrap().to_owned();
    let target = format!("milestones/{first}/completions");
    let work = act(
        &ctx,
        "unit.x",
        &work,
        &target,
        json!({"evidence": "中标通知书"}),
    )
    .await;
    let second = work["milestones"][1]["id"].clone();
    let gone =
        json!({"milestones": [{"id": second, "title": "桥墩浇筑完成", "due_on": "2027-07-31"}]});
    let refused = step(&ctx, "town.a", &work, "changes", change("minor", gone)).await;
    assert_eq!(
        pointer(refused),
        at("/milestones", "project_milestone_kept")
    );
    let milestones = json!([
        {"id": first, "title": "完成施工招标", "due_on": "2027-03-31"},
        {"id": second, "title": "桥墩浇筑完成", "due_on": "2027-12-01"}]);
    let late = change("minor", json!({"milestones": milestones}));
    let refused = step(&ctx, "town.a", &work, "changes", late).await;
    assert_eq!(
        pointer(refused),
        at("/milestones/1/due_on", "project_milestone_late")
    );
    let fields = json!({"milestones": milestones, "finish_on": "2027-12-31",
        "money_planned_yuan": 880_000});
    step(
        &ctx,
        "unit.x",
        &work,
        "changes",
        change("minor", fields.clone()),
    )
    .await
    .expect_problem(403, "forbidden");
    let work = act(&ctx, "town.a", &work, "changes", change("minor", fields)).await;
    assert_eq!(work["finish_on"], "2027-12-31");
    assert_eq!(work["milestones"][1]["due_on"], "2027-12-01");
    assert_eq!(work["milestones"][0]["evidence"], "中标通知书");
    ctx.follow();
    let notices = ctx
        .as_account("deputy.a2")
        .get("/notices")
        .await
        .expect(200);
    assert!(
        notices["items"].to_string().contains("民生实事项目有变更"),
        "{notices}"
    );
    // More may be paid now, and never less planned than paid.
    let work = act(
        &ctx,
        "unit.x",
        &work,
        "months",
        month("2026-03", 50, 850_000),
    )
    .await;
    let less = change("minor", json!({"money_planned_yuan": 800_000}));
    let refused = step(&ctx, "town.a", &work, "changes", less).await;
    assert_eq!(
        pointer(refused),
        at("/money_planned_yuan", "project_less_than_paid")
    );
});

fn abolish(ctx: &Context, unit: Id) {
    ctx.db
        .write_now(|tx| {
            tx.without_event("test data");
            diesel::update(organs::table.find((World::COUNTY, unit)))
                .set(organs::is_active.eq(false))
                .execute(&mut **tx)?;
            Ok(())
        })
        .unwrap();
}

db_test!(
    v10_another_unit_takes_over_from_one_that_was_abolished,
    async |ctx| {
        let work = published(&ctx).await;
        abolish(&ctx, World::UNIT_X);
        let itself = change("minor", json!({"unit_id": World::VILLAGE_A}));
        let refused = step(&ctx, "town.a", &work, "changes", itself).await;
        assert_eq!(pointer(refused), at("/unit_id", "not_a_unit"));
        let body = change("minor", json!({"unit_id": World::UNIT_Y}));
        let work = act(&ctx, "town.a", &work, "changes", body).await;
        assert_eq!(work["unit_id"], json!(World::UNIT_Y));
        seen(&ctx, "unit.y", &work).await;
        let project = format!("/projects/{}", work["project_id"].as_str().unwrap());
        ctx.as_account("unit.y").get(&project).await.expect(200);
        for target in [path(&work), project] {
            let old = ctx.as_account("unit.x").get(&target).await;
            old.expect_problem(404, "not_found");
        }
    }
);

db_test!(
    v5_a_plan_of_an_abolished_unit_is_not_published,
    async |ctx| {
        let work = planned(&ctx).await;
        abolish(&ctx, World::UNIT_X);
        let refused = step(&ctx, "town.a", &work, "publications", json!({})).await;
        let problem = refused.expect_problem(409, "project_work_not_ready");
        assert!(
            problem["detail"].as_str().unwrap().contains("已撤销"),
            "{problem}"
        );
        let office = ctx.as_account("town.a");
        let body = json!({"unit_id": World::UNIT_Y});
        let work = office
            .patch(&path(&work), version(&work), body)
            .await
            .expect(200);
        act(&ctx, "town.a", &work, "publications", json!({})).await;
        seen(&ctx, "unit.y", &work).await;
        ctx.as_account("unit.x")
            .get(&path(&work))
            .await
            .expect_problem(404, "not_found");
    }
);
