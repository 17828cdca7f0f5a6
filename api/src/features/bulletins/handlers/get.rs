//! `GET /bulletins/{id}`

use crate::features::bulletins::case::Case;
use crate::features::bulletins::permissions::ReadBulletins;
use crate::features::bulletins::response::BulletinResponse;
use crate::features::bulletins::{detail, store};
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{IdPath, IfNoneMatch, Problem, Reply};
use actix_web::get;

/// A bulletin: its text and files, what was corrected, to whom it was sent and who has read it, what the reader may do now.
#[utoipa::path(
    tag = "bulletins",
    operation_id = "get_bulletin",
    params(("id" = Id, Path, description = "Bulletin")),
    security(("bearer" = ["bulletins.read"])),
    extensions(("x-permission" = json!("bulletins.read"))),
    responses((status = 200, description = "The bulletin.", body = BulletinResponse)),
)]
#[get("/bulletins/{id}")]
pub async fn get_bulletin(
    permit: Permit<ReadBulletins>,
    path: IdPath,
    known: IfNoneMatch,
) -> Result<Reply, Problem> {
    let reply = permit
        .view(move |conn, acting| {
            let row = store::get(conn, &acting.scope, path.0)?;
            let case = Case::load(conn, acting, row)?;
            let found = detail::assemble(conn, acting, &case)?;
            Reply::snapshot(&found, found.item.version)
        })
        .await?;
    Ok(reply.unless_known(&known))
}
