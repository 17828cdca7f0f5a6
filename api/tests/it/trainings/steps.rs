//! Trainings brought to a state by the people whose steps lead there.

use crate::support::{Answer, Context, World};
use actix_web::http::Method;
use chrono::TimeDelta;
use serde_json::{Value, json};

/// A day from today.
pub fn day(ctx: &Context, days: i64) -> Value {
    json!(ctx.clock.today() + TimeDelta::days(days))
}

/// A training of the town in ten days, with some other fields.
pub fn request(ctx: &Context, fields: Value) -> Value {
    let mut body = json!({"level": "township", "kind": "performance", "title": "代表履职培训",
        "content": "学习代表法，讲解如何提出高质量的建议。", "place": "镇会议室",
        "organiser": "镇人大主席团", "begins_on": day(ctx, 10), "hours": 6});
    for (field, value) in fields.as_object().unwrap() {
        body[field] = value.clone();
    }
    body
}

pub async fn sent(ctx: &Context, who: &str, fields: Value) -> Answer {
    ctx.clock.advance(TimeDelta::minutes(1));
    let body = request(ctx, fields);
    ctx.as_account(who).post("/trainings", body).await
}

pub async fn planned(ctx: &Context, fields: Value) -> Value {
    sent(ctx, "town.a", fields).await.expect(201)
}

/// All three deputies of town A are invited.
pub async fn announced(ctx: &Context, fields: Value) -> Value {
    let training = planned(ctx, fields).await;
    let body = json!({"audience": "congress"});
    act(ctx, "town.a", &training, "invitations", body)
        .await
        .expect(200)
}

/// Two of three came today, one of them for half of it.
pub async fn held(ctx: &Context) -> Value {
    let training = announced(ctx, json!({"begins_on": day(ctx, 0)})).await;
    let body = json!({"present": [{"deputy_id": World::DEPUTY_A1},
        {"deputy_id": World::DEPUTY_A2, "hours": 3}]});
    act(ctx, "town.a", &training, "presences", body)
        .await
        .expect(200)
}

/// Of the county, in ten days; nobody is invited yet.
pub async fn of_county(ctx: &Context, fields: Value) -> Value {
    let mut all = json!({"level": "county", "title": "全县代表专题培训", "kind": "special",
        "organiser": "县人大常委会"});
    for (field, value) in fields.as_object().unwrap() {
        all[field] = value.clone();
    }
    sent(ctx, "county", all).await.expect(201)
}

/// Two questions.
pub fn questions() -> Value {
    json!({"questions": [
        {"question": "代表建议应当在几个月内答复？", "options": ["一个月", "三个月", "一年"], "correct": 1},
        {"question": "代表联系群众是权利还是义务？", "options": ["义务", "都不是"], "correct": 0},
    ]})
}

pub fn path(training: &Value) -> String {
    format!("/trainings/{}", training["id"].as_str().unwrap())
}

pub async fn seen(ctx: &Context, who: &str, training: &Value) -> Answer {
    ctx.as_account(who).get(&path(training)).await
}

/// Changed by somebody who looked at this version.
pub async fn changed(ctx: &Context, who: &str, training: &Value, body: Value) -> Answer {
    done(ctx, who, (Method::PATCH, ""), training, body).await
}

/// An act on this version.
pub async fn act(ctx: &Context, who: &str, training: &Value, what: &str, body: Value) -> Answer {
    let what = format!("/{what}");
    done(ctx, who, (Method::POST, &what), training, body).await
}

/// An act that looks at no version.
pub async fn said(ctx: &Context, who: &str, training: &Value, what: &str, body: Value) -> Answer {
    ctx.clock.advance(TimeDelta::minutes(1));
    let target = format!("{}/{what}", path(training));
    ctx.as_account(who).post(&target, body).await
}

async fn done(
    ctx: &Context,
    who: &str,
    (method, what): (Method, &str),
    training: &Value,
    body: Value,
) -> Answer {
    ctx.clock.advance(TimeDelta::minutes(1));
    let version = format!("\"v{}\"", training["version"].as_i64().unwrap());
    let target = format!("{}{what}", path(training));
    let headers = [("If-Match", version.as_str())];
    let client = ctx.as_account(who);
    client.send(method, &target, Some(body), &headers).await
}

/// What waits for somebody about trainings: text and day.
pub async fn waiting(ctx: &Context, who: &str) -> Vec<(String, Value)> {
    ctx.follow();
    let inbox = ctx.as_account(who).get("/inbox").await.expect(200);
    let items = inbox["items"].as_array().unwrap().iter();
    let mut found: Vec<_> = items
        .filter(|one| one["subject_kind"] == "training")
        .map(|one| {
            (
                one["text"].as_str().unwrap().to_owned(),
                one["due_on"].clone(),
            )
        })
        .collect();
    found.sort_by(|a, b| a.0.cmp(&b.0));
    found
}

/// Titles of what somebody sees.
pub async fn listed(ctx: &Context, who: &str, filter: &str) -> Vec<String> {
    let target = format!("/trainings?{filter}");
    let list = ctx.as_account(who).get(&target).await.expect(200);
    let items = list["items"].as_array().unwrap().iter();
    let mut titles: Vec<String> = items
        .map(|one| one["title"].as_str().unwrap().to_owned())
        .collect();
    titles.sort();
    titles
}
