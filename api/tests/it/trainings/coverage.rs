//! Hours of deputies in a year.

use super::steps::*;
use crate::support::{Context, World};
use serde_json::{Value, json};

async fn figures(ctx: &Context, who: &str, query: &str) -> Value {
    let target = format!("/trainings/coverage?{query}");
    ctx.as_account(who).get(&target).await.expect(200)
}

db_test!(hours_count_whoever_held_the_training, async |ctx| {
    held(&ctx).await;
    let training = of_county(&ctx, json!({"begins_on": day(&ctx, 0), "hours": 4})).await;
    let all = json!({"audience": "townships"});
    let training = act(&ctx, "county", &training, "invitations", all)
        .await
        .expect(200);
    let body = json!({"present": [{"deputy_id": World::DEPUTY_A1}]});
    act(&ctx, "county", &training, "presences", body)
        .await
        .expect(200);
    let found = figures(&ctx, "town.a", "year=2026").await;
    assert_eq!(
        (&found["target"], &found["reached"], &found["total"]),
        (&json!(8), &json!(1), &json!(3))
    );
    let lines = found["deputies"].as_array().unwrap().iter();
    let mut lines: Vec<_> = lines
        .map(|one| {
            let number = |name: &str| one[name].as_i64().unwrap();
            let name = one["name"].as_str().unwrap().to_owned();
            (name, number("hours"), number("attended"), number("invited"))
        })
        .collect();
    lines.sort();
    let of =
        |name: &str, numbers: (i64, i64, i64)| (name.to_owned(), numbers.0, numbers.1, numbers.2);
    let mut wanted = [
        of("甲一", (10, 2, 2)),
        of("甲二", (3, 1, 2)),
        of("甲三", (0, 0, 2)),
    ];
    wanted.sort();
    assert_eq!(lines, wanted);
    // Nobody is ranked: a deputy reads the whole and their own line.
    let own = figures(&ctx, "deputy.a2", "year=2026").await;
    assert_eq!(
        (&own["reached"], own["deputies"].as_array().unwrap().len()),
        (&json!(1), 1)
    );
    let of_town = format!("year=2026&town_id={}", World::TOWN_B);
    assert_eq!(figures(&ctx, "county", &of_town).await["total"], 1);
    let target = format!("/trainings/coverage?{of_town}");
    let other = ctx.as_account("town.a").get(&target).await;
    other.expect_problem(404, "not_found");
    let wrong = ctx
        .as_account("town.a")
        .get("/trainings/coverage?year=1999")
        .await;
    wrong.expect_problem(400, "invalid_parameter");
});
