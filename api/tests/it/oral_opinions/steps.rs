//! An oral opinion brought to a state by the people whose steps lead there.

use crate::support::{Context, World};
use chrono::TimeDelta;
use serde_json::{Value, json};

/// What deputy A1 said while the town's congress deliberated.
pub fn request(ctx: &Context) -> Value {
    json!({
        "level": "township",
        "kind": "deliberation",
        "occasion": "审议镇人民政府工作报告",
        "content": "老街供水时断时续已有半年，请说明主管网更换的计划。",
        "raised_on": ctx.clock.today(),
        "addressed_unit_id": World::UNIT_Y,
    })
}

pub fn request_with(ctx: &Context, fields: Value) -> Value {
    let mut request = request(ctx);
    for (name, value) in fields.as_object().unwrap() {
        request[name] = value.clone();
    }
    request
}

pub fn path(opinion: &Value) -> String {
    format!("/oral-opinions/{}", opinion["id"].as_str().unwrap())
}

pub fn version(opinion: &Value) -> i64 {
    opinion["version"].as_i64().unwrap()
}

/// One step by somebody, which must succeed.
pub async fn act(ctx: &Context, who: &str, on: &Value, step: &str, body: Value) -> Value {
    ctx.clock.advance(TimeDelta::minutes(1));
    let target = format!("{}/{step}", path(on));
    let client = ctx.as_account(who);
    client.post_at(&target, version(on), body).await.expect(200)
}

/// One step by somebody, which must be refused.
pub async fn refused(
    ctx: &Context,
    who: &str,
    on: &Value,
    (step, body): (&str, Value),
    (status, code): (u16, &str),
) -> Value {
    let target = format!("{}/{step}", path(on));
    let client = ctx.as_account(who);
    let answer = client.post_at(&target, version(on), body).await;
    answer.expect_problem(status, code)
}

/// Recorded by the deputy.
pub async fn recorded(ctx: &Context) -> Value {
    let deputy = ctx.as_account("deputy.a1");
    deputy
        .post("/oral-opinions", request(ctx))
        .await
        .expect(201)
}

/// With unit X.
pub async fn routed(ctx: &Context) -> Value {
    let made = recorded(ctx).await;
    let body = json!({"unit_id": World::UNIT_X});
    act(ctx, "town.a", &made, "routings", body).await
}

pub fn answer(ctx: &Context) -> Value {
    json!({"answer": "六月底前更换完毕。", "answered_by": "李局长", "answered_post": "局长",
        "answered_on": ctx.clock.today()})
}

pub fn suggestion() -> Value {
    json!({"title": "关于更换老街供水主管网的建议"})
}

/// The open steps of somebody's inbox about oral opinions.
pub async fn waiting(ctx: &Context, who: &str) -> Vec<(String, Value)> {
    ctx.follow();
    let inbox = ctx.as_account(who).get("/inbox").await.expect(200);
    let items = inbox["items"].as_array().unwrap();
    items
        .iter()
        .filter(|item| item["subject_kind"] == "oral_opinion")
        .map(|item| {
            let step = item["text"].as_str().unwrap().to_owned();
            (step, item["due_on"].clone())
        })
        .collect()
}
