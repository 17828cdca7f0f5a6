//! An inspection brought to a state by the people whose steps lead there.

use crate::support::{Context, World};
use chrono::TimeDelta;
use serde_json::{Value, json};

/// What deputies A1 and A2 of town A looked at, led by A1; recorded by the office.
pub fn request(ctx: &Context) -> Value {
    json!({
        "level": "township",
        "kind": "inspection",
        "title": "农村供水设施运行情况视察",
        "begins_on": "2026-02-26",
        "ends_on": ctx.clock.today(),
        "place": "老街、河东两个村",
        "lead_deputy_id": World::DEPUTY_A1,
        "deputy_ids": [World::DEPUTY_A2],
        "report": REPORT,
    })
}

pub const REPORT: &str = "两个村供水时断时续，管网漏损严重。建议：一、今年内更换老街主管网；二、明确管护责任和水质检测频次。";

pub fn request_with(ctx: &Context, fields: Value) -> Value {
    let mut request = request(ctx);
    for (name, value) in fields.as_object().unwrap() {
        request[name] = value.clone();
    }
    request
}

pub fn path(inspection: &Value) -> String {
    format!("/inspections/{}", inspection["id"].as_str().unwrap())
}

pub fn version(inspection: &Value) -> i64 {
    inspection["version"].as_i64().unwrap()
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

/// Recorded by the office of town A with its report.
pub async fn recorded(ctx: &Context) -> Value {
    let office = ctx.as_account("town.a");
    office.post("/inspections", request(ctx)).await.expect(201)
}

/// To units X and Y.
pub fn decision(ctx: &Context) -> Value {
    json!({
        "decided_on": ctx.clock.today(),
        "decided_by": "镇人大主席团",
        "units": [
            {"unit_id": World::UNIT_X, "request": "研究道路开挖和恢复方案"},
            {"unit_id": World::UNIT_Y, "request": "研究主管网更换和水质检测"},
        ],
    })
}

pub async fn handed_over(ctx: &Context) -> Value {
    let made = recorded(ctx).await;
    act(ctx, "town.a", &made, "handovers", decision(ctx)).await
}

pub fn answer(ctx: &Context) -> Value {
    json!({"answer": "已列入今年计划，五月底前完成更换。", "answered_by": "王局长",
        "answered_post": "局长", "answered_on": ctx.clock.today()})
}

/// The step by which the first or the second unit answers.
pub fn answers(inspection: &Value, index: usize) -> String {
    let id = inspection["handovers"][index]["id"].as_str().unwrap();
    format!("handovers/{id}/answers")
}

/// Both units have answered.
pub async fn answered(ctx: &Context) -> Value {
    let made = handed_over(ctx).await;
    let (first, second) = (answers(&made, 0), answers(&made, 1));
    act(ctx, "unit.x", &made, &first, answer(ctx)).await;
    let now = ctx.as_account("town.a").get(&path(&made)).await.expect(200);
    act(ctx, "town.a", &now, &second, answer(ctx)).await
}

pub fn feedback(ctx: &Context) -> Value {
    json!({"summary": "两个单位已列入计划，五月底前更换主管网。", "fed_back_on": ctx.clock.today()})
}

/// The open steps of somebody's inbox about inspections.
pub async fn waiting(ctx: &Context, who: &str) -> Vec<(String, Value)> {
    ctx.follow();
    let inbox = ctx.as_account(who).get("/inbox").await.expect(200);
    let items = inbox["items"].as_array().unwrap();
    items
        .iter()
        .filter(|item| item["subject_kind"] == "inspection")
        .map(|item| {
            let step = item["text"].as_str().unwrap().to_owned();
            (step, item["due_on"].clone())
        })
        .collect()
}
