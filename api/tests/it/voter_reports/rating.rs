//! What voters say on paper, and what it comes to.

use super::steps::*;
use crate::project_ideas::steps::wrong;
use crate::support::World;
use serde_json::{Value, json};

db_test!(
    a6_the_result_is_told_with_numerator_and_denominator,
    async |ctx| {
        let report = rated(&ctx).await;
        let ratings = &report["ratings"];
        assert_eq!(
            (
                &ratings["favourable"],
                &ratings["total"],
                &ratings["percent"],
                &ratings["result"]
            ),
            (&json!(42), &json!(50), &json!("84"), &json!("competent"))
        );
        let lines = ratings["explanation"].as_array().unwrap();
        let told =
            "称职率＝（优秀＋称职）÷ 收回评议票＝42 ÷ 50＝84%；弃权和无效的票计入收回评议票。";
        assert!(lines.contains(&json!(told)), "{lines:?}");
        let last = lines.last().unwrap().as_str().unwrap();
        assert!(last.ends_with("评议结果：称职。"), "{last}");
        // Put right as long as it was told to nobody: 39 of 50 is 78 %.
        let body = counts([20, 19, 7, 2, 2]);
        let right = act(&ctx, "town.a", &report, "ratings", body)
            .await
            .expect(200);
        assert_eq!(
            (&right["result"], &right["ratings"]["percent"]),
            (&json!("basic"), &json!("78"))
        );
        let told = act(&ctx, "town.a", &right, "announcements", json!({}))
            .await
            .expect(200);
        let late = act(&ctx, "town.a", &told, "ratings", counts([50, 0, 0, 0, 0])).await;
        late.expect_problem(409, "voter_report_not_in_state");
        // Another number holds from then on; what is counted stays.
        let value = json!({"organ_id": World::TOWN_A, "value": 75, "valid_from": "2026-01-01", "basis": "镇规则"});
        let target = "/parameters/voter_report_competent_percent/values";
        ctx.as_account("town.a")
            .post(target, value)
            .await
            .expect(201);
        let found = seen(&ctx, "town.a", &told).await.expect(200);
        assert_eq!(
            (&found["result"], &found["ratings"]["competent_percent"]),
            (&json!("basic"), &json!(80))
        );
        let low = json!({"organ_id": World::TOWN_A, "value": 40, "valid_from": "2026-01-01", "basis": "镇规则"});
        let below = ctx.as_account("town.a").post(target, low).await;
        assert_eq!(below.status, 422);
    }
);

db_test!(a6_no_more_ratings_than_voters, async |ctx| {
    let report = held(&ctx, 50).await;
    let more = act(
        &ctx,
        "town.a",
        &report,
        "ratings",
        counts([20, 20, 5, 5, 1]),
    )
    .await;
    assert_eq!(wrong(more), ["/excellent voter_report_more_than_present"]);
    let none = act(&ctx, "town.a", &report, "ratings", counts([0; 5])).await;
    assert_eq!(wrong(none), ["/excellent voter_report_no_ratings"]);
    let less = act(&ctx, "town.a", &report, "ratings", counts([-1, 0, 0, 0, 5])).await;
    assert_eq!(wrong(less), ["/excellent range"]);
    // Nobody counts the ratings of their own report.
    let own = act(
        &ctx,
        "deputy.a1",
        &report,
        "ratings",
        counts([50, 0, 0, 0, 0]),
    )
    .await;
    own.expect_problem(403, "forbidden");
    let early = act(
        &ctx,
        "town.a",
        &report,
        "feedback",
        json!({"feedback": "很好"}),
    )
    .await;
    early.expect_problem(409, "voter_report_not_in_state");
    let all = act(
        &ctx,
        "town.a",
        &report,
        "ratings",
        counts([20, 20, 5, 5, 0]),
    )
    .await;
    assert_eq!(all.expect(200)["ratings"]["result"], "competent");
    let other = seen(&ctx, "deputy.a2", &report).await.expect(200);
    assert_eq!(
        (&other["result"], &other["ratings"]),
        (&Value::Null, &Value::Null)
    );
});
