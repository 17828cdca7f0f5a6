//! How many deputies reported in a year and in the term.

use super::steps::*;
use crate::support::{Context, World};
use serde_json::{Value, json};

async fn figures(ctx: &Context, who: &str, query: &str) -> Value {
    let target = format!("/voter-reports/coverage?{query}");
    ctx.as_account(who).get(&target).await.expect(200)
}

db_test!(
    a6_a_third_each_year_and_everybody_in_the_term,
    async |ctx| {
        rated(&ctx).await;
        planned(&ctx, 30, json!({"deputy_id": World::DEPUTY_A2})).await;
        let off = planned(&ctx, 40, json!({"deputy_id": World::DEPUTY_A3})).await;
        let why = json!({"reason": "代表外出"});
        act(&ctx, "town.a", &off, "cancellations", why)
            .await
            .expect(200);
        let found = figures(&ctx, "town.a", "year=2026").await;
        // Of three deputies thirty per cent is one.
        assert_eq!(
            (
                &found["target_percent"],
                &found["needed"],
                &found["reported"],
                &found["total"]
            ),
            (&json!(30), &json!(1), &json!(1), &json!(3))
        );
        assert_eq!(
            (
                &found["is_reached"],
                &found["term_reported"],
                &found["within_months"],
                &found["all_by"]
            ),
            (&json!(true), &json!(1), &json!(36), &json!("2024-10-14"))
        );
        let lines = found["deputies"].as_array().unwrap().iter();
        let mut lines: Vec<_> = lines
            .map(|one| {
                (
                    one["name"].as_str().unwrap(),
                    one["in_year"].as_i64().unwrap(),
                    one["last_on"].is_string(),
                    one["planned_on"].is_string(),
                )
            })
            .collect();
        lines.sort_unstable_by_key(|one| one.0);
        let mut wanted = vec![
            ("甲一", 1, true, false),
            ("甲二", 0, false, true),
            ("甲三", 0, false, false),
        ];
        wanted.sort_unstable_by_key(|one| one.0);
        assert_eq!(lines, wanted);
        let before = figures(&ctx, "town.a", "year=2025").await;
        assert_eq!(
            (&before["reported"], &before["term_reported"]),
            (&json!(0), &json!(1))
        );
        // No league table: a deputy reads the whole and their own line.
        let own = figures(&ctx, "deputy.a2", "year=2026").await;
        assert_eq!(
            (&own["reported"], own["deputies"].as_array().unwrap().len()),
            (&json!(1), 1)
        );
        // The county sees its own congress and all its towns.
        let of_county = figures(&ctx, "county", "year=2026").await;
        assert_eq!(
            (&of_county["level"], &of_county["total"]),
            (&json!("county"), &json!(1))
        );
        let towns = of_county["towns"].as_array().unwrap().iter();
        let mut towns: Vec<_> = towns
            .map(|one| [&one["reported"], &one["term_reported"], &one["total"]])
            .collect();
        towns.sort_by_key(|one| one[2].as_i64());
        assert_eq!(
            towns,
            [
                [&json!(0), &json!(0), &json!(1)],
                [&json!(1), &json!(1), &json!(3)]
            ]
        );
        let of_town = format!("year=2026&town_id={}", World::TOWN_A);
        let of_town = figures(&ctx, "county", &of_town).await;
        assert_eq!(
            (&of_town["reported"], &of_town["towns"]),
            (&json!(1), &json!([]))
        );
        let wrong = ctx
            .as_account("town.a")
            .get("/voter-reports/coverage?year=1999")
            .await;
        wrong.expect_problem(400, "invalid_parameter");
        let other = format!(
            "/voter-reports/coverage?year=2026&town_id={}",
            World::TOWN_A
        );
        let other = ctx.as_account("town.b").get(&other).await;
        other.expect_problem(404, "not_found");
    }
);
