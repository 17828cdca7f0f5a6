//! A project that was accepted, and what residents say of it.

use crate::project_selections::steps::Scene;
use crate::public_projects::steps as projects;
pub use crate::resident_messages::steps::{challenge, page, post_form, send, shown, solved, wrong};
use crate::support::{Answer, Context};
use chrono::TimeDelta;
use serde_json::{Value, json};

/// The first project of a round, accepted on 2 March 2026; with it the carrying out.
pub async fn accepted(ctx: &Context) -> (Scene, Value) {
    let scene = projects::announced(ctx).await;
    let work = projects::accepted(ctx, &scene).await;
    (scene, work)
}

/// A rating of a project.
pub async fn rating(ctx: &Context, project: &Value, fields: Value) -> Value {
    let mut body = json!({"client_id": uuid::Uuid::new_v4().to_string(), "county": "610981",
        "project_id": project["id"], "grade": "satisfied", "challenge": challenge(ctx).await});
    for (name, value) in fields.as_object().unwrap() {
        body[name] = value.clone();
    }
    body
}

pub async fn submit(ctx: &Context, body: Value) -> Answer {
    send(ctx, "/public/project-ratings", body, &[]).await
}

/// One that was received.
pub async fn rated(ctx: &Context, project: &Value, grade: &str, comment: Option<&str>) -> Value {
    ctx.clock.advance(TimeDelta::minutes(1));
    let body = rating(ctx, project, json!({"grade": grade, "comment": comment})).await;
    submit(ctx, body).await.expect(200)
}

/// Where the staff reads what is said of a project.
pub fn path(project: &Value) -> String {
    format!(
        "/projects/{}/resident-ratings",
        project["id"].as_str().unwrap()
    )
}

/// What somebody reads of it.
pub async fn seen(ctx: &Context, who: &str, project: &Value) -> Value {
    ctx.as_account(who).get(&path(project)).await.expect(200)
}
