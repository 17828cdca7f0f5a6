//! Announcements brought to a state by the people whose steps lead there.

use crate::ballots::steps as ballots;
use crate::ballots::steps::Hall;
use crate::support::{Answer, Context, World};
use chrono::TimeDelta;
use serde_json::{Value, json};

/// About nothing that was voted on.
pub fn request() -> Value {
    json!({
        "level": "township",
        "number": "第3号",
        "title": "关于召开代表接待日活动的公告",
        "content": "镇人大代表接待日定于每月十五日在镇人大代表联络站举行。\n欢迎选民前来反映意见。",
    })
}

pub fn request_with(fields: Value) -> Value {
    let mut request = request();
    for (name, value) in fields.as_object().unwrap() {
        request[name] = value.clone();
    }
    request
}

/// About a vote or a choice, in the words of the paper.
pub fn about(field: &str, id: &Value) -> Value {
    let mut request = json!({"level": "township"});
    request[field] = id.clone();
    request
}

pub fn path(one: &Value) -> String {
    format!("/announcements/{}", one["id"].as_str().unwrap())
}

/// Where everybody reads it.
pub fn page_of(one: &Value) -> String {
    format!("/p/610981{}", path(one))
}

pub fn version(one: &Value) -> i64 {
    one["version"].as_i64().unwrap()
}

/// A draft of town A.
pub async fn begun(ctx: &Context, request: Value) -> Value {
    let office = ctx.as_account("town.a");
    office.post("/announcements", request).await.expect(201)
}

pub async fn free(ctx: &Context) -> Value {
    begun(ctx, request()).await
}

/// One step by somebody, based on the version given.
pub async fn step(ctx: &Context, who: &str, one: &Value, what: &str, body: Value) -> Answer {
    ctx.clock.advance(TimeDelta::minutes(1));
    let target = format!("{}/{what}", path(one));
    let client = ctx.as_account(who);
    client.post_at(&target, version(one), body).await
}

/// A step of the office that must succeed.
pub async fn act(ctx: &Context, one: &Value, what: &str, body: Value) -> Value {
    step(ctx, "town.a", one, what, body).await.expect(200)
}

/// Free, and published.
pub async fn published(ctx: &Context) -> Value {
    let one = free(ctx).await;
    act(ctx, &one, "publications", json!({})).await
}

/// The head of the town was elected with ten votes of twelve; counted, not announced.
pub async fn elected(ctx: &Context) -> (Hall, Value) {
    let hall = ballots::hall(ctx, 9).await;
    let request = ballots::with(
        ballots::request(&hall, "secret_paper"),
        json!({"subject": "election", "title": "选举镇长", "office": "head", "seats": 1,
            "surplus": 1, "only_deputies": true}),
    );
    let ballot = ballots::draft(ctx, request).await;
    let stands = json!([{"deputy_id": World::DEPUTY_A1, "nominated_by": "presidium"}]);
    ballots::candidates(ctx, &ballot, stands).await.expect(200);
    let people = [
        hall.voters[8].person.as_str(),
        hall.voters[9].person.as_str(),
    ];
    ballots::tellers(ctx, &ballot, &people).await;
    let opened = ballots::open(ctx, &ballot).await;
    ballots::close(ctx, &ballot).await;
    let persons = json!([{"option_id": opened["options"][0]["id"], "in_favour": 10}]);
    let sheet = json!({"issued": 12, "returned": 12, "spoiled": 0, "persons": persons});
    for by in [None, Some(8)] {
        ballots::sheet(ctx, &hall, &ballot, by, sheet.clone())
            .await
            .expect(200);
    }
    let counted = ballots::count(ctx, &ballot, json!({})).await.expect(200);
    (hall, counted)
}
