//! `POST /deputy-contacts/assignments`

use crate::features::deputy_contacts::dto::{
    AssignDeputyContactsRequest, DeputyContactCoverageQuery,
};
use crate::features::deputy_contacts::permissions::AssignDeputyContacts;
use crate::features::deputy_contacts::response_coverage::DeputyContactCoverage;
use crate::features::deputy_contacts::{assigning, coverage};
use crate::platform::auth::Permit;
use crate::platform::http::{Body, Idempotency, Problem, ProblemBody, Reply};
use actix_web::post;

/// Assigns deputies to members of the presidium, many at once (domain 12, row 37): of each member that is named all
/// whom they look after from now on; members who are not named keep theirs. Everybody concerned is told.
#[utoipa::path(
    tag = "deputy-contacts",
    operation_id = "assign_deputy_contacts",
    request_body = AssignDeputyContactsRequest,
    params(("Idempotency-Key" = Option<String>, Header, description = "Repeating it has one effect")),
    security(("bearer" = ["deputy_contacts.assign"])),
    extensions(("x-permission" = json!("deputy_contacts.assign"))),
    responses(
        (status = 200, description = "The matrix as it is now.", body = DeputyContactCoverage),
        (status = 409, description = "`deputy_contact_unchanged`, `congress_none`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/deputy-contacts/assignments")]
pub async fn assign_deputy_contacts(
    permit: Permit<AssignDeputyContacts>,
    key: Idempotency,
    body: Body<AssignDeputyContactsRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            assigning::assign(tx, acting, &request)?;
            let own = DeputyContactCoverageQuery::default();
            Reply::ok(&coverage::assemble(tx, acting, &own)?)
        })
        .await
}
