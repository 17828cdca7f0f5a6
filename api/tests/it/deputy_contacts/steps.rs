//! Contacts brought to a state by the people whose steps lead there.

use crate::support::{Answer, Context, World};
use actix_web::http::Method;
use chrono::TimeDelta;
use luzhi::platform::db::Id;
use serde_json::{Value, json};

/// A deputy of town A sits on its presidium, if they do not already.
pub async fn seated(ctx: &Context, deputy: Id) {
    let body = json!({"deputy_id": deputy, "post": "member", "since": "2021-10-16"});
    let path = format!("/organs/{}/presidium/members", World::TOWN_A);
    let answer = ctx.as_account("town.a").post(&path, body).await;
    assert!(answer.status == 201 || answer.status == 409);
}

/// The lists of members: who, and whom they look after.
pub fn lists(of: &[(Id, &[Id])]) -> Value {
    let one =
        |(member, deputies): &(Id, &[Id])| json!({"member_id": member, "deputy_ids": deputies});
    json!({"members": of.iter().map(one).collect::<Vec<_>>()})
}

pub async fn sent(ctx: &Context, who: &str, body: Value) -> Answer {
    ctx.clock.advance(TimeDelta::minutes(1));
    let client = ctx.as_account(who);
    client.post("/deputy-contacts/assignments", body).await
}

/// The second deputy of town A looks after the two others; the matrix.
pub async fn assigned(ctx: &Context) -> Value {
    seated(ctx, World::DEPUTY_A2).await;
    let both = [World::DEPUTY_A1, World::DEPUTY_A3];
    let body = lists(&[(World::DEPUTY_A2, &both)]);
    sent(ctx, "town.a", body).await.expect(200)
}

/// A household of the first deputy of town A.
pub fn request(fields: Value) -> Value {
    let mut body = json!({"level": "township", "label": "老街口第三户", "is_household": true,
        "village": "老城社区", "phone": "13900000001", "since": "2026-02-01"});
    for (name, value) in fields.as_object().unwrap() {
        body[name] = value.clone();
    }
    body
}

pub async fn asked(ctx: &Context, who: &str, fields: Value) -> Answer {
    ctx.clock.advance(TimeDelta::minutes(1));
    let client = ctx.as_account(who);
    client.post("/deputy-contacts", request(fields)).await
}

pub async fn added(ctx: &Context, fields: Value) -> Value {
    asked(ctx, "deputy.a1", fields).await.expect(201)
}

pub fn path(contact: &Value) -> String {
    format!("/deputy-contacts/{}", contact["id"].as_str().unwrap())
}

pub async fn seen(ctx: &Context, who: &str, contact: &Value) -> Answer {
    ctx.as_account(who).get(&path(contact)).await
}

/// Noted by somebody, whatever version they looked at.
pub async fn noted(ctx: &Context, who: &str, contact: &Value, body: Value) -> Answer {
    ctx.clock.advance(TimeDelta::minutes(1));
    let target = format!("{}/notes", path(contact));
    ctx.as_account(who).post(&target, body).await
}

/// Changed by somebody who looked at this version.
pub async fn changed(ctx: &Context, who: &str, contact: &Value, body: Value) -> Answer {
    at(ctx, who, (Method::PATCH, ""), contact, body).await
}

pub async fn ended(ctx: &Context, who: &str, contact: &Value, reason: &str) -> Answer {
    let body = json!({"reason": reason});
    at(ctx, who, (Method::POST, "/endings"), contact, body).await
}

async fn at(
    ctx: &Context,
    who: &str,
    (method, what): (Method, &str),
    contact: &Value,
    body: Value,
) -> Answer {
    ctx.clock.advance(TimeDelta::minutes(1));
    let version = format!("\"v{}\"", contact["version"].as_i64().unwrap());
    let target = format!("{}{what}", path(contact));
    let headers = [("If-Match", version.as_str())];
    let client = ctx.as_account(who);
    client.send(method, &target, Some(body), &headers).await
}

/// The matrix as somebody reads it.
pub async fn matrix(ctx: &Context, who: &str, query: &str) -> Value {
    let target = format!("/deputy-contacts/coverage{query}");
    ctx.as_account(who).get(&target).await.expect(200)
}
