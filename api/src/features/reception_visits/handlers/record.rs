//! `POST /reception-visits`

use crate::features::reception_visits::detail;
use crate::features::reception_visits::dto::RecordReceptionVisitRequest;
use crate::features::reception_visits::permissions::RecordReceptionVisits;
use crate::features::reception_visits::recording;
use crate::features::reception_visits::response::ReceptionVisitResponse;
use crate::platform::auth::Permit;
use crate::platform::http::{Body, Idempotent, Problem, ProblemBody, Reply};
use actix_web::post;

/// Writes down what a visitor brings forward (A3), with the answer if one was given on the spot; by the office, or by a
/// deputy who is on duty. A phone may queue it.
#[utoipa::path(
    tag = "receptions",
    operation_id = "record_reception_visit",
    request_body = RecordReceptionVisitRequest,
    params(("Idempotency-Key" = String, Header, description = "Repeating it has one effect")),
    security(("bearer" = ["reception_visits.record"])),
    extensions(("x-permission" = json!("reception_visits.record"))),
    responses(
        (status = 201, description = "Written down.", body = ReceptionVisitResponse),
        (status = 403, description = "`reception_not_your_turn`, `congress_mandate_suspended`, `congress_mandate_ended`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`already_exists`: the identifier is taken; `reception_not_in_state`, `reception_not_yet`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/reception-visits")]
pub async fn record_reception_visit(
    permit: Permit<RecordReceptionVisits>,
    key: Idempotent,
    body: Body<RecordReceptionVisitRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key.0, body.fingerprint, move |tx, acting| {
            let case = recording::record(tx, acting, &request)?;
            let location = format!("/api/v1/reception-visits/{}", case.row.id);
            let found = detail::assemble(tx, acting, &case)?;
            Reply::created(&found, case.row.version, location)
        })
        .await
}
