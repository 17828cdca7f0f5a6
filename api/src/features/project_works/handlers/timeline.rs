//! `GET /project-works/{id}/timeline`

use crate::features::project_works::permissions::ReadProjectWorks;
use crate::features::project_works::{store, timeline};
use crate::features::suggestions::response::Timeline;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::events;
use crate::platform::http::{IdPath, Problem, Reply};
use actix_web::get;

/// What happened to a project work, oldest first.
#[utoipa::path(
    tag = "project-works",
    operation_id = "list_project_work_timeline",
    params(("id" = Id, Path, description = "Project work")),
    security(("bearer" = ["project_works.read"])),
    extensions(("x-permission" = json!("project_works.read"))),
    responses((status = 200, description = "The timeline.", body = Timeline)),
)]
#[get("/project-works/{id}/timeline")]
pub async fn list_project_work_timeline(
    permit: Permit<ReadProjectWorks>,
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
