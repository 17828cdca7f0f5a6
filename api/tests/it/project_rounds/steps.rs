//! A round brought to a state by the people whose steps lead there.

use crate::support::Context;
use chrono::TimeDelta;
use serde_json::{Value, json};

/// The round of town A for the projects of next year, asked for in the third quarter.
pub fn request() -> Value {
    json!({"level": "township", "year": 2027, "call": "请大家提出明年的民生实事项目。",
        "solicit_from": "2026-07-01", "solicit_until": "2026-08-31"})
}

pub fn path(round: &Value) -> String {
    format!("/project-rounds/{}", round["id"].as_str().unwrap())
}

pub fn version(round: &Value) -> i64 {
    round["version"].as_i64().unwrap()
}

/// Begun by the office of town A.
pub async fn begun(ctx: &Context) -> Value {
    begun_for(ctx, 2027).await
}

pub async fn begun_for(ctx: &Context, year: i32) -> Value {
    let mut body = request();
    body["year"] = json!(year);
    body["solicit_from"] = json!(format!("{}-07-01", year - 1));
    body["solicit_until"] = json!(format!("{}-08-31", year - 1));
    let office = ctx.as_account("town.a");
    office.post("/project-rounds", body).await.expect(201)
}

/// One step by the office of town A, which must succeed.
pub async fn act(ctx: &Context, round: &Value, step: &str, body: Value) -> Value {
    act_as(ctx, "town.a", round, step, body).await
}

pub async fn act_as(ctx: &Context, who: &str, round: &Value, step: &str, body: Value) -> Value {
    ctx.clock.advance(TimeDelta::minutes(1));
    let target = format!("{}/{step}", path(round));
    let office = ctx.as_account(who);
    office
        .post_at(&target, version(round), body)
        .await
        .expect(200)
}

/// Asks for ideas.
pub async fn opened(ctx: &Context) -> Value {
    let round = begun(ctx).await;
    act(ctx, &round, "solicitations", json!({})).await
}

/// A round of the county that asks for ideas.
pub async fn opened_of_county(ctx: &Context) -> Value {
    let mut body = request();
    body["level"] = json!("county");
    let office = ctx.as_account("county");
    let round = office.post("/project-rounds", body).await.expect(201);
    act_as(ctx, "county", &round, "solicitations", json!({})).await
}

/// The round as somebody sees it.
pub async fn seen(ctx: &Context, who: &str, round: &Value) -> Value {
    ctx.as_account(who).get(&path(round)).await.expect(200)
}
