//! Bulletins brought to a state by the people whose steps lead there.

use crate::support::{Answer, Context};
use actix_web::http::Method;
use chrono::TimeDelta;
use serde_json::{Value, json};

pub async fn drafted(ctx: &Context, fields: Value) -> Value {
    ctx.clock.advance(TimeDelta::minutes(1));
    let mut body = json!({"level": "township", "kind": "affairs", "title": "上半年工作通报",
        "body": "上半年全镇完成道路硬化十二公里，安全饮水工程全部通水。"});
    for (field, value) in fields.as_object().unwrap() {
        body[field] = value.clone();
    }
    let town = ctx.as_account("town.a");
    town.post("/bulletins", body).await.expect(201)
}

/// Sent to all three deputies of town A.
pub async fn sent(ctx: &Context) -> Value {
    let bulletin = drafted(ctx, json!({})).await;
    let body = json!({"audience": "congress", "read_by": ctx.clock.today() + TimeDelta::days(5)});
    act(ctx, "town.a", &bulletin, "sendings", body)
        .await
        .expect(200)
}

pub fn path(bulletin: &Value) -> String {
    format!("/bulletins/{}", bulletin["id"].as_str().unwrap())
}

pub async fn seen(ctx: &Context, who: &str, bulletin: &Value) -> Answer {
    ctx.as_account(who).get(&path(bulletin)).await
}

/// Changed by somebody who looked at this version.
pub async fn changed(ctx: &Context, who: &str, bulletin: &Value, body: Value) -> Answer {
    done(ctx, who, (Method::PATCH, ""), bulletin, body).await
}

/// An act on this version.
pub async fn act(ctx: &Context, who: &str, bulletin: &Value, what: &str, body: Value) -> Answer {
    let what = format!("/{what}");
    done(ctx, who, (Method::POST, &what), bulletin, body).await
}

/// Somebody says that they have read it.
pub async fn read(ctx: &Context, who: &str, bulletin: &Value) -> Answer {
    ctx.clock.advance(TimeDelta::minutes(1));
    let target = format!("{}/readings", path(bulletin));
    ctx.as_account(who).post(&target, json!({})).await
}

async fn done(
    ctx: &Context,
    who: &str,
    (method, what): (Method, &str),
    bulletin: &Value,
    body: Value,
) -> Answer {
    ctx.clock.advance(TimeDelta::minutes(1));
    let version = format!("\"v{}\"", bulletin["version"].as_i64().unwrap());
    let target = format!("{}{what}", path(bulletin));
    let headers = [("If-Match", version.as_str())];
    let client = ctx.as_account(who);
    client.send(method, &target, Some(body), &headers).await
}

/// How many bulletins somebody finds by a filter.
pub async fn found(ctx: &Context, who: &str, filter: &str) -> usize {
    let target = format!("/bulletins?{filter}");
    let list = ctx.as_account(who).get(&target).await.expect(200);
    list["items"].as_array().unwrap().len()
}

/// How many wait for somebody to read them.
pub async fn waiting(ctx: &Context, who: &str) -> usize {
    ctx.follow();
    let inbox = ctx.as_account(who).get("/inbox").await.expect(200);
    let items = inbox["items"].as_array().unwrap().iter();
    items
        .filter(|one| one["subject_kind"] == "bulletin")
        .count()
}
