//! Ballots brought to a state by the people whose steps lead there.

pub use super::hall::{Hall, hall};
use crate::support::{Answer, Context};
use serde_json::{Value, json};

/// A resolution, decided by the method given.
pub fn request(hall: &Hall, method: &str) -> Value {
    json!({
        "meeting_id": hall.meeting,
        "sitting_id": hall.sitting,
        "subject": "decision",
        "method": method,
        "title": "关于批准2026年财政预算的决议",
        "basis": "镇第十九届人民代表大会第七次会议表决办法第三条",
    })
}

pub fn with(mut request: Value, fields: Value) -> Value {
    for (name, value) in fields.as_object().unwrap() {
        request[name] = value.clone();
    }
    request
}

pub fn path(ballot: &Value) -> String {
    format!("/ballots/{}", ballot["id"].as_str().unwrap())
}

pub fn version(ballot: &Value) -> i64 {
    ballot["version"].as_i64().unwrap()
}

/// A ballot in draft.
pub async fn draft(ctx: &Context, request: Value) -> Value {
    let office = ctx.as_account("town.a");
    office.post("/ballots", request).await.expect(201)
}

/// A ballot of a session with the deputies of the small county, in draft.
pub async fn drafted(ctx: &Context) -> Value {
    let hall = hall(ctx, 0).await;
    draft(ctx, request(&hall, "hands")).await
}

/// The ballot as somebody sees it now.
pub async fn seen(ctx: &Context, who: &str, ballot: &Value) -> Value {
    ctx.as_account(who).get(&path(ballot)).await.expect(200)
}

/// A step of the office, based on the ballot as it is now.
pub async fn step(ctx: &Context, ballot: &Value, step: &str, body: Value) -> Answer {
    let now = seen(ctx, "town.a", ballot).await;
    let office = ctx.as_account("town.a");
    let target = format!("{}/{step}", path(ballot));
    office.post_at(&target, version(&now), body).await
}

/// Names who oversees and counts.
pub async fn tellers(ctx: &Context, ballot: &Value, people: &[&str]) -> Value {
    let roles = ["chief", "teller", "counter"];
    let seats: Vec<Value> = people
        .iter()
        .zip(roles.iter().cycle())
        .map(|(person, role)| json!({"person_id": person, "role": role, "has_no_kin": true}))
        .collect();
    let now = seen(ctx, "town.a", ballot).await;
    let office = ctx.as_account("town.a");
    office
        .put(
            &format!("{}/tellers", path(ballot)),
            version(&now),
            json!({"tellers": seats}),
        )
        .await
        .expect(200)
}

/// Names the persons who are voted on.
pub async fn candidates(ctx: &Context, ballot: &Value, candidates: Value) -> Answer {
    let now = seen(ctx, "town.a", ballot).await;
    let office = ctx.as_account("town.a");
    let target = format!("{}/options", path(ballot));
    let body = json!({"candidates": candidates});
    office.put(&target, version(&now), body).await
}

/// Opens it.
pub async fn open(ctx: &Context, ballot: &Value) -> Value {
    step(ctx, ballot, "openings", json!({})).await.expect(200)
}

/// Closes it.
pub async fn close(ctx: &Context, ballot: &Value) -> Value {
    step(ctx, ballot, "closings", json!({})).await.expect(200)
}

/// A secret vote by the system, its three tellers with their codes, open.
pub async fn secret(ctx: &Context, hall: &Hall, request: Value) -> (Value, Vec<String>) {
    let ballot = draft(ctx, request).await;
    let people: Vec<&str> = hall.voters[..3]
        .iter()
        .map(|one| one.person.as_str())
        .collect();
    tellers(ctx, &ballot, &people).await;
    let mut codes = Vec::new();
    for voter in &hall.voters[..3] {
        let target = format!("{}/codes", path(&ballot));
        let client = voter.client(ctx);
        let answer = client
            .send("POST".parse().unwrap(), &target, None, &[])
            .await;
        let code = answer.expect(201);
        codes.push(code["share_code"].as_str().unwrap().to_owned());
    }
    (open(ctx, &ballot).await, codes)
}

/// The codes of two tellers, as they are given to count.
pub fn codes(hall: &Hall, codes: &[String], two: [usize; 2]) -> Value {
    let given: Vec<Value> = two
        .iter()
        .map(|at| json!({"person_id": hall.voters[*at].person, "share_code": codes[*at]}))
        .collect();
    json!({"codes": given})
}

/// A vote by the system, without a key that would keep the answer.
pub async fn cast(ctx: &Context, hall: &Hall, ballot: &Value, at: usize, choice: &str) -> Answer {
    let client = hall.voters[at].client(ctx);
    let target = format!("{}/casts", path(ballot));
    let body = json!({"choice": choice});
    client
        .send("POST".parse().unwrap(), &target, Some(body), &[])
        .await
}

/// Hands in a sheet as the office, or as the voter at a place who counts.
pub async fn sheet(
    ctx: &Context,
    hall: &Hall,
    ballot: &Value,
    by: Option<usize>,
    sheet: Value,
) -> Answer {
    let target = format!("{}/sheets", path(ballot));
    match by {
        None => ctx.as_account("town.a").post(&target, sheet).await,
        Some(at) => hall.voters[at].client(ctx).post(&target, sheet).await,
    }
}

/// Counts it.
pub async fn count(ctx: &Context, ballot: &Value, codes: Value) -> Answer {
    let target = format!("{}/counts", path(ballot));
    let office = ctx.as_account("town.a");
    office
        .send("POST".parse().unwrap(), &target, Some(codes), &[])
        .await
}
