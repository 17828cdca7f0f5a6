//! `GET /suggestions/{id}`

use crate::features::suggestions::permissions::ReadSuggestions;
use crate::features::suggestions::response::SuggestionResponse;
use crate::features::suggestions::{detail, store};
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{IdPath, IfNoneMatch, Problem, Reply};
use actix_web::get;

/// A suggestion with everything the reader may see of it, and what they may do to it now.
#[utoipa::path(
    tag = "suggestions",
    operation_id = "get_suggestion",
    params(("id" = Id, Path, description = "Suggestion")),
    security(("bearer" = ["suggestions.read"])),
    extensions(("x-permission" = json!("suggestions.read"))),
    responses((status = 200, description = "The suggestion.", body = SuggestionResponse)),
)]
#[get("/suggestions/{id}")]
pub async fn get_suggestion(
    permit: Permit<ReadSuggestions>,
    path: IdPath,
    known: IfNoneMatch,
) -> Result<Reply, Problem> {
    let reply = permit
        .view(move |conn, acting| {
            let row = store::get(conn, &acting.scope, path.0)?;
            let found = detail::assemble(conn, acting, &row)?;
            Reply::snapshot(&found, found.item.version)
        })
        .await?;
    Ok(reply.unless_known(&known))
}
