//! `GET /decisions/{id}/timeline`

use crate::features::decisions::permissions::ReadDecisions;
use crate::features::decisions::{store, timeline};
use crate::features::suggestions::response::Timeline;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::events;
use crate::platform::http::{IdPath, Problem, Reply};
use actix_web::get;

/// What happened to a decision, oldest first; a unit is not told what others answered.
#[utoipa::path(
    tag = "decisions",
    operation_id = "list_decision_timeline",
    params(("id" = Id, Path, description = "Decision")),
    security(("bearer" = ["decisions.read"])),
    extensions(("x-permission" = json!("decisions.read"))),
    responses((status = 200, description = "The timeline.", body = Timeline)),
)]
#[get("/decisions/{id}/timeline")]
pub async fn list_decision_timeline(
    permit: Permit<ReadDecisions>,
    path: IdPath,
) -> Result<Reply, Problem> {
    let found = permit
        .read(move |conn, acting| {
            let row = store::get(conn, &acting.scope, path.0)?;
            let events = events::of_subject(conn, &acting.scope, row.id)?;
            let told = events
                .into_iter()
                .filter(|event| timeline::is_told(event, &acting.scope));
            let items = told.map(|event| timeline::entry(event, acting.locale));
            Ok(Timeline {
                items: items.collect(),
            })
        })
        .await?;
    Reply::ok(&found)
}
