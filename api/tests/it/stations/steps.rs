//! Stations brought to a state by the people whose steps lead there.

use crate::support::{Answer, Context, World};
use actix_web::http::Method;
use chrono::TimeDelta;
use serde_json::{Value, json};

/// A station of town A with its three deputies.
pub fn request(name: &str) -> Value {
    json!({"level": "township", "kind": "station", "name": name, "village": "老城社区",
        "address": "老街十二号", "phone": "0915-7201234", "area_m2": 120,
        "contact_id": World::DEPUTY_A1, "opened_on": "2026-01-05",
        "deputy_ids": [World::DEPUTY_A1, World::DEPUTY_A2, World::DEPUTY_A3]})
}

/// The same with some fields changed; null takes one away.
pub fn request_with(name: &str, fields: Value) -> Value {
    let mut body = request(name);
    for (field, value) in fields.as_object().unwrap() {
        body[field] = value.clone();
    }
    body
}

pub async fn sent(ctx: &Context, who: &str, body: Value) -> Answer {
    ctx.clock.advance(TimeDelta::minutes(1));
    ctx.as_account(who).post("/stations", body).await
}

pub async fn opened(ctx: &Context, name: &str) -> Value {
    sent(ctx, "town.a", request(name)).await.expect(201)
}

pub fn path(station: &Value) -> String {
    format!("/stations/{}", station["id"].as_str().unwrap())
}

pub async fn seen(ctx: &Context, who: &str, station: &Value) -> Answer {
    ctx.as_account(who).get(&path(station)).await
}

/// Changed by somebody who looked at this version.
pub async fn changed(ctx: &Context, who: &str, station: &Value, body: Value) -> Answer {
    at(ctx, who, (Method::PATCH, ""), station, body).await
}

/// An act on this version.
pub async fn act(ctx: &Context, who: &str, station: &Value, what: &str, body: Value) -> Answer {
    at(ctx, who, (Method::POST, &format!("/{what}")), station, body).await
}

async fn at(
    ctx: &Context,
    who: &str,
    (method, what): (Method, &str),
    station: &Value,
    body: Value,
) -> Answer {
    ctx.clock.advance(TimeDelta::minutes(1));
    let version = format!("\"v{}\"", station["version"].as_i64().unwrap());
    let target = format!("{}{what}", path(station));
    let headers = [("If-Match", version.as_str())];
    let client = ctx.as_account(who);
    client.send(method, &target, Some(body), &headers).await
}
