//! Activities brought to a state by the people whose steps lead there.

use crate::support::{Answer, Context, World};
use actix_web::http::Method;
use chrono::TimeDelta;
use luzhi::platform::clock::local_date;
use serde_json::{Value, json};

/// An activity of today.
pub fn request(ctx: &Context, groups: &[&Value]) -> Value {
    let ids: Vec<&Value> = groups.iter().map(|group| &group["id"]).collect();
    json!({"group_ids": ids, "title": "查看农村饮水工程", "place": "安岭村",
        "content": "实地查看三处供水点，听取群众意见。", "held_on": local_date(ctx.clock.now())})
}

pub async fn sent(ctx: &Context, who: &str, body: Value) -> Answer {
    ctx.clock.advance(TimeDelta::minutes(1));
    ctx.as_account(who).post("/group-activities", body).await
}

pub async fn planned(ctx: &Context, group: &Value) -> Value {
    let body = request(ctx, &[group]);
    sent(ctx, "town.a", body).await.expect(201)
}

/// Two of three came.
pub async fn held(ctx: &Context, group: &Value) -> Value {
    let activity = planned(ctx, group).await;
    let body = json!({"present_ids": [World::DEPUTY_A1, World::DEPUTY_A2],
        "absences": [{"deputy_id": World::DEPUTY_A3, "reason": "在外务工"}]});
    act(ctx, "town.a", &activity, "presences", body)
        .await
        .expect(200)
}

pub fn path(activity: &Value) -> String {
    format!("/group-activities/{}", activity["id"].as_str().unwrap())
}

pub async fn seen(ctx: &Context, who: &str, activity: &Value) -> Answer {
    ctx.as_account(who).get(&path(activity)).await
}

/// Changed by somebody who looked at this version.
pub async fn changed(ctx: &Context, who: &str, activity: &Value, body: Value) -> Answer {
    at(ctx, who, (Method::PATCH, ""), activity, body).await
}

/// An act on this version.
pub async fn act(ctx: &Context, who: &str, activity: &Value, what: &str, body: Value) -> Answer {
    at(
        ctx,
        who,
        (Method::POST, &format!("/{what}")),
        activity,
        body,
    )
    .await
}

async fn at(
    ctx: &Context,
    who: &str,
    (method, what): (Method, &str),
    activity: &Value,
    body: Value,
) -> Answer {
    ctx.clock.advance(TimeDelta::minutes(1));
    let version = format!("\"v{}\"", activity["version"].as_i64().unwrap());
    let target = format!("{}{what}", path(activity));
    let headers = [("If-Match", version.as_str())];
    let client = ctx.as_account(who);
    client.send(method, &target, Some(body), &headers).await
}
