//! A work plan brought to a state by the people whose steps lead there.

use crate::support::Context;
use chrono::TimeDelta;
use serde_json::{Value, json};

/// The plan of town A for this year.
pub fn request() -> Value {
    json!({"level": "township", "year": 2026, "content": "围绕中心工作，依法行使职权。"})
}

pub fn path(plan: &Value) -> String {
    format!("/work-plans/{}", plan["id"].as_str().unwrap())
}

pub fn version(plan: &Value) -> i64 {
    plan["version"].as_i64().unwrap()
}

/// An item with everything P10 asks for.
pub fn item() -> Value {
    json!({
        "kind": "tour",
        "title": "农村供水设施运行情况",
        "begins_on": "2026-05-10",
        "ends_on": "2026-05-20",
        "place": "老街、河东两个村",
        "responsible": "王主席",
        "deputies": "第一代表小组",
        "attendees": "供水站负责人",
        "papers": "视察方案、视察报告",
    })
}

pub fn item_with(fields: Value) -> Value {
    let mut item = item();
    for (name, value) in fields.as_object().unwrap() {
        item[name] = value.clone();
    }
    item
}

/// The same in another year.
pub fn item_of(year: i32) -> Value {
    item_with(json!({"begins_on": format!("{year}-05-10"), "ends_on": format!("{year}-05-20")}))
}

/// Begun by the office of town A.
pub async fn begun(ctx: &Context) -> Value {
    begun_for(ctx, 2026).await
}

pub async fn begun_for(ctx: &Context, year: i32) -> Value {
    let mut body = request();
    body["year"] = json!(year);
    let office = ctx.as_account("town.a");
    office.post("/work-plans", body).await.expect(201)
}

/// One step by the office of town A, which must succeed.
pub async fn act(ctx: &Context, plan: &Value, step: &str, body: Value) -> Value {
    ctx.clock.advance(TimeDelta::minutes(1));
    let target = format!("{}/{step}", path(plan));
    let office = ctx.as_account("town.a");
    office
        .post_at(&target, version(plan), body)
        .await
        .expect(200)
}

/// One step by somebody, which must be refused.
pub async fn refused(
    ctx: &Context,
    who: &str,
    plan: &Value,
    (step, body): (&str, Value),
    (status, code): (u16, &str),
) -> Value {
    let target = format!("{}/{step}", path(plan));
    let client = ctx.as_account(who);
    let answer = client.post_at(&target, version(plan), body).await;
    answer.expect_problem(status, code)
}

/// With an item.
pub async fn with_item(ctx: &Context) -> Value {
    let plan = begun(ctx).await;
    act(ctx, &plan, "items", item()).await
}

pub fn adoption(ctx: &Context) -> Value {
    json!({"adopted_on": ctx.clock.today()})
}

/// With an item, adopted.
pub async fn adopted(ctx: &Context) -> Value {
    let plan = with_item(ctx).await;
    act(ctx, &plan, "adoptions", adoption(ctx)).await
}

/// The step on the n-th item.
pub fn on_item(plan: &Value, n: usize, step: &str) -> String {
    let id = plan["items"][n]["id"].as_str().unwrap();
    format!("items/{id}/{step}")
}

/// The n-th item.
pub fn item_path(plan: &Value, n: usize) -> String {
    let id = plan["items"][n]["id"].as_str().unwrap();
    format!("{}/items/{id}", path(plan))
}

/// State, light and reason of an item.
pub fn stands(plan: &Value, n: usize) -> (&str, Option<&str>, &str) {
    let item = &plan["items"][n];
    (
        item["state"].as_str().unwrap(),
        item["light"].as_str(),
        item["text"].as_str().unwrap(),
    )
}

/// The plan as somebody sees it.
pub async fn seen(ctx: &Context, who: &str, plan: &Value) -> Value {
    ctx.as_account(who).get(&path(plan)).await.expect(200)
}

/// Links a record to an item.
pub fn link_to(kind: &str, record: &Value) -> Value {
    json!({"kind": kind, "target_id": record["id"]})
}

/// Whether an act is open, and if not the code it would give.
pub fn action(plan: &Value, key: &str) -> (bool, Value) {
    let actions = plan["actions"].as_array().unwrap();
    let found = actions.iter().find(|one| one["key"] == key).unwrap();
    (found["allowed"].as_bool().unwrap(), found["code"].clone())
}
