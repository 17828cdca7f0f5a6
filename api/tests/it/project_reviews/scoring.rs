//! The sheet of eight dimensions (V11).

use crate::project_works::steps::*;
use crate::support::Context;
use serde_json::{Value, json};

const DIMENSIONS: [&str; 8] = [
    "decision",
    "plan",
    "quality",
    "money",
    "progress",
    "participation",
    "openness",
    "benefit",
];

pub fn scores(score: i32) -> Value {
    let scores: Vec<Value> = DIMENSIONS
        .iter()
        .map(|one| json!({"dimension": one, "score": score}))
        .collect();
    json!({"reviewed_by": "民生实事项目评价组", "scores": scores})
}

async fn weights(ctx: &Context) -> Value {
    ctx.as_account("county")
        .get("/project-review-weights")
        .await
        .expect(200)
}

db_test!(
    v11_a_total_is_computed_with_the_weights_of_the_county,
    async |ctx| {
        let work = published(&ctx).await;
        let usual = weights(&ctx).await;
        assert_eq!(
            (&usual["is_usual"], &usual["version"]),
            (&json!(true), &json!(0))
        );
        let mut body = scores(80);
        body["scores"][2]["score"] = json!(100);
        let review = act(&ctx, "town.a", &work, "scores", body.clone()).await;
        // Quality counts 15 percent.
        assert_eq!(review["sheet"]["total_hundredths"], 8_300);
        let mut twice = body.clone();
        twice["scores"][1]["dimension"] = json!("decision");
        let now = seen(&ctx, "town.a", &work).await;
        let twice = step(&ctx, "town.a", &now, "scores", twice).await;
        assert_eq!(pointer(twice), at("/scores/1/dimension", "duplicate"));
        let mut given = usual["weights"].clone();
        given[2]["weight"] = json!(25);
        let county = ctx.as_account("county");
        let put = |version, weights: Value| {
            county.put(
                "/project-review-weights",
                version,
                json!({"weights": weights}),
            )
        };
        assert_eq!(
            pointer(put(0, given.clone()).await),
            at("/weights", "project_weights_sum")
        );
        given[1]["weight"] = json!(5);
        ctx.as_account("town.a")
            .put("/project-review-weights", 0, json!({"weights": given}))
            .await
            .expect_problem(403, "forbidden");
        let changed = put(0, given.clone()).await.expect(200);
        assert_eq!(
            (&changed["is_usual"], &changed["version"]),
            (&json!(false), &json!(1))
        );
        put(0, given)
            .await
            .expect_problem(412, "precondition_failed");
        // What was filled keeps what counted then.
        let path = format!("{}/review", path(&work));
        let kept = ctx.as_account("unit.x").get(&path).await.expect(200);
        assert_eq!(kept["sheet"]["total_hundredths"], 8_300);
        let review = act(&ctx, "town.a", &now, "scores", body).await;
        assert_eq!(review["sheet"]["total_hundredths"], 8_500);
    }
);
