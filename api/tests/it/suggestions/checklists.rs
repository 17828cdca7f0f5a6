//! J20: the seven steps of a unit; those the record knows by itself tick themselves, the others somebody ticks.

use super::steps::*;
use crate::support::{Context, World};
use chrono::TimeDelta;
use serde_json::{Value, json};

async fn checklists(ctx: &Context, who: &str, on: &Value) -> Value {
    let path = format!("{}/work", path(on));
    ctx.as_account(who).get(&path).await.expect(200)["checklists"].clone()
}

/// Names of the steps that are done.
fn done(checklist: &Value) -> Vec<&str> {
    let steps = checklist["steps"].as_array().unwrap().iter();
    steps
        .filter(|step| !step["done"].is_null())
        .map(|step| step["name"].as_str().unwrap())
        .collect()
}

db_test!(j20_the_record_ticks_what_it_knows, async |ctx| {
    let now = handling(&ctx).await;
    let list = checklists(&ctx, "unit.x", &now).await;
    assert_eq!(list[0]["steps"].as_array().unwrap().len(), 7);
    assert_eq!(
        (&list[0]["source"], &list[0]["version"]),
        (&json!("preset"), &json!(0))
    );
    assert_eq!(done(&list[0]), ["登记"]);
    assert_eq!(list[0]["steps"][0]["done"]["by"], "unit.x");
    let plan = json!({"measures": "先到现场察看，再安排更换。", "responsible": "养护科科长",
        "steps": [{"content": "现场察看", "due_on": "2026-03-10"}]});
    let now = act(&ctx, "unit.x", &now, "plans", plan).await;
    let now = act(&ctx, "unit.x", &now, "contacts", contact(&ctx)).await;
    let now = act(&ctx, "unit.x", &now, "replies", reply()).await;
    let list = checklists(&ctx, "unit.x", &now).await;
    assert_eq!(done(&list[0]), ["登记", "交办", "承办", "审核", "答复"]);
    // Who signed, not who typed.
    assert_eq!(list[0]["steps"][3]["done"]["by"], "王局长");
    let body = rating("satisfied", None);
    let now = act(&ctx, "deputy.a1", &now, "ratings", body).await;
    let list = checklists(&ctx, "unit.x", &now).await;
    assert_eq!(list[0]["steps"][5]["done"]["by"], "甲一");
    // The office sees it, the deputies do not: it is work inside the unit.
    assert_eq!(done(&checklists(&ctx, "town.a", &now).await[0]).len(), 6);
    assert_eq!(checklists(&ctx, "deputy.a1", &now).await, json!([]));
});

db_test!(
    j20_the_last_step_is_ticked_by_hand_and_taken_back,
    async |ctx| {
        let now = closed(&ctx).await;
        let tick = json!({"position": 6, "note": "已装订成册"});
        let work = act(&ctx, "unit.x", &now, "checklist-ticks", tick.clone()).await;
        let step = &work["checklists"][0]["steps"][6];
        assert_eq!(step["done"]["note"], "已装订成册");
        let code = "procedure_step_ticked";
        refused(
            &ctx,
            "unit.x",
            &now,
            "checklist-ticks",
            tick.clone(),
            409,
            code,
        )
        .await;
        let known = json!({"position": 0});
        let code = "procedure_step_known";
        refused(&ctx, "unit.x", &now, "checklist-ticks", known, 409, code).await;
        let none = json!({"position": 7});
        let code = "validation_failed";
        let problem = refused(&ctx, "unit.x", &now, "checklist-ticks", none, 422, code).await;
        assert_eq!(problem["errors"][0]["pointer"], "/position");
        refused(
            &ctx,
            "town.a",
            &now,
            "checklist-ticks",
            tick.clone(),
            403,
            "forbidden",
        )
        .await;
        refused(
            &ctx,
            "unit.y",
            &now,
            "checklist-ticks",
            tick,
            404,
            "not_found",
        )
        .await;
        let back = json!({"position": 6, "reason": "还缺现场照片"});
        let work = act(&ctx, "unit.x", &now, "checklist-undoings", back.clone()).await;
        let step = &work["checklists"][0]["steps"][6];
        assert_eq!(
            (&step["done"], &step["undone"][0]["reason"]),
            (&Value::Null, &json!("还缺现场照片"))
        );
        let code = "procedure_step_not_ticked";
        refused(&ctx, "unit.x", &now, "checklist-undoings", back, 409, code).await;
    }
);

db_test!(j20_what_runs_keeps_the_version_it_began_with, async |ctx| {
    let before = handling(&ctx).await;
    ctx.clock.advance(TimeDelta::minutes(1));
    let steps = json!([{"name": "收件", "fact": "signed_for"}, {"name": "归档", "days": 60}]);
    let path = "/procedures/unit_handling/versions";
    let county = ctx.as_account("county");
    county
        .post_at(path, 0, json!({"steps": steps}))
        .await
        .expect(200);
    ctx.clock.advance(TimeDelta::minutes(1));
    let after = handling(&ctx).await;
    assert_eq!(checklists(&ctx, "unit.x", &before).await[0]["version"], 0);
    let list = checklists(&ctx, "unit.x", &after).await;
    assert_eq!(
        (&list[0]["version"], &list[0]["source"]),
        (&json!(1), &json!("county"))
    );
    assert_eq!(list[0]["steps"][1]["due_on"], "2026-05-01");
    // A unit has its own from now on; another unit does not.
    let own = json!({"steps": [{"name": "本局登记", "fact": "signed_for"}]});
    let unit = ctx.as_account("unit.x");
    unit.post_at(path, 0, own).await.expect(200);
    ctx.clock.advance(TimeDelta::minutes(1));
    let body =
        json!({"unit_id": World::UNIT_Y, "other_unit_ids": [World::UNIT_X], "how": "together"});
    let two = act(&ctx, "town.a", &accepted(&ctx).await, "assignments", body).await;
    let list = checklists(&ctx, "town.a", &two).await;
    let sources: Vec<&Value> = list
        .as_array()
        .unwrap()
        .iter()
        .map(|c| &c["source"])
        .collect();
    assert_eq!(sources, [&json!("county"), &json!("unit")]);
});
