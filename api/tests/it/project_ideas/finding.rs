//! Lists of ideas: filters, pages, words.

use super::steps::*;
use crate::project_rounds::steps as rounds;
use crate::suggestions::search::encoded;
use crate::support::World;
use luzhi::features::project_ideas::Search;
use luzhi::platform::events::rebuild;
use serde_json::{Value, json};

db_test!(a_list_of_ideas_is_narrowed, async |ctx| {
    let round = rounds::opened(&ctx).await;
    let taken = given(&ctx, "deputy.a1", &round).await;
    act(&ctx, &taken, "acceptances", json!({})).await;
    entered_with(&ctx, &round, json!({"category": "road"})).await;
    entered(&ctx, &Value::Null, "修建广场", "希望修建一个文化广场。").await;
    let county = ctx.as_account("county");
    let of_round = format!("round_id={}", round["id"].as_str().unwrap());
    for (query, total) in [
        ("", 3),
        (of_round.as_str(), 2),
        ("pool=true", 1),
        ("pool=false", 2),
        ("status=taken,merged", 1),
        ("channel=deputy", 1),
        ("category=road,water", 1),
        ("level=county", 0),
        (&format!("town_id={}", World::TOWN_A), 3),
        ("mine=true", 0),
    ] {
        let target = format!("/project-ideas?count=true&{query}");
        let list = county.get(&target).await.expect(200);
        assert_eq!(list["total"], total, "{query}");
    }
    let own = ctx
        .as_account("deputy.a1")
        .get("/project-ideas?mine=true")
        .await
        .expect(200);
    assert_eq!(own["items"][0]["id"], taken["id"]);
    for query in [
        "sort=title",
        "status=draft",
        "q=%E8%B7%AF".repeat(101).as_str(),
    ] {
        let wrong = county.get(&format!("/project-ideas?{query}")).await;
        assert_eq!(wrong.status.as_u16(), 400, "{query}");
    }
    let long = format!("/project-ideas?q={}", encoded(&"路".repeat(101)));
    county
        .get(&long)
        .await
        .expect_problem(400, "invalid_parameter");
});

db_test!(words_are_found_and_marked_page_by_page, async |ctx| {
    let round = rounds::opened(&ctx).await;
    for n in 0..5 {
        let title = format!("硬化{n}组道路");
        entered(&ctx, &round, &title, "下雨天泥泞难行，希望硬化道路。").await;
    }
    let bridge = entered(&ctx, &round, "架设便民桥", "希望在河东村架设一座便民桥。").await;
    ctx.follow();
    let office = ctx.as_account("town.a");
    let list = async |question: &str, more: &str| {
        let target = format!("/project-ideas?q={}{more}", encoded(question));
        office.get(&target).await.expect(200)
    };
    let found = list("便民桥 河东", "&count=true").await;
    assert_eq!(
        (titles(&found), &found["total"]),
        (vec!["架设便民桥"], &json!(1))
    );
    let pieces = &found["items"][0]["found"];
    assert_eq!(pieces["title"][1], json!({"text": "便民桥", "hit": true}));
    assert!(
        pieces["line"]
            .as_array()
            .unwrap()
            .iter()
            .any(|one| one["hit"] == true)
    );
    let number = bridge["number"].as_str().unwrap();
    assert_eq!(titles(&list(number, "").await), ["架设便民桥"]);
    for question in ["老街东头", "老城社区"] {
        assert_eq!(
            list(question, "&count=true").await["total"],
            6,
            "{question}"
        );
    }
    for question in ["便民桥 道路", "路道", "。"] {
        let none = list(question, "&count=true").await;
        assert_eq!(
            (titles(&none), &none["total"]),
            (vec![], &json!(0)),
            "{question}"
        );
    }
    let first = list("道路硬化 泥泞", "").await;
    assert!(titles(&first).is_empty(), "the words as they stand");
    let first = list("道路 泥泞", "&limit=2").await;
    assert_eq!(titles(&first), ["硬化4组道路", "硬化3组道路"]);
    let next = format!("&limit=2&cursor={}", first["next"].as_str().unwrap());
    let second = list("道路 泥泞", &next).await;
    assert_eq!(titles(&second), ["硬化2组道路", "硬化1组道路"]);
    let back = format!("&limit=2&cursor={}", second["prev"].as_str().unwrap());
    assert_eq!(titles(&list("道路 泥泞", &back).await), titles(&first));
    let none = ctx
        .as_account("town.b")
        .get("/project-ideas?q=%E8%B7%AF")
        .await
        .expect(200);
    assert_eq!(none["items"], json!([]));
    // Suggestions are on another shelf, and the index can be made anew.
    let others = format!("/suggestions?q={}", encoded("便民桥"));
    assert_eq!(office.get(&others).await.expect(200)["items"], json!([]));
    rebuild(&ctx.db, &Search, ctx.clock.now()).unwrap();
    let again = list("便民桥", "&limit=3").await;
    assert_eq!(titles(&again), ["架设便民桥"]);
});
