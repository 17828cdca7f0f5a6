//! Commendations kept by the people whose step that is.

use crate::support::{Answer, Context, World};
use actix_web::http::Method;
use chrono::TimeDelta;
use serde_json::{Value, json};

/// Of the first deputy of town A, given by the county ten days ago.
pub fn request(ctx: &Context, fields: Value) -> Value {
    let mut body = json!({"level": "township", "kind": "deputy", "subject_id": World::DEPUTY_A1,
        "title": "优秀人大代表", "grade": "county", "giver": "县人大常委会",
        "awarded_on": ctx.clock.today() - TimeDelta::days(10)});
    for (name, value) in fields.as_object().unwrap() {
        body[name] = value.clone();
    }
    body
}

/// Sent with a key of its own.
pub async fn sent(ctx: &Context, who: &str, fields: Value) -> Answer {
    ctx.clock.advance(TimeDelta::minutes(1));
    let body = request(ctx, fields);
    ctx.as_account(who).post("/awards", body).await
}

pub async fn entered(ctx: &Context, fields: Value) -> Value {
    sent(ctx, "town.a", fields).await.expect(201)
}

pub fn path(award: &Value) -> String {
    format!("/awards/{}", award["id"].as_str().unwrap())
}

/// An act on this version.
pub async fn act(ctx: &Context, who: &str, award: &Value, what: &str, body: Value) -> Answer {
    ctx.clock.advance(TimeDelta::minutes(1));
    let version = format!("\"v{}\"", award["version"].as_i64().unwrap());
    let target = format!("{}/{what}", path(award));
    let headers = [("If-Match", version.as_str())];
    let client = ctx.as_account(who);
    client
        .send(Method::POST, &target, Some(body), &headers)
        .await
}

/// The honours somebody sees, in the order of these words.
pub async fn listed(ctx: &Context, who: &str, filter: &str) -> Vec<String> {
    let target = format!("/awards?{filter}");
    let list = ctx.as_account(who).get(&target).await.expect(200);
    let items = list["items"].as_array().unwrap().iter();
    let mut found: Vec<_> = items
        .map(|one| one["title"].as_str().unwrap().to_owned())
        .collect();
    found.sort();
    found
}
