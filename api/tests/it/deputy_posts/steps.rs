//! Posts brought to a state by the people whose steps lead there.

use crate::support::{Answer, Context, World};
use actix_web::http::Method;
use chrono::TimeDelta;
use serde_json::{Value, json};

/// A post of town A for two, since the beginning of the year.
pub fn request(name: &str, fields: Value) -> Value {
    let mut body = json!({"level": "township", "name": name, "seats": 2, "starts_on": "2026-01-05",
        "duties": "每季度到联系的村宣讲一次政策法规。"});
    for (field, value) in fields.as_object().unwrap() {
        body[field] = value.clone();
    }
    body
}

pub async fn sent(ctx: &Context, who: &str, body: Value) -> Answer {
    ctx.clock.advance(TimeDelta::minutes(1));
    ctx.as_account(who).post("/deputy-posts", body).await
}

pub async fn opened(ctx: &Context, name: &str) -> Value {
    sent(ctx, "town.a", request(name, json!({})))
        .await
        .expect(201)
}

pub fn path(of: &Value) -> String {
    format!("/deputy-posts/{}", of["id"].as_str().unwrap())
}

pub fn holding_path(of: &Value) -> String {
    format!("/deputy-post-holdings/{}", of["id"].as_str().unwrap())
}

/// An act on this version of what stands at a path.
pub async fn act(ctx: &Context, who: &str, (path, of): (String, &Value), body: Value) -> Answer {
    ctx.clock.advance(TimeDelta::minutes(1));
    let version = of["version"].as_i64().unwrap();
    ctx.as_account(who).post_at(&path, version, body).await
}

/// Claimed by a deputy, or assigned by the office.
pub async fn taken(ctx: &Context, who: &str, post: &Value, body: Value) -> Answer {
    ctx.clock.advance(TimeDelta::minutes(1));
    let target = format!("{}/holdings", path(post));
    ctx.as_account(who).post(&target, body).await
}

pub async fn claimed(ctx: &Context, who: &str, post: &Value) -> Value {
    let body = json!({"wish": "在村里住，熟悉情况"});
    taken(ctx, who, post, body).await.expect(201)
}

/// What the office says of a claim.
pub async fn decided(ctx: &Context, claim: &Value, body: Value) -> Answer {
    let target = format!("{}/decisions", holding_path(claim));
    act(ctx, "town.a", (target, claim), body).await
}

/// The first deputy of town A in the post.
pub async fn held(ctx: &Context, post: &Value) -> Value {
    let claim = claimed(ctx, "deputy.a1", post).await;
    let body = json!({"decision": "confirmed"});
    decided(ctx, &claim, body).await.expect(200)
}

/// Something done in the post yesterday or today.
pub async fn recorded(ctx: &Context, who: &str, holding: &Value, fields: Value) -> Answer {
    ctx.clock.advance(TimeDelta::minutes(1));
    let mut body =
        json!({"held_on": ctx.clock.today(), "note": "到河坪村宣讲医保政策，到会四十人。"});
    for (field, value) in fields.as_object().unwrap() {
        body[field] = value.clone();
    }
    let target = format!("{}/entries", holding_path(holding));
    ctx.as_account(who).post(&target, body).await
}

/// The second deputy of town A is suspended from today on.
pub async fn suspend_a2(ctx: &Context) {
    let mandate = format!("/mandates/{}/suspensions", crate::support::world::id(41));
    let body = json!({"reason": "criminal_custody", "effective_on": ctx.clock.today()});
    let town = ctx.as_account("town.a");
    town.post_at(&mandate, 1, body).await.expect(201);
}

/// A decision of the presidium.
pub fn decision(is_published: bool) -> Value {
    json!({"is_published": is_published, "decided_on": "2026-03-01",
        "decided_by": "镇人大主席团第八次会议"})
}

/// Whether an act is open to somebody.
pub fn is_open(of: &Value, key: &str) -> bool {
    let actions = of["actions"].as_array().unwrap();
    let found = actions.iter().find(|one| one["key"] == key).unwrap();
    found["allowed"] == json!(true)
}

/// Assigned by the office to the third deputy of town A.
pub async fn assigned(ctx: &Context, post: &Value) -> Answer {
    let body =
        json!({"deputy_id": World::DEPUTY_A3, "starts_on": "2026-02-01", "ends_on": "2026-12-31"});
    taken(ctx, "town.a", post, body).await
}

/// Changed by somebody who looked at this version.
pub async fn changed(ctx: &Context, who: &str, post: &Value, body: Value) -> Answer {
    ctx.clock.advance(TimeDelta::minutes(1));
    let version = format!("\"v{}\"", post["version"].as_i64().unwrap());
    let headers = [("If-Match", version.as_str())];
    let client = ctx.as_account(who);
    client
        .send(Method::PATCH, &path(post), Some(body), &headers)
        .await
}
