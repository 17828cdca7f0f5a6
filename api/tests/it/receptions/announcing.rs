//! Telling residents in time.

use super::steps::*;
use crate::project_ideas::steps::wrong;
use crate::stations::steps::{act as at_station, opened};
use crate::support::World;
use serde_json::{Value, json};

db_test!(a3_residents_are_told_three_days_before, async |ctx| {
    let station = opened(&ctx, "老城联络站").await;
    let soon = planned(&ctx, &station, 2).await;
    let late = act(&ctx, "town.a", &soon, "announcements", json!({})).await;
    let late = late.expect_problem(422, "validation_failed");
    assert_eq!(
        (&late["errors"][0]["code"], &late["errors"][0]["params"]),
        (&json!("reception_notice_late"), &json!({"days": 3}))
    );
    let why = json!({"late_reason": "汛期临时增加一次"});
    let told = act(&ctx, "town.a", &soon, "announcements", why.clone())
        .await
        .expect(200);
    assert_eq!(
        (&told["status"], &told["announced_on"], &told["late_reason"]),
        (
            &json!("announced"),
            &json!("2026-03-02"),
            &json!("汛期临时增加一次")
        )
    );
    let twice = act(&ctx, "town.a", &told, "announcements", why.clone()).await;
    twice.expect_problem(409, "reception_not_in_state");
    let ahead = planned(&ctx, &station, 3).await;
    let notice = json!({"notice": "本月接待日", "late_reason": "不需要"});
    let ahead = act(&ctx, "town.a", &ahead, "announcements", notice)
        .await
        .expect(200);
    assert_eq!(
        (&ahead["late_reason"], &ahead["notice"]),
        (&Value::Null, &json!("本月接待日"))
    );
    // From now on it waits for those on duty.
    for who in ["deputy.a1", "deputy.a2"] {
        let mut days: Vec<Value> = waiting(&ctx, who)
            .await
            .into_iter()
            .map(|one| one.1)
            .collect();
        days.sort_by_key(Value::to_string);
        assert_eq!(days, [json!("2026-03-04"), json!("2026-03-05")], "{who}");
    }
    assert!(waiting(&ctx, "deputy.a3").await.is_empty());
    assert!(waiting(&ctx, "town.a").await.is_empty());
});

db_test!(a3_a_town_tells_earlier, async |ctx| {
    let value = json!({"organ_id": World::TOWN_A, "value": 5, "valid_from": "2026-01-01",
        "basis": "镇规则"});
    let town = ctx.as_account("town.a");
    town.post("/parameters/reception_notice_days/values", value)
        .await
        .expect(201);
    let station = opened(&ctx, "老城联络站").await;
    let reception = planned(&ctx, &station, 4).await;
    assert_eq!(reception["notice_days"], 5);
    let late = act(&ctx, "town.a", &reception, "announcements", json!({})).await;
    assert_eq!(wrong(late), ["/late_reason reception_notice_late"]);
});

db_test!(a3_what_was_on_paper_is_entered_afterwards, async |ctx| {
    let station = opened(&ctx, "老城联络站").await;
    let past = planned(&ctx, &station, -10).await;
    assert_eq!(
        (&past["held_on"], &past["is_overdue"]),
        (&json!("2026-02-20"), &json!(true))
    );
    for (day, code) in [
        ("2026-03-09", "future"),
        ("2026-02-21", "reception_notice_after"),
    ] {
        let body = json!({"announced_on": day});
        let answer = act(&ctx, "town.a", &past, "announcements", body).await;
        assert_eq!(wrong(answer), [format!("/announced_on {code}")]);
    }
    let body = json!({"announced_on": "2026-02-16"});
    let past = act(&ctx, "town.a", &past, "announcements", body)
        .await
        .expect(200);
    let came = json!({"present_ids": [World::DEPUTY_A1, World::DEPUTY_A2]});
    let held = act(&ctx, "town.a", &past, "presences", came)
        .await
        .expect(200);
    assert_eq!(
        (&held["status"], &held["is_overdue"]),
        (&json!("held"), &json!(false))
    );
});

db_test!(a3_nothing_is_announced_at_a_closed_station, async |ctx| {
    let station = opened(&ctx, "老城联络站").await;
    let reception = planned(&ctx, &station, 8).await;
    let why = json!({"reason": "并入代表之家"});
    at_station(&ctx, "town.a", &station, "closures", why.clone())
        .await
        .expect(200);
    let told = act(&ctx, "town.a", &reception, "announcements", json!({})).await;
    told.expect_problem(409, "reception_station_closed");
    let moved = at(&ctx, 9, why.clone());
    let moved = act(&ctx, "town.a", &reception, "moves", moved).await;
    moved.expect_problem(409, "reception_station_closed");
    let body = request(&ctx, &station, 12);
    let planned = sent(&ctx, "town.a", body).await;
    assert_eq!(wrong(planned), ["/station_id not_a_station"]);
    act(&ctx, "town.a", &reception, "cancellations", why)
        .await
        .expect(200);
});
