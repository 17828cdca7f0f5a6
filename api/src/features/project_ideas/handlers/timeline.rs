//! `GET /project-ideas/{id}/timeline`

use crate::features::project_ideas::case::Case;
use crate::features::project_ideas::permissions::ReadProjectIdeas;
use crate::features::project_ideas::{store, timeline};
use crate::features::suggestions::response::Timeline;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::events;
use crate::platform::http::{IdPath, Problem, Reply};
use actix_web::get;

/// What happened to an idea, oldest first; who looked up how to reach its giver is told the office only.
#[utoipa::path(
    tag = "project-ideas",
    operation_id = "list_project_idea_timeline",
    params(("id" = Id, Path, description = "Idea")),
    security(("bearer" = ["project_ideas.read"])),
    extensions(("x-permission" = json!("project_ideas.read"))),
    responses((status = 200, description = "The timeline.", body = Timeline)),
)]
#[get("/project-ideas/{id}/timeline")]
pub async fn list_project_idea_timeline(
    permit: Permit<ReadProjectIdeas>,
    path: IdPath,
) -> Result<Reply, Problem> {
    let found = permit
        .read(move |conn, acting| {
            let case = Case::new(acting, store::get(conn, &acting.scope, path.0)?);
            let events = events::of_subject(conn, &acting.scope, case.row.id)?;
            let told = events
                .into_iter()
                .filter(|event| timeline::is_told(event, case.is_office()));
            let items = told.map(|event| timeline::entry(event, acting.locale));
            Ok(Timeline {
                items: items.collect(),
            })
        })
        .await?;
    Reply::ok(&found)
}
