//! A quarter is closed with three colours.

use super::steps::*;
use crate::deputy_groups::steps as groups;
use crate::group_activities::steps as activities;
use crate::project_ideas::steps::wrong;
use serde_json::{Value, json};

fn colours(answer: &Value) -> Vec<&str> {
    let items = answer["items"].as_array().unwrap().iter();
    items.map(|one| one["colour"].as_str().unwrap()).collect()
}

db_test!(
    rule_6_4_three_colours_are_computed_and_explained,
    async |ctx| {
        // By name: 一, 三, 二.
        let green = groups::formed(&ctx, "第一代表小组").await;
        let yellow = groups::formed(&ctx, "第二代表小组").await;
        groups::formed(&ctx, "第三代表小组").await;
        activity(&ctx, &green, 6).await;
        activity(&ctx, &yellow, 5).await;
        let early = close(&ctx, "town.a", first()).await;
        assert_eq!(wrong(early), ["/quarter group_quarter_not_over"]);
        let before = preview(&ctx, "town.a", 1).await.expect(200);
        assert_eq!(before["is_open"], false);
        assert_eq!(before["reason"].as_str().map(str::is_empty), Some(false));
        assert_eq!(colours(&before), ["green", "red", "yellow"]);
        end_of_quarter(&ctx, 40);
        let before = preview(&ctx, "town.a", 1).await.expect(200);
        assert_eq!(
            (&before["is_open"], &before["reason"]),
            (&json!(true), &json!(null))
        );
        let closed = close(&ctx, "town.a", first()).await.expect(200);
        assert_eq!(colours(&closed), ["green", "red", "yellow"]);
        let one = seen(&ctx, "deputy.a3", &closed["items"][2])
            .await
            .expect(200);
        assert_eq!(
            one["explanation"],
            json!([
                "本季度开展活动 1 次，应当不少于 1 次。",
                "应到 3 人次，实到 3 人次，到会率 100%（80% 以上为绿，低于 60% 为红）。",
                "六步活动共 6 步，还有 1 步没有记录，0 步在季度结束以后才做。",
                "六步记录不完整：黄。"
            ])
        );
        assert_eq!(one["plan"], "none");
        let red = seen(&ctx, "county", &closed["items"][1]).await.expect(200);
        assert_eq!(
            (&red["plan"], &red["plan_due_on"]),
            (&json!("awaited"), &json!("2026-05-11"))
        );
        let twice = close(&ctx, "town.a", first()).await;
        twice.expect_problem(409, "group_quarter_closed");
        let reds = ctx
            .as_account("county")
            .get("/group-quarters?colour=red&count=true")
            .await;
        assert_eq!(reds.expect(200)["total"], 1);
    }
);

db_test!(
    rule_6_4_two_of_three_who_came_are_yellow_and_two_yellows_red,
    async |ctx| {
        let group = groups::formed(&ctx, "第一代表小组").await;
        activities::held(&ctx, &group).await;
        end_of_quarter(&ctx, 40);
        let closed = close(&ctx, "town.a", first()).await.expect(200);
        assert_eq!(colours(&closed), ["yellow"]);
        assert_eq!(closed["items"][0]["figures"]["steps_missing"], 6);
        activities::held(&ctx, &group).await;
        end_of_quarter(&ctx, 90);
        let second = json!({"level": "township", "year": 2026, "quarter": 2});
        let closed = close(&ctx, "town.a", second).await.expect(200);
        assert_eq!(colours(&closed), ["red"]);
        let one = seen(&ctx, "town.a", &closed["items"][0]).await.expect(200);
        let why = one["explanation"].as_array().unwrap();
        assert_eq!(why.last().unwrap(), "上个季度也是黄，连续两个黄：红。");
    }
);

db_test!(rule_6_4_the_shares_are_parameters, async |ctx| {
    let group = groups::formed(&ctx, "第一代表小组").await;
    let one = activity(&ctx, &group, 6).await;
    let two = json!({"present_ids": [crate::support::World::DEPUTY_A1, crate::support::World::DEPUTY_A2]});
    activities::act(&ctx, "town.a", &one, "presences", two)
        .await
        .expect(200);
    let now = preview(&ctx, "town.a", 1).await.expect(200);
    assert_eq!(colours(&now), ["yellow"]);
    let share = json!({"value": 66, "valid_from": "2026-01-01", "basis": "镇人大主席团决定"});
    let set = ctx
        .as_account("town.a")
        .post("/parameters/group_quarter_green_percent/values", share)
        .await;
    set.expect(201);
    let now = preview(&ctx, "town.a", 1).await.expect(200);
    assert_eq!(colours(&now), ["green"]);
});

