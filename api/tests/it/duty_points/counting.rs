//! Each point explains itself, to its deputy and to the office, and to nobody else.

use super::steps::*;
use crate::duty_records::steps as records;
use crate::support::World;
use serde_json::json;

db_test!(rule_6_3_what_is_verified_counts_and_says_why, async |ctx| {
    for n in 1..=4 {
        records::verified(&ctx, json!({"title": format!("第{n}次培训")})).await;
    }
    records::entered(&ctx, json!({"title": "还没有核实的培训"})).await;
    let none = points(&ctx, "deputy.a1", 2026).await;
    assert_eq!(
        (&none["total"], &none["star_why"]),
        (&json!(0), &json!("no_rules"))
    );
    in_force(&ctx, "ruzhou").await;
    let account = points(&ctx, "deputy.a1", 2026).await;
    let want = [
        (3.0, "first"),
        (1.0, "further"),
        (1.0, "further"),
        (0.0, "capped"),
    ];
    let want: Vec<_> = want.map(|(n, why)| (n, why.to_owned())).into();
    assert_eq!(given(&account), want);
    assert_eq!(
        (&account["total"], &account["stars"]),
        (&json!(5), &json!(1))
    );
    let words = account["lines"][3]["explanation"].as_str().unwrap();
    assert_eq!(words, "学习培训：已达全年上限 5 分，计 0 分");
    assert_eq!(account, points(&ctx, "town.a", 2026).await);
    assert_eq!(account["quarters"][0]["points"], 5);
    for who in ["deputy.a2", "deputy.b1", "town.b"] {
        let target = format!("/deputies/{}/points", World::DEPUTY_A1);
        let other = ctx.as_account(who).get(&target).await;
        other.expect_problem(404, "not_found");
    }
});

db_test!(
    rule_6_3_each_deputy_sees_their_own_and_no_ranking,
    async |ctx| {
        in_force(&ctx, "ruzhou").await;
        records::verified(&ctx, json!({})).await;
        let target = "/duty-points?level=township&year=2026&quarter=1";
        let list = ctx.as_account("town.a").get(target).await.expect(200);
        let items = list["items"].as_array().unwrap();
        let of = |n: usize| (items[n]["deputy_name"].clone(), items[n]["total"].clone());
        assert_eq!(items.len(), 3);
        let names: Vec<_> = items.iter().map(|one| &one["deputy_name"]).collect();
        assert!(names.is_sorted_by_key(|name| name.to_string()));
        assert!((0..3).any(|n| of(n) == (json!("甲一"), json!(3))));
        assert_eq!(list["is_published"], false);
        let deputy = ctx.as_account("deputy.a1").get(target).await;
        deputy.expect_problem(403, "duty_points_not_published");
        let town = format!("{target}&town_id={}", World::TOWN_A);
        ctx.as_account("county").get(&town).await.expect(200);
        let other = ctx.as_account("town.b").get(&town).await;
        other.expect_problem(404, "not_found");
        let wrong = "/duty-points?level=township&year=2026&quarter=5";
        let wrong = ctx.as_account("town.a").get(wrong).await;
        wrong.expect_problem(400, "invalid_parameter");
    }
);
