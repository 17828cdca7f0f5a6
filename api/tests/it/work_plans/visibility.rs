//! Who sees which plans.

use super::steps::*;
use serde_json::json;

db_test!(each_sees_the_plans_that_concern_them, async |ctx| {
    let draft = with_item(&ctx).await;
    for who in ["deputy.a1", "town.b", "deputy.b1"] {
        let client = ctx.as_account(who);
        client
            .get(&path(&draft))
            .await
            .expect_problem(404, "not_found");
        let list = client.get("/work-plans").await.expect(200);
        assert_eq!(list["items"], json!([]), "{who}");
    }
    let plan = act(&ctx, &draft, "adoptions", adoption(&ctx)).await;
    for who in ["county", "town.a", "deputy.a1", "deputy.a2"] {
        let client = ctx.as_account(who);
        let found = client.get(&path(&plan)).await.expect(200);
        assert_eq!(found["item_count"], 1, "{who}");
        let list = client.get("/work-plans?count=true").await.expect(200);
        assert_eq!(list["total"], 1, "{who}");
        client
            .get(&format!("{}/timeline", path(&plan)))
            .await
            .expect(200);
    }
    for who in ["town.b", "deputy.b1"] {
        let client = ctx.as_account(who);
        client
            .get(&path(&plan))
            .await
            .expect_problem(404, "not_found");
        let timeline = client.get(&format!("{}/timeline", path(&plan))).await;
        timeline.expect_problem(404, "not_found");
    }
    for who in ["unit.x", "admin"] {
        let client = ctx.as_account(who);
        client
            .get(&path(&plan))
            .await
            .expect_problem(403, "forbidden");
    }
    // What is missing is for those who prepare it.
    let warnings = |seen: serde_json::Value| seen["warnings"].as_array().unwrap().len();
    assert!(warnings(seen(&ctx, "county", &plan).await) > 0);
    assert_eq!(warnings(seen(&ctx, "deputy.a1", &plan).await), 0);
});

db_test!(a_list_is_narrowed_by_year_state_and_congress, async |ctx| {
    adopted(&ctx).await;
    begun_for(&ctx, 2027).await;
    let county = ctx.as_account("county");
    let body = json!({"level": "county", "year": 2026});
    county.post("/work-plans", body).await.expect(201);
    for (query, wanted) in [
        ("", 3),
        ("?year=2026", 2),
        ("?status=adopted,published", 1),
        ("?level=county", 1),
        ("?level=township&year=2027", 1),
        ("?limit=2", 2),
    ] {
        let list = county.get(&format!("/work-plans{query}")).await.expect(200);
        assert_eq!(list["items"].as_array().unwrap().len(), wanted, "{query}");
    }
    let list = county.get("/work-plans").await.expect(200);
    assert_eq!(list["items"][0]["year"], 2027, "the newest year first");
    let sorted = county.get("/work-plans?sort=title").await;
    sorted.expect_problem(400, "invalid_parameter");
});
