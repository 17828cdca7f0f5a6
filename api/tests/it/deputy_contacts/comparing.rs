//! Who is below the local rules, in a congress and in every town.

use super::steps::*;
use crate::support::World;
use serde_json::{Value, json};

db_test!(row_37_three_residents_are_enough, async |ctx| {
    for label in ["第一户", "第二户", "第三户"] {
        added(&ctx, json!({"label": label})).await;
    }
    let other = json!({"deputy_id": World::DEPUTY_A3, "label": "第四户"});
    let other = asked(&ctx, "town.a", other).await.expect(201);
    let note = json!({"way": "met", "note": "上门"});
    noted(&ctx, "town.a", &other, note).await.expect(200);
    let found = matrix(&ctx, "town.a", "").await;
    assert_eq!(
        (
            &found["deputy_minimum"],
            &found["deputies_reached"],
            &found["deputies_total"]
        ),
        (&json!(3), &json!(1), &json!(3))
    );
    let line = |name: &str| {
        let mut all = found["deputies"].as_array().unwrap().iter();
        all.find(|one| one["name"] == name).unwrap()
    };
    assert_eq!(
        (&line("甲一")["residents"], &line("甲一")["last_on"]),
        (&json!(3), &Value::Null)
    );
    assert_eq!(
        (&line("甲三")["residents"], &line("甲三")["last_on"]),
        (&json!(1), &json!("2026-03-02"))
    );
    // No league table: a deputy reads the whole and their own lines.
    let own = matrix(&ctx, "deputy.a3", "").await;
    assert_eq!(
        (&own["deputies_reached"], &own["members"]),
        (&json!(1), &json!([]))
    );
    assert_eq!(own["deputies"].as_array().unwrap().len(), 1);
});

db_test!(row_37_the_county_compares_towns, async |ctx| {
    assigned(&ctx).await;
    let towns = "/deputy-contacts/towns";
    let found = ctx.as_account("county").get(towns).await.expect(200);
    let town = |id: luzhi::platform::db::Id| {
        let mut all = found["items"].as_array().unwrap().iter();
        let id = json!(id);
        all.find(|one| one["town_id"] == id).unwrap()
    };
    let a = town(World::TOWN_A);
    assert_eq!(
        (
            &a["members_total"],
            &a["deputies_total"],
            &a["without_member"],
            &a["last_on"]
        ),
        (&json!(1), &json!(3), &json!(1), &Value::Null)
    );
    assert_eq!(town(World::TOWN_B)["without_member"], 1);
    let by_town = ctx.as_account("town.a").get(towns).await;
    by_town.expect_problem(403, "forbidden");
    let of_a = format!("?town_id={}", World::TOWN_A);
    assert_eq!(matrix(&ctx, "county", &of_a).await["members_total"], 1);
    assert_eq!(matrix(&ctx, "county", "").await["level"], "county");
    let target = format!("/deputy-contacts/coverage{of_a}");
    let other = ctx.as_account("town.b").get(&target).await;
    other.expect_problem(404, "not_found");
});
