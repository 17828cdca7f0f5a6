//! `GET /deputy-contacts/{id}`

use crate::features::deputy_contacts::case::Case;
use crate::features::deputy_contacts::permissions::ReadDeputyContacts;
use crate::features::deputy_contacts::response::DeputyContactResponse;
use crate::features::deputy_contacts::{detail, store};
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{IdPath, IfNoneMatch, Problem, Reply};
use actix_web::get;

/// A contact: its meetings and calls, and what the reader may do to it now.
#[utoipa::path(
    tag = "deputy-contacts",
    operation_id = "get_deputy_contact",
    params(("id" = Id, Path, description = "Contact")),
    security(("bearer" = ["deputy_contacts.read"])),
    extensions(("x-permission" = json!("deputy_contacts.read"))),
    responses((status = 200, description = "The contact.", body = DeputyContactResponse)),
)]
#[get("/deputy-contacts/{id}")]
pub async fn get_deputy_contact(
    permit: Permit<ReadDeputyContacts>,
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
