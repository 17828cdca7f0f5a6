//! How often deputies receive residents in a year.

use super::steps::*;
use crate::stations::steps::opened;
use crate::support::World;
use serde_json::{Value, json};

async fn figures(ctx: &crate::support::Context, who: &str, query: &str) -> Value {
    let target = format!("/receptions/coverage?{query}");
    ctx.as_account(who).get(&target).await.expect(200)
}

db_test!(a3_each_deputy_once_or_twice_a_year, async |ctx| {
    let station = opened(&ctx, "老城联络站").await;
    held(&ctx, &station).await;
    planned(&ctx, &station, 20).await;
    let off = planned(&ctx, &station, 25).await;
    let why = json!({"reason": "与代表大会冲突"});
    act(&ctx, "town.a", &off, "cancellations", why)
        .await
        .expect(200);
    let found = figures(&ctx, "town.a", "year=2026").await;
    assert_eq!(
        (&found["minimum"], &found["reached"], &found["total"]),
        (&json!(1), &json!(1), &json!(3))
    );
    let lines = found["deputies"].as_array().unwrap().iter();
    let lines: Vec<_> = lines
        .map(|one| {
            (
                one["name"].as_str().unwrap(),
                one["received"].as_i64().unwrap(),
                one["on_duty"].as_i64().unwrap(),
                one["is_reached"].as_bool().unwrap(),
            )
        })
        .collect();
    let mut sorted = lines.clone();
    sorted.sort_unstable_by_key(|one| one.0);
    let mut wanted = vec![
        ("甲一", 1, 2, true),
        ("甲二", 0, 2, false),
        ("甲三", 0, 0, false),
    ];
    wanted.sort_unstable_by_key(|one| one.0);
    assert_eq!(sorted, wanted);
    assert_eq!(figures(&ctx, "town.a", "year=2025").await["reached"], 0);
    let value = json!({"organ_id": World::TOWN_A, "value": 2, "valid_from": "2026-01-01",
        "basis": "镇规则"});
    let target = "/parameters/reception_min_per_deputy_year/values";
    ctx.as_account("town.a")
        .post(target, value)
        .await
        .expect(201);
    let stricter = figures(&ctx, "town.a", "year=2026").await;
    assert_eq!(
        (
            &stricter["minimum"],
            &stricter["reached"],
            &stricter["basis"]
        ),
        (&json!(2), &json!(0), &json!("镇规则"))
    );
});

db_test!(a3_whose_figures_they_are, async |ctx| {
    let station = opened(&ctx, "老城联络站").await;
    held(&ctx, &station).await;
    // No league table: a deputy reads the whole and their own line.
    let own = figures(&ctx, "deputy.a2", "year=2026").await;
    assert_eq!((&own["reached"], &own["total"]), (&json!(1), &json!(3)));
    let lines = own["deputies"].as_array().unwrap();
    assert_eq!(
        (lines.len(), &lines[0]["deputy_id"]),
        (1, &json!(World::DEPUTY_A2))
    );
    let of_county = figures(&ctx, "county", "year=2026").await;
    assert_eq!(
        (
            &of_county["level"],
            &of_county["total"],
            &of_county["reached"]
        ),
        (&json!("county"), &json!(1), &json!(1))
    );
    let of_town = format!("year=2026&town_id={}", World::TOWN_A);
    assert_eq!(figures(&ctx, "county", &of_town).await["total"], 3);
    let both = figures(&ctx, "deputy.a1", "year=2026&level=county").await;
    assert_eq!(both["level"], "county");
    let target = format!("/receptions/coverage?{of_town}");
    let other = ctx.as_account("town.b").get(&target).await;
    other.expect_problem(404, "not_found");
    let none = ctx
        .as_account("deputy.a2")
        .get("/receptions/coverage?year=2026&level=county")
        .await;
    none.expect_problem(409, "congress_none");
    for query in ["", "?year=1999", "?year=a"] {
        let target = format!("/receptions/coverage{query}");
        let wrong = ctx.as_account("town.a").get(&target).await;
        wrong.expect_problem(400, "invalid_parameter");
    }
    let by_unit = ctx
        .as_account("unit.x")
        .get("/receptions/coverage?year=2026")
        .await;
    by_unit.expect_problem(403, "forbidden");
});
