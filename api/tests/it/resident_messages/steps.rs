//! A message of a resident brought to a state by the people whose steps lead there.

use crate::support::{Answer, Context, World};
use actix_web::http::Method;
use chrono::TimeDelta;
use serde_json::{Value, json};

/// The answer to a question in words: `三加四等于几？（写数字）`.
pub fn solved(question: &str) -> String {
    let digits = ["一", "二", "三", "四", "五", "六", "七", "八", "九"];
    let numbers = question.chars().filter_map(|c| {
        let at = digits.iter().position(|digit| digit.starts_with(c));
        at.map(|at| at + 1)
    });
    numbers.take(2).sum::<usize>().to_string()
}

/// A challenge with its answer.
pub async fn challenge(ctx: &Context) -> Value {
    let made = send(ctx, "/public/challenges", json!({}), &[])
        .await
        .expect(200);
    let answer = solved(made["question"].as_str().unwrap());
    json!({"token": made["token"], "answer": answer})
}

/// Anything sent by nobody.
pub async fn send(ctx: &Context, path: &str, body: Value, headers: &[(&str, &str)]) -> Answer {
    let nobody = ctx.anonymous();
    nobody.send(Method::POST, path, Some(body), headers).await
}

/// An idea for the reserve pool of town A.
pub async fn idea(ctx: &Context, fields: Value) -> Value {
    let body = json!({"client_id": uuid::Uuid::new_v4().to_string(), "county": "610981", "kind": "idea",
        "level": "township", "town_id": World::TOWN_A, "title": "修建老街公共厕所",
        "content": "老街没有公共厕所，赶集的群众很不方便，希望修建一座。", "village": "老城社区",
        "challenge": challenge(ctx).await});
    with(body, fields)
}

/// A card of the first deputy of town A, who takes letters.
pub async fn card(ctx: &Context) -> Value {
    let target = format!("/deputies/{}/card", World::DEPUTY_A1);
    let body = json!({"consented_on": "2026-03-01", "takes_letters": true, "phone": "0915-8201234",
        "contact_times": "每月10日上午", "station_name": "老街联络站", "station_address": "老街12号",
        "introduction": "在老街开诊所二十年。"});
    let deputy = ctx.as_account("deputy.a1");
    let method = Method::PUT;
    deputy
        .send(method, &target, Some(body), &[])
        .await
        .expect(200)
}

/// A letter to the first deputy of town A.
pub async fn letter(ctx: &Context, fields: Value) -> Value {
    card(ctx).await;
    let body = json!({"client_id": uuid::Uuid::new_v4().to_string(), "county": "610981", "kind": "message",
        "deputy_id": World::DEPUTY_A1, "title": "门前水渠堵了",
        "content": "门前的水渠堵了两个月，下雨就淹到院子里，请代表帮助反映。",
        "challenge": challenge(ctx).await});
    with(body, fields)
}

fn with(mut body: Value, fields: Value) -> Value {
    for (name, value) in fields.as_object().unwrap() {
        body[name] = value.clone();
    }
    body
}

pub async fn submit(ctx: &Context, body: Value) -> Answer {
    send(ctx, "/public/messages", body, &[]).await
}

/// An idea that was received: the receipt.
pub async fn idea_sent(ctx: &Context, fields: Value) -> Value {
    ctx.clock.advance(TimeDelta::minutes(1));
    let body = idea(ctx, fields).await;
    submit(ctx, body).await.expect(200)
}

/// A letter that was received: the receipt.
pub async fn letter_sent(ctx: &Context, fields: Value) -> Value {
    ctx.clock.advance(TimeDelta::minutes(1));
    let body = letter(ctx, fields).await;
    submit(ctx, body).await.expect(200)
}

/// The newest message, as the office of town A sees it.
pub async fn newest(ctx: &Context) -> Value {
    let office = ctx.as_account("town.a");
    let list = office.get("/resident-messages").await.expect(200);
    seen(ctx, "town.a", &list["items"][0]).await
}

pub fn path(message: &Value) -> String {
    format!("/resident-messages/{}", message["id"].as_str().unwrap())
}

pub async fn seen(ctx: &Context, who: &str, message: &Value) -> Value {
    ctx.as_account(who).get(&path(message)).await.expect(200)
}

/// One step by somebody.
pub async fn step(ctx: &Context, who: &str, message: &Value, what: &str, body: Value) -> Answer {
    ctx.clock.advance(TimeDelta::minutes(1));
    let target = format!("{}/{what}", path(message));
    let version = message["version"].as_i64().unwrap();
    ctx.as_account(who).post_at(&target, version, body).await
}

/// Shown as it is proposed.
pub async fn accepted(ctx: &Context, message: &Value) -> Value {
    let proposal = &message["proposal"];
    let body = json!({"title": proposal["title"], "content": proposal["content"]});
    step(ctx, "town.a", message, "acceptances", body)
        .await
        .expect(200)
}

/// What who sent it reads.
pub async fn followed(ctx: &Context, code: &Value) -> Value {
    let body = json!({"county": "610981", "code": code});
    send(ctx, "/public/messages/lookup", body, &[])
        .await
        .expect(200)
}

/// Pointer and code of every field error.
#[track_caller]
pub fn wrong(answer: Answer) -> Vec<String> {
    crate::project_ideas::steps::wrong(answer)
}

/// A public page.
pub async fn page(ctx: &Context, path: &str) -> Answer {
    ctx.anonymous().send_raw(Method::GET, path, None, &[]).await
}

/// A form of a public page, sent without a script.
pub async fn post_form(ctx: &Context, path: &str, fields: &[(&str, &str)]) -> Answer {
    let body = serde_urlencoded::to_string(fields).unwrap().into_bytes();
    let body = Some(("application/x-www-form-urlencoded", body));
    ctx.anonymous()
        .send_raw(Method::POST, path, body, &[])
        .await
}

pub fn shown(answer: &Answer) -> String {
    String::from_utf8(answer.raw.clone()).unwrap()
}
