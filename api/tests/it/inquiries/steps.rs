//! An inquiry brought to a state by the people whose steps lead there.

use crate::support::colleagues::{self, Colleague};
use crate::support::{Client, Context, World};
use chrono::TimeDelta;
use luzhi::platform::auth::Role;
use luzhi::platform::db::Id;
use luzhi::schema::organs;
use serde_json::{Value, json};

/// 城关镇党政综合办公室: what answers for the government of town A.
pub const TOWN_UNIT: Id = crate::support::world::id(900);

/// What a deputy of town A asks.
pub fn request() -> Value {
    json!({
        "level": "township",
        "target": "government",
        "target_name": "城关镇人民政府",
        "title": "老街供水为什么长期时断时续",
        "content": "老街居民反映供水时断时续已有半年，镇政府多次答复整改未见效果。请说明原因、责任和完成整改的时间。",
    })
}

pub fn request_with(fields: Value) -> Value {
    let mut request = request();
    for (name, value) in fields.as_object().unwrap() {
        request[name] = value.clone();
    }
    request
}

pub fn path(inquiry: &Value) -> String {
    format!("/inquiries/{}", inquiry["id"].as_str().unwrap())
}

pub fn version(inquiry: &Value) -> i64 {
    inquiry["version"].as_i64().unwrap()
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

/// The unit of town A, with an account of unit Y moved there.
pub fn town_unit(ctx: &Context) {
    use diesel::prelude::*;
    use luzhi::platform::db::Timestamp;
    use luzhi::schema::accounts;
    let now = Timestamp::new(World::begin());
    ctx.db
        .write_now(|tx| {
            tx.without_event("test data");
            diesel::insert_into(organs::table)
                .values((
                    organs::county_id.eq(World::COUNTY),
                    organs::id.eq(TOWN_UNIT),
                    organs::kind.eq("government_unit"),
                    organs::name.eq("城关镇党政综合办公室"),
                    organs::short_name.eq("党政办"),
                    organs::town_id.eq(Some(World::TOWN_A)),
                    organs::region_code.eq("610981000000"),
                    organs::is_active.eq(true),
                    organs::is_demo.eq(true),
                    organs::version.eq(1_i64),
                    organs::created_at.eq(now),
                    organs::updated_at.eq(now),
                ))
                .execute(&mut **tx)?;
            let account = crate::support::world::account_id("unit.y");
            diesel::update(accounts::table.find((World::COUNTY, account)))
                .set(accounts::organ_id.eq(TOWN_UNIT))
                .execute(&mut **tx)?;
            Ok(())
        })
        .unwrap();
}

/// A draft of deputy A1, for which the other two and eight colleagues are asked.
pub async fn draft(ctx: &Context) -> (Value, Vec<Colleague>) {
    let more = colleagues::of_town_a(ctx, 8);
    let mut ids = vec![World::DEPUTY_A2, World::DEPUTY_A3];
    ids.extend(more.iter().map(|one| one.deputy));
    let body = request_with(json!({"invited_deputy_ids": ids}));
    let lead = ctx.as_account("deputy.a1");
    (lead.post("/inquiries", body).await.expect(201), more)
}

/// Signed by ten: the lead, deputy A2 and the colleagues; A3 has not answered.
pub async fn signed(ctx: &Context) -> (Value, Vec<Colleague>) {
    let (draft, more) = draft(ctx).await;
    let yes = json!({"answer": "confirmed"});
    let mut inquiry = act(ctx, "deputy.a2", &draft, "signatures", yes.clone()).await;
    for one in &more {
        let client = ctx.as_person(one.account, Role::Deputy);
        inquiry = act_as(ctx, &client, &inquiry, "signatures", yes.clone()).await;
    }
    (inquiry, more)
}

pub async fn submitted(ctx: &Context) -> (Value, Vec<Colleague>) {
    let (inquiry, more) = signed(ctx).await;
    let done = act(ctx, "deputy.a1", &inquiry, "submissions", json!({})).await;
    (done, more)
}

/// The presidium has it answered in this session.
pub fn decision(ctx: &Context, form: &str, fields: Value) -> Value {
    let mut body = json!({
        "form": form,
        "session_name": "第十九届人民代表大会第六次会议",
        "session_from": "2026-03-01",
        "session_to": "2026-03-03",
        "decided_on": ctx.clock.today(),
    });
    for (name, value) in fields.as_object().unwrap() {
        body[name] = value.clone();
    }
    body
}

pub async fn answering(ctx: &Context) -> (Value, Vec<Colleague>) {
    let (inquiry, more) = submitted(ctx).await;
    town_unit(ctx);
    let body = decision(ctx, "oral_presidium", json!({"unit_id": TOWN_UNIT}));
    (act(ctx, "town.a", &inquiry, "decisions", body).await, more)
}

/// The head of the government answers.
pub fn answer(ctx: &Context) -> Value {
    json!({
        "content": "供水管网老化，已落实改造资金，六月底前完成更换。",
        "head_name": "李镇长",
        "head_post": "镇长",
        "head_attended": true,
        "answered_on": ctx.clock.today(),
    })
}

pub async fn answered(ctx: &Context) -> (Value, Vec<Colleague>) {
    let (inquiry, more) = answering(ctx).await;
    (
        act(ctx, "unit.y", &inquiry, "answers", answer(ctx)).await,
        more,
    )
}

/// What a deputy says of the answer.
pub fn says(is_satisfied: bool) -> Value {
    json!({"is_satisfied": is_satisfied, "comment": (!is_satisfied).then_some("没有说明责任")})
}

/// Answered, and so many of the ten dissatisfied: the colleagues, then the lead.
pub async fn dissatisfied(ctx: &Context, count: usize) -> Value {
    let (mut inquiry, more) = answered(ctx).await;
    for one in more.iter().take(count) {
        let client = ctx.as_person(one.account, Role::Deputy);
        inquiry = act_as(ctx, &client, &inquiry, "ratings", says(false)).await;
    }
    inquiry
}

/// The open steps of somebody's inbox about an inquiry.
pub async fn waiting(ctx: &Context, client: &Client<'_>) -> Vec<String> {
    ctx.follow();
    let inbox = client.get("/inbox").await.expect(200);
    let items = inbox["items"].as_array().unwrap();
    items
        .iter()
        .filter(|item| item["subject_kind"] == "inquiry")
        .map(|item| item["link"].as_str().unwrap().to_owned())
        .collect()
}
