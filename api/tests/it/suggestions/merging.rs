//! J1, J3, J5: handled together and answered separately; divided into one matter each; joined instead of
//! written once more.

use super::steps::*;
use crate::support::{Context, World};
use chrono::TimeDelta;
use serde_json::{Value, json};

fn similar(title: &str) -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    format!(
        "/suggestions/similar?{}",
        query.append_pair("title", title).finish()
    )
}

/// Admitted, of the other deputy of town A.
async fn of_the_other(ctx: &Context) -> Value {
    let request = request_with(json!({"title": "关于老街路灯损坏尽快修复的建议"}));
    let made = ctx
        .as_account("deputy.a2")
        .post("/suggestions", request)
        .await;
    let body = json!({"decision": "accepted"});
    act(ctx, "town.a", &made.expect(201), "reviews", body).await
}

async fn merged(ctx: &Context) -> (Value, Value) {
    let (head, other) = (accepted(ctx).await, of_the_other(ctx).await);
    let body = json!({"suggestion_ids": [other["id"]], "note": "同一路段"});
    let head = act(ctx, "town.a", &head, "mergers", body).await;
    let other = ctx.as_account("town.a").get(&path(&other)).await;
    (head, other.expect(200))
}

async fn now(ctx: &Context, who: &str, on: &Value) -> Value {
    ctx.as_account(who).get(&path(on)).await.expect(200)
}

async fn inbox(ctx: &Context, who: &str) -> usize {
    let items = ctx.as_account(who).get("/inbox").await.expect(200);
    items["items"].as_array().unwrap().len()
}

db_test!(
    j5_merged_ones_are_handled_once_and_answered_each,
    async |ctx| {
        let (head, other) = merged(&ctx).await;
        assert_eq!(head["links"]["merged"][0]["id"], other["id"]);
        assert_eq!(other["links"]["merged_into"]["id"], head["id"]);
        let number = other["number"].clone();
        let body = json!({"unit_id": World::UNIT_X});
        let code = "suggestion_merged";
        refused(
            &ctx,
            "town.a",
            &other,
            "assignments",
            body.clone(),
            409,
            code,
        )
        .await;
        let head = act(&ctx, "town.a", &head, "assignments", body).await;
        let other = now(&ctx, "deputy.a2", &other).await;
        assert_eq!(
            (other["status"].clone(), other["turn"].clone()),
            (json!("assigned"), json!("none"))
        );
        assert_eq!(other["due_on"], head["due_on"]);
        assert_eq!(other["number"], number, "each keeps its number");
        // The unit has one thing to do, not two.
        let to_do = ctx
            .as_account("unit.x")
            .get("/suggestions?view=to_do")
            .await;
        assert_eq!(to_do.expect(200)["items"].as_array().unwrap().len(), 1);
        let mut head = act(&ctx, "unit.x", &head, "receipts", json!({})).await;
        head = act(
            &ctx,
            "unit.x",
            &head,
            "extension-requests",
            json!({"reason": "需要报上级立项"}),
        )
        .await;
        head = act(
            &ctx,
            "town.a",
            &head,
            "extension-answers",
            json!({"answer": "granted"}),
        )
        .await;
        let other = now(&ctx, "deputy.a2", &other).await;
        assert_eq!(other["due_on"], head["due_on"], "more time for both");
        assert!(other["deadline"]["extended"].as_bool().unwrap());
        head = act(&ctx, "unit.x", &head, "contacts", contact(&ctx)).await;
        head = act(&ctx, "unit.x", &head, "replies", reply()).await;
        let other = now(&ctx, "deputy.a2", &other).await;
        assert_eq!(
            (other["status"].clone(), other["turn"].clone()),
            (json!("replied"), json!("deputy"))
        );
        assert_eq!(
            other["replies"][0]["content"],
            head["replies"][0]["content"]
        );
        ctx.follow();
        assert_eq!(
            (
                inbox(&ctx, "deputy.a1").await,
                inbox(&ctx, "deputy.a2").await
            ),
            (1, 1)
        );
        // One is satisfied, the other is not: it goes on alone, with the same unit.
        let head = act(
            &ctx,
            "deputy.a1",
            &head,
            "ratings",
            rating("satisfied", None),
        )
        .await;
        assert_eq!(head["status"], "closed");
        let body = rating("dissatisfied", Some("东段的灯没有修"));
        let other = act(&ctx, "deputy.a2", &other, "ratings", body).await;
        assert_eq!(
            (other["status"].clone(), other["turn"].clone()),
            (json!("handling"), json!("unit"))
        );
        let other = act(&ctx, "unit.x", &other, "contacts", contact(&ctx)).await;
        let other = act(&ctx, "unit.x", &other, "replies", reply()).await;
        assert_eq!(other["replies"].as_array().unwrap().len(), 2);
        let told = ctx
            .as_account("deputy.a2")
            .get(&format!("{}/timeline", path(&other)))
            .await;
        let told = told.expect(200).to_string();
        assert!(told.contains("一并答复，请评价"), "{told}");
    }
);

