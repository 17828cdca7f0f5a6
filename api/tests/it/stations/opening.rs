//! Registering stations, and who belongs to them.

use super::steps::*;
use crate::project_ideas::steps::wrong;
use crate::support::{World, colleagues};
use serde_json::{Value, json};

db_test!(a3_a_station_says_where_it_is_and_whom_to_ask, async |ctx| {
    let station = opened(&ctx, "老城联络站").await;
    assert_eq!(
        (&station["contact_name"], &station["member_count"]),
        (&json!("甲一"), &json!(3))
    );
    assert_eq!(
        (&station["checks_met"], &station["checks_total"]),
        (&json!(0), &json!(10))
    );
    assert_eq!(station["members"][0]["joined_on"], "2026-01-05");
    ctx.follow();
    let notices = ctx.as_account("deputy.a2").get("/notices").await;
    let notices = notices.expect(200)["items"].to_string();
    assert!(notices.contains("您已编入这个代表联络站"), "{notices}");
    for who in ["county", "town.a", "deputy.a3"] {
        seen(&ctx, who, &station).await.expect(200);
    }
    for who in ["town.b", "deputy.b1"] {
        let other = seen(&ctx, who, &station).await;
        other.expect_problem(404, "not_found");
    }
    for who in ["unit.x", "village.a"] {
        let other = seen(&ctx, who, &station).await;
        other.expect_problem(403, "forbidden");
    }
    // The staff may be asked for, too; the one takes the place of the other.
    let staff = json!({"contact_name": "李干事"});
    let station = changed(&ctx, "town.a", &station, staff).await.expect(200);
    assert_eq!(
        (&station["contact_id"], &station["contact_name"]),
        (&Value::Null, &json!("李干事"))
    );
    assert_eq!(ctx.events("station"), ["station.opened", "station.updated"]);
});

db_test!(a3_who_comes_and_goes_stays_told, async |ctx| {
    let station = opened(&ctx, "老城联络站").await;
    ctx.clock.advance(chrono::TimeDelta::days(30));
    let fewer = json!({"deputy_ids": [World::DEPUTY_A2, World::DEPUTY_A3]});
    let headless = changed(&ctx, "town.a", &station, fewer.clone()).await;
    assert_eq!(wrong(headless), ["/contact_id station_not_a_member"]);
    let fewer = json!({"deputy_ids": [World::DEPUTY_A2, World::DEPUTY_A3],
        "contact_id": World::DEPUTY_A2});
    let station = changed(&ctx, "town.a", &station, fewer).await.expect(200);
    assert_eq!(station["member_count"], 2);
    let members = station["members"].as_array().unwrap().iter();
    let left: Vec<_> = members
        .filter(|one| !one["left_on"].is_null())
        .map(|one| &one["deputy_id"])
        .collect();
    assert_eq!(left, [&json!(World::DEPUTY_A1)]);
    ctx.clock.advance(chrono::TimeDelta::days(30));
    let back = json!({"deputy_ids": [World::DEPUTY_A1, World::DEPUTY_A2, World::DEPUTY_A3]});
    let station = changed(&ctx, "town.a", &station, back).await.expect(200);
    assert_eq!(
        (
            station["members"].as_array().unwrap().len(),
            &station["member_count"]
        ),
        (4, &json!(3))
    );
    let query = format!("/stations?deputy_id={}", World::DEPUTY_A1);
    let mine = ctx.as_account("deputy.a1").get(&query).await.expect(200);
    assert_eq!(mine["items"].as_array().unwrap().len(), 1);
});

db_test!(
    a3_a_deputy_of_the_county_belongs_where_they_are_at_home,
    async |ctx| {
        let colleague = colleagues::of_county(&ctx, 1)[0];
        let ids = json!({"deputy_ids": [World::DEPUTY_A1, colleague.deputy]});
        let body = request_with("老城联络站", ids);
        let station = sent(&ctx, "town.a", body).await.expect(201);
        // They sit in no congress of the town, and see the station where they belong.
        let client = ctx.as_person(colleague.account, luzhi::platform::auth::Role::Deputy);
        client.get(&path(&station)).await.expect(200);
        let without = opened(&ctx, "安岭联络站").await;
        let hidden = client.get(&path(&without)).await;
        hidden.expect_problem(404, "not_found");
        // In the other town they are not at home.
        let body = json!({"level": "township", "kind": "point", "name": "棕溪联络点", "address": "街上",
        "contact_name": "王干事", "deputy_ids": [World::DEPUTY_B1, colleague.deputy]});
        let away = sent(&ctx, "town.b", body).await;
        assert_eq!(wrong(away), ["/deputy_ids/1 not_a_deputy"]);
    }
);

db_test!(a3_the_county_keeps_its_own, async |ctx| {
    let body = json!({"level": "county", "kind": "home", "name": "市代表之家", "address": "人民路一号",
        "contact_name": "张主任", "deputy_ids": [World::DEPUTY_A1]});
    let home = sent(&ctx, "county", body).await.expect(201);
    assert_eq!(
        (&home["town_id"], &home["area_m2"]),
        (&Value::Null, &Value::Null)
    );
    seen(&ctx, "deputy.a1", &home).await.expect(200);
    for who in ["town.a", "deputy.a2"] {
        let hidden = seen(&ctx, who, &home).await;
        hidden.expect_problem(404, "not_found");
    }
    let of_town = opened(&ctx, "老城联络站").await;
    let by_county = changed(&ctx, "county", &of_town, json!({"address": "新街一号"})).await;
    by_county.expect_problem(403, "station_not_your_turn");
    let count = async |query: &str| {
        let target = format!("/stations?{query}");
        let list = ctx.as_account("county").get(&target).await.expect(200);
        list["items"].as_array().unwrap().len()
    };
    assert_eq!(count("level=county").await, 1);
    assert_eq!(count("kind=home,point").await, 1);
    assert_eq!(
        count("village=%E8%80%81%E5%9F%8E%E7%A4%BE%E5%8C%BA").await,
        1
    );
    assert_eq!(count(&format!("town_id={}", World::TOWN_A)).await, 1);
    assert_eq!(count(&format!("town_id={}", World::TOWN_B)).await, 0);
});
