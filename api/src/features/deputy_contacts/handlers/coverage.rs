//! `GET /deputy-contacts/coverage`

use crate::features::deputy_contacts::coverage;
use crate::features::deputy_contacts::dto::DeputyContactCoverageQuery;
use crate::features::deputy_contacts::permissions::ReadDeputyContacts;
use crate::features::deputy_contacts::response_coverage::DeputyContactCoverage;
use crate::platform::auth::Permit;
use crate::platform::http::{IfNoneMatch, Problem, ProblemBody, Query, Reply};
use actix_web::get;

/// Who keeps in touch with whom in a congress, when last, and who is below the local rules; a deputy reads the whole and
/// their own lines.
#[utoipa::path(
    tag = "deputy-contacts",
    operation_id = "get_deputy_contact_coverage",
    params(DeputyContactCoverageQuery),
    security(("bearer" = ["deputy_contacts.read"])),
    extensions(("x-permission" = json!("deputy_contacts.read"))),
    responses(
        (status = 200, description = "The matrix.", body = DeputyContactCoverage),
        (status = 404, description = "`not_found`: not a congress of the reader.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`congress_none`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[get("/deputy-contacts/coverage")]
pub async fn get_deputy_contact_coverage(
    permit: Permit<ReadDeputyContacts>,
    Query(query): Query<DeputyContactCoverageQuery>,
    known: IfNoneMatch,
) -> Result<Reply, Problem> {
    let reply = permit
        .view(move |conn, acting| Reply::tagged(&coverage::assemble(conn, acting, &query)?))
        .await?;
    Ok(reply.unless_known(&known))
}