db_test!(j5_what_cannot_be_merged, async |ctx| {
    let (head, other) = merged(&ctx).await;
    let third = accepted(&ctx).await;
    let code = "suggestion_not_mergeable";
    for (onto, what) in [(&third, &other), (&third, &head), (&third, &third)] {
        let body = json!({"suggestion_ids": [what["id"]]});
        refused(&ctx, "town.a", onto, "mergers", body, 409, code).await;
    }
    let body = json!({"suggestion_ids": [third["id"]]});
    refused(
        &ctx,
        "town.a",
        &other,
        "mergers",
        body,
        409,
        "suggestion_merged",
    )
    .await;
    let unknown = json!({"suggestion_ids": [World::UNIT_X]});
    refused(&ctx, "town.a", &third, "mergers", unknown, 404, "not_found").await;
    // Its deputy takes the head back (J4): the other one is handed over on its own.
    let body = json!({"reason": "问题已经解决"});
    act(&ctx, "deputy.a1", &head, "withdrawals", body).await;
    let other = now(&ctx, "town.a", &other).await;
    assert_eq!(
        (other["status"].clone(), other["turn"].clone()),
        (json!("accepted"), json!("office"))
    );
    act(
        &ctx,
        "town.a",
        &other,
        "assignments",
        json!({"unit_id": World::UNIT_X}),
    )
    .await;
});

db_test!(j1_one_matter_per_suggestion, async |ctx| {
    let submitted = submitted(&ctx).await;
    let parts = json!({"parts": [
        {"title": "关于修复老街路灯的建议", "content": "老街自东向西三百米路灯损坏已有两个月，建议尽快修复。"},
        {"title": "关于清理老街排水沟的建议", "content": "老街排水沟淤积，雨天积水进户，建议汛期前清理疏通。"},
    ]});
    let whole = act(&ctx, "town.a", &submitted, "splits", parts.clone()).await;
    assert_eq!(whole["title"], "关于修复老街路灯的建议");
    let cut = &whole["links"]["split_into"][0];
    let new = now(&ctx, "deputy.a1", cut).await;
    assert_eq!(
        (new["status"].clone(), new["lead_deputy_name"].clone()),
        (json!("submitted"), whole["lead_deputy_name"].clone())
    );
    assert_eq!(new["links"]["split_from"]["id"], whole["id"]);
    ctx.follow();
    assert_eq!(inbox(&ctx, "town.a").await, 2);
    // What was written before stays in the log.
    let told = ctx
        .as_account("deputy.a1")
        .get(&format!("{}/timeline", path(&whole)))
        .await;
    let told = told.expect(200).to_string();
    assert!(
        told.contains("拆分") && told.contains("日常维护单位"),
        "{told}"
    );
    let one = json!({"parts": [parts["parts"][0]]});
    refused(
        &ctx,
        "town.a",
        &whole,
        "splits",
        one,
        422,
        "validation_failed",
    )
    .await;
    let body = json!({"decision": "accepted"});
    let admitted = act(&ctx, "town.a", &whole, "reviews", body).await;
    refused(
        &ctx,
        "town.a",
        &admitted,
        "splits",
        parts,
        409,
        "suggestion_not_in_state",
    )
    .await;
});

