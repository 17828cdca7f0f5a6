//! Who looked at what, how, and what they found.

use super::steps::*;
use crate::deputy_groups::steps::formed;
use crate::group_activities::steps::held;
use crate::project_ideas::steps::wrong;
use crate::support::World;
use serde_json::{Value, json};

db_test!(row_31_the_office_looks_at_a_group, async |ctx| {
    let look = recorded(&ctx, "第一代表小组").await;
    assert_eq!(
        (
            &look["status"],
            &look["group_name"],
            &look["by_county"],
            &look["is_overdue"]
        ),
        (
            &json!("awaited"),
            &json!("第一代表小组"),
            &json!(false),
            &json!(false)
        )
    );
    ctx.follow();
    for who in ["deputy.a1", "deputy.a2"] {
        let inbox = ctx.as_account(who).get("/inbox").await.expect(200);
        let item = &inbox["items"][0];
        assert_eq!(
            (&item["subject_kind"], &item["due_on"]),
            (&json!("group_inspection"), &look["due_on"]),
            "{who}"
        );
    }
    for who in ["county", "town.a", "deputy.a3"] {
        seen(&ctx, who, &look).await.expect(200);
    }
    for who in ["town.b", "deputy.b1"] {
        let other = seen(&ctx, who, &look).await;
        other.expect_problem(404, "not_found");
    }
    let by_deputy = sent(&ctx, "deputy.a1", &look, json!({})).await;
    by_deputy.expect_problem(403, "forbidden");
    ctx.clock.advance(chrono::TimeDelta::days(11));
    let late = ctx
        .as_account("county")
        .get("/group-inspections?status=awaited&year=2026&quarter=1")
        .await
        .expect(200);
    assert_eq!(late["items"][0]["is_overdue"], true);
});

db_test!(row_31_the_county_looks_at_an_activity, async |ctx| {
    let group = formed(&ctx, "第一代表小组").await;
    let activity = held(&ctx, &group).await;
    let fields = json!({"activity_id": activity["id"], "year": Value::Null, "quarter": Value::Null,
        "methods": ["unannounced"], "correction": Value::Null, "due_on": Value::Null});
    let look = at(&ctx, "county", &group, fields).await;
    assert_eq!(
        (
            &look["status"],
            &look["by_county"],
            &look["quarter"],
            &look["activity_title"]
        ),
        (
            &json!("closed"),
            &json!(true),
            &json!(1),
            &json!("查看农村饮水工程")
        )
    );
    ctx.follow();
    let notices = ctx.as_account("town.a").get("/notices").await.expect(200);
    let notices = notices["items"].to_string();
    assert!(notices.contains("第一代表小组"), "{notices}");
    let of_group = format!(
        "/group-inspections?group_id={}",
        group["id"].as_str().unwrap()
    );
    let list = ctx.as_account("town.a").get(&of_group).await.expect(200);
    assert_eq!(list["items"].as_array().unwrap().len(), 1);
});

db_test!(row_31_what_is_wrong_with_a_look_is_named, async |ctx| {
    let group = formed(&ctx, "第一代表小组").await;
    let other = formed(&ctx, "第二代表小组").await;
    let activity = held(&ctx, &other).await;
    for (fields, found) in [
        (json!({"looked_on": "2027-01-01"}), "/looked_on future"),
        (
            json!({"looked_on": "2019-01-01"}),
            "/looked_on group_inspection_day",
        ),
        (
            json!({"due_on": "2026-01-01"}),
            "/due_on group_inspection_due_on",
        ),
        (json!({"due_on": Value::Null}), "/due_on required"),
        (json!({"correction": Value::Null}), "/correction required"),
        (json!({"quarter": Value::Null}), "/quarter required"),
        (json!({"methods": []}), "/methods length"),
        (
            json!({"methods": ["visit", "visit"]}),
            "/methods/1 duplicate",
        ),
        (
            json!({"activity_id": activity["id"]}),
            "/activity_id group_inspection_activity",
        ),
        (
            json!({"group_id": World::UNIT_X}),
            "/group_id not_a_deputy_group",
        ),
    ] {
        let answer = sent(&ctx, "town.a", &group, fields).await;
        assert_eq!(wrong(answer), [found]);
    }
    let of_town_a = sent(&ctx, "town.b", &group, json!({})).await;
    assert_eq!(wrong(of_town_a), ["/group_id not_a_deputy_group"]);
});
