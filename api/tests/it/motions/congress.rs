//! Where one may move something, and until when.

use serde_json::json;

db_test!(a_deputy_of_two_congresses_moves_in_both, async |ctx| {
    let found = ctx
        .as_account("deputy.a1")
        .get("/motions/congresses")
        .await
        .expect(200);
    let both: Vec<_> = found["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|c| {
            (
                c["level"].as_str().unwrap(),
                c["required"].as_u64().unwrap(),
                c["deputies"].as_u64().unwrap(),
            )
        })
        .collect();
    assert_eq!(both, [("township", 5, 3), ("county", 10, 1)]);
    assert_eq!(
        found["items"][0]["movers"],
        json!(["deputies", "presidium", "government"])
    );
    let office = ctx
        .as_account("county")
        .get("/motions/congresses")
        .await
        .expect(200);
    assert_eq!(office["items"][0]["level"], "county");
    let unit = ctx
        .as_account("unit.x")
        .get("/motions/congresses")
        .await
        .expect(200);
    assert_eq!(unit["items"], json!([]));
});

db_test!(only_the_office_fixes_the_day, async |ctx| {
    let body = json!({"session_name": "第六次会议", "closes_on": "2026-03-05"});
    ctx.as_account("deputy.a1")
        .post("/motions/deadlines", body.clone())
        .await
        .expect_problem(403, "forbidden");
    let found = ctx
        .as_account("town.a")
        .post("/motions/deadlines", body)
        .await
        .expect(200);
    assert_eq!(found["items"][0]["deadline"]["session_name"], "第六次会议");
    let seen = ctx
        .as_account("deputy.a2")
        .get("/motions/congresses")
        .await
        .expect(200);
    assert_eq!(seen["items"][0]["deadline"]["closes_on"], "2026-03-05");
    assert_eq!(ctx.events("organ"), ["motion.deadline_fixed"]);
});
