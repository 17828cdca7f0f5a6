//! Terms through HTTP.

use crate::support::World;
use serde_json::json;

db_test!(the_running_term_of_a_congress_is_found, async |ctx| {
    let town = ctx.as_account("town.a");
    let seen = town.get("/terms?count=true").await.expect(200);
    assert_eq!(seen["total"], 2, "its own and the county's: {seen}");
    let own = town
        .get(&format!("/terms?organ_id={}", World::TOWN_A))
        .await
        .expect(200);
    assert_eq!(own["items"][0]["is_current"], true);
    town.get(&format!("/terms/{}", World::TERM_B))
        .await
        .expect_problem(404, "not_found");
});

db_test!(a_term_follows_the_one_before_without_overlap, async |ctx| {
    let county = ctx.as_account("county");
    let path = format!("/terms/{}", World::TERM_A);
    let next = json!({"level": "township", "organ_id": World::TOWN_A, "congress_name": "城关镇人民代表大会",
        "ordinal": 20, "starts_on": "2026-12-20"});
    county
        .post("/terms", next.clone())
        .await
        .expect_problem(409, "term_overlaps");
    let wrong = json!({"ends_on": "2020-01-01"});
    let problem = county
        .patch(&path, 1, wrong)
        .await
        .expect_problem(422, "validation_failed");
    assert_eq!(problem["errors"][0]["pointer"], "/ends_on");
    county
        .patch(&path, 1, json!({"ends_on": "2026-12-20"}))
        .await
        .expect(200);
    let made = county.post("/terms", next).await.expect(201);
    assert_eq!(made["is_current"], false);
    let open = county.patch(&path, 2, json!({"ends_on": null})).await;
    open.expect_problem(409, "term_overlaps");
    assert_eq!(ctx.events("term"), ["term.updated", "term.created"]);
});

db_test!(congresses_above_the_county_have_no_organ, async |ctx| {
    let admin = ctx.as_account("admin");
    let mut term = json!({"level": "city", "congress_name": "安康市人民代表大会", "ordinal": 5,
        "starts_on": "2022-02-20"});
    admin.post("/terms", term.clone()).await.expect(201);
    term["ordinal"] = json!(6);
    term["organ_id"] = json!(World::COMMITTEE);
    let problem = admin
        .post("/terms", term)
        .await
        .expect_problem(422, "validation_failed");
    assert_eq!(problem["errors"][0]["code"], "not_applicable");
    let county = json!({"level": "county", "organ_id": World::TOWN_A, "congress_name": "旬阳市人民代表大会",
        "ordinal": 30, "starts_on": "2032-01-01"});
    let problem = admin
        .post("/terms", county)
        .await
        .expect_problem(422, "validation_failed");
    assert_eq!(problem["errors"][0]["code"], "unknown");
});
