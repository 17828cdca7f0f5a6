//! A motion brought to a state by the people whose steps lead there.

use crate::support::colleagues::{self, Colleague};
use crate::support::{Client, Context, World};
use chrono::TimeDelta;
use luzhi::platform::auth::Role;
use serde_json::{Value, json};

/// What a deputy of town A moves.
pub fn request() -> Value {
    json!({
        "level": "township",
        "title": "关于修建老街便民桥的议案",
        "cause": "老街两岸群众出行绕远。",
        "grounds": "两岸有三个村民小组八百余人，学生每日绕行三公里，汛期不能通行。",
        "plan": "建议由镇人民政府列入本年度实施计划，十月底前建成便民桥一座。",
    })
}

/// The same with other fields.
pub fn request_with(fields: Value) -> Value {
    let mut request = request();
    for (name, value) in fields.as_object().unwrap() {
        request[name] = value.clone();
    }
    request
}

pub fn path(motion: &Value) -> String {
    format!("/motions/{}", motion["id"].as_str().unwrap())
}

pub fn version(motion: &Value) -> i64 {
    motion["version"].as_i64().unwrap()
}

/// One step by somebody, which must succeed.
pub async fn act(ctx: &Context, who: &str, on: &Value, step: &str, body: Value) -> Value {
    act_as(ctx, &ctx.as_account(who), on, step, body).await
}

pub async fn act_as(
    ctx: &Context,
    client: &Client<'_>,
    on: &Value,
    step: &str,
    body: Value,
) -> Value {
    ctx.clock.advance(TimeDelta::minutes(1));
    let target = format!("{}/{step}", path(on));
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

/// A draft of deputy A1; two accounts of the small county and two colleagues are asked to sign.
pub async fn draft(ctx: &Context) -> (Value, Vec<Colleague>) {
    let more = colleagues::of_town_a(ctx, 2);
    let ids = [
        World::DEPUTY_A2,
        World::DEPUTY_A3,
        more[0].deputy,
        more[1].deputy,
    ];
    let body = request_with(json!({"invited_deputy_ids": ids}));
    let lead = ctx.as_account("deputy.a1");
    (lead.post("/motions", body).await.expect(201), more)
}

/// The same, signed by all five.
pub async fn signed(ctx: &Context) -> Value {
    let (draft, more) = draft(ctx).await;
    let yes = json!({"answer": "confirmed"});
    let two = act(ctx, "deputy.a2", &draft, "signatures", yes.clone()).await;
    let mut motion = act(ctx, "deputy.a3", &two, "signatures", yes.clone()).await;
    for one in more {
        let client = ctx.as_person(one.account, Role::Deputy);
        motion = act_as(ctx, &client, &motion, "signatures", yes.clone()).await;
    }
    motion
}

pub async fn submitted(ctx: &Context) -> Value {
    let motion = signed(ctx).await;
    act(ctx, "deputy.a1", &motion, "submissions", json!({})).await
}

/// A decision of today.
pub fn decision(ctx: &Context, decision: &str, reason: Option<&str>) -> Value {
    json!({"decision": decision, "reason": reason, "decided_on": ctx.clock.today()})
}

pub async fn listed(ctx: &Context) -> Value {
    let motion = submitted(ctx).await;
    let body = decision(ctx, "on_agenda", None);
    act(ctx, "town.a", &motion, "decisions", body).await
}

pub async fn converted(ctx: &Context) -> Value {
    let motion = submitted(ctx).await;
    let body = decision(
        ctx,
        "converted",
        Some("可以由政府工作解决，不需要大会作出决定"),
    );
    act(ctx, "town.a", &motion, "decisions", body).await
}

/// A count of today.
pub fn votes(ctx: &Context, in_favour: u32, against: u32) -> Value {
    json!({"voted_on": ctx.clock.today(), "in_favour": in_favour, "against": against, "abstained": 0})
}

/// Whether an act is open to somebody, and the code if not.
pub async fn open_to(ctx: &Context, who: &str, motion: &Value, act: &str) -> (bool, Value) {
    let found = ctx.as_account(who).get(&path(motion)).await.expect(200);
    let acts = found["actions"].as_array().unwrap();
    let one = acts.iter().find(|one| one["key"] == act).unwrap();
    (one["allowed"] == true, one["code"].clone())
}

/// The open steps of somebody's inbox about a motion.
pub async fn waiting(ctx: &Context, who: &str) -> Vec<String> {
    ctx.follow();
    let inbox = ctx.as_account(who).get("/inbox").await.expect(200);
    let items = inbox["items"].as_array().unwrap();
    items
        .iter()
        .filter(|item| item["subject_kind"] == "motion")
        .map(|item| item["text"].as_str().unwrap().to_owned())
        .collect()
}
