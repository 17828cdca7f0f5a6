//! Forming groups and who belongs to them.

use super::steps::*;
use crate::project_ideas::steps::wrong;
use crate::support::World;
use serde_json::{Value, json};

db_test!(a1_three_deputies_form_a_group, async |ctx| {
    let mut two = request("第一代表小组");
    two["deputy_ids"] = json!([World::DEPUTY_A1, World::DEPUTY_A2]);
    let few = sent(&ctx, "town.a", two).await;
    assert_eq!(wrong(few), ["/deputy_ids deputy_group_too_small"]);
    let mut stranger = request("第一代表小组");
    stranger["leader_id"] = json!(World::DEPUTY_B1);
    let led = sent(&ctx, "town.a", stranger).await;
    assert_eq!(wrong(led), ["/leader_id deputy_group_leader_not_member"]);
    let mut other = request("第一代表小组");
    other["deputy_ids"][2] = json!(World::DEPUTY_B1);
    let mixed = sent(&ctx, "town.a", other).await;
    assert_eq!(wrong(mixed), ["/deputy_ids/2 not_a_deputy"]);
    let group = formed(&ctx, "第一代表小组").await;
    assert_eq!(
        (&group["member_count"], &group["leader_name"]),
        (&json!(3), &json!("甲一"))
    );
    let same = sent(&ctx, "town.a", request("第一代表小组")).await;
    same.expect_problem(409, "deputy_group_name_taken");
    ctx.follow();
    let notices = ctx
        .as_account("deputy.a2")
        .get("/notices")
        .await
        .expect(200);
    assert!(
        notices["items"]
            .to_string()
            .contains("您已编入这个代表小组")
    );
    for who in ["county", "town.a", "deputy.a3"] {
        seen(&ctx, who, &group).await.expect(200);
    }
    for who in ["town.b", "deputy.b1"] {
        seen(&ctx, who, &group)
            .await
            .expect_problem(404, "not_found");
    }
    let by_unit = seen(&ctx, "unit.x", &group).await;
    by_unit.expect_problem(403, "forbidden");
});

db_test!(a1_who_comes_and_goes_stays_told, async |ctx| {
    let group = formed(&ctx, "第一代表小组").await;
    let least = json!({"organ_id": World::TOWN_A, "value": 2, "valid_from": "2026-01-01", "basis": "镇规则"});
    let office = ctx.as_account("town.a");
    office
        .post("/parameters/deputy_group_min/values", least)
        .await
        .expect(201);
    ctx.clock.advance(chrono::TimeDelta::days(30));
    let leader = json!({"deputy_ids": [World::DEPUTY_A2, World::DEPUTY_A3]});
    let headless = changed(&ctx, "town.a", &group, leader).await;
    assert_eq!(
        wrong(headless),
        ["/leader_id deputy_group_leader_not_member"]
    );
    let body = json!({"deputy_ids": [World::DEPUTY_A2, World::DEPUTY_A3],
        "leader_id": World::DEPUTY_A2, "deputy_leader_id": Value::Null});
    let by_deputy = changed(&ctx, "deputy.a1", &group, body.clone()).await;
    by_deputy.expect_problem(403, "forbidden");
    let group = changed(&ctx, "town.a", &group, body).await.expect(200);
    let left: Vec<_> = group["members"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| &one["left_on"])
        .collect();
    assert_eq!(left.iter().filter(|day| day.is_null()).count(), 2);
    assert_eq!(group["member_count"], 2);
    let back = json!({"deputy_ids": [World::DEPUTY_A1, World::DEPUTY_A2, World::DEPUTY_A3]});
    ctx.clock.advance(chrono::TimeDelta::days(30));
    let group = changed(&ctx, "town.a", &group, back).await.expect(200);
    assert_eq!(
        (
            group["members"].as_array().unwrap().len(),
            &group["member_count"]
        ),
        (4, &json!(3))
    );
    let mine = ctx
        .as_account("deputy.a1")
        .get(&format!("/deputy-groups?deputy_id={}", World::DEPUTY_A1))
        .await;
    assert_eq!(mine.expect(200)["items"].as_array().unwrap().len(), 1);
});
