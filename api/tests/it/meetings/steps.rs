//! A meeting brought to a state by the people whose steps lead there.

use crate::support::{Context, World};
use chrono::TimeDelta;
use serde_json::{Value, json};

/// A session of town A three weeks ahead.
pub fn request(ctx: &Context) -> Value {
    json!({
        "level": "township",
        "kind": "congress_session",
        "begins_on": ctx.clock.today() + TimeDelta::days(21),
        "ends_on": ctx.clock.today() + TimeDelta::days(22),
        "place": "镇政府三楼会议室",
    })
}

pub fn request_with(ctx: &Context, fields: Value) -> Value {
    let mut request = request(ctx);
    for (name, value) in fields.as_object().unwrap() {
        request[name] = value.clone();
    }
    request
}

pub fn path(meeting: &Value) -> String {
    format!("/meetings/{}", meeting["id"].as_str().unwrap())
}

/// Planned by the office of the town.
pub async fn planned(ctx: &Context) -> Value {
    planned_as(ctx, json!({})).await
}

pub async fn planned_as(ctx: &Context, fields: Value) -> Value {
    let office = ctx.as_account("town.a");
    let body = request_with(ctx, fields);
    office.post("/meetings", body).await.expect(201)
}

/// The meeting as somebody sees it.
pub async fn seen(ctx: &Context, who: &str, meeting: &Value) -> Value {
    let client = ctx.as_account(who);
    client.get(&path(meeting)).await.expect(200)
}

/// Seats the first two deputies of town A on its presidium.
pub async fn presidium(ctx: &Context) {
    let office = ctx.as_account("town.a");
    let target = format!("/organs/{}/presidium/members", World::TOWN_A);
    for (deputy, post) in [(World::DEPUTY_A1, "chair"), (World::DEPUTY_A2, "member")] {
        let seat = json!({"deputy_id": deputy, "post": post, "since": "2021-10-16"});
        office.post(&target, seat).await.expect(201);
    }
}

pub fn version(meeting: &Value) -> i64 {
    meeting["version"].as_i64().unwrap()
}

/// One step by the office, which must succeed.
pub async fn act(ctx: &Context, on: &Value, step: &str, body: Value) -> Value {
    ctx.clock.advance(TimeDelta::minutes(1));
    let target = format!("{}/{step}", path(on));
    let office = ctx.as_account("town.a");
    office.post_at(&target, version(on), body).await.expect(200)
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

/// A session of town A whose notice was sent.
pub async fn notified(ctx: &Context) -> Value {
    let made = planned(ctx).await;
    act(ctx, &made, "notices", json!({"notice": "请着正装"})).await
}

/// Its sittings by position.
pub fn sitting(meeting: &Value, n: usize) -> String {
    meeting["sittings"][n]["id"].as_str().unwrap().to_owned()
}

/// The identifiers of those on the roll by the name.
pub async fn roll(ctx: &Context, meeting: &Value) -> Vec<(String, String)> {
    let office = ctx.as_account("town.a");
    let target = format!("{}/people?limit=200", path(meeting));
    let list = office.get(&target).await.expect(200);
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let people = list["items"].as_array().unwrap().iter();
    people
        .map(|one| (text(&one["name"]), text(&one["id"])))
        .collect()
}

pub async fn person(ctx: &Context, meeting: &Value, name: &str) -> String {
    let roll = roll(ctx, meeting).await;
    let found = roll.into_iter().find(|one| one.0 == name);
    found
        .unwrap_or_else(|| panic!("{name} is not on the roll"))
        .1
}

/// Some come to a sitting, as the staff records.
pub async fn come(ctx: &Context, meeting: &Value, sitting: &str, people: &[String]) -> Value {
    let target = format!("{}/sittings/{sitting}/presences", path(meeting));
    let body = json!({"person_ids": people, "direction": "in", "way": "staff"});
    ctx.as_account("town.a")
        .post(&target, body)
        .await
        .expect(200)
}

/// Everybody on the roll comes to the first sitting.
pub async fn everybody_present(ctx: &Context, meeting: &Value) -> String {
    let people: Vec<String> = roll(ctx, meeting)
        .await
        .into_iter()
        .map(|one| one.1)
        .collect();
    let first = sitting(meeting, 0);
    come(ctx, meeting, &first, &people).await;
    first
}

/// A session of town A whose first sitting is open.
pub async fn open(ctx: &Context) -> Value {
    let meeting = notified(ctx).await;
    let first = everybody_present(ctx, &meeting).await;
    let step = format!("sittings/{first}/openings");
    act(ctx, &meeting, &step, json!({"presided_by": "王主席"})).await
}

/// The open steps of somebody's inbox about meetings.
pub async fn waiting(ctx: &Context, who: &str) -> Vec<(String, Value)> {
    ctx.follow();
    let inbox = ctx.as_account(who).get("/inbox").await.expect(200);
    let items = inbox["items"].as_array().unwrap();
    items
        .iter()
        .filter(|item| item["subject_kind"] == "meeting")
        .map(|item| {
            let step = item["text"].as_str().unwrap().to_owned();
            (step, item["due_on"].clone())
        })
        .collect()
}

/// The sitting is opened, and eight remarks are made in it.
pub async fn spoken(ctx: &Context, meeting: &Value, sitting: &str) {
    let meeting = act(ctx, meeting, "notices", json!({})).await;
    let step = format!("sittings/{sitting}/openings");
    let meeting = act(ctx, &meeting, &step, json!({})).await;
    let speaker = person(ctx, &meeting, "甲一").await;
    for n in 0..8 {
        let body = json!({"item_id": meeting["agenda"][0]["id"], "person_id": speaker,
            "kind": "remark", "content": format!("建议抓紧修复老街的第{n}盏路灯。")});
        let target = format!("{}/remarks", path(&meeting));
        ctx.as_account("town.a")
            .post(&target, body)
            .await
            .expect(200);
    }
}
