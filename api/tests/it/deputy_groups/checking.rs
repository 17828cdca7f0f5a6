//! The five ones (五个一; domain 12, row 29) of a group's year, by a template to be edited.

use super::steps::*;
use crate::project_ideas::steps::wrong;
use serde_json::{Value, json};

db_test!(row_29_five_ones_are_ticked_year_by_year, async |ctx| {
    let group = formed(&ctx, "第一代表小组").await;
    let years = group["five_ones"].as_array().unwrap();
    let years: Vec<&Value> = years.iter().map(|one| &one["year"]).collect();
    assert_eq!(years, [&json!(2026), &json!(2025)]);
    let items = group["five_ones"][0]["items"].as_array().unwrap();
    assert_eq!((items.len(), &items[0]["is_done"]), (5, &Value::Null));
    let said = json!({"year": 2026, "checks": [
        {"item": "一个好组长", "is_done": true, "done_on": "2026-01-20", "note": "小组会推选"},
        {"item": "一条好建议", "is_done": false, "note": "正在起草"}]});
    for who in ["deputy.a3", "county"] {
        let other = act(&ctx, who, &group, "checks", said.clone()).await;
        other.expect_problem(403, "deputy_group_not_your_turn");
    }
    let group = act(&ctx, "deputy.a1", &group, "checks", said)
        .await
        .expect(200);
    let item = &group["five_ones"][0]["items"][0];
    assert_eq!(
        (&item["is_done"], &item["done_on"], &item["checked_by"]),
        (&json!(true), &json!("2026-01-20"), &json!("deputy.a1"))
    );
    assert_eq!(group["five_ones"][1]["items"][0]["is_done"], Value::Null);
    // Said anew by the office, the others stay.
    let again = json!({"year": 2026, "checks": [{"item": "一条好建议", "is_done": true}]});
    let group = act(&ctx, "town.a", &group, "checks", again)
        .await
        .expect(200);
    let items = group["five_ones"][0]["items"].as_array().unwrap();
    let done = items.iter().filter(|one| one["is_done"] == true).count();
    assert_eq!((done, &items[4]["note"]), (2, &Value::Null));
    let told = ctx.event_data("deputy_group.checked");
    assert_eq!((&told["done"], &told["number"]), (&json!(1), &json!(1)));
});

db_test!(row_29_what_is_wrong_with_a_tick_is_named, async |ctx| {
    let group = formed(&ctx, "第一代表小组").await;
    let one = |fields: Value| json!({"year": 2026, "checks": [fields]});
    let done = "/checks/0/done_on deputy_group_done_on";
    for (body, found) in [
        (
            json!({"year": 2024, "checks": [{"item": "一个好组长", "is_done": true}]}),
            "/year deputy_group_check_year",
        ),
        (
            one(json!({"item": "一个好食堂", "is_done": true})),
            "/checks/0/item deputy_group_unknown_item",
        ),
        (
            one(json!({"item": "一个好组长", "is_done": false, "done_on": "2026-02-01"})),
            done,
        ),
        (
            one(json!({"item": "一个好组长", "is_done": true, "done_on": "2025-12-31"})),
            done,
        ),
        (
            one(json!({"item": "一个好组长", "is_done": true, "done_on": "2026-05-01"})),
            "/checks/0/done_on future",
        ),
        (json!({"year": 2026, "checks": []}), "/checks length"),
    ] {
        let answer = act(&ctx, "town.a", &group, "checks", body).await;
        assert_eq!(wrong(answer), [found]);
    }
    // What a group should do is the town's to name.
    let steps = json!({"steps": [{"name": "一次联组活动", "proof": "活动记录"}]});
    let town = ctx.as_account("town.a");
    town.post_at("/procedures/group_five_ones/versions", 0, steps)
        .await
        .expect(200);
    let group = seen(&ctx, "town.a", &group).await.expect(200);
    let year = &group["five_ones"][0];
    assert_eq!(
        (&year["source"], &year["items"][0]["item"]),
        (&json!("township"), &json!("一次联组活动"))
    );
});
