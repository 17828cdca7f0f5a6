//! Items of the annex: dropped, recorded as done, within the year of their plan.

use super::steps::*;
use chrono::TimeDelta;
use serde_json::{Value, json};

db_test!(
    p10_the_light_of_an_item_turns_as_its_days_come,
    async |ctx| {
        let plan = with_item(&ctx).await;
        assert_eq!(
            stands(&plan, 0),
            ("planned", Some("ahead"), "时间未到，2026年5月10日开始。")
        );
        ctx.clock.advance(TimeDelta::days(40));
        let plan = seen(&ctx, "town.a", &plan).await;
        assert_eq!(
            stands(&plan, 0),
            (
                "planned",
                Some("yellow"),
                "2026年5月10日开始，还有29天，还没有着手。"
            )
        );
        assert_eq!(
            (&plan["yellow_count"], &plan["red_count"]),
            (&json!(1), &json!(0))
        );
        ctx.clock.advance(TimeDelta::days(40));
        let plan = seen(&ctx, "town.a", &plan).await;
        assert_eq!(
            stands(&plan, 0),
            ("planned", Some("red"), "已过2026年5月20日，没有开展。")
        );
        assert_eq!(
            (&plan["yellow_count"], &plan["red_count"]),
            (&json!(0), &json!(1))
        );
    }
);

db_test!(
    how_early_the_light_is_yellow_the_county_decides,
    async |ctx| {
        let plan = with_item(&ctx).await;
        let value = json!({"value": 90, "valid_from": ctx.clock.today(), "basis": "主任会议决定"});
        let target = "/parameters/work_plan_remind_days/values";
        ctx.as_account("county")
            .post(target, value)
            .await
            .expect(201);
        let plan = seen(&ctx, "town.a", &plan).await;
        assert_eq!(stands(&plan, 0).1, Some("yellow"));
        assert_eq!(plan["remind_days"], 90);
    }
);

db_test!(an_item_is_dropped_with_a_reason_and_stays_so, async |ctx| {
    let draft = with_item(&ctx).await;
    let step = on_item(&draft, 0, "drops");
    let body = json!({"reason": "合并到下半年"});
    let early = (409, "work_plan_not_in_state");
    refused(&ctx, "town.a", &draft, (&step, body.clone()), early).await;
    let plan = act(&ctx, &draft, "adoptions", adoption(&ctx)).await;
    let plan = act(&ctx, &plan, &step, body.clone()).await;
    assert_eq!(stands(&plan, 0), ("dropped", None, "已取消：合并到下半年"));
    assert_eq!(plan["item_count"], 0);
    let over = (409, "work_plan_item_not_in_state");
    refused(&ctx, "town.a", &plan, (&step, body), over).await;
    let office = ctx.as_account("town.a");
    let change = json!({"title": "换一个题目", "reason": "更正"});
    let answer = office
        .patch(&item_path(&plan, 0), version(&plan), change)
        .await;
    answer.expect_problem(409, "work_plan_item_not_in_state");
    let answer = office
        .delete(&item_path(&plan, 0), Some(version(&plan)))
        .await;
    answer.expect_problem(409, "work_plan_not_in_state");
});

db_test!(
    what_no_record_shows_is_recorded_as_done_and_that_is_taken_back,
    async |ctx| {
        let plan = begun(&ctx).await;
        let training = item_with(
            json!({"kind": "training", "begins_on": "2026-03-01", "ends_on": "2026-03-01"}),
        );
        let plan = act(&ctx, &plan, "items", training).await;
        let session = item_with(json!({"kind": "congress_session"}));
        let plan = act(&ctx, &plan, "items", session).await;
        let plan = act(&ctx, &plan, "adoptions", adoption(&ctx)).await;
        assert_eq!(stands(&plan, 0).1, Some("red"));
        let body = json!({"done_on": "2026-03-01", "note": "四十二名代表参加"});
        // A session is a record of the product.
        let step = on_item(&plan, 1, "completions");
        let never = (409, "work_plan_item_not_in_state");
        refused(&ctx, "town.a", &plan, (&step, body.clone()), never).await;
        let step = on_item(&plan, 0, "completions");
        let ahead = json!({"done_on": "2026-03-03", "note": "四十二名代表参加"});
        let future = (422, "validation_failed");
        refused(&ctx, "town.a", &plan, (&step, ahead), future).await;
        let plan = act(&ctx, &plan, &step, body.clone()).await;
        assert_eq!(
            stands(&plan, 0),
            ("done", Some("green"), "2026年3月1日登记完成。")
        );
        assert_eq!(plan["done_count"], 1);
        refused(&ctx, "town.a", &plan, (&step, body), never).await;
        let office = ctx.as_account("town.a");
        let target = format!("{}/{step}", path(&plan));
        let plan = office
            .delete(&target, Some(version(&plan)))
            .await
            .expect(200);
        assert_eq!(plan["items"][0]["done_note"], Value::Null);
        assert_eq!(stands(&plan, 0).1, Some("red"));
        let answer = office.delete(&target, Some(version(&plan))).await;
        answer.expect_problem(409, "work_plan_item_not_in_state");
    }
);

db_test!(
    an_item_is_within_the_year_and_ends_after_it_begins,
    async |ctx| {
        let plan = begun(&ctx).await;
        for (fields, pointer) in [
            (json!({"begins_on": "2025-12-31"}), "/begins_on"),
            (json!({"ends_on": "2027-01-01"}), "/ends_on"),
            (json!({"ends_on": "2026-05-09"}), "/ends_on"),
            (json!({"title": "　"}), "/title"),
        ] {
            let body = item_with(fields);
            let why = (422, "validation_failed");
            let problem = refused(&ctx, "town.a", &plan, ("items", body), why).await;
            assert_eq!(problem["errors"][0]["pointer"], pointer);
        }
        let mut one_day = item();
        one_day.as_object_mut().unwrap().remove("ends_on");
        let plan = act(&ctx, &plan, "items", one_day).await;
        assert_eq!(plan["items"][0]["ends_on"], "2026-05-10");
        let office = ctx.as_account("town.a");
        let answer = office
            .delete(&item_path(&plan, 0), Some(version(&plan)))
            .await;
        assert_eq!(answer.expect(200)["items"], json!([]));
    }
);
