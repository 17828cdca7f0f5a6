//! `POST /awards`

use crate::features::awards::dto::CreateAwardRequest;
use crate::features::awards::permissions::KeepAwards;
use crate::features::awards::response::AwardResponse;
use crate::features::awards::{create, detail};
use crate::platform::auth::Permit;
use crate::platform::http::{Body, Idempotent, Problem, ProblemBody, Reply};
use actix_web::post;

/// Enters a commendation of a deputy, a unit, a group or a suggestion; the deputy it concerns is told.
#[utoipa::path(
    tag = "awards",
    operation_id = "create_award",
    request_body = CreateAwardRequest,
    params(("Idempotency-Key" = String, Header, description = "Repeating it has one effect")),
    security(("bearer" = ["awards.keep"])),
    extensions(("x-permission" = json!("awards.keep"))),
    responses(
        (status = 201, description = "Entered.", body = AwardResponse),
        (status = 409, description = "`congress_none`; `already_exists`: the identifier is taken.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/awards")]
pub async fn create_award(
    permit: Permit<KeepAwards>,
    key: Idempotent,
    body: Body<CreateAwardRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key.0, body.fingerprint, move |tx, acting| {
            let case = create::create(tx, acting, &request)?;
            let location = format!("/api/v1/awards/{}", case.row.id);
            let found = detail::assemble(tx, acting, &case)?;
            Reply::created(&found, case.row.version, location)
        })
        .await
}
