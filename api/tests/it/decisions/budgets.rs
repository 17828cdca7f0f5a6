//! Publication and filing: budgets (B1, B3, B4) and resolutions of a township (M13).

use super::steps::*;
use crate::notices::told;
use chrono::TimeDelta;
use serde_json::{Value, json};

fn budget() -> Value {
    let mut request = resolution();
    request["title"] = json!("关于批准2026年财政预算的决议");
    request["is_budget"] = json!(true);
    request
}

fn filing(with: &str, on: &str) -> (&'static str, Value) {
    ("filings", json!({"filed_with": with, "filed_on": on}))
}

db_test!(b1_the_budget_is_not_for_the_presidium, async |ctx| {
    let office = ctx.as_account("town.a");
    let mut request = budget();
    request["body"] = json!("presidium");
    let problem = office.post("/decisions", request).await;
    let problem = problem.expect_problem(422, "validation_failed");
    assert_eq!(problem["errors"][0]["pointer"], "/body");
    let made = drafted(&ctx, budget()).await;
    let other = json!({"body": "presidium"});
    let problem = office.patch(&path(&made), 1, other).await;
    problem.expect_problem(422, "validation_failed");
    let both = json!({"body": "presidium", "is_budget": false});
    office.patch(&path(&made), 1, both).await.expect(200);
});

db_test!(
    b3_an_approved_budget_is_published_within_20_days,
    async |ctx| {
        let made = adopted(&ctx, budget()).await;
        let clock = &made["clocks"][0];
        assert_eq!(
            (&clock["key"], &clock["deadline"]["rule"]),
            (&json!("publication"), &json!("B3"))
        );
        // 22 March 2026 is a Sunday.
        assert_eq!(clock["deadline"]["due_on"], "2026-03-23");
        assert_eq!(
            waiting(&ctx, "town.a")
                .await
                .iter()
                .map(|one| &one.1)
                .filter(|day| !day.is_null())
                .collect::<Vec<_>>(),
            [&json!("2026-03-23")]
        );
        ctx.clock.advance(TimeDelta::days(22));
        let late = ctx.as_account("town.a").get(&path(&made)).await.expect(200);
        assert_eq!(
            (&late["is_overdue"], &late["clocks"][0]["is_overdue"]),
            (&json!(true), &json!(true))
        );
        let today = ctx.clock.today();
        let done = act(
            &ctx,
            "town.a",
            &made,
            "publications",
            json!({"published_on": today}),
        )
        .await;
        assert_eq!(
            (&done["publish_due_on"], &done["published_on"]),
            (&Value::Null, &json!(today))
        );
        assert_eq!(done["is_overdue"], false);
        let twice = ("publications", json!({"published_on": today}));
        refused(
            &ctx,
            "town.a",
            &done,
            twice,
            (409, "decision_already_published"),
        )
        .await;
    }
);

db_test!(
    b4_the_budget_of_a_town_is_filed_with_the_government_of_the_county,
    async |ctx| {
        let made = adopted(&ctx, budget()).await;
        let filing = |on| filing("government", on);
        for day in ["2026-03-01", "2026-03-03"] {
            let problem = refused(
                &ctx,
                "town.a",
                &made,
                filing(day),
                (422, "validation_failed"),
            )
            .await;
            assert_eq!(problem["errors"][0]["pointer"], "/filed_on");
        }
        assert_eq!(waiting(&ctx, "town.a").await.len(), 2);
        let (step, body) = filing("2026-03-02");
        let done = act(&ctx, "town.a", &made, step, body).await;
        assert_eq!(done["budget_filed_on"], "2026-03-02");
        assert_eq!(
            waiting(&ctx, "town.a").await.len(),
            1,
            "to be published still"
        );
        refused(
            &ctx,
            "town.a",
            &done,
            filing("2026-03-02"),
            (409, "decision_already_filed"),
        )
        .await;
        let other = adopted(&ctx, resolution()).await;
        refused(
            &ctx,
            "town.a",
            &other,
            filing("2026-03-02"),
            (409, "decision_nothing_to_file"),
        )
        .await;
    }
);

db_test!(
    m13_what_a_town_resolved_is_filed_with_the_county_within_30_days_of_publication,
    async |ctx| {
        let made = adopted(&ctx, resolution()).await;
        let file = |on| filing("standing_committee", on);
        refused(
            &ctx,
            "town.a",
            &made,
            file("2026-03-02"),
            (409, "decision_not_published"),
        )
        .await;
        let day = json!({"published_on": "2026-03-02"});
        let made = act(&ctx, "town.a", &made, "publications", day).await;
        assert_eq!(made["clocks"][0]["deadline"]["rule"], "M13");
        assert_eq!(made["file_due_on"], "2026-04-01");
        assert_eq!(
            waiting(&ctx, "town.a").await,
            [step(
                "决议决定已经公布，请按期报县级人大常委会备案并登记",
                Some("2026-04-01")
            )]
        );
        // Filing may come after it is closed.
        let made = act(&ctx, "town.a", &made, "closings", closing(&ctx)).await;
        let problem = refused(
            &ctx,
            "town.a",
            &made,
            file("2026-03-01"),
            (422, "validation_failed"),
        )
        .await;
        assert_eq!(problem["errors"][0]["pointer"], "/filed_on");
        let (step, body) = file("2026-03-02");
        let made = act(&ctx, "town.a", &made, step, body).await;
        assert_eq!(
            (&made["file_due_on"], &made["filed_on"]),
            (&Value::Null, &json!("2026-03-02"))
        );
        assert_eq!(waiting(&ctx, "town.a").await, []);
        assert_eq!(
            told(&ctx, "county").await,
            ["乡镇人大的决议决定已报送备案。"]
        );
        // An opinion of the presidium is not filed.
        let opinion = adopted(&ctx, request()).await;
        let day = json!({"published_on": "2026-03-02"});
        let opinion = act(&ctx, "town.a", &opinion, "publications", day).await;
        assert_eq!(
            (&opinion["file_due_on"], &opinion["is_filed_with_county"]),
            (&Value::Null, &json!(false))
        );
        refused(
            &ctx,
            "town.a",
            &opinion,
            file("2026-03-02"),
            (409, "decision_nothing_to_file"),
        )
        .await;
    }
);
