//! Who sees which inquiries.

use super::steps::*;
use serde_json::json;

db_test!(
    it_is_seen_by_all_deputies_once_it_is_to_be_answered,
    async |ctx| {
        let (inquiry, _) = submitted(&ctx).await;
        ctx.as_account("deputy.b1")
            .get(&path(&inquiry))
            .await
            .expect_problem(404, "not_found");
        ctx.as_account("county")
            .get(&path(&inquiry))
            .await
            .expect(200);
        ctx.as_account("unit.y")
            .get(&path(&inquiry))
            .await
            .expect_problem(404, "not_found");
        let congress = async |who: &str| {
            let found = ctx
                .as_account(who)
                .get("/inquiries?view=congress")
                .await
                .expect(200);
            found["items"].as_array().unwrap().len()
        };
        assert_eq!(congress("deputy.a3").await, 0);
        town_unit(&ctx);
        let body = decision(&ctx, "written", json!({"unit_id": TOWN_UNIT}));
        act(&ctx, "town.a", &inquiry, "decisions", body).await;
        assert_eq!(congress("deputy.a3").await, 1);
        assert_eq!(congress("deputy.b1").await, 0);
        let unit = ctx
            .as_account("unit.y")
            .get("/inquiries?view=to_do")
            .await
            .expect(200);
        assert_eq!(unit["items"][0]["id"], inquiry["id"]);
    }
);

db_test!(views_and_congresses_say_what_is_there, async |ctx| {
    let (inquiry, _) = answered(&ctx).await;
    let views = ctx
        .as_account("deputy.a2")
        .get("/inquiries/views")
        .await
        .expect(200);
    let counted: Vec<_> = views["views"]
        .as_array()
        .unwrap()
        .iter()
        .map(|v| (v["key"].as_str().unwrap(), v["count"].as_i64().unwrap()))
        .collect();
    assert_eq!(
        counted,
        [
            ("to_do", 1),
            ("mine", 0),
            ("joined", 1),
            ("congress", 1),
            ("all", 1)
        ]
    );
    act(&ctx, "deputy.a2", &inquiry, "ratings", says(true)).await;
    let to_do = ctx
        .as_account("deputy.a2")
        .get("/inquiries?view=to_do&count=true")
        .await
        .expect(200);
    assert_eq!(to_do["total"], 0);
    let found = ctx
        .as_account("deputy.a1")
        .get("/inquiries/congresses")
        .await
        .expect(200);
    assert_eq!(found["items"][0]["government_name"], "城关镇人人民政府");
    assert_eq!(found["items"][0]["targets"], json!(["government"]));
    assert_eq!(found["items"][1]["targets"].as_array().unwrap().len(), 5);
    ctx.as_account("town.a")
        .get("/inquiries?view=mine")
        .await
        .expect_problem(400, "invalid_parameter");
    ctx.as_account("town.a")
        .get("/inquiries?sort=title")
        .await
        .expect_problem(400, "invalid_parameter");
});
