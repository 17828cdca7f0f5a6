//! More time for an answer (J10): asked for with a reason, given by the office, told to the deputies.

use super::steps::*;
use crate::support::Context;
use chrono::TimeDelta;
use serde_json::{Value, json};

const REASON: &str = "涉及三个部门，需要报上级立项";

async fn ask(ctx: &Context, on: &Value) -> Value {
    let body = json!({"reason": REASON});
    act(ctx, "unit.x", on, "extension-requests", body).await
}

async fn inbox(ctx: &Context, who: &str) -> Vec<(String, Value)> {
    let items = ctx.as_account(who).get("/inbox").await.expect(200);
    let items = items["items"].as_array().unwrap().iter();
    items
        .map(|item| {
            let text = item["text"].as_str().unwrap().to_owned();
            (text, item["due_on"].clone())
        })
        .collect()
}

async fn to_do(ctx: &Context, who: &str) -> usize {
    let list = ctx.as_account(who).get("/suggestions?view=to_do").await;
    list.expect(200)["items"].as_array().unwrap().len()
}

db_test!(
    the_office_agrees_and_the_deadline_moves_with_its_reason,
    async |ctx| {
        let handling = handling(&ctx).await;
        assert_eq!(handling["due_on"], "2026-06-02");
        ctx.clock.advance(TimeDelta::days(60));
        assert_eq!(to_do(&ctx, "town.a").await, 0);
        let asked = ask(&ctx, &handling).await;
        assert_eq!(asked["extensions"][0]["decision"], Value::Null);
        assert_eq!(asked["due_on"], "2026-06-02", "asking moves nothing");
        ctx.follow();
        assert_eq!(to_do(&ctx, "town.a").await, 1);
        assert_eq!(inbox(&ctx, "town.a").await[0].0, "承办单位申请延期，请答复");
        assert_eq!(inbox(&ctx, "unit.x").await[0].1, "2026-06-02");

        let body = json!({"answer": "granted"});
        let granted = act(&ctx, "town.a", &asked, "extension-answers", body).await;
        // Six months from the hand-over, not from today.
        assert_eq!(granted["due_on"], "2026-09-02");
        assert_eq!(granted["deadline"]["extended"], true);
        let lines = granted["deadline"]["explanation"].to_string();
        assert!(
            lines.contains("原定2026年6月2日到期，2026年5月1日经交办机关同意延长"),
            "{lines}"
        );
        assert!(lines.contains("期限为6个月（代表法第五十一条）"), "{lines}");
        assert_eq!(granted["extensions"][0]["decision"], "granted");
        assert_eq!(granted["extensions"][0]["due_after"], "2026-09-02");
        ctx.follow();
        assert_eq!(to_do(&ctx, "town.a").await, 0);
        assert_eq!(inbox(&ctx, "town.a").await, []);
        assert_eq!(inbox(&ctx, "unit.x").await[0].1, "2026-09-02");
        assert_eq!(inbox(&ctx, "unit.x").await.len(), 1);

        let told = format!("{}/timeline", path(&granted));
        let told = ctx.as_account("deputy.a1").get(&told).await.expect(200);
        let told = told.to_string();
        assert!(
            told.contains("同意延期，应答复日期由2026年6月2日改为2026年9月2日"),
            "{told}"
        );
        let again = json!({"reason": REASON});
        let problem = "suggestion_extension_used";
        refused(
            &ctx,
            "unit.x",
            &granted,
            "extension-requests",
            again,
            409,
            problem,
        )
        .await;
    }
);

db_test!(the_office_does_not_agree_without_saying_why, async |ctx| {
    let asked = ask(&ctx, &handling(&ctx).await).await;
    let twice = json!({"reason": REASON});
    let problem = "suggestion_extension_asked";
    refused(
        &ctx,
        "unit.x",
        &asked,
        "extension-requests",
        twice,
        409,
        problem,
    )
    .await;
    let silent = json!({"answer": "refused", "note": "  "});
    let answers = "extension-answers";
    let problem = refused(
        &ctx,
        "town.a",
        &asked,
        answers,
        silent,
        422,
        "validation_failed",
    )
    .await;
    assert_eq!(problem["errors"][0]["pointer"], "/note");
    let no = json!({"answer": "refused", "note": "可以分两步先修路灯"});
    let refused_once = act(&ctx, "town.a", &asked, answers, no.clone()).await;
    assert_eq!(refused_once["due_on"], "2026-06-02");
    assert_eq!(refused_once["deadline"]["extended"], false);
    let nothing = "suggestion_extension_not_asked";
    refused(&ctx, "town.a", &refused_once, answers, no, 409, nothing).await;

    // It may ask once more; the answer then makes the request pointless.
    let again = ask(&ctx, &refused_once).await;
    let contacted = act(&ctx, "unit.x", &again, "contacts", contact(&ctx)).await;
    let replied = act(&ctx, "unit.x", &contacted, "replies", reply()).await;
    let decisions: Vec<&Value> = replied["extensions"]
        .as_array()
        .unwrap()
        .iter()
        .map(|extension| &extension["decision"])
        .collect();
    assert_eq!(decisions, [&json!("refused"), &json!("lapsed")]);
    ctx.follow();
    assert_eq!(inbox(&ctx, "town.a").await, []);

    // Handling again has a period of its own, which is not extended.
    let body = rating("dissatisfied", Some("路灯还是不亮"));
    let reopened = act(&ctx, "deputy.a1", &replied, "ratings", body).await;
    let body = json!({"reason": REASON});
    let used = "suggestion_extension_used";
    refused(
        &ctx,
        "unit.x",
        &reopened,
        "extension-requests",
        body,
        409,
        used,
    )
    .await;
});

db_test!(only_the_office_that_handed_it_over_agrees, async |ctx| {
    let asked = ask(&ctx, &handling(&ctx).await).await;
    let target = format!("{}/extension-answers", path(&asked));
    let body = json!({"answer": "granted"});
    for (who, status, code) in [
        ("county", 403, "suggestion_not_your_turn"),
        ("town.b", 404, "not_found"),
        ("unit.x", 403, "forbidden"),
        ("deputy.a1", 403, "forbidden"),
    ] {
        ctx.as_account(who)
            .post_at(&target, version(&asked), body.clone())
            .await
            .expect_problem(status, code);
    }
    let target = format!("{}/extension-requests", path(&asked));
    ctx.as_account("unit.y")
        .post_at(&target, version(&asked), json!({"reason": REASON}))
        .await
        .expect_problem(404, "not_found");
});

db_test!(more_time_is_never_less, async |ctx| {
    let handling = handling(&ctx).await;
    for key in ["suggestion_due_months", "suggestion_ext_months"] {
        let value = json!({"value": 1, "valid_from": "2026-01-01", "basis": "本镇人大办理办法"});
        ctx.as_account("town.a")
            .post(&format!("/parameters/{key}/values"), value)
            .await
            .expect(201);
    }
    let asked = ask(&ctx, &handling).await;
    let body = json!({"answer": "granted"});
    let used = "suggestion_extension_used";
    refused(&ctx, "town.a", &asked, "extension-answers", body, 409, used).await;
    let still = ctx
        .as_account("unit.x")
        .get(&path(&asked))
        .await
        .expect(200);
    assert_eq!(still["due_on"], "2026-06-02");
    assert_eq!(still["extensions"][0]["decision"], Value::Null);
});
