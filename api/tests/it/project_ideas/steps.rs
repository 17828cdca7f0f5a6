//! An idea brought to a state by the people whose steps lead there.

use crate::project_rounds::steps as rounds;
use crate::support::{Answer, Context};
use chrono::TimeDelta;
use serde_json::{Value, json};

/// An idea for a round of town A.
pub fn request(round: &Value) -> Value {
    json!({"level": "township", "round_id": round["id"], "title": "修建老街公共厕所",
        "content": "老街没有公共厕所，赶集的群众很不方便，希望修建一座。", "place": "老街东头",
        "village": "老城社区", "category": "environment"})
}

pub fn path(idea: &Value) -> String {
    format!("/project-ideas/{}", idea["id"].as_str().unwrap())
}

pub fn version(idea: &Value) -> i64 {
    idea["version"].as_i64().unwrap()
}

/// Given by a deputy or a unit.
pub async fn given(ctx: &Context, who: &str, round: &Value) -> Value {
    ctx.clock.advance(TimeDelta::minutes(1));
    let client = ctx.as_account(who);
    client
        .post("/project-ideas", request(round))
        .await
        .expect(201)
}

/// Entered by the office of town A for a resident.
pub async fn entered(ctx: &Context, round: &Value, title: &str, content: &str) -> Value {
    let fields = json!({"title": title, "content": content});
    entered_with(ctx, round, fields).await
}

pub async fn entered_with(ctx: &Context, round: &Value, fields: Value) -> Value {
    ctx.clock.advance(TimeDelta::minutes(1));
    let mut body = request(round);
    body["channel"] = json!("resident");
    for (name, value) in fields.as_object().unwrap() {
        body[name] = value.clone();
    }
    let office = ctx.as_account("town.a");
    office.post("/project-ideas", body).await.expect(201)
}

/// Entered for a round that asks for ideas.
pub async fn recorded(ctx: &Context) -> Value {
    let round = rounds::opened(ctx).await;
    given(ctx, "deputy.a1", &round).await
}

/// One step by somebody.
pub async fn step(ctx: &Context, who: &str, idea: &Value, step: &str, body: Value) -> Answer {
    let target = format!("{}/{step}", path(idea));
    let client = ctx.as_account(who);
    client.post_at(&target, version(idea), body).await
}

/// One step by the office of town A, which must succeed.
pub async fn act(ctx: &Context, idea: &Value, what: &str, body: Value) -> Value {
    ctx.clock.advance(TimeDelta::minutes(1));
    step(ctx, "town.a", idea, what, body).await.expect(200)
}

/// Makes others part of an idea.
pub async fn merge(ctx: &Context, head: &Value, others: &[&Value]) -> Value {
    let ids: Vec<&Value> = others.iter().map(|one| &one["id"]).collect();
    act(ctx, head, "merges", json!({"idea_ids": ids})).await
}

/// The idea as somebody sees it.
pub async fn seen(ctx: &Context, who: &str, idea: &Value) -> Value {
    ctx.as_account(who).get(&path(idea)).await.expect(200)
}

/// Pointer and code of every field error.
#[track_caller]
pub fn wrong(answer: Answer) -> Vec<String> {
    let problem = answer.expect_problem(422, "validation_failed");
    let errors = problem["errors"].as_array().unwrap().iter();
    let text = |one: &Value| {
        let [pointer, code] = ["pointer", "code"].map(|name| one[name].as_str().unwrap());
        format!("{pointer} {code}")
    };
    errors.map(text).collect()
}

pub fn titles(list: &Value) -> Vec<&str> {
    let items = list["items"].as_array().unwrap().iter();
    items.map(|one| one["title"].as_str().unwrap()).collect()
}
