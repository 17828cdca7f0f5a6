//! V2: ideas are asked for in the third quarter, for at least so many days; longer, no longer, and again.

use super::steps::*;
use crate::notices::told;
use crate::support::{Context, World};
use chrono::DateTime;
use serde_json::{Value, json};

fn at(ctx: &Context, day: &str) {
    let then = DateTime::parse_from_rfc3339(&format!("{day}T02:00:00Z")).unwrap();
    ctx.clock.advance(then.to_utc() - ctx.clock.now().utc());
}

fn warnings(round: &Value) -> Vec<&str> {
    let all = round["warnings"].as_array().unwrap();
    all.iter()
        .map(|one| one["code"].as_str().unwrap())
        .collect()
}

db_test!(
    v2_the_round_of_a_year_is_solicited_and_sorted,
    async |ctx| {
        let round = begun(&ctx).await;
        assert_eq!(round["title"], "城关镇人2027年民生实事项目");
        assert_eq!(
            (&round["status"], &round["min_days"]),
            (&json!("preparing"), &json!(30))
        );
        assert_eq!(round["first_possible_until"], "2026-07-31");
        assert!(warnings(&round).is_empty());
        let office = ctx.as_account("town.a");
        let edit = json!({"call": null, "title": "城关镇民生实事", "solicit_until": "2026-09-30"});
        let round = office.patch(&path(&round), 1, edit).await.expect(200);
        assert_eq!(
            (&round["call"], &round["version"]),
            (&Value::Null, &json!(2))
        );
        // Nothing new is nothing written.
        let same = json!({"title": "城关镇民生实事"});
        let round = office.patch(&path(&round), 2, same).await.expect(200);
        assert_eq!(round["version"], 2);

        let round = act(&ctx, &round, "solicitations", json!({})).await;
        assert_eq!(round["status"], "soliciting");
        let call = "本级民生实事项目开始征集意见，截止2026年9月30日，欢迎提出意见。";
        assert_eq!(told(&ctx, "deputy.a1").await, [call]);
        assert!(told(&ctx, "deputy.b1").await.is_empty());
        let longer = json!({"solicit_until": "2026-10-08", "reason": "汛期影响入户"});
        let round = act(&ctx, &round, "extensions", longer).await;
        assert_eq!(round["solicit_until"], "2026-10-08");
        assert_eq!(warnings(&round), ["third_quarter"], "no refusal");

        at(&ctx, "2026-10-08");
        let round = act(&ctx, &round, "endings", json!({})).await;
        assert_eq!(
            (&round["status"], &round["ended_on"]),
            (&json!("sorting"), &json!("2026-10-08"))
        );
        let again = json!({"solicit_until": "2026-10-31", "reason": "两个村还没有入户"});
        let round = act(&ctx, &round, "reopenings", again).await;
        assert_eq!(
            (&round["status"], &round["ended_on"]),
            (&json!("soliciting"), &Value::Null)
        );
        let office = ctx.as_account("town.a");
        let timeline = office
            .get(&format!("{}/timeline", path(&round)))
            .await
            .expect(200);
        let texts: Vec<&str> = timeline["items"]
            .as_array()
            .unwrap()
            .iter()
            .map(|one| one["text"].as_str().unwrap())
            .collect();
        assert_eq!(
            texts,
            [
                "town.a建立了“城关镇人2027年民生实事项目”",
                "town.a修改了征集公告或者时间",
                "town.a开始征集意见：2026年7月1日至2026年9月30日",
                "town.a将征集延长至2026年10月8日：汛期影响入户",
                "town.a结束征集，转入梳理",
                "town.a重新征集，至2026年10月31日：两个村还没有入户",
            ]
        );
    }
);

db_test!(
    v2_a_short_solicitation_is_told_its_first_possible_last_day,
    async |ctx| {
        let round = begun(&ctx).await;
        let office = ctx.as_account("town.a");
        let target = format!("{}/solicitations", path(&round));
        let body = json!({"solicit_from": "2026-09-24", "solicit_until": "2026-10-23"});
        let refused = office.post_at(&target, 1, body).await;
        let problem = refused.expect_problem(422, "validation_failed");
        let error = &problem["errors"][0];
        assert_eq!(
            (
                &error["pointer"],
                &error["code"],
                &error["params"]["first_on"]
            ),
            (
                &json!("/solicit_until"),
                &json!("project_solicit_too_short"),
                &json!("2026-10-24")
            )
        );
        assert_eq!(
            error["detail"],
            "公开征集不少于30天，最后一天最早为2026年10月24日"
        );
        let body = json!({"solicit_from": "2026-09-24", "solicit_until": "2026-10-24"});
        let open = office.post_at(&target, 1, body).await.expect(200);
        assert_eq!(warnings(&open), ["third_quarter"]);
        // Of the deputies nobody is warned.
        let seen = seen(&ctx, "deputy.a1", &open).await;
        assert!(warnings(&seen).is_empty());
    }
);

db_test!(
    v2_the_number_of_days_is_a_local_rule_and_is_kept,
    async |ctx| {
        let county = ctx.as_account("county");
        let rule = json!({"value": 20, "valid_from": "2026-01-01", "basis": "本市有关规定"});
        let values = "/parameters/project_solicit_min_days/values";
        county.post(values, rule).await.expect(201);
        let round = begun(&ctx).await;
        assert_eq!(
            (&round["min_days"], &round["min_days_basis"]),
            (&json!(20), &json!("本市有关规定"))
        );
        let body = json!({"solicit_from": "2026-07-01", "solicit_until": "2026-07-21"});
        let round = act(&ctx, &round, "solicitations", body).await;
        let rule = json!({"value": 60, "valid_from": "2026-01-02", "basis": "新的规定"});
        county.post(values, rule).await.expect(201);
        assert_eq!(seen(&ctx, "town.a", &round).await["min_days"], 20);
    }
);

db_test!(v2_ending_early_takes_a_reason, async |ctx| {
    let round = opened(&ctx).await;
    let target = format!("{}/endings", path(&round));
    at(&ctx, "2026-08-30");
    let office = ctx.as_account("town.a");
    let refused = office.post_at(&target, version(&round), json!({})).await;
    let problem = refused.expect_problem(422, "validation_failed");
    assert_eq!(problem["errors"][0]["pointer"], "/reason");
    let reason = json!({"reason": "各村均已入户"});
    let ended = office
        .post_at(&target, version(&round), reason)
        .await
        .expect(200);
    assert_eq!(ended["ended_on"], "2026-08-30");
    assert!(
        ctx.events("project_round")
            .contains(&"project_round.ended_early".to_owned())
    );
    assert_eq!(ended["organ_id"], json!(World::TOWN_A));
});
