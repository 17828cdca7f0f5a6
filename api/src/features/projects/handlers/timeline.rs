//! `GET /projects/{id}/timeline`

use crate::features::projects::permissions::ReadProjects;
use crate::features::projects::{store, timeline};
use crate::features::suggestions::response::Timeline;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::events;
use crate::platform::http::{IdPath, Problem, Reply};
use actix_web::get;

/// What happened to a project, oldest first.
#[utoipa::path(
    tag = "projects",
    operation_id = "list_project_timeline",
    params(("id" = Id, Path, description = "Project")),
    security(("bearer" = ["projects.read"])),
    extensions(("x-permission" = json!("projects.read"))),
    responses((status = 200, description = "The timeline.", body = Timeline)),
)]
#[get("/projects/{id}/timeline")]
pub async fn list_project_timeline(
    permit: Permit<ReadProjects>,
    path: IdPath,
) -> Result<Reply, Problem> {
    let found = permit
        .read(move |conn, acting| {
            let row = store::get(conn, &acting.scope, path.0)?;
            let events = events::of_subject(conn, &acting.scope, row.id)?;
            let items = events
                .into_iter()
                .map(|event| timeline::entry(event, acting.locale));
            Ok(Timeline {
                items: items.collect(),
            })
        })
        .await?;
    Reply::ok(&found)
}
