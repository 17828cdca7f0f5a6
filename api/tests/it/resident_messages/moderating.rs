//! The office looks at each before anybody else does.

use super::steps::*;
use crate::project_ideas::steps as ideas;
use crate::support::World;
use serde_json::{Value, json};

db_test!(
    v2_an_idea_goes_among_the_ideas_with_its_contact,
    async |ctx| {
        let contact = json!({"name": "李建国", "phone": "138-1234-5678"});
        let receipt = idea_sent(&ctx, contact).await;
        ctx.follow();
        let inbox = ctx.as_account("town.a").get("/inbox").await.expect(200);
        assert_eq!(inbox["items"][0]["text"], "收到群众来信，请审核");
        let message = newest(&ctx).await;
        assert_eq!(
            message["contact"],
            json!({"name": "李建国", "phone_masked": "138****5678"})
        );
        let target = format!("{}/contact", path(&message));
        let whole = ctx.as_account("town.a").get(&target).await.expect(200);
        assert_eq!(whole, json!({"name": "李建国", "phone": "+8613812345678"}));
        let shown = accepted(&ctx, &message).await;
        assert_eq!(
            (&shown["status"], &shown["contact"], &shown["proposal"]),
            (&json!("accepted"), &Value::Null, &Value::Null)
        );
        // It has moved on.
        let nothing = ctx.as_account("town.a").get(&target).await.expect(200);
        assert_eq!(nothing["phone"], Value::Null);
        let idea = json!({"id": shown["idea_id"]});
        let idea = ideas::seen(&ctx, "town.a", &idea).await;
        assert_eq!(idea["status"], "pooled");
        assert_eq!(idea["contact"]["phone_masked"], "138****5678");
        let kinds = ctx.events("resident_message");
        assert_eq!(
            kinds,
            ["received", "contact_read", "accepted"].map(|kind| format!("resident_message.{kind}"))
        );
        ctx.follow();
        let inbox = ctx.as_account("town.a").get("/inbox").await.expect(200);
        assert_eq!(inbox["items"], json!([]));
        let followed = followed(&ctx, &receipt["code"]).await;
        assert_eq!(followed["status"], "accepted");
        assert!(followed["outcome"].as_str().unwrap().contains("储备库"));
    }
);

db_test!(what_is_decided_is_decided, async |ctx| {
    idea_sent(&ctx, json!({})).await;
    let message = newest(&ctx).await;
    let shown = accepted(&ctx, &message).await;
    let body = json!({"reason": "spam", "note": "与工作无关"});
    let refusal = step(&ctx, "town.a", &shown, "refusals", body.clone()).await;
    refusal.expect_problem(409, "resident_message_not_in_state");
    let stale = step(&ctx, "town.a", &message, "refusals", body.clone()).await;
    stale.expect_problem(412, "precondition_failed");
    let receipt = letter_sent(&ctx, json!({"phone": "13812345678"})).await;
    let letter = newest(&ctx).await;
    let refused = step(&ctx, "town.a", &letter, "refusals", body)
        .await
        .expect(200);
    assert_eq!(
        (
            &refused["status"],
            &refused["refusal_reason"],
            &refused["contact"]
        ),
        (&json!("refused"), &json!("spam"), &Value::Null)
    );
    let told = followed(&ctx, &receipt["code"]).await;
    assert_eq!(told["refusal_note"], "与工作无关");
    let text = told["steps"].to_string();
    assert!(
        text.contains("没有通过审核") && text.contains("广告"),
        "{text}"
    );
    let unknown = json!({"reason": "other", "note": "与工作无关"});
    let answer = step(&ctx, "town.a", &refused, "refusals", unknown).await;
    answer.expect_problem(400, "malformed_request");
});

db_test!(only_the_office_of_its_congress_sees_it, async |ctx| {
    letter_sent(&ctx, json!({})).await;
    let letter = newest(&ctx).await;
    let body = json!({"title": "门前水渠", "content": "门前水渠堵塞，请帮助反映。"});
    for who in ["town.b", "county", "deputy.a1", "deputy.a2"] {
        let client = ctx.as_account(who);
        client
            .get(&path(&letter))
            .await
            .expect_problem(404, "not_found");
        let list = client.get("/resident-messages").await.expect(200);
        assert_eq!(list["items"], json!([]), "{who}");
    }
    for who in ["town.b", "county"] {
        let answer = step(&ctx, who, &letter, "acceptances", body.clone()).await;
        answer.expect_problem(404, "not_found");
    }
    let answer = step(&ctx, "deputy.a1", &letter, "acceptances", body.clone()).await;
    answer.expect_problem(403, "forbidden");
    ctx.as_account("unit.x")
        .get("/resident-messages")
        .await
        .expect_problem(403, "forbidden");
    // To the county and its deputies by itself.
    let body = idea(&ctx, json!({"level": "county", "town_id": null})).await;
    submit(&ctx, body).await.expect(200);
    let county = ctx
        .as_account("county")
        .get("/resident-messages")
        .await
        .expect(200);
    assert_eq!(county["items"].as_array().unwrap().len(), 1);
    let town = ctx
        .as_account("town.a")
        .get("/resident-messages?count=true")
        .await
        .expect(200);
    assert_eq!(
        (&town["total"], &town["items"][0]["town_id"]),
        (&json!(1), &json!(World::TOWN_A))
    );
});

db_test!(a_list_of_messages_is_narrowed, async |ctx| {
    idea_sent(&ctx, json!({})).await;
    letter_sent(&ctx, json!({})).await;
    accepted(&ctx, &newest(&ctx).await).await;
    let office = ctx.as_account("town.a");
    for (query, total) in [
        ("", 2),
        ("status=waiting", 1),
        ("status=accepted,refused", 1),
        ("kind=idea", 1),
        ("answered=false", 2),
        ("forwarded=true", 0),
        ("q=%E6%B0%B4%E6%B8%A0", 1),
        ("q=%E8%80%81%E5%9F%8E", 1),
        (&format!("round_id={}", World::UNIT_X), 0),
    ] {
        let target = format!("/resident-messages?count=true&{query}");
        let list = office.get(&target).await.expect(200);
        assert_eq!(list["total"], total, "{query}");
    }
    for query in [
        "sort=title",
        "status=new",
        &format!("q={}", "a".repeat(101)),
    ] {
        let answer = office.get(&format!("/resident-messages?{query}")).await;
        assert_eq!(answer.status, 400, "{query}");
    }
});
