//! Records entered and judged by the people whose steps those are.

use crate::support::{Answer, Context};
use actix_web::http::Method;
use chrono::TimeDelta;
use serde_json::{Value, json};

/// A training of the day before, of the first deputy of town A.
pub fn request(ctx: &Context, fields: Value) -> Value {
    let mut body = json!({"level": "township", "kind": "training", "title": "初任培训",
        "held_on": ctx.clock.today() - TimeDelta::days(1)});
    for (name, value) in fields.as_object().unwrap() {
        body[name] = value.clone();
    }
    body
}

/// Sent with a key of its own.
pub async fn sent(ctx: &Context, who: &str, fields: Value) -> Answer {
    ctx.clock.advance(TimeDelta::minutes(1));
    let body = request(ctx, fields);
    ctx.as_account(who).post("/duty-records", body).await
}

pub async fn entered(ctx: &Context, fields: Value) -> Value {
    sent(ctx, "deputy.a1", fields).await.expect(201)
}

/// Entered by the deputy, verified by the town.
pub async fn verified(ctx: &Context, fields: Value) -> Value {
    let record = entered(ctx, fields).await;
    let body = json!({"decision": "verified"});
    act(ctx, "town.a", &record, "decisions", body)
        .await
        .expect(200)
}

pub fn path(record: &Value) -> String {
    format!("/duty-records/{}", record["id"].as_str().unwrap())
}

pub async fn seen(ctx: &Context, who: &str, record: &Value) -> Answer {
    ctx.as_account(who).get(&path(record)).await
}

/// Changed by somebody who looked at this version.
pub async fn changed(ctx: &Context, who: &str, record: &Value, body: Value) -> Answer {
    at(ctx, who, (Method::PATCH, String::new()), record, body).await
}

/// An act on this version.
pub async fn act(ctx: &Context, who: &str, record: &Value, what: &str, body: Value) -> Answer {
    at(ctx, who, (Method::POST, format!("/{what}")), record, body).await
}

async fn at(
    ctx: &Context,
    who: &str,
    (method, what): (Method, String),
    record: &Value,
    body: Value,
) -> Answer {
    ctx.clock.advance(TimeDelta::minutes(1));
    let version = format!("\"v{}\"", record["version"].as_i64().unwrap());
    let target = format!("{}{what}", path(record));
    let headers = [("If-Match", version.as_str())];
    let client = ctx.as_account(who);
    client.send(method, &target, Some(body), &headers).await
}

/// What there is by a filter, as kind, deputy, state; in the order of these.
pub async fn listed(ctx: &Context, who: &str, filter: &str) -> Vec<(String, String, String)> {
    ctx.follow();
    let target = format!("/duty-records?limit=200&{filter}");
    let list = ctx.as_account(who).get(&target).await.expect(200);
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let items = list["items"].as_array().unwrap().iter();
    let mut found: Vec<_> = items
        .map(|one| {
            let name = text(&one["deputy_name"]);
            (text(&one["kind"]), name, text(&one["status"]))
        })
        .collect();
    found.sort();
    found
}

/// The same in the words of a test.
pub fn these(all: &[(&str, &str, &str)]) -> Vec<(String, String, String)> {
    let all = all.iter();
    all.map(|(a, b, c)| ((*a).to_owned(), (*b).to_owned(), (*c).to_owned()))
        .collect()
}
