//! Groups brought to a state by the people whose steps lead there.

use crate::support::{Answer, Context, World};
use actix_web::http::Method;
use chrono::TimeDelta;
use serde_json::{Value, json};

/// Three deputies of town A, led by the first.
pub fn request(name: &str) -> Value {
    json!({"level": "township", "kind": "regional", "name": name, "area": "老城社区、安岭村",
        "deputy_ids": [World::DEPUTY_A1, World::DEPUTY_A2, World::DEPUTY_A3],
        "leader_id": World::DEPUTY_A1, "deputy_leader_id": World::DEPUTY_A2})
}

pub async fn sent(ctx: &Context, who: &str, body: Value) -> Answer {
    ctx.clock.advance(TimeDelta::minutes(1));
    ctx.as_account(who).post("/deputy-groups", body).await
}

pub async fn formed(ctx: &Context, name: &str) -> Value {
    sent(ctx, "town.a", request(name)).await.expect(201)
}

pub fn path(group: &Value) -> String {
    format!("/deputy-groups/{}", group["id"].as_str().unwrap())
}

pub async fn seen(ctx: &Context, who: &str, group: &Value) -> Answer {
    ctx.as_account(who).get(&path(group)).await
}

/// Changed by somebody who looked at this version.
pub async fn changed(ctx: &Context, who: &str, group: &Value, body: Value) -> Answer {
    at(ctx, who, (Method::PATCH, ""), group, body).await
}

/// An act on this version.
pub async fn act(ctx: &Context, who: &str, group: &Value, what: &str, body: Value) -> Answer {
    at(ctx, who, (Method::POST, &format!("/{what}")), group, body).await
}

async fn at(
    ctx: &Context,
    who: &str,
    (method, what): (Method, &str),
    group: &Value,
    body: Value,
) -> Answer {
    ctx.clock.advance(TimeDelta::minutes(1));
    let version = format!("\"v{}\"", group["version"].as_i64().unwrap());
    let target = format!("{}{what}", path(group));
    let headers = [("If-Match", version.as_str())];
    let client = ctx.as_account(who);
    client.send(method, &target, Some(body), &headers).await
}
