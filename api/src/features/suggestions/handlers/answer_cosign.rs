//! `POST /suggestions/{id}/cosigner-answers`

use crate::features::suggestions::case::Case;
use crate::features::suggestions::dto::AnswerCosignRequest;
use crate::features::suggestions::entries;
use crate::features::suggestions::permissions::CosignSuggestion;
use crate::features::suggestions::response::SuggestionResponse;
use crate::features::suggestions::rules::Move;
use crate::features::suggestions::signing::answer;
use crate::platform::auth::{Acting, Permit};
use crate::platform::db::{Id, Tx};
use crate::platform::http::{Body, IdPath, Idempotency, IfMatch, Problem, ProblemBody, Reply};
use actix_web::post;

/// Signs along, or does not.
#[utoipa::path(
    tag = "suggestions",
    operation_id = "answer_cosigner_invitation",
    request_body = AnswerCosignRequest,
    params(
        ("id" = Id, Path, description = "Suggestion"),
        ("If-Match" = String, Header, description = "Version, such as `\"v3\"`"),
        ("Idempotency-Key" = Option<String>, Header, description = "Repeating it has one effect"),
    ),
    security(("bearer" = ["suggestions.cosign"])),
    extensions(("x-permission" = json!("suggestions.cosign"))),
    responses(
        (status = 200, description = "The suggestion as it is now.", body = SuggestionResponse),
        (status = 403, description = "`suggestion_not_your_turn`, `suggestion_mandate_suspended`, `suggestion_mandate_ended`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`suggestion_not_in_state`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/suggestions/{id}/cosigner-answers")]
pub async fn answer_cosigner_invitation(
    permit: Permit<CosignSuggestion>,
    path: IdPath,
    seen: IfMatch,
    key: Idempotency,
    body: Body<AnswerCosignRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            answer_invitation(tx, acting, path.0, seen, &request)?.reply(tx, acting)
        })
        .await
}

/// The act itself: rows, event, to-dos.
pub(in crate::features) fn answer_invitation(
    tx: &mut Tx<'_>,
    acting: &Acting,
    id: Id,
    seen: IfMatch,
    request: &AnswerCosignRequest,
) -> Result<Case, Problem> {
    let mut case = Case::open(tx, acting, id, seen)?;
    case.step(tx, acting, Move::AnswerCosign)?;
    let deputy_id = answer(tx, acting, &mut case.row, request.answer)?;
    case.save(tx, acting)?;
    entries::cosign_answered(&case.row, deputy_id, request.answer).write(tx, acting)?;
    Ok(case)
}
