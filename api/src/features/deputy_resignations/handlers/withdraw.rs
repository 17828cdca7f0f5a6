//! `POST /deputy-resignations/{id}/withdrawals`

use crate::features::deputy_resignations::case::Case;
use crate::features::deputy_resignations::deciding;
use crate::features::deputy_resignations::dto::WithdrawDeputyResignationRequest;
use crate::features::deputy_resignations::model::DeputyResignationAction;
use crate::features::deputy_resignations::permissions::SubmitDeputyResignation;
use crate::features::deputy_resignations::response::DeputyResignationResponse;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{Body, IdPath, Idempotency, IfMatch, Problem, ProblemBody, Reply};
use actix_web::post;

/// Takes it back before the vote, as its deputy; the office what was handed in on paper.
#[utoipa::path(
    tag = "deputy-resignations",
    operation_id = "withdraw_deputy_resignation",
    request_body = WithdrawDeputyResignationRequest,
    params(
        ("id" = Id, Path, description = "Resignation"),
        ("If-Match" = String, Header, description = "Version of the resignation, such as `\"v3\"`"),
        ("Idempotency-Key" = Option<String>, Header, description = "Repeating it has one effect"),
    ),
    security(("bearer" = ["deputy_resignations.submit"])),
    extensions(("x-permission" = json!("deputy_resignations.submit"))),
    responses(
        (status = 200, description = "The resignation as it is now.", body = DeputyResignationResponse),
        (status = 403, description = "`deputy_resignation_not_your_turn`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`deputy_resignation_not_in_state`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/deputy-resignations/{id}/withdrawals")]
pub async fn withdraw_deputy_resignation(
    permit: Permit<SubmitDeputyResignation>,
    path: IdPath,
    seen: IfMatch,
    key: Idempotency,
    body: Body<WithdrawDeputyResignationRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            let mut case = Case::open(tx, acting, path.0, seen, DeputyResignationAction::Withdraw)?;
            deciding::withdraw(tx, acting, &mut case, &request)?;
            case.reply(tx, acting)
        })
        .await
}
