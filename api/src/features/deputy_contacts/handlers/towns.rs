//! `GET /deputy-contacts/towns`

use crate::features::deputy_contacts::permissions::CompareDeputyContacts;
use crate::features::deputy_contacts::response_coverage::DeputyContactTowns;
use crate::features::deputy_contacts::towns;
use crate::platform::auth::Permit;
use crate::platform::http::{IfNoneMatch, Problem, Reply};
use actix_web::get;

/// The same figures of each town, for the county: how many members and deputies keep in touch with as many as the local
/// rules ask, and how many deputies no member looks after.
#[utoipa::path(
    tag = "deputy-contacts",
    operation_id = "get_deputy_contact_towns",
    security(("bearer" = ["deputy_contacts.compare"])),
    extensions(("x-permission" = json!("deputy_contacts.compare"))),
    responses((status = 200, description = "The towns.", body = DeputyContactTowns)),
)]
#[get("/deputy-contacts/towns")]
pub async fn get_deputy_contact_towns(
    permit: Permit<CompareDeputyContacts>,
    known: IfNoneMatch,
) -> Result<Reply, Problem> {
    let reply = permit
        .view(move |conn, acting| Reply::tagged(&towns::assemble(conn, acting)?))
        .await?;
    Ok(reply.unless_known(&known))
}
