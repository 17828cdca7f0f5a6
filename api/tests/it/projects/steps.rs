//! A project brought to a state by the people whose steps lead there.

use crate::project_ideas::steps as ideas;
use crate::project_rounds::steps as rounds;
use crate::support::{Answer, Context, World};
use chrono::TimeDelta;
use serde_json::{Value, json};

pub const CHECKS: [&str; 5] = ["legality", "fiscal", "land", "environment", "safety"];

/// A project of a round of town A with a complete sheet.
pub fn request(round: &Value, title: &str) -> Value {
    let year = round["year"].as_i64().unwrap();
    json!({"round_id": round["id"], "title": title, "category": "road",
        "content": "新建便民桥一座，长二十米，宽四米。",
        "argument": "两岸三百户群众出行要绕行五公里，地质和水文条件适宜。",
        "investment_yuan": 300_000,
        "sources": [{"kind": "county_budget", "amount_yuan": 200_000, "note": "一事一议奖补"},
            {"kind": "town_budget", "amount_yuan": 100_000}],
        "unit_id": World::UNIT_X, "finish_on": format!("{year}-10-31")})
}

pub fn path(project: &Value) -> String {
    format!("/projects/{}", project["id"].as_str().unwrap())
}

pub fn version(project: &Value) -> i64 {
    project["version"].as_i64().unwrap()
}

/// Begun by the office of town A.
pub async fn created(ctx: &Context, round: &Value, title: &str) -> Value {
    created_with(ctx, round, title, json!({})).await
}

pub async fn created_with(ctx: &Context, round: &Value, title: &str, fields: Value) -> Value {
    ctx.clock.advance(TimeDelta::minutes(1));
    let mut body = request(round, title);
    for (name, value) in fields.as_object().unwrap() {
        body[name] = value.clone();
    }
    let office = ctx.as_account("town.a");
    office.post("/projects", body).await.expect(201)
}

/// In a round that asks for ideas.
pub async fn recorded(ctx: &Context) -> Value {
    let round = rounds::opened(ctx).await;
    created(ctx, &round, "麻坪河便民桥新建工程").await
}

/// An idea of a round that was taken up.
pub async fn taken_idea(ctx: &Context, who: &str, round: &Value) -> Value {
    let idea = ideas::given(ctx, who, round).await;
    ideas::act(ctx, &idea, "acceptances", json!({})).await
}

/// The project as somebody sees it.
pub async fn seen(ctx: &Context, who: &str, project: &Value) -> Value {
    ctx.as_account(who).get(&path(project)).await.expect(200)
}

/// One step by somebody, based on the project as it is now.
pub async fn step(ctx: &Context, who: &str, project: &Value, what: &str, body: Value) -> Answer {
    ctx.clock.advance(TimeDelta::minutes(1));
    let now = seen(ctx, "town.a", project).await;
    let target = format!("{}/{what}", path(project));
    ctx.as_account(who)
        .post_at(&target, version(&now), body)
        .await
}

/// One step by the office of town A, which must succeed.
pub async fn act(ctx: &Context, project: &Value, what: &str, body: Value) -> Value {
    step(ctx, "town.a", project, what, body).await.expect(200)
}

/// An examination that passed.
pub fn check(kind: &str) -> Value {
    json!({"kind": kind, "result": "passed", "checked_by": "镇财政所", "checked_on": "2026-02-20"})
}

/// All examinations passed.
pub async fn checked(ctx: &Context, project: &Value) {
    for kind in CHECKS {
        act(ctx, project, "checks", check(kind)).await;
    }
}

/// What somebody says of need and feasibility.
pub async fn appraised(ctx: &Context, who: &str, project: &Value, said: (i32, i32)) -> Value {
    ctx.clock.advance(TimeDelta::minutes(1));
    let target = format!("{}/appraisals", path(project));
    let body = json!({"need": said.0, "feasibility": said.1});
    ctx.as_account(who).post(&target, body).await.expect(200)
}

/// On the list of candidates.
pub async fn shortlisted(ctx: &Context, round: &Value, title: &str, fields: Value) -> Value {
    let project = created_with(ctx, round, title, fields).await;
    checked(ctx, &project).await;
    act(ctx, &project, "shortlistings", json!({})).await
}

/// What keeps it off the list, by key and examination.
pub fn gaps(project: &Value) -> Vec<String> {
    let found = project["gaps"].as_array().unwrap().iter();
    let told = |one: &Value| match one["check"].as_str() {
        Some(check) => format!("{} {check}", one["key"].as_str().unwrap()),
        None => one["key"].as_str().unwrap().to_owned(),
    };
    found.map(told).collect()
}

/// The county abolishes a unit.
pub async fn abolish(ctx: &Context, unit: impl std::fmt::Display) {
    let county = ctx.as_account("county");
    let organ = format!("/organs/{unit}");
    let version = county.get(&organ).await.expect(200)["version"]
        .as_i64()
        .unwrap();
    let body = json!({"is_active": false});
    county.patch(&organ, version, body).await.expect(200);
}