db_test!(
    a_quarter_without_groups_or_of_another_town_is_not_closed,
    async |ctx| {
        end_of_quarter(&ctx, 40);
        let nobody = close(&ctx, "town.a", first()).await;
        nobody.expect_problem(409, "group_quarter_no_groups");
        let now = preview(&ctx, "town.a", 1).await.expect(200);
        assert_eq!(
            (&now["is_open"], &now["code"]),
            (&json!(false), &json!("group_quarter_no_groups"))
        );
        // Formed after the quarter: it is not judged for it.
        groups::formed(&ctx, "第一代表小组").await;
        let later = close(&ctx, "town.a", first()).await;
        later.expect_problem(409, "group_quarter_no_groups");
        let deputy = close(&ctx, "deputy.a1", first()).await;
        deputy.expect_problem(403, "forbidden");
        let unknown = preview(&ctx, "town.a", 5).await;
        unknown.expect_problem(400, "invalid_parameter");
    }
);

db_test!(rule_6_4_quarters_are_closed_in_order, async |ctx| {
    groups::formed(&ctx, "第一代表小组").await;
    end_of_quarter(&ctx, 130);
    let second = json!({"level": "township", "year": 2026, "quarter": 2});
    let now = preview(&ctx, "town.a", 2).await.expect(200);
    assert_eq!(
        (&now["is_open"], &now["code"]),
        (&json!(false), &json!("group_quarter_order"))
    );
    let early = close(&ctx, "town.a", second.clone()).await;
    early.expect_problem(409, "group_quarter_order");
    close(&ctx, "town.a", first()).await.expect(200);
    close(&ctx, "town.a", second).await.expect(200);
});

db_test!(rule_6_4_the_shares_are_those_of_the_quarter, async |ctx| {
    let group = groups::formed(&ctx, "第一代表小组").await;
    let one = activity(&ctx, &group, 6).await;
    let two = json!({"present_ids": [crate::support::World::DEPUTY_A1, crate::support::World::DEPUTY_A2]});
    activities::act(&ctx, "town.a", &one, "presences", two)
        .await
        .expect(200);
    let share = json!({"value": 66, "valid_from": "2026-04-01", "basis": "镇人大主席团决定"});
    let set = ctx
        .as_account("town.a")
        .post("/parameters/group_quarter_green_percent/values", share)
        .await;
    set.expect(201);
    end_of_quarter(&ctx, 40);
    let closed = close(&ctx, "town.a", first()).await.expect(200);
    assert_eq!(colours(&closed), ["yellow"]);
});

db_test!(rule_6_4_a_group_formed_on_paper_is_judged, async |ctx| {
    end_of_quarter(&ctx, 40);
    let mut body = groups::request("第一代表小组");
    body["formed_on"] = json!("2026-01-15");
    groups::sent(&ctx, "town.a", body).await.expect(201);
    let closed = close(&ctx, "town.a", first()).await.expect(200);
    assert_eq!(colours(&closed), ["red"]);
});

db_test!(d13_who_is_suspended_is_not_missed, async |ctx| {
    let group = groups::formed(&ctx, "第一代表小组").await;
    let planned = activities::planned(&ctx, &group).await;
    crate::receptions::steps::suspended(&ctx, 42).await;
    let seen = activities::seen(&ctx, "town.a", &planned).await.expect(200);
    assert_eq!(seen["presences"].as_array().unwrap().len(), 2);
    let all = json!({"present_ids": [crate::support::World::DEPUTY_A3]});
    let refused = activities::act(&ctx, "town.a", &planned, "presences", all).await;
    assert_eq!(
        wrong(refused),
        ["/present_ids/0 group_activity_not_a_member"]
    );
    let two = json!({"present_ids": [crate::support::World::DEPUTY_A1, crate::support::World::DEPUTY_A2]});
    activities::act(&ctx, "town.a", &planned, "presences", two)
        .await
        .expect(200);
    let now = preview(&ctx, "town.a", 1).await.expect(200);
    assert_eq!(now["items"][0]["figures"]["total"], 2);
    assert_eq!(now["items"][0]["figures"]["present"], 2);
});

db_test!(d13_a_suspended_leader_leads_nothing, async |ctx| {
    let group = groups::formed(&ctx, "第一代表小组").await;
    let planned = activities::planned(&ctx, &group).await;
    crate::receptions::steps::suspended(&ctx, 40).await;
    let plan = json!({"year": 2026, "content": "每季度开展一次活动。"});
    groups::act(&ctx, "deputy.a1", &group, "plans", plan)
        .await
        .expect_problem(403, "congress_mandate_suspended");
    activities::act(
        &ctx,
        "deputy.a1",
        &planned,
        "presences",
        json!({"present_ids": []}),
    )
    .await
    .expect_problem(403, "congress_mandate_suspended");
});
