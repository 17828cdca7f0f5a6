//! Projects that the congress of town A chose, brought to where everybody may read of them.

use crate::project_ideas::steps as ideas;
use crate::project_rounds::steps as rounds;
use crate::project_selections::steps as selections;
use crate::project_selections::steps::Scene;
use crate::project_works::steps as works;
pub use crate::resident_messages::steps::{page, shown};
use crate::support::Context;
use serde_json::{Value, json};

/// Three candidates voted on, two chosen; announced in the session, not by the office yet.
pub async fn voted(ctx: &Context) -> Scene {
    let scene = selections::scene(ctx, 3, json!({"seats": 2})).await;
    let found = selections::put_to_the_vote(ctx, &scene).await.expect(200);
    selections::told(ctx, &scene.hall, &found["ballot_id"], &[6, 5, 2]).await;
    scene
}

/// The same, announced: public from now on.
pub async fn announced(ctx: &Context) -> Scene {
    let scene = voted(ctx).await;
    announce(ctx, &scene).await;
    scene
}

pub async fn announce(ctx: &Context, scene: &Scene) {
    let body = json!({"notice_number": "2"});
    selections::step(ctx, "town.a", &scene.selection, "announcements", body)
        .await
        .expect(200);
}

/// The plan of the first project, begun by the unit.
pub async fn planned(ctx: &Context, scene: &Scene) -> Value {
    let mut request = works::request(&scene.projects[0]);
    request["safeguards"] = json!("专人负责，联系电话13812345678。");
    let unit = ctx.as_account("unit.x");
    unit.post("/project-works", request).await.expect(201)
}

/// The plan of the first project, published.
pub async fn published(ctx: &Context, scene: &Scene) -> Value {
    let work = planned(ctx, scene).await;
    works::act(ctx, "town.a", &work, "publications", json!({})).await
}

/// The first project accepted in time.
pub async fn accepted(ctx: &Context, scene: &Scene) -> Value {
    let work = published(ctx, scene).await;
    let month = works::month("2026-03", 100, 250_000);
    let work = works::act(ctx, "unit.x", &work, "months", month).await;
    let passed = json!({"held_by": "镇人大主席团", "result": "passed"});
    works::act(ctx, "town.a", &work, "acceptances", passed).await;
    works::seen(ctx, "town.a", &work).await
}

/// The page of a project.
pub fn path(project: &Value) -> String {
    format!("/p/610981/projects/{}", project["id"].as_str().unwrap())
}

/// A page as text.
pub async fn text(ctx: &Context, path: &str) -> String {
    let answer = page(ctx, path).await;
    assert_eq!(answer.status, 200, "{path}");
    shown(&answer)
}

/// An idea of a resident with a title and their contact, taken up.
pub async fn idea(ctx: &Context, round: &Value, title: &str) -> Value {
    let fields = json!({"title": title, "contact": {"name": "胡秀英", "phone": "13912345678"}});
    let idea = ideas::entered_with(ctx, round, fields).await;
    ideas::act(ctx, &idea, "acceptances", json!({})).await
}

/// A round that asks for ideas.
pub async fn round(ctx: &Context) -> Value {
    rounds::opened(ctx).await
}
