//! Entries of diaries, written by the people whose they are.

use crate::support::{Answer, Context};
use actix_web::http::Method;
use chrono::TimeDelta;
use serde_json::{Value, json};

/// An entry of the first deputy of town A.
pub fn request(fields: Value) -> Value {
    let mut body = json!({"level": "township", "content": "老街三户人家反映晚上没有路灯，老人出门不方便，希望装两盏。",
        "village": "老城社区", "place": "老街口", "people": "三户居民", "category": "safety"});
    for (name, value) in fields.as_object().unwrap() {
        body[name] = value.clone();
    }
    body
}

/// Sent with a key of its own.
pub async fn sent(ctx: &Context, who: &str, fields: Value) -> Answer {
    ctx.clock.advance(TimeDelta::minutes(1));
    let client = ctx.as_account(who);
    client.post("/diary-entries", request(fields)).await
}

/// Entered.
pub async fn written(ctx: &Context, who: &str, fields: Value) -> Value {
    sent(ctx, who, fields).await.expect(201)
}

pub fn path(entry: &Value) -> String {
    format!("/diary-entries/{}", entry["id"].as_str().unwrap())
}

pub async fn seen(ctx: &Context, who: &str, entry: &Value) -> Answer {
    ctx.as_account(who).get(&path(entry)).await
}

/// Changed by somebody who looked at this version.
pub async fn changed(ctx: &Context, who: &str, entry: &Value, fields: Value) -> Answer {
    at(ctx, who, (Method::PATCH, ""), entry, Some(fields)).await
}

/// Something is made of it.
pub async fn made(ctx: &Context, who: &str, entry: &Value, what: &str, body: Value) -> Answer {
    at(ctx, who, (Method::POST, what), entry, Some(body)).await
}

/// Thrown away.
pub async fn deleted(ctx: &Context, who: &str, entry: &Value) -> Answer {
    at(ctx, who, (Method::DELETE, ""), entry, None).await
}

async fn at(
    ctx: &Context,
    who: &str,
    (method, what): (Method, &str),
    entry: &Value,
    body: Option<Value>,
) -> Answer {
    ctx.clock.advance(TimeDelta::minutes(1));
    let version = format!("\"v{}\"", entry["version"].as_i64().unwrap());
    let target = format!("{}{what}", path(entry));
    let headers = [("If-Match", version.as_str())];
    ctx.as_account(who)
        .send(method, &target, body, &headers)
        .await
}

/// What waits for somebody about diaries: text and day.
pub async fn waiting(ctx: &Context, who: &str) -> Vec<(String, Value)> {
    ctx.follow();
    let inbox = ctx.as_account(who).get("/inbox").await.expect(200);
    let items = inbox["items"].as_array().unwrap().iter();
    items
        .filter(|one| one["subject_kind"] == "diary_entry")
        .map(|one| {
            (
                one["text"].as_str().unwrap().to_owned(),
                one["due_on"].clone(),
            )
        })
        .collect()
}
