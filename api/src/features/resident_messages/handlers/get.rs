//! `GET /resident-messages/{id}`

use crate::features::resident_messages::case::Case;
use crate::features::resident_messages::permissions::ReadResidentMessages;
use crate::features::resident_messages::response::ResidentMessageResponse;
use crate::features::resident_messages::{detail, store};
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{IdPath, IfNoneMatch, Problem, Reply};
use actix_web::get;

/// What a resident sent: to the office until it is decided on as it was typed, with a text that could be shown; else
/// as it is shown. A deputy is never told how to reach the sender.
#[utoipa::path(
    tag = "resident-messages",
    operation_id = "get_resident_message",
    params(("id" = Id, Path, description = "Message")),
    security(("bearer" = ["resident_messages.read"])),
    extensions(("x-permission" = json!("resident_messages.read"))),
    responses((status = 200, description = "The message.", body = ResidentMessageResponse)),
)]
#[get("/resident-messages/{id}")]
pub async fn get_resident_message(
    permit: Permit<ReadResidentMessages>,
    path: IdPath,
    known: IfNoneMatch,
) -> Result<Reply, Problem> {
    let reply = permit
        .view(move |conn, acting| {
            let case = Case::new(acting, store::get(conn, &acting.scope, path.0)?);
            let found = detail::assemble(conn, acting, &case)?;
            Reply::snapshot(&found, found.item.version)
        })
        .await?;
    Ok(reply.unless_known(&known))
}
