//! Quarters brought to a state by the people whose steps lead there.

use crate::deputy_groups::steps as groups;
use crate::group_activities::steps as activities;
use crate::support::{Answer, Context, World};
use actix_web::http::Method;
use chrono::TimeDelta;
use serde_json::{Value, json};

/// The six steps (六步活动).
pub const STEPS: [&str; 6] = [
    "theme",
    "research",
    "discussion",
    "proposal",
    "handover",
    "follow_up",
];

/// An activity to which everybody came, with the first so many steps.
pub async fn activity(ctx: &Context, group: &Value, steps: usize) -> Value {
    let mut one = activities::planned(ctx, group).await;
    let today = one["held_on"].clone();
    for step in &STEPS[..steps] {
        let body = json!({"step": step, "done_on": today, "note": "查看三处供水点"});
        one = activities::act(ctx, "town.a", &one, "steps", body)
            .await
            .expect(200);
    }
    let all = json!({"present_ids": [World::DEPUTY_A1, World::DEPUTY_A2, World::DEPUTY_A3]});
    activities::act(ctx, "town.a", &one, "presences", all)
        .await
        .expect(200)
}

/// Moves the clock past the end of the first quarter, or further ones.
pub fn end_of_quarter(ctx: &Context, days: i64) {
    ctx.clock.advance(TimeDelta::days(days));
}

/// The first quarter of 2026.
pub fn first() -> Value {
    json!({"level": "township", "year": 2026, "quarter": 1})
}

pub async fn close(ctx: &Context, who: &str, body: Value) -> Answer {
    ctx.clock.advance(TimeDelta::minutes(1));
    ctx.as_account(who).post("/group-quarters", body).await
}

pub async fn preview(ctx: &Context, who: &str, quarter: i32) -> Answer {
    let path = format!("/group-quarters/preview?level=township&year=2026&quarter={quarter}");
    ctx.as_account(who).get(&path).await
}

/// A group that did nothing, and its closed quarter.
pub async fn red(ctx: &Context, name: &str) -> Value {
    groups::formed(ctx, name).await;
    end_of_quarter(ctx, 40);
    let closed = close(ctx, "town.a", first()).await.expect(200);
    seen(ctx, "town.a", &closed["items"][0]).await.expect(200)
}

pub fn path(quarter: &Value) -> String {
    format!("/group-quarters/{}", quarter["id"].as_str().unwrap())
}

pub async fn seen(ctx: &Context, who: &str, quarter: &Value) -> Answer {
    ctx.as_account(who).get(&path(quarter)).await
}

/// An act on this version.
pub async fn act(ctx: &Context, who: &str, quarter: &Value, what: &str, body: Value) -> Answer {
    ctx.clock.advance(TimeDelta::minutes(1));
    let version = format!("\"v{}\"", quarter["version"].as_i64().unwrap());
    let target = format!("{}/{what}", path(quarter));
    let headers = [("If-Match", version.as_str())];
    let client = ctx.as_account(who);
    client
        .send(Method::POST, &target, Some(body), &headers)
        .await
}

/// What waits for somebody about quarters: text and day.
pub async fn waiting(ctx: &Context, who: &str) -> Vec<(String, Value)> {
    ctx.follow();
    let inbox = ctx.as_account(who).get("/inbox").await.expect(200);
    let items = inbox["items"].as_array().unwrap().iter();
    let items = items.filter(|one| one["subject_kind"] == "group_quarter");
    let of = |one: &Value| {
        (
            one["text"].as_str().unwrap().to_owned(),
            one["due_on"].clone(),
        )
    };
    items.map(of).collect()
}
