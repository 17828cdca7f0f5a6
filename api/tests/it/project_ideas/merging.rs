//! V13: the same wish of many is one idea, and every origin of it is kept.

use super::steps::*;
use crate::notices::told;
use crate::project_rounds::steps as rounds;
use serde_json::{Value, json};

db_test!(v13_what_is_merged_keeps_where_it_came_from, async |ctx| {
    let round = rounds::opened(&ctx).await;
    let head = entered(&ctx, &round, "硬化三组道路", "希望硬化三组的道路。").await;
    let deputy = given(&ctx, "deputy.a1", &round).await;
    let unit = given(&ctx, "unit.x", &round).await;
    let merged = merge(&ctx, &head, &[&deputy, &unit]).await;
    assert_eq!(
        (&merged["merged_count"], &merged["version"]),
        (&json!(2), &json!(2))
    );
    let origins = merged["origins"].as_array().unwrap();
    let who: Vec<(&Value, &Value)> = origins
        .iter()
        .map(|one| (&one["channel"], &one["giver_name"]))
        .collect();
    assert_eq!(
        who,
        [
            (&json!("deputy"), &json!("甲一")),
            (&json!("unit"), &json!("旬阳市交通运输局"))
        ]
    );
    assert_eq!(origins[0]["received_on"], "2026-03-02");
    let part = seen(&ctx, "unit.x", &unit).await;
    assert_eq!(
        (&part["status"], &part["head"]["number"]),
        (&json!("merged"), &head["number"])
    );
    let number = head["number"].as_str().unwrap();
    let text = format!("您提出的民生实事意见内容相同，已并入{number}一并办理。");
    assert_eq!(told(&ctx, "unit.x").await[0], text);
    act(&ctx, &merged, "acceptances", json!({})).await;
    let text = format!("您提出的意见所并入的{number}已采纳。");
    assert_eq!(told(&ctx, "deputy.a1").await[0], text);
});

db_test!(
    v13_what_is_part_comes_along_so_no_circle_can_be,
    async |ctx| {
        let round = rounds::opened(&ctx).await;
        let a = entered(&ctx, &round, "硬化三组道路", "希望硬化三组的道路。").await;
        let b = entered(&ctx, &round, "三组道路硬化", "三组的道路该硬化了。").await;
        let c = entered(&ctx, &round, "三组修路", "三组的路要修一修。").await;
        let b = merge(&ctx, &b, &[&c]).await;
        let a = merge(&ctx, &a, &[&b]).await;
        assert_eq!(a["merged_count"], 2);
        assert_eq!(seen(&ctx, "town.a", &c).await["merged_into"], a["id"]);
        let b = seen(&ctx, "town.a", &b).await;
        assert_eq!((&b["merged_into"], &b["origins"]), (&a["id"], &json!([])));
        let ids = json!({"idea_ids": [a["id"]]});
        let back = step(&ctx, "town.a", &b, "merges", ids).await;
        back.expect_problem(409, "project_idea_not_in_state");
        // Apart again, with the reason.
        let reason = json!({"reason": "说的是另一条路"});
        let b = act(&ctx, &b, "separations", reason).await;
        assert_eq!(
            (&b["status"], &b["merged_into"]),
            (&json!("new"), &Value::Null)
        );
        let a = seen(&ctx, "town.a", &a).await;
        assert_eq!(a["origins"][0]["id"], c["id"]);
        assert_eq!(a["merged_count"], 1);
    }
);

db_test!(
    what_cannot_be_merged_is_named_with_the_reason,
    async |ctx| {
        let round = rounds::opened(&ctx).await;
        let a = entered(&ctx, &round, "硬化三组道路", "希望硬化三组的道路。").await;
        let b = entered(&ctx, &round, "三组道路硬化", "三组的道路该硬化了。").await;
        let gone = entered(&ctx, &round, "拆除古树", "希望拆除村口的古树。").await;
        let no = json!({"reason": "not_public", "note": "古树应当保护"});
        let gone = act(&ctx, &gone, "exclusions", no).await;
        let pooled = entered(&ctx, &Value::Null, "修建广场", "希望修建一个文化广场。").await;
        let mut body = request(&Value::Null);
        body["channel"] = json!("staff");
        let other = ctx
            .as_account("town.b")
            .post("/project-ideas", body)
            .await
            .expect(201);
        let ids = [&a, &b, &b, &gone, &pooled, &other].map(|one| one["id"].clone());
        let answer = step(&ctx, "town.a", &a, "merges", json!({"idea_ids": ids})).await;
        assert_eq!(
            wrong(answer),
            [
                "/idea_ids/0 project_idea_itself",
                "/idea_ids/2 twice",
                "/idea_ids/3 project_idea_not_standing",
                "/idea_ids/4 project_idea_other_round",
                "/idea_ids/5 unknown",
            ]
        );
        let untouched = seen(&ctx, "town.a", &b).await;
        assert_eq!(untouched["status"], "new", "nothing was merged");
    }
);