db_test!(j1_a_deputy_joins_instead_of_writing_it_again, async |ctx| {
    let accepted = accepted(&ctx).await;
    ctx.follow();
    let target = &similar("关于老街路灯损坏的建议");
    let found = ctx.as_account("deputy.a2").get(target).await.expect(200);
    assert_eq!(found["items"][0]["id"], accepted["id"]);
    assert_eq!(found["items"][0]["may_join"], true);
    let other = ctx
        .as_account("deputy.a2")
        .get(&similar("关于校园安全的建议"))
        .await;
    assert_eq!(other.expect(200)["items"], json!([]));
    let foreign = ctx.as_account("deputy.b1").get(target).await.expect(200);
    assert_eq!(foreign["items"], json!([]), "another town's are not seen");
    let joined = act(&ctx, "deputy.a2", &accepted, "cosigner-joins", json!({})).await;
    assert_eq!(joined["cosigner_count"], 1);
    assert_eq!(joined["cosigners"][0]["status"], "confirmed");
    let code = "suggestion_not_your_turn";
    refused(
        &ctx,
        "deputy.a2",
        &joined,
        "cosigner-joins",
        json!({}),
        403,
        code,
    )
    .await;
    refused(
        &ctx,
        "deputy.a1",
        &joined,
        "cosigner-joins",
        json!({}),
        403,
        code,
    )
    .await;
});

db_test!(j5_a_merged_suggestion_is_taken_out_again, async |ctx| {
    let head = handling(&ctx).await;
    ctx.clock.advance(TimeDelta::days(3));
    let other = of_the_other(&ctx).await;
    let ids = json!({"suggestion_ids": [other["id"]]});
    act(&ctx, "town.a", &head, "mergers", ids).await;
    let seen = async |who: &str, on: &Value| ctx.as_account(who).get(&path(on)).await.expect(200);
    let other = seen("town.a", &other).await;
    let due_on = other["due_on"].clone();
    let reason = json!({"reason": "两件不是同一条街"});
    let code = "suggestion_not_merged";
    let head = seen("town.a", &head).await;
    refused(
        &ctx,
        "town.a",
        &head,
        "separations",
        reason.clone(),
        409,
        code,
    )
    .await;
    refused(
        &ctx,
        "town.b",
        &other,
        "separations",
        reason.clone(),
        404,
        "not_found",
    )
    .await;
    ctx.clock.advance(TimeDelta::days(5));
    let alone = act(&ctx, "town.a", &other, "separations", reason.clone()).await;
    assert_eq!(
        (&alone["status"], &alone["turn"], &alone["merged_into_id"]),
        (&json!("handling"), &json!("unit"), &Value::Null)
    );
    // Its deadline runs on from its own hand-over; the unit that signed goes on.
    assert_eq!(alone["due_on"], due_on);
    assert_eq!(alone["parts"][0]["signed_for_by"], "unit.x");
    assert_eq!(seen("town.a", &head).await["links"]["merged"], json!([]));
    refused(&ctx, "town.a", &alone, "separations", reason, 409, code).await;
    let told = ctx
        .as_account("town.a")
        .get(&format!("{}/timeline", path(&alone)))
        .await;
    assert!(told.expect(200).to_string().contains("两件不是同一条街"));
    let alone = act(&ctx, "unit.x", &alone, "contacts", contact(&ctx)).await;
    let alone = act(&ctx, "unit.x", &alone, "replies", reply()).await;
    assert_eq!(alone["status"], "replied");
    assert_eq!(seen("town.a", &head).await["status"], "handling");
});

db_test!(
    j1_what_is_alike_and_with_the_likely_unit_comes_first,
    async |ctx| {
        // Written first: alone it would come last of those equally alike, as the newest comes first.
        let handled = assigned(&ctx).await;
        let newer = of_the_other(&ctx).await;
        ctx.follow();
        let target = &similar("关于老街路灯损坏尽快修复的建议");
        let found = ctx.as_account("deputy.a3").get(target).await.expect(200);
        let items = found["items"].as_array().unwrap();
        let ids: Vec<_> = items.iter().map(|one| &one["id"]).collect();
        assert_eq!(ids, [&handled["id"], &newer["id"]], "{found}");
        assert!(items[0]["score"].as_f64() < items[1]["score"].as_f64());
        assert!(items[0]["unit_name"].is_string());
        assert!(items[1]["unit_name"].is_null());
    }
);
