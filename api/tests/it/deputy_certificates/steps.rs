//! Certificates entered by the people whose steps those are.

use crate::support::{Answer, Context, World};
use chrono::TimeDelta;
use serde_json::{Value, json};

/// The certificate of the first deputy of town A.
pub fn request(fields: Value) -> Value {
    let mut body =
        json!({"level": "township", "deputy_id": World::DEPUTY_A1, "number": "城人代001"});
    for (name, value) in fields.as_object().unwrap() {
        body[name] = value.clone();
    }
    body
}

pub async fn sent(ctx: &Context, who: &str, fields: Value) -> Answer {
    ctx.clock.advance(TimeDelta::minutes(1));
    let client = ctx.as_account(who);
    client.post("/deputy-certificates", request(fields)).await
}

pub async fn issued(ctx: &Context, fields: Value) -> Value {
    sent(ctx, "town.a", fields).await.expect(201)
}

pub fn path(certificate: &Value) -> String {
    let id = certificate["id"].as_str().unwrap();
    format!("/deputy-certificates/{id}")
}

pub async fn seen(ctx: &Context, who: &str, certificate: &Value) -> Answer {
    ctx.as_account(who).get(&path(certificate)).await
}

/// An act on this version.
pub async fn act(ctx: &Context, who: &str, on: &Value, what: &str, body: Value) -> Answer {
    ctx.clock.advance(TimeDelta::minutes(1));
    let target = format!("{}/{what}", path(on));
    let version = on["version"].as_i64().unwrap();
    ctx.as_account(who).post_at(&target, version, body).await
}

/// The numbers somebody sees by a filter, and whether they hold.
pub async fn listed(ctx: &Context, who: &str, filter: &str) -> Vec<(String, String)> {
    let target = format!("/deputy-certificates?{filter}");
    let list = ctx.as_account(who).get(&target).await.expect(200);
    let items = list["items"].as_array().unwrap().iter();
    let mut found: Vec<(String, String)> = items
        .map(|one| ["number", "standing"].map(|name| one[name].as_str().unwrap().to_owned()))
        .map(|[number, standing]| (number, standing))
        .collect();
    found.sort();
    found
}
