//! `GET /changes`

use crate::features::changes::dto::{Changes, ChangesQuery};
use crate::features::changes::permissions::ReadChanges;
use crate::features::changes::reading;
use crate::platform::auth::Permit;
use crate::platform::http::{IfNoneMatch, Problem, ProblemBody, Query, Reply};
use actix_web::get;

/// What changed for the caller since a cursor, each record once, oldest first. Without `since` only a cursor to begin
/// with.
#[utoipa::path(
    tag = "changes",
    operation_id = "get_changes",
    params(ChangesQuery),
    security(("bearer" = ["changes.read"])),
    extensions(("x-permission" = json!("changes.read"))),
    responses(
        (status = 200, description = "The records that changed, up to 200.", body = Changes),
        (status = 410, description = "`changes_too_old`: load everything again and begin without `since`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[get("/changes")]
pub async fn get_changes(
    permit: Permit<ReadChanges>,
    Query(query): Query<ChangesQuery>,
    known: IfNoneMatch,
) -> Result<Reply, Problem> {
    let reply = permit
        .view(move |conn, acting| {
            Reply::tagged(&reading::read(conn, acting, query.since.as_deref())?)
        })
        .await?;
    // A replica may not have yet what is read again because of it.
    permit.goes_on_from_here();
    Ok(reply.unless_known(&known))
}
