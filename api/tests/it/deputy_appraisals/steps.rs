//! Appraisals held by the people whose steps those are.

use crate::support::colleagues::{Colleague, of_town_a};
use crate::support::{Answer, Client, Context};
use actix_web::http::Method;
use chrono::TimeDelta;
use luzhi::platform::auth::Role;
use serde_json::{Value, json};

/// Of town A, of this year, for ten days.
pub fn request(ctx: &Context, fields: Value) -> Value {
    let mut body = json!({"level": "township", "year": 2026,
        "due_on": ctx.clock.today() + TimeDelta::days(10)});
    for (name, value) in fields.as_object().unwrap() {
        body[name] = value.clone();
    }
    body
}

/// Sent with a key of its own.
pub async fn sent(ctx: &Context, who: &str, fields: Value) -> Answer {
    ctx.clock.advance(TimeDelta::minutes(1));
    let body = request(ctx, fields);
    ctx.as_account(who).post("/deputy-appraisals", body).await
}

pub async fn prepared(ctx: &Context, fields: Value) -> Value {
    sent(ctx, "town.a", fields).await.expect(201)
}

pub fn path(appraisal: &Value) -> String {
    format!("/deputy-appraisals/{}", appraisal["id"].as_str().unwrap())
}

pub async fn seen(ctx: &Context, who: &str, appraisal: &Value) -> Answer {
    ctx.as_account(who).get(&path(appraisal)).await
}

/// An act on this version.
pub async fn act(ctx: &Context, who: &str, appraisal: &Value, what: &str, body: Value) -> Answer {
    ctx.clock.advance(TimeDelta::minutes(1));
    let version = format!("\"v{}\"", appraisal["version"].as_i64().unwrap());
    let target = format!("{}/{what}", path(appraisal));
    let headers = [("If-Match", version.as_str())];
    let client = ctx.as_account(who);
    client
        .send(Method::POST, &target, Some(body), &headers)
        .await
}

/// One of seven deputies in office, who rate each other.
pub async fn begun(ctx: &Context) -> (Value, Vec<Colleague>) {
    let more = of_town_a(ctx, 4);
    let draft = prepared(ctx, json!({})).await;
    let open = act(ctx, "town.a", &draft, "openings", json!({})).await;
    (open.expect(200), more)
}

/// The seven.
pub fn voters<'a>(ctx: &'a Context, more: &[Colleague]) -> Vec<Client<'a>> {
    let known = ["deputy.a1", "deputy.a2", "deputy.a3"];
    let mut all: Vec<Client<'a>> = known.iter().map(|who| ctx.as_account(who)).collect();
    all.extend(
        more.iter()
            .map(|one| ctx.as_person(one.account, Role::Deputy)),
    );
    all
}

/// What a rater sends who finds the third deputy good in two items only, and the others in all.
pub async fn marks(client: &Client<'_>, appraisal: &Value) -> Value {
    let seen = client.get(&path(appraisal)).await.expect(200);
    let people = seen["deputies"].as_array().unwrap().iter();
    let others = people.filter(|one| one["is_self"] == false);
    let marks: Vec<Value> = others
        .map(|one| {
            let good = match one["name"].as_str().unwrap() {
                "甲三" => json!([0, 1]),
                _ => json!([0, 1, 2, 3, 4]),
            };
            json!({"deputy_id": one["deputy_id"], "good": good})
        })
        .collect();
    json!({"marks": marks})
}

pub async fn rated(client: &Client<'_>, appraisal: &Value) -> Answer {
    let body = marks(client, appraisal).await;
    let target = format!("{}/ratings", path(appraisal));
    client.post(&target, body).await
}

/// All seven have rated, and the office closed it.
pub async fn closed(ctx: &Context) -> (Value, Vec<Colleague>) {
    let (open, more) = begun(ctx).await;
    for client in voters(ctx, &more) {
        rated(&client, &open).await.expect(200);
    }
    let closed = act(ctx, "town.a", &open, "closings", json!({})).await;
    (closed.expect(200), more)
}

/// The deputy of a name.
pub fn of<'a>(appraisal: &'a Value, name: &str) -> &'a Value {
    let mut people = appraisal["deputies"].as_array().unwrap().iter();
    people.find(|one| one["name"] == name).unwrap()
}

/// What they were told about appraisals.
pub async fn told(ctx: &Context, who: &str) -> usize {
    ctx.follow();
    let found = ctx.as_account(who).get("/notices").await.expect(200);
    let items = found["items"].as_array().unwrap().iter();
    items
        .filter(|one| one["subject_kind"] == "deputy_appraisal")
        .count()
}
