//! Receptions brought to a state by the people whose steps lead there.

use crate::support::{Answer, Context, World};
use actix_web::http::Method;
use chrono::TimeDelta;
use serde_json::{Value, json};

/// Some days from today from nine to eleven in China, with some more fields.
pub fn at(ctx: &Context, days: i64, fields: Value) -> Value {
    let day = ctx.clock.today() + TimeDelta::days(days);
    let mut body = json!({"begins_at": format!("{day}T01:00:00Z"),
        "ends_at": format!("{day}T03:00:00Z")});
    for (field, value) in fields.as_object().unwrap() {
        body[field] = value.clone();
    }
    body
}

/// Two of three deputies of a station on duty in some days.
pub fn request(ctx: &Context, station: &Value, days: i64) -> Value {
    let duty = json!({"station_id": station["id"], "notice": "请带上有关材料",
        "deputy_ids": [World::DEPUTY_A1, World::DEPUTY_A2]});
    at(ctx, days, duty)
}

pub async fn sent(ctx: &Context, who: &str, body: Value) -> Answer {
    ctx.clock.advance(TimeDelta::minutes(1));
    ctx.as_account(who).post("/receptions", body).await
}

/// On the roster in some days.
pub async fn planned(ctx: &Context, station: &Value, days: i64) -> Value {
    let body = request(ctx, station, days);
    sent(ctx, "town.a", body).await.expect(201)
}

/// Residents know of it.
pub async fn announced(ctx: &Context, station: &Value, days: i64) -> Value {
    let reception = planned(ctx, station, days).await;
    let body = json!({"late_reason": "临时增加一次"});
    act(ctx, "town.a", &reception, "announcements", body)
        .await
        .expect(200)
}

/// Announced, and its day has come.
pub async fn today(ctx: &Context, station: &Value) -> Value {
    announced(ctx, station, 0).await
}

/// One of two came.
pub async fn held(ctx: &Context, station: &Value) -> Value {
    let reception = today(ctx, station).await;
    let body = json!({"present_ids": [World::DEPUTY_A1],
        "absences": [{"deputy_id": World::DEPUTY_A2, "reason": "外出学习"}]});
    act(ctx, "town.a", &reception, "presences", body)
        .await
        .expect(200)
}

pub fn path(reception: &Value) -> String {
    format!("/receptions/{}", reception["id"].as_str().unwrap())
}

pub async fn seen(ctx: &Context, who: &str, reception: &Value) -> Answer {
    ctx.as_account(who).get(&path(reception)).await
}

/// Changed by somebody who looked at this version.
pub async fn changed(ctx: &Context, who: &str, reception: &Value, body: Value) -> Answer {
    done(ctx, who, (Method::PATCH, ""), reception, body).await
}

/// An act on this version.
pub async fn act(ctx: &Context, who: &str, reception: &Value, what: &str, body: Value) -> Answer {
    let what = format!("/{what}");
    done(ctx, who, (Method::POST, &what), reception, body).await
}

async fn done(
    ctx: &Context,
    who: &str,
    (method, what): (Method, &str),
    reception: &Value,
    body: Value,
) -> Answer {
    ctx.clock.advance(TimeDelta::minutes(1));
    let version = format!("\"v{}\"", reception["version"].as_i64().unwrap());
    let target = format!("{}{what}", path(reception));
    let headers = [("If-Match", version.as_str())];
    let client = ctx.as_account(who);
    client.send(method, &target, Some(body), &headers).await
}

/// What waits for somebody about receptions and what was brought forward there: text and day.
pub async fn waiting(ctx: &Context, who: &str) -> Vec<(String, Value)> {
    ctx.follow();
    let inbox = ctx.as_account(who).get("/inbox").await.expect(200);
    let items = inbox["items"].as_array().unwrap().iter();
    let is_one = |one: &&Value| {
        let kind = one["subject_kind"].as_str().unwrap_or_default();
        kind.starts_with("reception")
    };
    items
        .filter(is_one)
        .map(|one| {
            (
                one["text"].as_str().unwrap().to_owned(),
                one["due_on"].clone(),
            )
        })
        .collect()
}

/// Nobody is deputy in office any more who was suspended.
pub async fn suspended(ctx: &Context, mandate: u128) {
    let stop = json!({"reason": "criminal_custody", "effective_on": "2026-03-01"});
    let mandate = crate::support::world::id(mandate);
    let target = format!("/mandates/{mandate}/suspensions");
    let county = ctx.as_account("county");
    county.post_at(&target, 1, stop).await.expect(201);
}
