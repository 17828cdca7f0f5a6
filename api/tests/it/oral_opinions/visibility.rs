//! Who sees which oral opinions, by view and filter.

use super::steps::*;
use crate::support::World;
use serde_json::json;

db_test!(views_and_filters_say_what_is_there, async |ctx| {
    recorded(&ctx).await;
    routed(&ctx).await;
    let counted = async |who: &str| {
        let client = ctx.as_account(who);
        let views = client.get("/oral-opinions/views").await.expect(200);
        let views = views["views"].as_array().unwrap().clone();
        let shown = |view: &serde_json::Value| {
            format!("{} {}", view["key"].as_str().unwrap(), view["count"])
        };
        views.iter().map(shown).collect::<Vec<_>>()
    };
    assert_eq!(counted("deputy.a1").await, ["mine 2", "all 2"]);
    assert_eq!(counted("deputy.a2").await, ["mine 0", "all 0"]);
    assert_eq!(counted("unit.x").await, ["to_do 1", "all 1"]);
    assert_eq!(counted("unit.y").await, ["to_do 0", "all 0"]);
    assert_eq!(counted("town.a").await, ["to_do 1", "all 2"]);
    assert_eq!(counted("town.b").await, ["to_do 0", "all 0"]);
    // What waits in a town waits for the town's office.
    assert_eq!(counted("county").await, ["to_do 0", "all 2"]);
    let office = ctx.as_account("county");
    for (query, total) in [
        ("status=routed", 1),
        ("status=answered,taken_over", 0),
        ("kind=deliberation", 2),
        ("kind=inspection", 0),
        ("level=township&q=%E4%B8%BB%E7%AE%A1%E7%BD%91", 2),
        ("q=%E5%B7%A5%E4%BD%9C%E6%8A%A5%E5%91%8A", 2),
        ("q=%E8%B7%AF%E7%81%AF", 0),
        (&format!("unit_id={}", World::UNIT_X), 1),
        (&format!("inspection_id={}", World::UNIT_X), 0),
        (&format!("town_id={}", World::TOWN_B), 0),
    ] {
        let target = format!("/oral-opinions?count=true&{query}");
        let found = office.get(&target).await.expect(200);
        assert_eq!(found["total"], total, "{query}");
    }
    for query in ["view=mine", "sort=title", "status=draft"] {
        let wrong = office.get(&format!("/oral-opinions?{query}")).await;
        wrong.expect_problem(400, "invalid_parameter");
    }
    let admin = ctx.as_account("admin").get("/oral-opinions").await;
    admin.expect_problem(403, "forbidden");
    let list = office.get("/oral-opinions").await.expect(200);
    assert_eq!(list["items"][0]["deputy_name"], json!("甲一"));
});
