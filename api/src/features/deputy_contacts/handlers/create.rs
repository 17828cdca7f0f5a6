//! `POST /deputy-contacts`

use crate::features::deputy_contacts::dto::CreateDeputyContactRequest;
use crate::features::deputy_contacts::permissions::KeepDeputyContacts;
use crate::features::deputy_contacts::response::DeputyContactResponse;
use crate::features::deputy_contacts::{adding, detail};
use crate::platform::auth::Permit;
use crate::platform::http::{Body, Idempotent, Problem, ProblemBody, Reply};
use actix_web::post;

/// Adds a resident or a household with whom a deputy keeps in touch (代表法28, 37): the deputy, or the office for a list
/// on paper. It needs no name; the telephone only if they gave it.
#[utoipa::path(
    tag = "deputy-contacts",
    operation_id = "create_deputy_contact",
    request_body = CreateDeputyContactRequest,
    params(("Idempotency-Key" = String, Header, description = "Repeating it has one effect")),
    security(("bearer" = ["deputy_contacts.keep"])),
    extensions(("x-permission" = json!("deputy_contacts.keep"))),
    responses(
        (status = 201, description = "Added.", body = DeputyContactResponse),
        (status = 403, description = "`congress_mandate_suspended`, `congress_mandate_ended`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`already_exists`: the identifier is taken; `congress_none`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/deputy-contacts")]
pub async fn create_deputy_contact(
    permit: Permit<KeepDeputyContacts>,
    key: Idempotent,
    body: Body<CreateDeputyContactRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key.0, body.fingerprint, move |tx, acting| {
            let case = adding::add(tx, acting, &request)?;
            let location = format!("/api/v1/deputy-contacts/{}", case.row.id);
            let found = detail::assemble(tx, acting, &case)?;
            Reply::created(&found, case.row.version, location)
        })
        .await
}
