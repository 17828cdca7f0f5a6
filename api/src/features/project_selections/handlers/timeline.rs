//! `GET /project-selections/{id}/timeline`

use crate::features::project_selections::permissions::ReadProjectSelections;
use crate::features::project_selections::{store, timeline};
use crate::features::suggestions::response::Timeline;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::events;
use crate::platform::http::{IdPath, Problem, Reply};
use actix_web::get;

/// What happened to a choice, oldest first.
#[utoipa::path(
    tag = "project-selections",
    operation_id = "list_project_selection_timeline",
    params(("id" = Id, Path, description = "Choice")),
    security(("bearer" = ["project_selections.read"])),
    extensions(("x-permission" = json!("project_selections.read"))),
    responses((status = 200, description = "The timeline.", body = Timeline)),
)]
#[get("/project-selections/{id}/timeline")]
pub async fn list_project_selection_timeline(
    permit: Permit<ReadProjectSelections>,
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
