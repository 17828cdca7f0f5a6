//! `POST /receptions`

use crate::features::receptions::create;
use crate::features::receptions::detail;
use crate::features::receptions::dto::PlanReceptionRequest;
use crate::features::receptions::permissions::PlanReceptions;
use crate::features::receptions::response::ReceptionResponse;
use crate::platform::auth::Permit;
use crate::platform::http::{Body, Idempotent, Problem, ProblemBody, Reply};
use actix_web::post;

/// Puts a reception of residents at a station on the roster (A3, A4); those on duty are told.
#[utoipa::path(
    tag = "receptions",
    operation_id = "plan_reception",
    request_body = PlanReceptionRequest,
    params(("Idempotency-Key" = String, Header, description = "Repeating it has one effect")),
    security(("bearer" = ["receptions.plan"])),
    extensions(("x-permission" = json!("receptions.plan"))),
    responses(
        (status = 201, description = "On the roster.", body = ReceptionResponse),
        (status = 403, description = "`reception_not_your_turn`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`already_exists`: the identifier is taken; `reception_time_taken`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/receptions")]
pub async fn plan_reception(
    permit: Permit<PlanReceptions>,
    key: Idempotent,
    body: Body<PlanReceptionRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key.0, body.fingerprint, move |tx, acting| {
            let case = create::create(tx, acting, &request)?;
            let location = format!("/api/v1/receptions/{}", case.row.id);
            let found = detail::assemble(tx, acting, &case)?;
            Reply::created(&found, case.row.version, location)
        })
        .await
}
