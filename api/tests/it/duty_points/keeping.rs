//! Rules have versions, with a day and a decision, and are never changed afterwards.

use super::steps::*;
use crate::project_ideas::steps::wrong;
use actix_web::http::Method;
use serde_json::json;

db_test!(
    rule_6_3_rules_have_versions_that_count_from_a_quarter_on,
    async |ctx| {
        let templates = ctx.as_account("town.a").get("/duty-rule-templates").await;
        let templates = templates.expect(200);
        assert_eq!(templates["templates"].as_array().unwrap().len(), 2);
        let rules = drafted(&ctx, "ruzhou").await;
        assert_eq!(
            (&rules["status"], &rules["can_edit"]),
            (&json!("draft"), &json!(true))
        );
        let by_deputy = ctx.as_account("deputy.a1").get(&rules_path(&rules)).await;
        by_deputy.expect_problem(404, "not_found");
        let mut changed = rules["rules"].clone();
        changed["base"] = json!(10.5);
        let body = json!({"title": "城关镇代表履职积分办法", "rules": changed});
        let rules = at(
            &ctx,
            "town.a",
            Method::PATCH,
            &rules_path(&rules),
            &rules,
            body,
        )
        .await
        .expect(200);
        assert_eq!(rules["rules"]["base"], 10.5);
        let by_county = json!({"title": "县里改的办法"});
        let target = rules_path(&rules);
        let by_county = at(&ctx, "county", Method::PATCH, &target, &rules, by_county).await;
        by_county.expect_problem(403, "duty_points_not_your_turn");
        let middle = decided(&ctx, &rules, "2026-02-01").await;
        assert_eq!(wrong(middle), ["/effective_from duty_rules_not_a_quarter"]);
        let valid = decided(&ctx, &rules, "2026-01-01").await.expect(200);
        assert_eq!(
            (&valid["status"], &valid["decided_by"]),
            (&json!("in_force"), &json!("镇人大主席团第八次会议"))
        );
        let late = json!({"title": "再改一次"});
        let late = at(
            &ctx,
            "town.a",
            Method::PATCH,
            &rules_path(&valid),
            &valid,
            late,
        )
        .await;
        late.expect_problem(409, "duty_rules_in_force");
        let other = drafted(&ctx, "jiangbei").await;
        let same = decided(&ctx, &other, "2026-01-01").await;
        assert_eq!(wrong(same), ["/effective_from duty_rules_same_quarter"]);
        decided(&ctx, &other, "2026-04-01").await.expect(200);
        let list = ctx.as_account("deputy.a1").get("/duty-rule-sets").await;
        assert_eq!(list.expect(200)["items"].as_array().unwrap().len(), 2);
        let list = ctx.as_account("town.b").get("/duty-rule-sets").await;
        assert_eq!(list.expect(200)["items"].as_array().unwrap().len(), 0);
    }
);

db_test!(
    rule_6_3_rules_without_one_meaning_are_refused,
    async |ctx| {
        let town = ctx.as_account("town.a");
        let line =
            |key: &str, kinds: serde_json::Value| json!({"key": key, "kinds": kinds, "first": 3});
        let with = |lines: serde_json::Value| json!({"level": "township", "title": "试行办法", "rules": {"lines": lines}});
        let twice = with(json!([
            line("a", json!(["training"])),
            line("b", json!(["training"]))
        ]));
        let twice = town.post("/duty-rule-sets", twice).await;
        assert_eq!(wrong(twice), ["/rules/lines/1/kinds/0 duplicate"]);
        let mut pool = line("a", json!(["training"]));
        pool["pool"] = json!("all");
        let pool = town.post("/duty-rule-sets", with(json!([pool]))).await;
        assert_eq!(wrong(pool), ["/rules/lines/0/pool duty_rule_pool"]);
        let none = town
            .post("/duty-rule-sets", json!({"level": "township"}))
            .await;
        assert_eq!(wrong(none), ["/rules required"]);
        let unknown = json!({"level": "township", "template": "nowhere"});
        let unknown = town.post("/duty-rule-sets", unknown).await;
        assert_eq!(wrong(unknown), ["/template duty_rule_template"]);
    }
);
