//! `POST /mandates/{id}/restorations`

use super::change;
use crate::features::deputies::dto::RestoreMandateRequest;
use crate::features::deputies::permissions::ManageMandates;
use crate::features::deputies::response::MandateResponse;
use crate::features::deputies::rules::MandateChange;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{Body, IdPath, Idempotency, IfMatch, Problem, ProblemBody, Reply};
use actix_web::post;

/// Restores a suspended mandate once the reason has gone (代表法 61, rule D13).
#[utoipa::path(
    tag = "deputies",
    params(("id" = Id, Path, description = "The mandate."), ("If-Match" = String, Header, description = "Version, such as `\"v3\"`")),
    request_body = RestoreMandateRequest,
    security(("bearer" = ["deputies.manage_mandates"])),
    extensions(("x-permission" = json!("deputies.manage_mandates"))),
    responses(
        (status = 201, description = "The changed mandate.", body = MandateResponse),
        (status = 403, description = "`forbidden`, `mandate_of_other_congress`", body = ProblemBody, content_type = "application/problem+json"),
        (status = 422, description = "`validation_failed`, `mandate_change_before_election`, `mandate_change_before_last_change`, `mandate_change_in_future`", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`mandate_not_suspended`, `mandate_already_ended`", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/mandates/{id}/restorations")]
pub async fn restore_mandate(
    permit: Permit<ManageMandates>,
    IdPath(id): IdPath,
    seen: IfMatch,
    key: Idempotency,
    body: Body<RestoreMandateRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            let change = MandateChange::Restored;
            change::record(
                tx,
                acting,
                (id, seen),
                change,
                request.effective_on,
                &request.note,
            )
        })
        .await
}
