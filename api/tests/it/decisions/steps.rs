//! A decision brought to a state by the people whose steps lead there.

use crate::support::{Context, World};
use chrono::TimeDelta;
use serde_json::{Value, json};

/// A deliberation opinion of the presidium of town A.
pub fn request() -> Value {
    json!({
        "level": "township",
        "kind": "opinion",
        "body": "presidium",
        "title": "关于农村供水保障工作专项报告的审议意见",
        "content": "主席团听取了镇政府的专项报告，建议加快老街主管网更换，明确管护责任。",
        "basis": "地方组织法第十五条",
    })
}

/// A resolution of the congress of town A.
pub fn resolution() -> Value {
    request_with(json!({"kind": "resolution", "body": "congress",
        "title": "关于推进乡村振兴工作的决议"}))
}

pub fn request_with(fields: Value) -> Value {
    let mut request = request();
    for (name, value) in fields.as_object().unwrap() {
        request[name] = value.clone();
    }
    request
}

pub fn path(decision: &Value) -> String {
    format!("/decisions/{}", decision["id"].as_str().unwrap())
}

pub fn version(decision: &Value) -> i64 {
    decision["version"].as_i64().unwrap()
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

/// Drafted by the office of town A.
pub async fn recorded(ctx: &Context) -> Value {
    drafted(ctx, request()).await
}

pub async fn drafted(ctx: &Context, request: Value) -> Value {
    let office = ctx.as_account("town.a");
    office.post("/decisions", request).await.expect(201)
}

pub fn adoption(ctx: &Context) -> Value {
    json!({"adopted_on": ctx.clock.today()})
}

pub async fn adopted(ctx: &Context, request: Value) -> Value {
    let made = drafted(ctx, request).await;
    act(ctx, "town.a", &made, "adoptions", adoption(ctx)).await
}

/// To units X and Y; the opinion names a day for Y.
pub fn to_units(ctx: &Context) -> Value {
    json!({
        "decided_on": ctx.clock.today(),
        "decided_by": "镇人大主席团",
        "units": [
            {"unit_id": World::UNIT_X, "request": "研究道路开挖和恢复方案"},
            {"unit_id": World::UNIT_Y, "request": "研究主管网更换", "due_on": "2026-04-10"},
        ],
    })
}

pub async fn handed_over(ctx: &Context) -> Value {
    let made = adopted(ctx, request()).await;
    act(ctx, "town.a", &made, "handovers", to_units(ctx)).await
}

/// To unit X alone.
pub async fn with_unit_x(ctx: &Context, request: Value) -> Value {
    let made = adopted(ctx, request).await;
    let mut body = to_units(ctx);
    body["units"].as_array_mut().unwrap().pop();
    act(ctx, "town.a", &made, "handovers", body).await
}

pub fn report(ctx: &Context) -> Value {
    json!({"content": "已列入今年计划，五月底前完成更换。", "reported_by": "王局长",
        "reported_post": "局长", "reported_on": ctx.clock.today()})
}

/// The step on the first or the second unit.
pub fn on_unit(decision: &Value, index: usize, step: &str) -> String {
    let id = decision["handovers"][index]["id"].as_str().unwrap();
    format!("handovers/{id}/{step}")
}

pub fn accepted(ctx: &Context) -> Value {
    json!({"verdict": "accepted", "judged_on": ctx.clock.today(), "judged_by": "镇人大主席团"})
}

pub fn improve(ctx: &Context) -> Value {
    json!({"verdict": "improve", "judged_on": ctx.clock.today(), "judged_by": "镇人大主席团",
        "remarks": "没有说明管护责任，请补充。", "due_on": "2026-04-01"})
}

pub fn closing(ctx: &Context) -> Value {
    json!({"outcome": "done", "summary": "主管网已全部更换。", "closed_on": ctx.clock.today()})
}

/// The open steps of somebody's inbox about decisions.
pub async fn waiting(ctx: &Context, who: &str) -> Vec<(String, Value)> {
    ctx.follow();
    let inbox = ctx.as_account(who).get("/inbox").await.expect(200);
    let items = inbox["items"].as_array().unwrap();
    items
        .iter()
        .filter(|item| item["subject_kind"] == "decision")
        .map(|item| {
            let step = item["text"].as_str().unwrap().to_owned();
            (step, item["due_on"].clone())
        })
        .collect()
}

pub fn step(name: &str, due_on: Option<&str>) -> (String, Value) {
    (name.to_owned(), json!(due_on))
}

/// Whether an act is open, and if not the code it would give.
pub fn action(decision: &Value, key: &str) -> (bool, Value) {
    let actions = decision["actions"].as_array().unwrap();
    let found = actions.iter().find(|one| one["key"] == key).unwrap();
    (found["allowed"].as_bool().unwrap(), found["code"].clone())
}
