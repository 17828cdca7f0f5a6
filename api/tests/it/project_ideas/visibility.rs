//! Who sees which ideas.

use super::steps::*;
use crate::project_rounds::steps as rounds;
use serde_json::json;

db_test!(each_sees_the_ideas_that_concern_them, async |ctx| {
    let round = rounds::opened(&ctx).await;
    let of_deputy = given(&ctx, "deputy.a1", &round).await;
    let of_unit = given(&ctx, "unit.x", &round).await;
    for (who, total) in [
        ("county", 2),
        ("town.a", 2),
        ("deputy.a1", 2),
        ("deputy.a2", 2),
        ("unit.x", 1),
        ("unit.y", 0),
        ("town.b", 0),
        ("deputy.b1", 0),
    ] {
        let client = ctx.as_account(who);
        let list = client.get("/project-ideas?count=true").await.expect(200);
        assert_eq!(list["total"], total, "{who}");
    }
    for who in ["town.b", "deputy.b1", "unit.x", "unit.y"] {
        let client = ctx.as_account(who);
        for part in ["", "/timeline", "/similar"] {
            let target = format!("{}{part}", path(&of_deputy));
            client.get(&target).await.expect_problem(404, "not_found");
        }
    }
    let own = seen(&ctx, "unit.x", &of_unit).await;
    let open = |seen: &serde_json::Value| {
        let actions = seen["actions"].as_array().unwrap().iter();
        let open = actions.filter(|one| one["allowed"] == true);
        open.map(|one| one["key"].as_str().unwrap().to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(open(&own), ["edit"]);
    let office = seen(&ctx, "town.a", &of_unit).await;
    assert_eq!(
        open(&office),
        ["edit", "accept", "merge", "exclude", "reserve"]
    );
    assert!(
        open(&seen(&ctx, "county", &of_unit).await).is_empty(),
        "reads only"
    );
    for who in ["village.a", "admin"] {
        let client = ctx.as_account(who);
        client
            .get("/project-ideas")
            .await
            .expect_problem(403, "forbidden");
        let answer = client.post("/project-ideas", request(&json!({}))).await;
        answer.expect_problem(403, "forbidden");
    }
});
