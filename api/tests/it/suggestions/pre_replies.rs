//! The draft of an answer is shown to the lead deputy before it goes out, where the county has it so (预答复).

use super::drafts::{drafting, lead, on_draft, save, text};
use super::steps::*;
use crate::support::Context;
use chrono::TimeDelta;
use serde_json::{Value, json};

async fn set(ctx: &Context, value: &str) {
    let body = json!({"value": value, "valid_from": "2026-03-01", "basis": "本县预答复办法"});
    let path = "/parameters/pre_reply/values";
    ctx.as_account("county").post(path, body).await.expect(201);
}

async fn shown(ctx: &Context, who: &str, on: &Value) -> Value {
    let path = format!("{}/work", path(on));
    ctx.as_account(who).get(&path).await.expect(200)["pre_replies"].clone()
}

async fn to_do(ctx: &Context, who: &str) -> Vec<String> {
    ctx.follow();
    let items = ctx.as_account(who).get("/inbox").await.expect(200);
    let items = items["items"].as_array().unwrap().iter();
    items
        .map(|item| item["text"].as_str().unwrap().to_owned())
        .collect()
}

const ASKED: &str = "承办单位请您看看答复稿，有意见请提出";

db_test!(
    the_deputy_says_what_is_missing_before_the_answer,
    async |ctx| {
        set(&ctx, "optional").await;
        lead(&ctx).await;
        let now = contacted(&ctx).await;
        let target = format!("{}/pre-replies", path(&now));
        let unit = ctx.as_account("unit.x");
        let none = unit.post_at(&target, 0, json!({})).await;
        none.expect_problem(409, "suggestion_draft_not_ready");
        save(&ctx, "unit.x", &now, 0, text()).await;
        on_draft(&ctx, "unit.x", &now, "pre-replies", json!({})).await;
        let twice = unit.post_at(&target, 1, json!({})).await;
        twice.expect_problem(409, "suggestion_pre_reply_waits");
        assert!(to_do(&ctx, "deputy.a1").await.contains(&ASKED.to_owned()));
        let seen = shown(&ctx, "deputy.a1", &now).await;
        assert_eq!(
            (&seen[0]["content"], &seen[0]["due_on"]),
            (&text()["content"], &json!("2026-03-07"))
        );
        // Other deputies of the town do not read it.
        assert_eq!(shown(&ctx, "deputy.a3", &now).await, json!([]));
        let remarks = json!({"answer": "remarks", "remarks": "请写明哪天换好"});
        let code = "suggestion_not_your_turn";
        refused(
            &ctx,
            "deputy.a3",
            &now,
            "pre-reply-answers",
            remarks.clone(),
            403,
            code,
        )
        .await;
        let code = "validation_failed";
        let bare = json!({"answer": "remarks"});
        let problem = refused(
            &ctx,
            "deputy.a1",
            &now,
            "pre-reply-answers",
            bare,
            422,
            code,
        )
        .await;
        assert_eq!(problem["errors"][0]["pointer"], "/remarks");
        let now = act(
            &ctx,
            "deputy.a1",
            &now,
            "pre-reply-answers",
            remarks.clone(),
        )
        .await;
        assert!(!to_do(&ctx, "deputy.a1").await.contains(&ASKED.to_owned()));
        assert_eq!(
            shown(&ctx, "unit.x", &now).await[0]["remarks"],
            "请写明哪天换好"
        );
        // It is no rating.
        assert_eq!(now["ratings"], json!([]));
        let code = "suggestion_pre_reply_not_asked";
        refused(
            &ctx,
            "deputy.a1",
            &now,
            "pre-reply-answers",
            remarks,
            409,
            code,
        )
        .await;
    }
);

db_test!(saying_nothing_holds_nothing_up, async |ctx| {
    set(&ctx, "required").await;
    let now = contacted(&ctx).await;
    let code = "suggestion_pre_reply_required";
    refused(&ctx, "unit.x", &now, "replies", reply(), 409, code).await;
    // A unit without a leader shows its draft as well.
    save(&ctx, "unit.x", &now, 0, text()).await;
    on_draft(&ctx, "unit.x", &now, "pre-replies", json!({})).await;
    refused(&ctx, "unit.x", &now, "replies", reply(), 409, code).await;
    ctx.clock.advance(TimeDelta::days(6));
    let now = act(&ctx, "unit.x", &now, "replies", reply()).await;
    assert_eq!(now["status"], "replied");
    assert_eq!(to_do(&ctx, "deputy.a1").await, ["建议已答复，请评价"]);
});

db_test!(
    nothing_is_shown_where_the_county_has_no_pre_reply,
    async |ctx| {
        lead(&ctx).await;
        let now = contacted(&ctx).await;
        save(&ctx, "unit.x", &now, 0, text()).await;
        let version = drafting(&ctx, "unit.x", &now).await["draft"]["version"]
            .as_i64()
            .unwrap();
        let target = format!("{}/pre-replies", path(&now));
        let answer = ctx
            .as_account("unit.x")
            .post_at(&target, version, json!({}))
            .await;
        answer.expect_problem(409, "suggestion_no_pre_reply");
    }
);
