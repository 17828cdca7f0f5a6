//! Rules, quarters and appeals brought to a state by the people whose steps lead there.

use crate::support::{Answer, Context, World};
use actix_web::http::Method;
use chrono::TimeDelta;
use serde_json::{Value, json};

/// A draft of town A, from a template.
pub async fn drafted(ctx: &Context, template: &str) -> Value {
    ctx.clock.advance(TimeDelta::minutes(1));
    let body = json!({"level": "township", "template": template});
    let town = ctx.as_account("town.a");
    town.post("/duty-rule-sets", body).await.expect(201)
}

pub async fn act(ctx: &Context, who: &str, target: &str, of: &Value, body: Value) -> Answer {
    at(ctx, who, Method::POST, target, of, body).await
}

pub async fn at(
    ctx: &Context,
    who: &str,
    method: Method,
    target: &str,
    of: &Value,
    body: Value,
) -> Answer {
    ctx.clock.advance(TimeDelta::minutes(1));
    let version = format!("\"v{}\"", of["version"].as_i64().unwrap());
    let headers = [("If-Match", version.as_str())];
    let client = ctx.as_account(who);
    client.send(method, target, Some(body), &headers).await
}

pub fn rules_path(rules: &Value) -> String {
    format!("/duty-rule-sets/{}", rules["id"].as_str().unwrap())
}

/// Put in force from a day on.
pub async fn decided(ctx: &Context, rules: &Value, from: &str) -> Answer {
    let body = json!({"effective_from": from, "decided_on": "2026-03-01",
        "decided_by": "镇人大主席团第八次会议"});
    let target = format!("{}/decisions", rules_path(rules));
    act(ctx, "town.a", &target, rules, body).await
}

/// A template in force from the beginning of the year.
pub async fn in_force(ctx: &Context, template: &str) -> Value {
    let rules = drafted(ctx, template).await;
    decided(ctx, &rules, "2026-01-01").await.expect(200)
}

/// The points of the first deputy of town A in its congress.
pub async fn points(ctx: &Context, who: &str, year: i32) -> Value {
    ctx.follow();
    let target = format!("/deputies/{}/points?year={year}", World::DEPUTY_A1);
    let all = ctx.as_account(who).get(&target).await.expect(200);
    let congresses = all["congresses"].as_array().unwrap().iter();
    let mut congresses = congresses.filter(|one| one["organ_id"] == json!(World::TOWN_A));
    congresses.next().unwrap().clone()
}

/// Points and reasons of the lines.
pub fn given(account: &Value) -> Vec<(f64, String)> {
    let lines = account["lines"].as_array().unwrap().iter();
    lines
        .map(|line| {
            let why = line["why"].as_str().unwrap().to_owned();
            (line["points"].as_f64().unwrap(), why)
        })
        .collect()
}

/// A quarter of town A is closed.
pub async fn close(ctx: &Context, year: i32, quarter: i32) -> Answer {
    ctx.clock.advance(TimeDelta::minutes(1));
    let body = json!({"level": "township", "year": year, "quarter": quarter});
    let town = ctx.as_account("town.a");
    town.post("/duty-quarters", body).await
}

/// The clock goes on to a day.
pub fn until(ctx: &Context, day: &str) {
    let day: chrono::NaiveDate = day.parse().unwrap();
    ctx.clock.advance(day - ctx.clock.today());
}

/// The first deputy of town A appeals against a quarter that was closed.
pub async fn appealed(ctx: &Context, year: i32, quarter: i32) -> Value {
    let closed = close(ctx, year, quarter).await.expect(201);
    let target = format!("/duty-quarters/{}/appeals", closed["id"].as_str().unwrap());
    let body = json!({"content": "有一次接待没有计入。"});
    let deputy = ctx.as_account("deputy.a1");
    deputy.post(&target, body).await.expect(201)
}
