//! `GET /suggestions/{id}/timeline`

use crate::features::suggestions::permissions::ReadSuggestions;
use crate::features::suggestions::response::Timeline;
use crate::features::suggestions::{store, timeline};
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::events;
use crate::platform::http::{IdPath, Problem, Reply};
use actix_web::get;

/// What happened to a suggestion, oldest first.
#[utoipa::path(
    tag = "suggestions",
    operation_id = "list_suggestion_timeline",
    params(("id" = Id, Path, description = "Suggestion")),
    security(("bearer" = ["suggestions.read"])),
    extensions(("x-permission" = json!("suggestions.read"))),
    responses((status = 200, description = "The timeline.", body = Timeline)),
)]
#[get("/suggestions/{id}/timeline")]
pub async fn list_suggestion_timeline(
    permit: Permit<ReadSuggestions>,
    path: IdPath,
) -> Result<Reply, Problem> {
    let found = permit
        .read(move |conn, acting| {
            let row = store::get(conn, &acting.scope, path.0)?;
            let events = events::of_subject(conn, &acting.scope, row.id)?;
            let items = events
                .into_iter()
                .map(|event| timeline::entry(event, acting.locale))
                .collect();
            Ok(Timeline { items })
        })
        .await?;
    Reply::ok(&found)
}
