//! Visits brought to a state by the people whose steps lead there.

use crate::support::{Answer, Context};
use actix_web::http::Method;
use chrono::TimeDelta;
use serde_json::{Value, json};

/// A visitor who says who they are.
pub fn request(reception: &Value, fields: Value) -> Value {
    let mut body = json!({"reception_id": reception["id"], "visitor_name": "王大娘",
        "visitor_phone": "13812345678", "village": "老城社区", "category": "safety",
        "matter": "老街三户人家晚上没有路灯，老人出门不方便，联系电话13812345678。"});
    for (field, value) in fields.as_object().unwrap() {
        body[field] = value.clone();
    }
    body
}

pub async fn sent(ctx: &Context, who: &str, reception: &Value, fields: Value) -> Answer {
    ctx.clock.advance(TimeDelta::minutes(1));
    let body = request(reception, fields);
    ctx.as_account(who).post("/reception-visits", body).await
}

/// Written down by the office.
pub async fn received(ctx: &Context, reception: &Value, fields: Value) -> Value {
    sent(ctx, "town.a", reception, fields).await.expect(201)
}

/// With a unit, which answers in a month.
pub async fn handed_over(ctx: &Context, visit: &Value) -> Value {
    let due = ctx.clock.today() + TimeDelta::days(30);
    let body = json!({"unit_id": crate::support::World::UNIT_X, "due_on": due});
    act(ctx, "town.a", visit, "handovers", body)
        .await
        .expect(200)
}

pub fn path(visit: &Value) -> String {
    format!("/reception-visits/{}", visit["id"].as_str().unwrap())
}

pub async fn seen(ctx: &Context, who: &str, visit: &Value) -> Answer {
    ctx.as_account(who).get(&path(visit)).await
}

/// Corrected by somebody who looked at this version.
pub async fn changed(ctx: &Context, who: &str, visit: &Value, body: Value) -> Answer {
    at(ctx, who, (Method::PATCH, ""), visit, body).await
}

/// An act on this version.
pub async fn act(ctx: &Context, who: &str, visit: &Value, what: &str, body: Value) -> Answer {
    at(ctx, who, (Method::POST, &format!("/{what}")), visit, body).await
}

async fn at(
    ctx: &Context,
    who: &str,
    (method, what): (Method, &str),
    visit: &Value,
    body: Value,
) -> Answer {
    ctx.clock.advance(TimeDelta::minutes(1));
    let version = format!("\"v{}\"", visit["version"].as_i64().unwrap());
    let target = format!("{}{what}", path(visit));
    let headers = [("If-Match", version.as_str())];
    let client = ctx.as_account(who);
    client.send(method, &target, Some(body), &headers).await
}
