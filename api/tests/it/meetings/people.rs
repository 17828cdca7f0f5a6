//! The roll: who is added without a vote, who belongs by law, what becomes of it when mandates change.

use super::steps::*;
use crate::support::World;
use serde_json::{Value, json};

db_test!(m6_others_attend_without_a_vote, async |ctx| {
    let made = planned(&ctx).await;
    let guest = json!({"name": "赵副镇长", "capacity": "without_vote", "post": "副镇长"});
    let made = act(&ctx, &made, "people", guest).await;
    assert_eq!(
        (
            &made["counts"]["people"],
            &made["counts"]["voters"],
            &made["counts"]["without_vote"]
        ),
        (&json!(4), &json!(3), &json!(1))
    );
    // Tianjin allows half as many as there are deputies; more is said, not refused.
    let made = act(
        &ctx,
        &made,
        "people",
        json!({"name": "钱站长", "capacity": "without_vote"}),
    )
    .await;
    let warnings = made["warnings"].as_array().unwrap();
    let said = warnings.iter().find(|one| one["rule"] == "M6").unwrap();
    assert_eq!(said["text"], "列席人员2人，超过代表3人的50%（1人）。");
    let county_deputy =
        json!({"deputy_id": World::DEPUTY_B1, "capacity": "without_vote", "post": "市人大代表"});
    let made = act(&ctx, &made, "people", county_deputy.clone()).await;
    let twice = ("people", county_deputy);
    refused(&ctx, "town.a", &made, twice, (409, "already_exists")).await;
    for (body, pointer) in [
        (json!({"name": "某人", "capacity": "deputy"}), "/capacity"),
        (json!({"name": "某人", "capacity": "member"}), "/capacity"),
        (json!({"capacity": "staff"}), "/name"),
        (
            json!({"name": "某人", "deputy_id": World::DEPUTY_A1, "capacity": "staff"}),
            "/name",
        ),
        (
            json!({"deputy_id": World::UNIT_X, "capacity": "staff"}),
            "/deputy_id",
        ),
    ] {
        let wrong = ("people", body);
        let problem = refused(&ctx, "town.a", &made, wrong, (422, "validation_failed")).await;
        assert_eq!(problem["errors"][0]["pointer"], pointer);
    }
    let talk = planned_as(
        &ctx,
        json!({"kind": "symposium", "title": "企业代表座谈会"}),
    )
    .await;
    let talk = act(
        &ctx,
        &talk,
        "people",
        json!({"name": "孙经理", "capacity": "member"}),
    )
    .await;
    assert_eq!(talk["counts"]["voters"], 1);
});

db_test!(people_are_seated_and_taken_off, async |ctx| {
    let made = planned(&ctx).await;
    let made = act(
        &ctx,
        &made,
        "people",
        json!({"name": "赵副镇长", "capacity": "without_vote"}),
    )
    .await;
    let guest = person(&ctx, &made, "赵副镇长").await;
    let target = format!("{}/people/{guest}", path(&made));
    let office = ctx.as_account("town.a");
    let body = json!({"seat": "2排3座", "delegation": "列席", "name": "赵副镇长"});
    office.patch(&target, 1, body).await.expect(200);
    office
        .patch(&target, 1, json!({"seat": null}))
        .await
        .expect_problem(412, "precondition_failed");
    let list = format!(
        "{}/people?delegation=%E5%88%97%E5%B8%AD&capacity=without_vote&q=%E5%89%AF&count=true",
        path(&made)
    );
    let list = office.get(&list).await.expect(200);
    assert_eq!(
        (&list["total"], &list["items"][0]["seat"]),
        (&json!(1), &json!("2排3座"))
    );
    assert_eq!(list["items"][0]["is_present"], Value::Null);
    let deputy = person(&ctx, &made, "甲一").await;
    let lawful = format!("{}/people/{deputy}", path(&made));
    let answer = office.patch(&lawful, 1, json!({"name": "别的名字"})).await;
    answer.expect_problem(422, "validation_failed");
    office
        .delete(&lawful, Some(1))
        .await
        .expect_problem(409, "meeting_belongs_by_law");
    // Who was seen is struck, not removed.
    let first = sitting(&made, 0);
    come(&ctx, &made, &first, &[guest]).await;
    office.delete(&target, Some(2)).await.expect(200);
    office
        .delete(&target, Some(3))
        .await
        .expect_problem(404, "not_found");
    let there = office
        .get(&format!("{}/people?struck=true&count=true", path(&made)))
        .await
        .expect(200);
    assert_eq!(there["total"], 4);
    assert_eq!(roll(&ctx, &made).await.len(), 3);
    let unknown = format!("{}/people?sitting_id={}", path(&made), World::UNIT_X);
    office.get(&unknown).await.expect_problem(404, "not_found");
});

db_test!(n4_the_roll_follows_the_mandates, async |ctx| {
    let made = planned(&ctx).await;
    let nothing = act(&ctx, &made, "roll-refreshes", json!({})).await;
    assert_eq!(version(&nothing), version(&made), "it was as it is");
    let county = ctx.as_account("county");
    let mandate = crate::support::world::id(42);
    let body = json!({"reason": "moved_away", "effective_on": "2026-03-01"});
    let ended = county
        .post_at(&format!("/mandates/{mandate}/endings"), 1, body)
        .await;
    assert!(
        ended.status.is_success(),
        "{}",
        String::from_utf8_lossy(&ended.raw)
    );
    let made = act(&ctx, &made, "roll-refreshes", json!({})).await;
    assert_eq!(made["counts"]["people"], 2);
    let told = ctx.event_data("meeting.roll_refreshed");
    assert_eq!((&told["added"], &told["struck"]), (&json!(0), &json!(1)));
    let made = act(&ctx, &made, "notices", json!({})).await;
    let late = ("roll-refreshes", json!({}));
    refused(&ctx, "town.a", &made, late, (409, "meeting_not_in_state")).await;
    let gone = ctx.as_account("deputy.a3").get(&path(&made)).await;
    gone.expect_problem(404, "not_found");
});
