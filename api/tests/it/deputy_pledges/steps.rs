//! Pledges brought to a state by the people whose steps lead there.

use crate::support::{Answer, Context};
use actix_web::http::Method;
use chrono::TimeDelta;
use serde_json::{Value, json};

pub const FIRST: &str = "全年走访联系选民不少于二十户。";
pub const SECOND: &str = "领衔提出一件关于饮水的建议并跟踪到底。";

/// Two things for the running year.
pub fn request(fields: Value) -> Value {
    let mut body = json!({"level": "township", "year": 2026,
        "items": [{"content": FIRST}, {"content": SECOND}]});
    for (field, value) in fields.as_object().unwrap() {
        body[field] = value.clone();
    }
    body
}

pub async fn sent(ctx: &Context, who: &str, fields: Value) -> Answer {
    ctx.clock.advance(TimeDelta::minutes(1));
    let client = ctx.as_account(who);
    client.post("/deputy-pledges", request(fields)).await
}

pub async fn pledged(ctx: &Context) -> Value {
    sent(ctx, "deputy.a1", json!({})).await.expect(201)
}

/// By the office, for each of town A who has not pledged.
pub async fn everybody(ctx: &Context) {
    let all = ctx.as_account("county").get("/deputies?limit=200").await;
    for deputy in all.expect(200)["items"].as_array().unwrap() {
        let fields = json!({"deputy_id": deputy["id"]});
        // Those who sit elsewhere or have pledged are refused.
        sent(ctx, "town.a", fields).await;
    }
}

pub fn path(pledge: &Value) -> String {
    format!("/deputy-pledges/{}", pledge["id"].as_str().unwrap())
}

/// An act on this version.
pub async fn act(ctx: &Context, who: &str, pledge: &Value, what: &str, body: Value) -> Answer {
    ctx.clock.advance(TimeDelta::minutes(1));
    let target = format!("{}/{what}", path(pledge));
    let version = pledge["version"].as_i64().unwrap();
    ctx.as_account(who).post_at(&target, version, body).await
}

/// Worded anew by somebody who looked at this version.
pub async fn reworded(ctx: &Context, who: &str, pledge: &Value, items: Value) -> Answer {
    ctx.clock.advance(TimeDelta::minutes(1));
    let body = json!({"items": items, "reason": "走访以后调整"});
    let version = format!("\"v{}\"", pledge["version"].as_i64().unwrap());
    let headers = [("If-Match", version.as_str())];
    let client = ctx.as_account(who);
    client
        .send(Method::PATCH, &path(pledge), Some(body), &headers)
        .await
}

/// How far the item at a place is.
pub async fn noted(
    ctx: &Context,
    who: &str,
    (pledge, at): (&Value, usize),
    fields: Value,
) -> Answer {
    ctx.clock.advance(TimeDelta::minutes(1));
    let mut body = json!({"item_id": pledge["promises"][at]["id"], "state": "under_way",
        "note": "已经走访八户。"});
    for (field, value) in fields.as_object().unwrap() {
        body[field] = value.clone();
    }
    let target = format!("{}/notes", path(pledge));
    ctx.as_account(who).post(&target, body).await
}

/// The year 2026 of town A.
pub async fn year(ctx: &Context, who: &str) -> Value {
    let client = ctx.as_account(who);
    let found = client.get("/deputy-pledge-years?year=2026");
    found.await.expect(200)
}

pub async fn published(ctx: &Context, is_published: bool) -> Answer {
    let body = json!({"level": "township", "year": 2026, "is_published": is_published,
        "decided_on": "2026-03-01", "decided_by": "镇人大主席团第八次会议"});
    let town = ctx.as_account("town.a");
    town.post("/deputy-pledge-years/publications", body).await
}

pub async fn reminded(ctx: &Context) -> Answer {
    let body = json!({"level": "township", "year": 2026});
    let town = ctx.as_account("town.a");
    town.post("/deputy-pledge-years/reminders", body).await
}
