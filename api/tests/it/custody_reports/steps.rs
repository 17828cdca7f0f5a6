//! Reports brought to a state by the people whose steps lead there.

use crate::support::{Answer, Context, World};
use chrono::TimeDelta;
use serde_json::{Value, json};

/// The arrest of the second deputy of town A, yesterday.
pub fn request(ctx: &Context, fields: Value) -> Value {
    let mut body = json!({"level": "township", "deputy_id": World::DEPUTY_A2, "measure": "arrest",
        "authority": "某公安局", "document_number": "公报〔2026〕1号",
        "measured_on": ctx.clock.today() - TimeDelta::days(1)});
    for (name, value) in fields.as_object().unwrap() {
        body[name] = value.clone();
    }
    body
}

pub async fn sent(ctx: &Context, who: &str, fields: Value) -> Answer {
    ctx.clock.advance(TimeDelta::minutes(1));
    let body = request(ctx, fields);
    ctx.as_account(who).post("/custody-reports", body).await
}

pub async fn received(ctx: &Context) -> Value {
    sent(ctx, "town.a", json!({})).await.expect(201)
}

pub fn path(report: &Value) -> String {
    format!("/custody-reports/{}", report["id"].as_str().unwrap())
}

/// An act on this version.
pub async fn act(ctx: &Context, who: &str, on: &Value, what: &str, body: Value) -> Answer {
    ctx.clock.advance(TimeDelta::minutes(1));
    let target = format!("{}/{what}", path(on));
    let version = on["version"].as_i64().unwrap();
    ctx.as_account(who).post_at(&target, version, body).await
}
