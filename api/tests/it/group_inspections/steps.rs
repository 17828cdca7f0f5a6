//! Looks at groups brought to a state by the people whose steps lead there.

use crate::deputy_groups::steps as groups;
use crate::support::{Answer, Context};
use actix_web::http::Method;
use chrono::{Days, TimeDelta};
use serde_json::{Value, json};

/// A look at the first quarter of a group, with something to put right in ten days; null takes a field away.
pub fn request(ctx: &Context, group: &Value, fields: Value) -> Value {
    let due_on = ctx.clock.today() + Days::new(10);
    let mut body = json!({"group_id": group["id"], "year": 2026, "quarter": 1,
        "looked_by": "李主席、王干事", "methods": ["report", "visit"],
        "findings": "活动按计划开展，记录不全，签到表缺两次。",
        "correction": "补齐活动记录和签到表。", "due_on": due_on});
    for (name, value) in fields.as_object().unwrap() {
        body[name] = value.clone();
    }
    body
}

pub async fn sent(ctx: &Context, who: &str, group: &Value, fields: Value) -> Answer {
    ctx.clock.advance(TimeDelta::minutes(1));
    let body = request(ctx, group, fields);
    ctx.as_account(who).post("/group-inspections", body).await
}

pub async fn at(ctx: &Context, who: &str, group: &Value, fields: Value) -> Value {
    sent(ctx, who, group, fields).await.expect(201)
}

/// The office of town A looked at a new group.
pub async fn recorded(ctx: &Context, name: &str) -> Value {
    let group = groups::formed(ctx, name).await;
    at(ctx, "town.a", &group, json!({})).await
}

pub fn path(look: &Value) -> String {
    format!("/group-inspections/{}", look["id"].as_str().unwrap())
}

pub async fn seen(ctx: &Context, who: &str, look: &Value) -> Answer {
    ctx.as_account(who).get(&path(look)).await
}

/// An act on this version.
pub async fn act(ctx: &Context, who: &str, look: &Value, what: &str, body: Value) -> Answer {
    ctx.clock.advance(TimeDelta::minutes(1));
    let version = format!("\"v{}\"", look["version"].as_i64().unwrap());
    let target = format!("{}/{what}", path(look));
    let headers = [("If-Match", version.as_str())];
    let client = ctx.as_account(who);
    client
        .send(Method::POST, &target, Some(body), &headers)
        .await
}

pub async fn answered(ctx: &Context, look: &Value) -> Value {
    let body = json!({"content": "活动记录和签到表已经补齐，今后由副组长负责。"});
    act(ctx, "deputy.a1", look, "answers", body)
        .await
        .expect(200)
}
