//! `GET /oral-opinions/{id}/timeline`

use crate::features::oral_opinions::permissions::ReadOralOpinions;
use crate::features::oral_opinions::{store, timeline};
use crate::features::suggestions::response::Timeline;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::events;
use crate::platform::http::{IdPath, Problem, Reply};
use actix_web::get;

/// What happened to an oral opinion, oldest first; a unit is not told what others answered.
#[utoipa::path(
    tag = "oral_opinions",
    operation_id = "list_oral_opinion_timeline",
    params(("id" = Id, Path, description = "Oral opinion")),
    security(("bearer" = ["oral_opinions.read"])),
    extensions(("x-permission" = json!("oral_opinions.read"))),
    responses((status = 200, description = "The timeline.", body = Timeline)),
)]
#[get("/oral-opinions/{id}/timeline")]
pub async fn list_oral_opinion_timeline(
    permit: Permit<ReadOralOpinions>,
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
