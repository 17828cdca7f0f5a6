//! `GET /motions/{id}/timeline`

use crate::features::motions::permissions::ReadMotions;
use crate::features::motions::{store, timeline};
use crate::features::suggestions::response::Timeline;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::events;
use crate::platform::http::{IdPath, Problem, Reply};
use actix_web::get;

/// What happened to a motion, oldest first.
#[utoipa::path(
    tag = "motions",
    operation_id = "list_motion_timeline",
    params(("id" = Id, Path, description = "Motion")),
    security(("bearer" = ["motions.read"])),
    extensions(("x-permission" = json!("motions.read"))),
    responses((status = 200, description = "The timeline.", body = Timeline)),
)]
#[get("/motions/{id}/timeline")]
pub async fn list_motion_timeline(
    permit: Permit<ReadMotions>,
    path: IdPath,
) -> Result<Reply, Problem> {
    let found = permit
        .read(move |conn, acting| {
            let row = store::get(conn, &acting.scope, path.0)?;
            let events = events::of_subject(conn, &acting.scope, row.id)?;
            let told = events.into_iter();
            let items = told.map(|event| timeline::entry(event, acting.locale));
            Ok(Timeline {
                items: items.collect(),
            })
        })
        .await?;
    Reply::ok(&found)
}
