//! `GET /decisions/{id}`

use crate::features::decisions::case::Case;
use crate::features::decisions::permissions::ReadDecisions;
use crate::features::decisions::response::DecisionResponse;
use crate::features::decisions::{detail, store};
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{IdPath, IfNoneMatch, Problem, Reply};
use actix_web::get;

/// A decision with everything the reader may see of it, and what they may do to it now.
#[utoipa::path(
    tag = "decisions",
    operation_id = "get_decision",
    params(("id" = Id, Path, description = "Decision")),
    security(("bearer" = ["decisions.read"])),
    extensions(("x-permission" = json!("decisions.read"))),
    responses((status = 200, description = "The decision.", body = DecisionResponse)),
)]
#[get("/decisions/{id}")]
pub async fn get_decision(
    permit: Permit<ReadDecisions>,
    path: IdPath,
    known: IfNoneMatch,
) -> Result<Reply, Problem> {
    let reply = permit
        .view(move |conn, acting| {
            let row = store::get(conn, &acting.scope, path.0)?;
            let case = Case::new(conn, acting, row)?;
            let found = detail::assemble(conn, acting, &case)?;
            Reply::snapshot(&found, found.item.version)
        })
        .await?;
    Ok(reply.unless_known(&known))
}
