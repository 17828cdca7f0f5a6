//! The parameter register through HTTP.

use crate::support::{Answer, Client, World};
use serde_json::{Value, json};

async fn record(
    client: &Client<'_>,
    key: &str,
    value: Value,
    from: &str,
    organ: Option<&str>,
) -> Answer {
    let mut body = json!({"value": value, "valid_from": from, "basis": "县人大常委会办法"});
    if let Some(organ) = organ {
        body["organ_id"] = json!(organ);
    }
    client
        .post(&format!("/parameters/{key}/values"), body)
        .await
}

async fn value(client: &Client<'_>, key: &str, query: &str) -> (Value, String) {
    let list = client.get(&format!("/parameters{query}")).await.expect(200);
    let items = list["items"].as_array().unwrap();
    let found = items.iter().find(|item| item["key"] == key).unwrap();
    (
        found["value"].clone(),
        found["source"].as_str().unwrap().to_owned(),
    )
}

db_test!(
    the_newest_value_of_town_then_county_then_register_holds,
    async |ctx| {
        let (county, town) = (ctx.as_account("county"), ctx.as_account("town.a"));
        let key = "suggestion_due_months";
        assert_eq!(value(&town, key, "").await, (json!(3), "default".into()));
        record(&county, key, json!(2), "2026-01-01", None)
            .await
            .expect(201);
        assert_eq!(value(&town, key, "").await, (json!(2), "county".into()));
        record(&town, key, json!(1), "2026-03-01", None)
            .await
            .expect(201);
        assert_eq!(value(&town, key, "").await, (json!(1), "township".into()));
        assert_eq!(
            value(&ctx.as_account("town.b"), key, "").await,
            (json!(2), "county".into())
        );
        assert_eq!(value(&county, key, "").await, (json!(2), "county".into()));
        let of_a = format!("?organ_id={}", World::TOWN_A);
        assert_eq!(
            value(&county, key, &of_a).await,
            (json!(1), "township".into())
        );
        record(&county, key, json!(3), "2027-01-01", None)
            .await
            .expect(201);
        assert_eq!(value(&county, key, "").await.0, json!(2), "not yet");
        record(&county, key, json!(1), "2026-01-01", None)
            .await
            .expect_problem(409, "parameter_value_taken");
        record(&town, key, json!(2), "2026-03-01", None)
            .await
            .expect_problem(409, "parameter_value_taken");
        assert_eq!(value(&county, key, "").await.0, json!(2));
        let right = json!({
            "value": 1, "valid_from": "2026-01-01", "basis": "县人大常委会文件", "corrects": true,
        });
        county
            .post(&format!("/parameters/{key}/values"), right)
            .await
            .expect(201);
        assert_eq!(value(&county, key, "").await.0, json!(1));
        let own = value(&town, key, "").await;
        assert_eq!(own, (json!(1), "township".into()), "the town's own stays");
        let history = county
            .get(&format!("/parameters/{key}/values"))
            .await
            .expect(200);
        let items = history["items"].as_array().unwrap();
        assert_eq!(items.len(), 4);
        let corrected = items.iter().filter(|item| !item["corrected_at"].is_null());
        let corrected: Vec<&Value> = corrected.map(|item| &item["value"]).collect();
        assert_eq!(corrected, [&json!(2)], "the wrong one can still be read");
        let seen = ctx
            .as_account("town.b")
            .get(&format!("/parameters/{key}/values"))
            .await
            .expect(200);
        assert_eq!(
            seen["items"].as_array().unwrap().len(),
            3,
            "not the other town's"
        );
        assert_eq!(ctx.events("parameter").len(), 4);
    }
);

db_test!(values_out_of_range_or_order_are_refused, async |ctx| {
    let county = ctx.as_account("county");
    let cases = [
        ("suggestion_due_months", json!(4), "range"),
        ("suggestion_due_months", json!("3"), "value_type"),
        ("return_days_unit", json!("weeks"), "choice"),
        ("suggestion_result_classes", json!([]), "classes"),
        ("presidium_size_min", json!(14), "order"),
    ];
    for (key, value, code) in cases {
        let problem = record(&county, key, value, "2026-01-01", None)
            .await
            .expect_problem(422, "validation_failed");
        assert_eq!(problem["errors"][0]["code"], code, "{key}");
        assert_eq!(problem["errors"][0]["pointer"], "/value");
    }
    record(
        &county,
        "motion_joint_min_township",
        json!(3),
        "2026-01-01",
        None,
    )
    .await
    .expect_problem(409, "parameter_is_fixed");
    record(&county, "no_such_parameter", json!(3), "2026-01-01", None)
        .await
        .expect_problem(404, "not_found");
});

db_test!(a_town_sets_only_its_own_values, async |ctx| {
    let town = ctx.as_account("town.a");
    record(
        &town,
        "return_days",
        json!(5),
        "2026-01-01",
        Some(&World::TOWN_B.to_string()),
    )
    .await
    .expect_problem(404, "not_found");
    record(&town, "log_retention_months", json!(12), "2026-01-01", None)
        .await
        .expect_problem(409, "parameter_not_for_towns");
    record(
        &ctx.as_account("deputy.a1"),
        "return_days",
        json!(5),
        "2026-01-01",
        None,
    )
    .await
    .expect_problem(403, "forbidden");
    let county = ctx.as_account("county");
    let town_b = World::TOWN_B.to_string();
    let for_town = record(
        &county,
        "return_days",
        json!(5),
        "2026-01-01",
        Some(&town_b),
    );
    assert_eq!(for_town.await.expect(201)["organ_id"], json!(World::TOWN_B));
});
