//! Who came.

use super::steps::*;
use crate::deputy_groups::steps as groups;
use crate::project_ideas::steps::wrong;
use crate::support::World;
use serde_json::json;

db_test!(a2_who_came_is_said_of_everybody, async |ctx| {
    let group = groups::formed(&ctx, "第一代表小组").await;
    let mut later = request(&ctx, &[&group]);
    later["held_on"] = json!("2026-12-01");
    let later = sent(&ctx, "town.a", later).await.expect(201);
    let early = act(
        &ctx,
        "town.a",
        &later,
        "presences",
        json!({"present_ids": []}),
    )
    .await;
    assert_eq!(wrong(early), ["/present_ids group_activity_not_yet"]);
    let activity = planned(&ctx, &group).await;
    let stranger = json!({"present_ids": [World::DEPUTY_B1]});
    let stranger = act(&ctx, "town.a", &activity, "presences", stranger).await;
    assert_eq!(
        wrong(stranger),
        ["/present_ids/0 group_activity_not_a_member"]
    );
    let held = held(&ctx, &group).await;
    assert_eq!((&held["present"], &held["total"]), (&json!(2), &json!(3)));
    let away = held["presences"].as_array().unwrap().iter();
    let away: Vec<_> = away.filter(|one| one["is_present"] == false).collect();
    assert_eq!((away.len(), &away[0]["reason"]), (1, &json!("在外务工")));
    let all = json!({"present_ids": [World::DEPUTY_A1, World::DEPUTY_A2, World::DEPUTY_A3]});
    let corrected = act(&ctx, "deputy.a1", &held, "presences", all)
        .await
        .expect(200);
    assert_eq!(corrected["present"], 3);
});
