//! A suggestion brought to a state by the people whose steps lead there.

use crate::support::{Context, World};
use chrono::TimeDelta;
use serde_json::{Value, json};

/// What a deputy of town A writes.
pub fn request() -> Value {
    json!({
        "title": "关于修复城关镇老街路灯的建议",
        "content": "老街自东向西三百米路灯损坏已有两个月，群众夜间出行不便，建议尽快修复并明确日常维护单位。",
        "level": "township",
        "submit": true,
    })
}

/// The same with other fields.
pub fn request_with(fields: Value) -> Value {
    let mut request = request();
    let (all, fields) = (request.as_object_mut().unwrap(), fields);
    for (name, value) in fields.as_object().unwrap() {
        all.insert(name.clone(), value.clone());
    }
    request
}

/// Its path.
pub fn path(suggestion: &Value) -> String {
    format!("/suggestions/{}", suggestion["id"].as_str().unwrap())
}

/// Its version.
pub fn version(suggestion: &Value) -> i64 {
    suggestion["version"].as_i64().unwrap()
}

/// One step by somebody, which must succeed.
pub async fn act(ctx: &Context, who: &str, on: &Value, step: &str, body: Value) -> Value {
    ctx.clock.advance(TimeDelta::minutes(1));
    let target = format!("{}/{step}", path(on));
    ctx.as_account(who)
        .post_at(&target, version(on), body)
        .await
        .expect(200)
}

/// One step by somebody, which must be refused.
pub async fn refused(
    ctx: &Context,
    who: &str,
    on: &Value,
    step: &str,
    body: Value,
    status: u16,
    code: &str,
) -> Value {
    let target = format!("{}/{step}", path(on));
    let answer = ctx
        .as_account(who)
        .post_at(&target, version(on), body)
        .await;
    answer.expect_problem(status, code)
}

/// What the steps send.
pub fn contact(ctx: &Context) -> Value {
    json!({"mode": "face", "contacted_on": ctx.clock.today(), "content": "到代表家中当面听取了意见。"})
}

pub fn reply() -> Value {
    json!({
        "result_class": "A",
        "content": "老街三百米路灯已全部更换，日常维护由城管所负责，并已公布报修电话。",
        "signed_by": "王局长",
    })
}

pub fn rating(result: &str, comment: Option<&str>) -> Value {
    json!({"attitude": "satisfied", "result": result, "comment": comment})
}

pub async fn draft(ctx: &Context) -> Value {
    let request = request_with(json!({"submit": false}));
    ctx.as_account("deputy.a1")
        .post("/suggestions", request)
        .await
        .expect(201)
}

pub async fn submitted(ctx: &Context) -> Value {
    ctx.as_account("deputy.a1")
        .post("/suggestions", request())
        .await
        .expect(201)
}

pub async fn returned(ctx: &Context) -> Value {
    let body = json!({"decision": "returned", "reason": "请写明具体位置"});
    act(ctx, "town.a", &submitted(ctx).await, "reviews", body).await
}

pub async fn accepted(ctx: &Context) -> Value {
    let body = json!({"decision": "accepted"});
    act(ctx, "town.a", &submitted(ctx).await, "reviews", body).await
}

pub async fn assigned(ctx: &Context) -> Value {
    let body = json!({"unit_id": World::UNIT_X, "note": "请先到现场看"});
    act(ctx, "town.a", &accepted(ctx).await, "assignments", body).await
}

pub async fn handling(ctx: &Context) -> Value {
    act(ctx, "unit.x", &assigned(ctx).await, "receipts", json!({})).await
}

pub async fn contacted(ctx: &Context) -> Value {
    act(
        ctx,
        "unit.x",
        &handling(ctx).await,
        "contacts",
        contact(ctx),
    )
    .await
}

pub async fn replied(ctx: &Context) -> Value {
    act(ctx, "unit.x", &contacted(ctx).await, "replies", reply()).await
}

pub async fn closed(ctx: &Context) -> Value {
    let body = rating("satisfied", None);
    act(ctx, "deputy.a1", &replied(ctx).await, "ratings", body).await
}

pub async fn withdrawn(ctx: &Context) -> Value {
    let body = json!({"reason": "问题已经解决"});
    act(ctx, "deputy.a1", &submitted(ctx).await, "withdrawals", body).await
}
