//! `GET /inspections/{id}/timeline`

use crate::features::inspections::permissions::ReadInspections;
use crate::features::inspections::{store, timeline};
use crate::features::suggestions::response::Timeline;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::events;
use crate::platform::http::{IdPath, Problem, Reply};
use actix_web::get;

/// What happened to an inspection, oldest first; a unit is not told what others answered.
#[utoipa::path(
    tag = "inspections",
    operation_id = "list_inspection_timeline",
    params(("id" = Id, Path, description = "Inspection")),
    security(("bearer" = ["inspections.read"])),
    extensions(("x-permission" = json!("inspections.read"))),
    responses((status = 200, description = "The timeline.", body = Timeline)),
)]
#[get("/inspections/{id}/timeline")]
pub async fn list_inspection_timeline(
    permit: Permit<ReadInspections>,
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
