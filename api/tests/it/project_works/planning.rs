//! The plan (V5): begun by the unit, every gap named, published by the office, then closed.

use super::steps::*;
use crate::project_rounds::steps as rounds;
use crate::support::World;
use chrono::TimeDelta;
use serde_json::{Value, json};

db_test!(
    v5_a_plan_is_written_by_the_unit_and_published_by_the_office,
    async |ctx| {
        let work = planned(&ctx).await;
        assert_eq!(work["status"], "planning");
        assert_eq!(work["money_planned_yuan"], 800_000);
        assert_eq!(work["finish_on"], "2027-10-31");
        assert_eq!(work["gaps"], json!([]));
        assert_eq!(work["light"], Value::Null);
        assert_eq!(work["milestones_total"], 2);
        step(&ctx, "unit.x", &work, "publications", json!({}))
            .await
            .expect_problem(403, "forbidden");
        let published = act(&ctx, "town.a", &work, "publications", json!({})).await;
        assert_eq!(published["status"], "published");
        assert_eq!(published["published_on"], "2026-03-02");
        assert_eq!(published["light"]["light"], "green");
        // Now it changes by record only.
        let unit = ctx.as_account("unit.x");
        let body = json!({"leader": "李局长"});
        unit.patch(&path(&published), version(&published), body)
            .await
            .expect_problem(409, "project_work_not_in_state");
        let listed = ctx
            .as_account("deputy.a1")
            .get("/project-works")
            .await
            .expect(200);
        assert_eq!(listed["items"][0]["id"], work["id"]);
        let told = ctx
            .as_account("town.a")
            .get(&format!("{}/timeline", path(&work)))
            .await
            .expect(200);
        let texts: Vec<&str> = told["items"]
            .as_array()
            .unwrap()
            .iter()
            .map(|one| one["text"].as_str().unwrap())
            .collect();
        assert_eq!(texts.len(), 2);
        assert!(texts[1].contains("公布实施计划"), "{texts:?}");
    }
);

db_test!(v5_every_gap_is_named, async |ctx| {
    let round = rounds::opened(&ctx).await;
    let project = selected(&ctx, &round).await;
    let bare = json!({"project_id": project["id"], "money_planned_yuan": 900_000,
        "finish_on": "2027-12-31"});
    let unit = ctx.as_account("unit.x");
    let work = unit.post("/project-works", bare).await.expect(201);
    let keys: Vec<&str> = work["gaps"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["key"].as_str().unwrap())
        .collect();
    assert_eq!(
        keys,
        [
            "leader",
            "safeguards",
            "finish_later",
            "milestones",
            "money_differs"
        ]
    );
    let refused = step(&ctx, "town.a", &work, "publications", json!({})).await;
    let problem = refused.expect_problem(409, "project_work_not_ready");
    let detail = problem["detail"].as_str().unwrap();
    for word in ["责任领导", "保障措施", "900000", "800000", "任务节点"] {
        assert!(detail.contains(word), "{detail}");
    }
    // A milestone after the end.
    let mut body = request(&project);
    body.as_object_mut().unwrap().remove("project_id");
    body["money_planned_yuan"] = json!(800_000);
    body["finish_on"] = json!("2027-06-01");
    let work = unit
        .patch(&path(&work), version(&work), body)
        .await
        .expect(200);
    assert_eq!(work["gaps"][0]["key"], "milestone_late");
    unit.patch(&path(&work), 1, json!({"leader": "李局长"}))
        .await
        .expect_problem(412, "precondition_failed");
});

db_test!(only_a_project_that_was_chosen_has_one_plan, async |ctx| {
    let round = rounds::opened(&ctx).await;
    let project = selected(&ctx, &round).await;
    let unit = ctx.as_account("unit.x");
    for (who, code) in [
        ("town.b", "not_a_project"),
        ("unit.y", "not_a_project"),
        ("county", "not_a_project"),
    ] {
        let answer = ctx
            .as_account(who)
            .post("/project-works", request(&project))
            .await;
        assert_eq!(pointer(answer), at("/project_id", code), "{who}");
    }
    ctx.as_account("deputy.a1")
        .post("/project-works", request(&project))
        .await
        .expect_problem(403, "forbidden");
    unit.post("/project-works", request(&project))
        .await
        .expect(201);
    ctx.clock.advance(TimeDelta::minutes(1));
    unit.post("/project-works", request(&project))
        .await
        .expect_problem(409, "project_work_exists");
    let body = json!({"round_id": round["id"], "title": "老街公共厕所", "category": "environment",
        "content": "在老街东头修建一座公共厕所。", "unit_id": World::UNIT_X});
    let other = ctx
        .as_account("town.a")
        .post("/projects", body)
        .await
        .expect(201);
    unit.post("/project-works", request(&other))
        .await
        .expect_problem(409, "project_not_selected");
});
