//! Talks brought to a state by the people whose steps lead there.

use crate::support::{Answer, Context, World};
use actix_web::http::Method;
use chrono::TimeDelta;
use serde_json::{Value, json};

/// A talk with the second deputy of town A in a week.
pub fn request(ctx: &Context, fields: Value) -> Value {
    let mut body = json!({"level": "township", "deputy_id": World::DEPUTY_A2, "kind": "talk",
        "ground": "inactive", "facts": "上半年没有参加代表小组活动。", "held_by": "镇人大主席",
        "planned_on": ctx.clock.today() + TimeDelta::days(7)});
    for (name, value) in fields.as_object().unwrap() {
        body[name] = value.clone();
    }
    body
}

pub async fn sent(ctx: &Context, who: &str, fields: Value) -> Answer {
    ctx.clock.advance(TimeDelta::minutes(1));
    let body = request(ctx, fields);
    ctx.as_account(who).post("/deputy-talks", body).await
}

pub async fn planned(ctx: &Context, fields: Value) -> Value {
    sent(ctx, "town.a", fields).await.expect(201)
}

/// What is recorded of a talk held today, with something to be better in a month.
pub fn record(ctx: &Context) -> Value {
    let today = ctx.clock.today();
    json!({"held_on": today, "content": "与代表谈了履职要求，听取了本人说明。",
        "improvement": "按时参加代表小组活动", "improve_by": today + TimeDelta::days(30)})
}

/// Held today.
pub async fn held(ctx: &Context, fields: Value) -> Value {
    let talk = planned(ctx, fields).await;
    let body = record(ctx);
    act(ctx, "town.a", &talk, "records", body).await.expect(200)
}

/// Advice to resign that was given today, after a talk.
pub async fn advised(ctx: &Context) -> Value {
    let talk = held(ctx, json!({})).await;
    let advice = planned(ctx, advice(ctx, &talk)).await;
    let body = json!({"held_on": ctx.clock.today(), "content": "劝其主动提出辞职。"});
    act(ctx, "town.a", &advice, "records", body)
        .await
        .expect(200)
}

/// What makes it advice to resign, decided today.
pub fn advice(ctx: &Context, talk: &Value) -> Value {
    json!({"kind": "advice", "ground": "absences", "talk_id": talk["id"],
        "decided_on": ctx.clock.today(), "decided_by": "镇人大主席团会议"})
}

pub fn path(talk: &Value) -> String {
    format!("/deputy-talks/{}", talk["id"].as_str().unwrap())
}

pub async fn seen(ctx: &Context, who: &str, talk: &Value) -> Answer {
    ctx.as_account(who).get(&path(talk)).await
}

/// Changed by somebody who looked at this version.
pub async fn changed(ctx: &Context, who: &str, talk: &Value, body: Value) -> Answer {
    at(ctx, who, (Method::PATCH, String::new()), talk, body).await
}

/// An act on this version.
pub async fn act(ctx: &Context, who: &str, talk: &Value, what: &str, body: Value) -> Answer {
    at(ctx, who, (Method::POST, format!("/{what}")), talk, body).await
}

async fn at(
    ctx: &Context,
    who: &str,
    (method, what): (Method, String),
    talk: &Value,
    body: Value,
) -> Answer {
    ctx.clock.advance(TimeDelta::minutes(1));
    let version = format!("\"v{}\"", talk["version"].as_i64().unwrap());
    let target = format!("{}{what}", path(talk));
    let headers = [("If-Match", version.as_str())];
    let client = ctx.as_account(who);
    client.send(method, &target, Some(body), &headers).await
}

/// What waits for somebody about a kind of record: text and day.
pub async fn waiting(ctx: &Context, who: &str, kind: &str) -> Vec<(String, Value)> {
    ctx.follow();
    let inbox = ctx.as_account(who).get("/inbox").await.expect(200);
    let items = inbox["items"].as_array().unwrap().iter();
    items
        .filter(|one| one["subject_kind"] == kind)
        .map(|one| {
            let text = one["text"].as_str().unwrap().to_owned();
            (text, one["due_on"].clone())
        })
        .collect()
}
