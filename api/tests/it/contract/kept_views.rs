//! Answers that are kept in memory: never old after a write of this process, never another's.

use crate::suggestions::steps as suggestions;
use crate::support::{Answer, Client, World};
use actix_web::http::Method;
use diesel::prelude::*;
use flate2::read::GzDecoder;
use luzhi::schema::deputies;
use serde_json::{Value, json};

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

/// The answer to somebody who takes it compressed.
async fn compressed(who: &Client<'_>, path: &str) -> Answer {
    let headers = [("Accept-Encoding", "gzip, deflate, br")];
    who.send(Method::GET, path, None, &headers).await
}

fn unpacked(answer: &Answer) -> Value {
    assert_eq!(answer.header("content-encoding"), Some("gzip"));
    serde_json::from_reader(GzDecoder::new(&answer.raw[..])).unwrap()
}

db_test!(what_is_kept_is_compressed_once, async |ctx| {
    let suggestion = suggestions::submitted(&ctx).await;
    let path = suggestions::path(&suggestion);
    let office = ctx.as_account("town.a");
    let plain = office.get(&path).await;
    assert_eq!(plain.header("content-encoding"), None);
    let etag = plain.header("etag").unwrap().to_owned();
    let plain = plain.expect(200);
    let kept = compressed(&office, &path).await;
    // What is compressed while it is sent has no length yet.
    assert_eq!(kept.length, Some(kept.raw.len() as u64));
    assert_eq!(kept.header("vary"), Some("accept-encoding"));
    assert_eq!(kept.header("etag"), Some(etag.as_str()));
    assert_eq!(unpacked(&kept), plain);
    // Who does not take it so gets it plain, who has it gets nothing.
    assert_eq!(office.get(&path).await.expect(200), plain);
    let known = [("Accept-Encoding", "gzip"), ("If-None-Match", &etag)];
    let nothing = office.send(Method::GET, &path, None, &known).await;
    assert_eq!((nothing.status.as_u16(), nothing.raw.len()), (304, 0));
    // A write ends this one, too.
    let body = json!({"decision": "accepted"});
    let accepted = suggestions::act(&ctx, "town.a", &suggestion, "reviews", body).await;
    let fresh = unpacked(&compressed(&office, &path).await);
    assert_eq!(fresh["status"], accepted["status"]);
    assert_ne!(fresh["status"], plain["status"]);
});
