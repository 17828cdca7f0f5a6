//! The whole way: begun, written, adopted, made public, changed with a reason, taken over into the next year.

use super::steps::*;
use crate::meetings;
use crate::notices::told;
use serde_json::{Value, json};

db_test!(
    p10_a_plan_with_its_annex_is_adopted_and_told_to_the_deputies,
    async |ctx| {
        let plan = begun(&ctx).await;
        assert_eq!(
            (&plan["title"], &plan["status"]),
            (&json!("城关镇人人大2026年工作计划"), &json!("draft"))
        );
        let empty = (409, "work_plan_empty");
        refused(&ctx, "town.a", &plan, ("adoptions", adoption(&ctx)), empty).await;
        let plan = act(&ctx, &plan, "items", item()).await;
        for (field, value) in item().as_object().unwrap() {
            assert_eq!(&plan["items"][0][field], value, "{field}");
        }
        meetings::steps::presidium(&ctx).await;
        let presidium = json!({"kind": "presidium_meeting"});
        let meeting = meetings::steps::planned_as(&ctx, presidium).await;
        let session = meetings::steps::planned(&ctx).await;
        let mut adoption = adoption(&ctx);
        adoption["meeting_id"] = session["id"].clone();
        let why = (422, "validation_failed");
        let problem = refused(&ctx, "town.a", &plan, ("adoptions", adoption.clone()), why).await;
        assert_eq!(problem["errors"][0]["pointer"], "/meeting_id");
        adoption["meeting_id"] = meeting["id"].clone();
        let plan = act(&ctx, &plan, "adoptions", adoption).await;
        assert_eq!(
            (&plan["status"], &plan["adopted_at_meeting"]),
            (&json!("adopted"), &meeting["title"])
        );
        ctx.follow();
        for deputy in ["deputy.a1", "deputy.a2"] {
            assert_eq!(
                told(&ctx, deputy).await[0],
                "本级人大年度工作计划已经通过，请查看与您有关的安排。"
            );
        }
        assert!(told(&ctx, "deputy.b1").await.is_empty());
        let plan = act(
            &ctx,
            &plan,
            "publications",
            json!({"published_on": ctx.clock.today()}),
        )
        .await;
        assert_eq!(plan["status"], "published");
        let again = (409, "work_plan_not_in_state");
        let body = json!({"published_on": ctx.clock.today()});
        refused(&ctx, "town.a", &plan, ("publications", body), again).await;
        let kinds = ["created", "item_added", "adopted", "published"];
        assert_eq!(
            ctx.events("work_plan"),
            kinds.map(|kind| format!("work_plan.{kind}"))
        );
    }
);

db_test!(
    p10_after_the_adoption_a_change_takes_a_reason_and_the_log_keeps_what_it_was,
    async |ctx| {
        let plan = adopted(&ctx).await;
        let office = ctx.as_account("town.a");
        let at = version(&plan);
        let target = item_path(&plan, 0);
        let later = json!({"begins_on": "2026-06-01", "ends_on": "2026-06-05"});
        let answer = office.patch(&target, at, later.clone()).await;
        let problem = answer.expect_problem(422, "validation_failed");
        assert_eq!(problem["errors"][0]["pointer"], "/reason");
        let unexplained = (422, "validation_failed");
        refused(&ctx, "town.a", &plan, ("items", item()), unexplained).await;
        let title = json!({"title": "调整后的工作计划"});
        let answer = office.patch(&path(&plan), at, title).await;
        answer.expect_problem(422, "validation_failed");

        let mut body = later;
        body["reason"] = json!("汛期推迟");
        let plan = office.patch(&target, at, body).await.expect(200);
        assert_eq!(plan["items"][0]["begins_on"], "2026-06-01");
        let more = item_with(json!({"kind": "research", "reason": "代表提出"}));
        let plan = act(&ctx, &plan, "items", more).await;
        let body = json!({"title": "调整后的工作计划", "content": null, "reason": "主席团调整"});
        let plan = office.patch(&path(&plan), version(&plan), body).await;
        let plan = plan.expect(200);
        assert_eq!(plan["content"], Value::Null);
        let timeline = format!("{}/timeline", path(&plan));
        let timeline = office.get(&timeline).await.expect(200);
        let items = timeline["items"].as_array().unwrap();
        let changed = items
            .iter()
            .find(|one| one["kind"] == "work_plan.item_changed")
            .unwrap();
        assert_eq!(changed["data"]["before"]["begins_on"], "2026-05-10");
        assert_eq!(changed["data"]["reason"], "汛期推迟");
        let last = items.last().unwrap();
        assert_eq!(last["kind"], "work_plan.changed");
        assert_eq!(
            last["data"]["before"]["content"],
            "围绕中心工作，依法行使职权。"
        );
        // Nothing changed is no change.
        let same = json!({"title": "调整后的工作计划"});
        let same = office.patch(&path(&plan), version(&plan), same).await;
        assert_eq!(same.expect(200)["version"], plan["version"]);
    }
);

db_test!(
    a_plan_takes_the_items_of_an_earlier_year_over,
    async |ctx| {
        let plan = begun_for(&ctx, 2024).await;
        let leap = item_with(json!({"begins_on": "2024-02-29", "ends_on": "2024-02-29"}));
        let plan = act(&ctx, &plan, "items", leap).await;
        let other = item_with(
            json!({"kind": "training", "title": "代表培训", "begins_on": "2024-03-01", "ends_on": "2024-03-02"}),
        );
        let plan = act(&ctx, &plan, "items", other).await;
        let plan = act(&ctx, &plan, "adoptions", adoption(&ctx)).await;
        let body = json!({"done_on": "2024-03-02", "note": "四十人参加"});
        let step = on_item(&plan, 1, "completions");
        let plan = act(&ctx, &plan, &step, body).await;
        let step = on_item(&plan, 0, "drops");
        act(&ctx, &plan, &step, json!({"reason": "改在来年"})).await;

        let office = ctx.as_account("town.a");
        let mut body = request();
        body["from_year"] = json!(2023);
        let problem = office.post("/work-plans", body.clone()).await;
        let problem = problem.expect_problem(422, "validation_failed");
        assert_eq!(problem["errors"][0]["pointer"], "/from_year");
        body["from_year"] = json!(2024);
        let renewed = office.post("/work-plans", body).await.expect(201);
        let items = renewed["items"].as_array().unwrap();
        assert_eq!(items.len(), 1, "what was dropped stays behind");
        assert_eq!(
            (
                &items[0]["title"],
                &items[0]["begins_on"],
                &items[0]["done_on"]
            ),
            (&json!("代表培训"), &json!("2026-03-01"), &Value::Null)
        );
        assert_eq!(items[0]["state"], "planned");
    }
);

db_test!(a_draft_is_thrown_away_with_its_annex, async |ctx| {
    let plan = with_item(&ctx).await;
    let office = ctx.as_account("town.a");
    let gone = office.delete(&path(&plan), Some(version(&plan))).await;
    gone.expect(204);
    office
        .get(&path(&plan))
        .await
        .expect_problem(404, "not_found");
    let plan = adopted(&ctx).await;
    let answer = office.delete(&path(&plan), Some(version(&plan))).await;
    answer.expect_problem(409, "work_plan_not_in_state");
});
