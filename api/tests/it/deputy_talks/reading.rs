//! Who reads what.

use super::steps::*;
use serde_json::{Value, json};

db_test!(
    d14_a_talk_is_for_its_deputy_a_notice_for_the_congress,
    async |ctx| {
        let talk = held(&ctx, json!({})).await;
        for who in ["county", "town.a", "deputy.a2"] {
            let found = seen(&ctx, who, &talk).await.expect(200);
            assert_eq!(found["facts"], "上半年没有参加代表小组活动。", "{who}");
        }
        for who in ["town.b", "deputy.a1", "deputy.b1"] {
            seen(&ctx, who, &talk)
                .await
                .expect_problem(404, "not_found");
        }
        seen(&ctx, "unit.x", &talk)
            .await
            .expect_problem(403, "forbidden");
        let notice = planned(&ctx, json!({"kind": "notice"})).await;
        seen(&ctx, "deputy.a1", &notice)
            .await
            .expect_problem(404, "not_found");
        let body = record(&ctx);
        let notice = act(&ctx, "town.a", &notice, "records", body)
            .await
            .expect(200);
        let read = seen(&ctx, "deputy.a1", &notice).await.expect(200);
        assert_eq!(read["content"], notice["content"]);
        for hidden in ["facts", "improvement", "improve_by", "answer"] {
            assert_eq!(read[hidden], Value::Null, "{hidden}");
        }
        let other = seen(&ctx, "deputy.b1", &notice).await;
        other.expect_problem(404, "not_found");
        ctx.follow();
        let told = ctx
            .as_account("deputy.a3")
            .get("/notices")
            .await
            .expect(200);
        let texts = told["items"].to_string();
        assert!(texts.contains("deputy_talk"), "{texts}");
        let list = async |who: &str, query: &str| {
            let target = format!("/deputy-talks{query}");
            let list = ctx.as_account(who).get(&target).await.expect(200);
            list["items"].as_array().unwrap().len()
        };
        assert_eq!(list("town.a", "").await, 2);
        assert_eq!(list("county", "?kind=notice&status=held").await, 1);
        assert_eq!(list("deputy.a2", "").await, 2);
        assert_eq!(list("deputy.a1", "").await, 1);
        assert_eq!(list("town.b", "").await, 0);
    }
);

db_test!(d14_sent_twice_it_is_one_talk, async |ctx| {
    let town = ctx.as_account("town.a");
    let body = request(&ctx, json!({}));
    let headers = [("Idempotency-Key", "plan-deputy-talk-1")];
    let send = async || {
        let body = Some(body.clone());
        let post = actix_web::http::Method::POST;
        town.send(post, "/deputy-talks", body, &headers).await
    };
    let first = send().await.expect(201);
    let again = send().await;
    assert_eq!(again.header("Idempotency-Replayed"), Some("true"));
    assert_eq!(again.expect(201)["id"], first["id"]);
    assert_eq!(ctx.events("deputy_talk"), ["deputy_talk.planned"]);
});
