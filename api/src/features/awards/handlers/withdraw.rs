//! `POST /awards/{id}/withdrawals`

use crate::features::awards::case::Case;
use crate::features::awards::changing;
use crate::features::awards::dto::WithdrawAwardRequest;
use crate::features::awards::model::AwardAction;
use crate::features::awards::permissions::KeepAwards;
use crate::features::awards::response::AwardResponse;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{Body, IdPath, Idempotency, IfMatch, Problem, ProblemBody, Reply};
use actix_web::post;

/// Says that the honour was taken back, since when and why; it stays in the register.
#[utoipa::path(
    tag = "awards",
    operation_id = "withdraw_award",
    request_body = WithdrawAwardRequest,
    params(
        ("id" = Id, Path, description = "Commendation"),
        ("If-Match" = String, Header, description = "Version of the commendation, such as `\"v3\"`"),
        ("Idempotency-Key" = Option<String>, Header, description = "Repeating it has one effect"),
    ),
    security(("bearer" = ["awards.keep"])),
    extensions(("x-permission" = json!("awards.keep"))),
    responses(
        (status = 200, description = "The commendation as it is now.", body = AwardResponse),
        (status = 403, description = "`award_not_your_turn`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`award_withdrawn`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/awards/{id}/withdrawals")]
pub async fn withdraw_award(
    permit: Permit<KeepAwards>,
    path: IdPath,
    seen: IfMatch,
    key: Idempotency,
    body: Body<WithdrawAwardRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            let mut case = Case::open(tx, acting, path.0, seen, AwardAction::Withdraw)?;
            changing::withdraw(tx, acting, &mut case, &request)?;
            case.reply(tx, acting)
        })
        .await
}
