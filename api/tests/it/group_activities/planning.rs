//! Planning, changing, not holding.

use super::steps::*;
use crate::deputy_groups::steps as groups;
use crate::project_ideas::steps::wrong;
use crate::support::World;
use serde_json::{Value, json};

db_test!(a2_who_leads_plans_what_the_group_does, async |ctx| {
    let group = groups::formed(&ctx, "第一代表小组").await;
    let body = request(&ctx, &[&group]);
    let by_member = sent(&ctx, "deputy.a3", body.clone()).await;
    by_member.expect_problem(403, "group_activity_not_your_turn");
    let by_stranger = sent(&ctx, "deputy.b1", body.clone()).await;
    assert_eq!(wrong(by_stranger), ["/group_ids/0 not_a_deputy_group"]);
    let mut late = body.clone();
    late["held_on"] = json!("2020-01-01");
    let late = sent(&ctx, "deputy.a1", late).await;
    assert_eq!(wrong(late), ["/held_on group_activity_day_out_of_range"]);
    let activity = sent(&ctx, "deputy.a1", body).await.expect(201);
    assert_eq!(
        (&activity["status"], &activity["steps_done"]),
        (&json!("planned"), &json!(0))
    );
    assert_eq!(activity["presences"].as_array().unwrap().len(), 3);
    ctx.follow();
    let notices = ctx
        .as_account("deputy.a3")
        .get("/notices")
        .await
        .expect(200);
    assert!(notices["items"].to_string().contains("代表小组安排了活动"));
    let moved = changed(&ctx, "deputy.a2", &activity, json!({"place": Value::Null})).await;
    let moved = moved.expect(200);
    let why = json!({"reason": "汛期改期"});
    let gone = act(&ctx, "town.a", &moved, "cancellations", why.clone())
        .await
        .expect(200);
    assert_eq!(gone["cancel_reason"], "汛期改期");
    let twice = act(&ctx, "town.a", &gone, "cancellations", why).await;
    twice.expect_problem(409, "group_activity_not_in_state");
});

db_test!(a2_groups_of_one_congress_act_together, async |ctx| {
    let first = groups::formed(&ctx, "第一代表小组").await;
    let mut second = groups::request("第二代表小组");
    second["deputy_ids"] = json!([World::DEPUTY_A2, World::DEPUTY_A3, World::DEPUTY_A1]);
    let second = groups::sent(&ctx, "town.a", second).await.expect(201);
    let twice = sent(&ctx, "town.a", request(&ctx, &[&first, &first])).await;
    assert_eq!(wrong(twice), ["/group_ids/1 duplicate"]);
    let joint = sent(&ctx, "town.a", request(&ctx, &[&first, &second]))
        .await
        .expect(201);
    assert_eq!(joint["groups"].as_array().unwrap().len(), 2);
    for group in [&first, &second] {
        let target = format!(
            "/group-activities?group_id={}",
            group["id"].as_str().unwrap()
        );
        let list = ctx.as_account("county").get(&target).await.expect(200);
        assert_eq!(list["items"].as_array().unwrap().len(), 1);
    }
    seen(&ctx, "town.b", &joint)
        .await
        .expect_problem(404, "not_found");
});
