//! `GET /project-rounds/{id}/timeline`

use crate::features::project_rounds::permissions::ReadProjectRounds;
use crate::features::project_rounds::{store, timeline};
use crate::features::suggestions::response::Timeline;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::events;
use crate::platform::http::{IdPath, Problem, Reply};
use actix_web::get;

/// What happened to a round, oldest first.
#[utoipa::path(
    tag = "project-rounds",
    operation_id = "list_project_round_timeline",
    params(("id" = Id, Path, description = "Round of projects")),
    security(("bearer" = ["project_rounds.read"])),
    extensions(("x-permission" = json!("project_rounds.read"))),
    responses((status = 200, description = "The timeline.", body = Timeline)),
)]
#[get("/project-rounds/{id}/timeline")]
pub async fn list_project_round_timeline(
    permit: Permit<ReadProjectRounds>,
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
