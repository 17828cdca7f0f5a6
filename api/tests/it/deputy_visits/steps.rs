//! Visits brought to a state by the people whose steps lead there.

use crate::support::{Answer, Context, World};
use chrono::TimeDelta;
use serde_json::{Value, json};

/// Deputies A1 and A2 of town A wish to see a waterworks in a week.
pub fn request(ctx: &Context, fields: Value) -> Value {
    let mut body = json!({"level": "township", "kind": "inspection",
        "deputy_ids": [World::DEPUTY_A2], "title": "视察农村饮水工程", "target": "河东村水厂",
        "content": "看水厂消毒设备的运行情况和水质检测记录。", "wished_on": in_days(ctx, 7)});
    for (name, value) in fields.as_object().unwrap() {
        body[name] = value.clone();
    }
    body
}

pub fn in_days(ctx: &Context, days: i64) -> String {
    (ctx.clock.today() + TimeDelta::days(days)).to_string()
}

pub async fn sent(ctx: &Context, who: &str, fields: Value) -> Answer {
    ctx.clock.advance(TimeDelta::minutes(1));
    let body = request(ctx, fields);
    ctx.as_account(who).post("/deputy-visits", body).await
}

/// Asked for by the deputy.
pub async fn requested(ctx: &Context, fields: Value) -> Value {
    sent(ctx, "deputy.a1", fields).await.expect(201)
}

/// With unit X in a week.
pub fn arrangement(ctx: &Context) -> Value {
    json!({"unit_id": World::UNIT_X, "visit_on": in_days(ctx, 7), "note": "请带上水质检测记录"})
}

pub async fn arranged(ctx: &Context, fields: Value) -> Value {
    let visit = requested(ctx, fields).await;
    act(ctx, "town.a", &visit, "arrangements", arrangement(ctx))
        .await
        .expect(200)
}

/// At nine in China on the day it is arranged for.
pub fn confirmation(visit: &Value) -> Value {
    let day = visit["visit_on"].as_str().unwrap();
    json!({"begins_at": format!("{day}T01:00:00Z"), "receiver": "王副局长"})
}

pub async fn confirmed(ctx: &Context, fields: Value) -> Value {
    let visit = arranged(ctx, fields).await;
    act(ctx, "unit.x", &visit, "confirmations", confirmation(&visit))
        .await
        .expect(200)
}

/// What was seen and asked for by the one who came.
pub fn record(fields: Value) -> Value {
    let mut body = json!({"present_ids": [World::DEPUTY_A1],
        "findings": "消毒设备运行正常，但没有近三个月的水质检测记录。",
        "requests": "建议每月检测一次水质，并把结果贴在村务公开栏。"});
    for (name, value) in fields.as_object().unwrap() {
        body[name] = value.clone();
    }
    body
}

/// Held on its day; the unit is to answer in writing.
pub async fn held(ctx: &Context, fields: Value) -> Value {
    let visit = confirmed(ctx, json!({})).await;
    ctx.clock.advance(TimeDelta::days(7));
    act(ctx, "deputy.a1", &visit, "records", record(fields))
        .await
        .expect(200)
}

pub fn answer() -> Value {
    json!({"answer": "已经安排每月检测，第一份结果已经张贴。", "answered_by": "王副局长"})
}

pub fn path(visit: &Value) -> String {
    format!("/deputy-visits/{}", visit["id"].as_str().unwrap())
}

pub async fn seen(ctx: &Context, who: &str, visit: &Value) -> Answer {
    ctx.as_account(who).get(&path(visit)).await
}

/// An act on this version.
pub async fn act(ctx: &Context, who: &str, visit: &Value, what: &str, body: Value) -> Answer {
    ctx.clock.advance(TimeDelta::minutes(1));
    let target = format!("{}/{what}", path(visit));
    let version = visit["version"].as_i64().unwrap();
    ctx.as_account(who).post_at(&target, version, body).await
}

/// How many visits somebody sees by a filter.
pub async fn count(ctx: &Context, who: &str, filter: &str) -> usize {
    let target = format!("/deputy-visits?{filter}");
    let list = ctx.as_account(who).get(&target).await.expect(200);
    list["items"].as_array().unwrap().len()
}

/// What waits for somebody about visits: text and day.
pub async fn waiting(ctx: &Context, who: &str) -> Vec<(String, Value)> {
    ctx.follow();
    let inbox = ctx.as_account(who).get("/inbox").await.expect(200);
    let items = inbox["items"].as_array().unwrap().iter();
    let ours = items.filter(|one| one["subject_kind"] == "deputy_visit");
    ours.map(|one| {
        let text = one["text"].as_str().unwrap().to_owned();
        (text, one["due_on"].clone())
    })
    .collect()
}
