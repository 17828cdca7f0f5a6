//! `GET /suggestions/{id}/work`

use crate::features::suggestions::permissions::ReadSuggestions;
use crate::features::suggestions::store;
use crate::features::suggestions::work::response::SuggestionWork;
use crate::features::suggestions::work::view;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{IdPath, IfNoneMatch, Problem, Reply};
use actix_web::get;

/// The work on a suggestion between hand-over and answer, as far as the reader may see it: the draft of
/// the reader's own unit.
#[utoipa::path(
    tag = "suggestions",
    operation_id = "get_suggestion_work",
    params(("id" = Id, Path, description = "Suggestion")),
    security(("bearer" = ["suggestions.read"])),
    extensions(("x-permission" = json!("suggestions.read"))),
    responses((status = 200, description = "The work.", body = SuggestionWork)),
)]
#[get("/suggestions/{id}/work")]
pub async fn get_suggestion_work(
    permit: Permit<ReadSuggestions>,
    path: IdPath,
    known: IfNoneMatch,
) -> Result<Reply, Problem> {
    let reply = permit
        .view(move |conn, acting| {
            let row = store::get(conn, &acting.scope, path.0)?;
            Reply::tagged(&view::assemble(conn, acting, &row)?)
        })
        .await?;
    Ok(reply.unless_known(&known))
}
