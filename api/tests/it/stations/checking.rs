//! What a station has of the ten haves (十有), by a template to be edited.

use super::steps::*;
use crate::project_ideas::steps::wrong;
use serde_json::{Value, json};

db_test!(a3_ten_haves_are_said_one_by_one, async |ctx| {
    let station = opened(&ctx, "老城联络站").await;
    assert_eq!(station["checks_source"], "preset");
    let items = station["checks"].as_array().unwrap();
    assert_eq!((items.len(), &items[0]["is_met"]), (10, &Value::Null));
    let said = json!({"checks": [{"item": "有牌子", "is_met": true, "note": "门口挂牌"},
        {"item": "有经费", "is_met": false, "note": "尚未列入预算"}]});
    let by_county = act(&ctx, "county", &station, "checks", said.clone()).await;
    by_county.expect_problem(403, "station_not_your_turn");
    let by_deputy = act(&ctx, "deputy.a1", &station, "checks", said.clone()).await;
    by_deputy.expect_problem(403, "forbidden");
    let station = act(&ctx, "town.a", &station, "checks", said)
        .await
        .expect(200);
    assert_eq!(station["checks_met"], 1);
    let first = &station["checks"][0];
    assert_eq!(
        (&first["is_met"], &first["note"]),
        (&json!(true), &json!("门口挂牌"))
    );
    assert!(first["checked_by"].is_string() && first["at"].is_string());
    // Said anew, the others stay.
    let again = json!({"checks": [{"item": "有经费", "is_met": true}]});
    let station = act(&ctx, "town.a", &station, "checks", again)
        .await
        .expect(200);
    assert_eq!(station["checks_met"], 2);
    let twice = json!({"checks": [{"item": "有经费", "is_met": true},
        {"item": "有经费", "is_met": false}]});
    let twice = act(&ctx, "town.a", &station, "checks", twice).await;
    assert_eq!(wrong(twice), ["/checks/1/item duplicate"]);
    let unknown = json!({"checks": [{"item": "有食堂", "is_met": true}]});
    let unknown = act(&ctx, "town.a", &station, "checks", unknown).await;
    assert_eq!(wrong(unknown), ["/checks/0/item station_unknown_item"]);
    let none = act(&ctx, "town.a", &station, "checks", json!({"checks": []})).await;
    assert_eq!(wrong(none), ["/checks length"]);
});

db_test!(a3_the_ten_haves_are_the_towns_to_name, async |ctx| {
    let station = opened(&ctx, "老城联络站").await;
    let said = json!({"checks": [{"item": "有牌子", "is_met": true}]});
    act(&ctx, "town.a", &station, "checks", said)
        .await
        .expect(200);
    let versions = "/procedures/station_ten_haves/versions";
    let steps = json!({"steps": [{"name": "有牌子"}, {"name": "有书屋", "proof": "图书目录"}]});
    let county = ctx.as_account("county");
    county.post_at(versions, 0, steps).await.expect(200);
    let station = seen(&ctx, "town.a", &station).await.expect(200);
    assert_eq!(
        (
            &station["checks_source"],
            &station["checks_met"],
            &station["checks_total"]
        ),
        (&json!("county"), &json!(1), &json!(2))
    );
    let own = json!({"steps": [{"name": "有接待室"}]});
    let town = ctx.as_account("town.a");
    town.post_at(versions, 0, own).await.expect(200);
    let station = seen(&ctx, "town.a", &station).await.expect(200);
    assert_eq!(
        (&station["checks_source"], &station["checks"][0]["item"]),
        (&json!("township"), &json!("有接待室"))
    );
    // An item is no step of a meeting, and nothing ticks it by itself.
    let phase = json!({"steps": [{"name": "有牌子", "phase": "before"}]});
    let phase = town.post_at(versions, 1, phase).await;
    assert_eq!(wrong(phase), ["/steps/0/phase no_phase"]);
    let unit = ctx.as_account("unit.x");
    let hidden = unit.get("/procedures/station_ten_haves").await;
    hidden.expect_problem(404, "not_found");
});
