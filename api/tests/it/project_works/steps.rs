//! A project that the congress chose, brought to a state by the people whose steps lead there.

use crate::project_rounds::steps as rounds;
use crate::support::{Answer, Context, World};
use chrono::TimeDelta;
use diesel::prelude::*;
use luzhi::platform::db::Id;
use luzhi::schema::projects;
use serde_json::{Value, json};

pub fn path(work: &Value) -> String {
    format!("/project-works/{}", work["id"].as_str().unwrap())
}

pub fn version(work: &Value) -> i64 {
    work["version"].as_i64().unwrap()
}

/// A project of a round of town A that the congress chose; unit X is responsible.
pub async fn selected(ctx: &Context, round: &Value) -> Value {
    selected_by(ctx, "town.a", round).await
}

/// The same of the congress of an office.
pub async fn selected_by(ctx: &Context, office: &str, round: &Value) -> Value {
    let body = json!({"round_id": round["id"], "title": "麻坪河便民桥新建工程", "category": "road",
        "content": "在麻坪河新建一座长三十米的便民桥。", "argument": "两岸群众过河要绕行五公里。",
        "investment_yuan": 800_000, "unit_id": World::UNIT_X, "finish_on": "2027-10-31",
        "sources": [{"kind": "county_budget", "amount_yuan": 800_000, "note": null}]});
    let project = ctx
        .as_account(office)
        .post("/projects", body)
        .await
        .expect(201);
    choose(ctx, &project);
    project
}

/// The congress chooses it behind the back of the service: how it votes is what other tests are about.
fn choose(ctx: &Context, project: &Value) {
    let id: Id = project["id"].as_str().unwrap().parse().unwrap();
    ctx.db
        .write_now(|tx| {
            tx.without_event("test data");
            let last: Option<i32> = projects::table
                .select(diesel::dsl::max(projects::position))
                .first(&mut **tx)?;
            diesel::update(projects::table.find((World::COUNTY, id)))
                .set((
                    projects::status.eq("selected"),
                    projects::position.eq(Some(last.unwrap_or_default() + 1)),
                    projects::in_favour.eq(Some(40)),
                    projects::against.eq(Some(1)),
                    projects::abstained.eq(Some(0)),
                ))
                .execute(&mut **tx)?;
            Ok(())
        })
        .unwrap();
}

/// A plan to which nothing is missing.
pub fn request(project: &Value) -> Value {
    json!({"project_id": project["id"], "leader": "王建国", "leader_post": "局长",
    "safeguards": "专人负责，每周调度，资金专户管理。",
    "milestones": [
        {"title": "完成施工招标", "due_on": "2027-03-31"},
        {"title": "桥墩浇筑完成", "due_on": "2027-06-30"},
    ]})
}

/// The plan is begun by the unit.
pub async fn planned(ctx: &Context) -> Value {
    let round = rounds::opened(ctx).await;
    planned_in(ctx, &round).await
}

pub async fn planned_in(ctx: &Context, round: &Value) -> Value {
    let project = selected(ctx, round).await;
    ctx.clock.advance(TimeDelta::minutes(1));
    let unit = ctx.as_account("unit.x");
    unit.post("/project-works", request(&project))
        .await
        .expect(201)
}

/// One step by somebody.
pub async fn step(ctx: &Context, who: &str, work: &Value, step: &str, body: Value) -> Answer {
    ctx.clock.advance(TimeDelta::minutes(1));
    let target = format!("{}/{step}", path(work));
    let client = ctx.as_account(who);
    client.post_at(&target, version(work), body).await
}

/// One step by somebody, which must succeed.
pub async fn act(ctx: &Context, who: &str, work: &Value, name: &str, body: Value) -> Value {
    step(ctx, who, work, name, body).await.expect(200)
}

/// The plan is published.
pub async fn published(ctx: &Context) -> Value {
    let work = planned(ctx).await;
    act(ctx, "town.a", &work, "publications", json!({})).await
}

pub async fn published_in(ctx: &Context, round: &Value) -> Value {
    let work = planned_in(ctx, round).await;
    act(ctx, "town.a", &work, "publications", json!({})).await
}

/// It as somebody sees it.
pub async fn seen(ctx: &Context, who: &str, work: &Value) -> Value {
    ctx.as_account(who).get(&path(work)).await.expect(200)
}

/// A month as it is reported.
pub fn month(month: &str, percent: i32, paid: i64) -> Value {
    json!({"month": month, "percent": percent, "paid_yuan": paid, "body": "施工队已经进场。"})
}

/// The pointer and the code of what is wrong.
pub fn pointer(answer: Answer) -> (String, String) {
    let problem = answer.expect_problem(422, "validation_failed");
    let error = &problem["errors"][0];
    let text = |name: &str| error[name].as_str().unwrap().to_owned();
    (text("pointer"), text("code"))
}

pub fn at(pointer: &str, code: &str) -> (String, String) {
    (pointer.to_owned(), code.to_owned())
}
