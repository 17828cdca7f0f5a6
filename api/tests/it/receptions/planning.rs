//! The roster.

use super::steps::*;
use crate::stations::steps::opened;
use crate::support::{World, colleagues};
use serde_json::{Value, json};

db_test!(a4_a_roster_says_when_where_and_who, async |ctx| {
    let station = opened(&ctx, "老城联络站").await;
    let reception = planned(&ctx, &station, 8).await;
    assert_eq!(
        (
            &reception["status"],
            &reception["held_on"],
            &reception["station_name"]
        ),
        (
            &json!("planned"),
            &json!("2026-03-10"),
            &json!("老城联络站")
        )
    );
    assert_eq!(
        (&reception["notice_days"], &reception["announce_by"]),
        (&json!(3), &json!("2026-03-07"))
    );
    let names: Vec<_> = reception["duties"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| (&one["name"], &one["is_present"]))
        .collect();
    assert_eq!(
        names,
        [
            (&json!("甲一"), &Value::Null),
            (&json!("甲二"), &Value::Null)
        ]
    );
    for who in ["county", "town.a", "deputy.a3"] {
        seen(&ctx, who, &reception).await.expect(200);
    }
    for who in ["town.b", "deputy.b1"] {
        let hidden = seen(&ctx, who, &reception).await;
        hidden.expect_problem(404, "not_found");
    }
    let by_unit = seen(&ctx, "unit.x", &reception).await;
    by_unit.expect_problem(403, "forbidden");
    // The office is to tell residents in time.
    let office = waiting(&ctx, "town.a").await;
    assert_eq!(office[0].1, json!("2026-03-07"));
    ctx.follow();
    let notices = ctx.as_account("deputy.a2").get("/notices").await;
    let notices = notices.expect(200)["items"].to_string();
    let told = "您被安排2026年3月10日在“老城联络站”接待选民";
    assert!(notices.contains(told), "{notices}");
    // The time is still the office's to change.
    let later = at(
        &ctx,
        9,
        json!({"deputy_ids": [World::DEPUTY_A3], "notice": null}),
    );
    let later = changed(&ctx, "town.a", &reception, later).await.expect(200);
    assert_eq!(
        (
            &later["held_on"],
            &later["notice"],
            &later["duties"][0]["name"]
        ),
        (&json!("2026-03-11"), &Value::Null, &json!("甲三"))
    );
});

db_test!(a4_lists_by_station_deputy_state_and_day, async |ctx| {
    let station = opened(&ctx, "老城联络站").await;
    let other = opened(&ctx, "安岭联络站").await;
    planned(&ctx, &station, 8).await;
    announced(&ctx, &station, 20).await;
    planned(&ctx, &other, 8).await;
    let count = async |who: &str, query: &str| {
        let target = format!("/receptions?{query}");
        let list = ctx.as_account(who).get(&target).await.expect(200);
        list["items"].as_array().unwrap().len()
    };
    let of_station = format!("station_id={}", station["id"].as_str().unwrap());
    assert_eq!(count("town.a", &of_station).await, 2);
    assert_eq!(count("county", "status=announced").await, 1);
    let days = "held_on_from=2026-03-10&held_on_to=2026-03-22";
    assert_eq!(count("county", days).await, 2);
    let mine = format!("deputy_id={}", World::DEPUTY_A1);
    assert_eq!(count("deputy.a3", &mine).await, 3);
    let none = format!("deputy_id={}", World::DEPUTY_A3);
    assert_eq!(count("deputy.a3", &none).await, 0);
    assert_eq!(count("town.b", "").await, 0);
    let sorted = ctx
        .as_account("county")
        .get("/receptions?sort=held_on")
        .await;
    sorted.expect_problem(400, "invalid_parameter");
});

db_test!(a4_who_is_on_duty_sees_the_reception, async |ctx| {
    let colleague = colleagues::of_county(&ctx, 1)[0];
    let ids = json!({"deputy_ids": [World::DEPUTY_A1, colleague.deputy]});
    let body = crate::stations::steps::request_with("老城联络站", ids.clone());
    let station = crate::stations::steps::sent(&ctx, "town.a", body).await;
    let station = station.expect(201);
    let with = at(
        &ctx,
        5,
        json!({"station_id": station["id"], "deputy_ids": [colleague.deputy]}),
    );
    let with = sent(&ctx, "town.a", with).await.expect(201);
    let without = at(
        &ctx,
        6,
        json!({"station_id": station["id"], "deputy_ids": [World::DEPUTY_A1]}),
    );
    let without = sent(&ctx, "town.a", without).await.expect(201);
    let client = ctx.as_person(colleague.account, luzhi::platform::auth::Role::Deputy);
    client.get(&path(&with)).await.expect(200);
    let hidden = client.get(&path(&without)).await;
    hidden.expect_problem(404, "not_found");
});
