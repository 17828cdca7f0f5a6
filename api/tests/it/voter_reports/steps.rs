//! Reports to voters brought to a state by the people whose steps lead there.

use crate::support::{Answer, Context, World};
use actix_web::http::Method;
use chrono::TimeDelta;
use serde_json::{Value, json};

pub const TEXT: &str = "一年来走访选民四十户，提出建议三件，两件已经办成，一件正在办理。";

/// The first deputy of town A reports at a meeting in some days.
pub fn request(ctx: &Context, days: i64, fields: Value) -> Value {
    let day = ctx.clock.today() + TimeDelta::days(days);
    let mut body = json!({"deputy_id": World::DEPUTY_A1, "form": "oral", "held_on": day,
        "begins_at": format!("{day}T01:00:00Z"), "place": "老城社区会议室"});
    for (field, value) in fields.as_object().unwrap() {
        body[field] = value.clone();
    }
    body
}

pub async fn sent(ctx: &Context, who: &str, body: Value) -> Answer {
    ctx.clock.advance(TimeDelta::minutes(1));
    ctx.as_account(who).post("/voter-reports", body).await
}

/// On the plan.
pub async fn planned(ctx: &Context, days: i64, fields: Value) -> Value {
    let body = request(ctx, days, fields);
    sent(ctx, "town.a", body).await.expect(201)
}

/// Planned for today.
pub async fn today(ctx: &Context) -> Value {
    planned(ctx, 0, json!({})).await
}

/// Held before so many voters.
pub async fn held(ctx: &Context, present: i64) -> Value {
    let report = today(ctx).await;
    let body = json!({"voters_present": present, "few_reason": "选区外出务工人员多"});
    act(ctx, "town.a", &report, "holdings", body)
        .await
        .expect(200)
}

/// What came back on paper.
pub fn counts(counts: [i64; 5]) -> Value {
    let [excellent, competent, basic, incompetent, abstained] = counts;
    json!({"excellent": excellent, "competent": competent, "basic": basic,
        "incompetent": incompetent, "abstained": abstained})
}

/// Held before sixty voters, of whom fifty rated it.
pub async fn rated(ctx: &Context) -> Value {
    let report = held(ctx, 60).await;
    let body = counts([20, 22, 4, 2, 2]);
    act(ctx, "town.a", &report, "ratings", body)
        .await
        .expect(200)
}

pub fn path(report: &Value) -> String {
    format!("/voter-reports/{}", report["id"].as_str().unwrap())
}

pub async fn seen(ctx: &Context, who: &str, report: &Value) -> Answer {
    ctx.as_account(who).get(&path(report)).await
}

/// An act on this version.
pub async fn act(ctx: &Context, who: &str, report: &Value, what: &str, body: Value) -> Answer {
    ctx.clock.advance(TimeDelta::minutes(1));
    let version = format!("\"v{}\"", report["version"].as_i64().unwrap());
    let target = format!("{}/{what}", path(report));
    let headers = [("If-Match", version.as_str())];
    let client = ctx.as_account(who);
    client
        .send(Method::POST, &target, Some(body), &headers)
        .await
}

/// What voters asked is noted.
pub async fn noted(ctx: &Context, who: &str, report: &Value, body: Value) -> Answer {
    ctx.clock.advance(TimeDelta::minutes(1));
    let target = format!("{}/questions", path(report));
    ctx.as_account(who).post(&target, body).await
}

/// What waits for somebody about reports: text and day.
pub async fn waiting(ctx: &Context, who: &str) -> Vec<(String, Value)> {
    ctx.follow();
    let inbox = ctx.as_account(who).get("/inbox").await.expect(200);
    let items = inbox["items"].as_array().unwrap().iter();
    items
        .filter(|one| one["subject_kind"] == "voter_report")
        .map(|one| {
            (
                one["text"].as_str().unwrap().to_owned(),
                one["due_on"].clone(),
            )
        })
        .collect()
}

/// Which acts are open to somebody.
pub fn open(report: &Value) -> Vec<&str> {
    let actions = report["actions"].as_array().unwrap().iter();
    let open = actions.filter(|one| one["allowed"] == true);
    open.map(|one| one["key"].as_str().unwrap()).collect()
}
