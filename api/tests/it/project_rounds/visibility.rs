//! Who sees which rounds, and what is counted.

use super::steps::*;
use crate::project_ideas::steps as ideas;
use serde_json::json;

db_test!(each_sees_the_rounds_that_concern_them, async |ctx| {
    let round = begun(&ctx).await;
    for who in ["deputy.a1", "unit.x", "town.b", "deputy.b1"] {
        let client = ctx.as_account(who);
        client
            .get(&path(&round))
            .await
            .expect_problem(404, "not_found");
        let list = client.get("/project-rounds").await.expect(200);
        assert_eq!(list["items"], json!([]), "{who}");
    }
    let round = act(&ctx, &round, "solicitations", json!({})).await;
    for who in ["county", "town.a", "deputy.a1", "unit.x"] {
        let client = ctx.as_account(who);
        client.get(&path(&round)).await.expect(200);
        let list = client.get("/project-rounds?count=true").await.expect(200);
        assert_eq!(list["total"], 1, "{who}");
        let timeline = format!("{}/timeline", path(&round));
        client.get(&timeline).await.expect(200);
    }
    for who in ["town.b", "deputy.b1"] {
        let client = ctx.as_account(who);
        client
            .get(&path(&round))
            .await
            .expect_problem(404, "not_found");
        let timeline = client.get(&format!("{}/timeline", path(&round))).await;
        timeline.expect_problem(404, "not_found");
    }
    for who in ["village.a", "admin"] {
        let client = ctx.as_account(who);
        client
            .get(&path(&round))
            .await
            .expect_problem(403, "forbidden");
    }
});

db_test!(ideas_are_counted_by_state_and_by_way, async |ctx| {
    let round = opened(&ctx).await;
    let one = ideas::given(&ctx, "deputy.a1", &round).await;
    ideas::given(&ctx, "unit.x", &round).await;
    ideas::entered(&ctx, &round, "硬化三组道路", "希望硬化三组的道路。").await;
    ideas::act(&ctx, &one, "acceptances", json!({})).await;
    let seen = seen(&ctx, "town.a", &round).await;
    let counts = |name: &str, key: &str| {
        let all = seen[name].as_array().unwrap();
        let some = all.iter().filter(|one| one["count"] != 0);
        let some = some.map(|one| format!("{} {}", one[key].as_str().unwrap(), one["count"]));
        some.collect::<Vec<_>>()
    };
    assert_eq!(seen["idea_count"], 3);
    assert_eq!(counts("ideas_by_status", "status"), ["new 2", "taken 1"]);
    let ways = ["resident 1", "deputy 1", "unit 1"];
    assert_eq!(counts("ideas_by_channel", "channel"), ways);
    let list = ctx
        .as_account("deputy.a1")
        .get("/project-rounds")
        .await
        .expect(200);
    assert_eq!(list["items"][0]["idea_count"], 3);
});

db_test!(a_list_of_rounds_is_narrowed, async |ctx| {
    opened(&ctx).await;
    begun_for(&ctx, 2028).await;
    opened_of_county(&ctx).await;
    let county = ctx.as_account("county");
    for (query, wanted) in [
        ("", 3),
        ("?year=2027", 2),
        ("?status=soliciting,sorting", 2),
        ("?level=county", 1),
        ("?level=township&year=2028", 1),
        ("?limit=2", 2),
    ] {
        let list = county
            .get(&format!("/project-rounds{query}"))
            .await
            .expect(200);
        assert_eq!(list["items"].as_array().unwrap().len(), wanted, "{query}");
    }
    let sorted = county.get("/project-rounds?sort=title").await;
    sorted.expect_problem(400, "invalid_parameter");
});
