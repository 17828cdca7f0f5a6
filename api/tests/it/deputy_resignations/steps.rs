//! Resignations brought to a state by the people whose steps lead there.

use crate::support::{Answer, Context};
use chrono::TimeDelta;
use serde_json::{Value, json};

/// The statement of a deputy of town A.
pub fn request(fields: Value) -> Value {
    let mut body =
        json!({"level": "township", "statement": "因工作调动，不能继续履职，请求辞去代表职务。"});
    for (name, value) in fields.as_object().unwrap() {
        body[name] = value.clone();
    }
    body
}

pub async fn sent(ctx: &Context, who: &str, fields: Value) -> Answer {
    ctx.clock.advance(TimeDelta::minutes(1));
    let client = ctx.as_account(who);
    client.post("/deputy-resignations", request(fields)).await
}

/// By the second deputy of town A on the phone.
pub async fn submitted(ctx: &Context) -> Value {
    sent(ctx, "deputy.a2", json!({})).await.expect(201)
}

/// Taken back again, so that there may be another.
pub async fn withdrawn(ctx: &Context) -> Value {
    let made = submitted(ctx).await;
    let body = json!({"reason": "继续履职"});
    act(ctx, "deputy.a2", &made, "withdrawals", body)
        .await
        .expect(200)
}

/// Before a session of town A that begins today.
pub async fn put(ctx: &Context) -> Value {
    let made = submitted(ctx).await;
    let today = ctx.clock.today();
    let days = json!({"begins_on": today, "ends_on": today});
    let meeting = crate::meetings::steps::planned_as(ctx, days).await;
    let body = json!({"meeting_id": meeting["id"]});
    act(ctx, "town.a", &made, "forwardings", body)
        .await
        .expect(200)
}

/// A vote of today.
pub fn votes(ctx: &Context, in_favour: u32, against: u32) -> Value {
    json!({"decided_on": ctx.clock.today(), "in_favour": in_favour, "against": against})
}

pub fn path(resignation: &Value) -> String {
    format!(
        "/deputy-resignations/{}",
        resignation["id"].as_str().unwrap()
    )
}

pub async fn seen(ctx: &Context, who: &str, resignation: &Value) -> Answer {
    ctx.as_account(who).get(&path(resignation)).await
}

/// An act on this version.
pub async fn act(ctx: &Context, who: &str, on: &Value, what: &str, body: Value) -> Answer {
    ctx.clock.advance(TimeDelta::minutes(1));
    let target = format!("{}/{what}", path(on));
    let version = on["version"].as_i64().unwrap();
    ctx.as_account(who).post_at(&target, version, body).await
}
