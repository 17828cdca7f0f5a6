//! `POST /deputies/{id}/card-withdrawals`

use crate::features::deputy_cards::dto::{DeputyCardResponse, WithdrawDeputyCardRequest};
use crate::features::deputy_cards::permissions::WriteDeputyCard;
use crate::features::deputy_cards::saving;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{Body, IdPath, Idempotency, Problem, ProblemBody, Reply};
use actix_web::post;

/// Withdraws the public card of a deputy: it is gone from the pages, up to the minutes for which readers keep them.
#[utoipa::path(
    tag = "deputy-cards",
    operation_id = "withdraw_deputy_card",
    request_body = WithdrawDeputyCardRequest,
    params(
        ("id" = Id, Path, description = "Deputy"),
        ("Idempotency-Key" = Option<String>, Header, description = "Repeating it has one effect"),
    ),
    security(("bearer" = ["deputy_cards.write"])),
    extensions(("x-permission" = json!("deputy_cards.write"))),
    responses(
        (status = 200, description = "The card as it is now.", body = DeputyCardResponse),
        (status = 403, description = "`deputy_card_not_yours`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`deputy_card_not_shown`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/deputies/{id}/card-withdrawals")]
pub async fn withdraw_deputy_card(
    permit: Permit<WriteDeputyCard>,
    path: IdPath,
    key: Idempotency,
    body: Body<WithdrawDeputyCardRequest>,
) -> Result<Reply, Problem> {
    let reason = body.value.reason;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            saving::withdraw(tx, acting, path.0, reason.as_deref())?;
            let found = saving::shown(tx, acting, path.0)?;
            Reply::versioned(&found, found.version)
        })
        .await
}
