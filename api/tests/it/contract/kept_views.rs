//! Answers that are kept in memory: never old after a write of this process, never another's.

use crate::support::World;
use diesel::prelude::*;
use luzhi::schema::deputies;
use serde_json::json;

db_test!(a_kept_answer_is_gone_after_any_write, async |ctx| {
    let deputy = ctx.as_account("deputy.a1");
    let list = async || {
        deputy.get("/suggestions").await.expect(200)["items"]
            .as_array()
            .unwrap()
            .len()
    };
    assert_eq!(list().await, 0);
    assert_eq!(list().await, 0);
    let body = json!({"title": "关于修缮三组进村道路的建议", "level": "township", "submit": false,
        "content": "三组进村道路路面破损严重，雨天泥泞难行，建议修缮硬化，方便群众出行。"});
    deputy.post("/suggestions", body).await.expect(201);
    assert_eq!(list().await, 1);
    let title = async || deputy.get("/home").await.expect(200)["greeting_name"].clone();
    let before = title().await;
    ctx.db
        .write_now(|tx| {
            tx.without_event("behind the service's back, but through its database");
            let all = deputies::table.filter(deputies::county_id.eq(World::COUNTY));
            diesel::update(all)
                .set(deputies::occupation.eq("教师"))
                .execute(&mut **tx)?;
            Ok(())
        })
        .unwrap();
    assert_eq!(title().await, before);
});

db_test!(what_is_kept_for_one_is_not_shown_to_another, async |ctx| {
    let (one, other) = (ctx.as_account("deputy.a1"), ctx.as_account("deputy.b1"));
    let first = one.get("/home").await.expect(200);
    let second = other.get("/home").await.expect(200);
    assert_ne!(first["greeting_name"], second["greeting_name"]);
    let english = one
        .send(
            "GET".parse().unwrap(),
            "/suggestions/views",
            None,
            &[("Accept-Language", "en")],
        )
        .await;
    english.expect(200);
});
