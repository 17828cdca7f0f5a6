//! `POST /suggestions/{id}/cosigners`

use crate::features::suggestions::case::Case;
use crate::features::suggestions::create::invitable;
use crate::features::suggestions::dto::InviteCosignersRequest;
use crate::features::suggestions::log::{Entry, steps};
use crate::features::suggestions::permissions::EditSuggestion;
use crate::features::suggestions::response::SuggestionResponse;
use crate::features::suggestions::rules::Move;
use crate::features::suggestions::signing::invite;
use crate::platform::auth::{Acting, Permit};
use crate::platform::db::{Id, Tx};
use crate::platform::http::{Body, IdPath, Idempotency, IfMatch, Problem, ProblemBody, Reply};
use actix_web::post;

/// Asks deputies in office of the same congress to sign along (J1); one who declined may be asked
/// again.
#[utoipa::path(
    tag = "suggestions",
    operation_id = "invite_cosigners",
    request_body = InviteCosignersRequest,
    params(
        ("id" = Id, Path, description = "Suggestion"),
        ("If-Match" = String, Header, description = "Version, such as `\"v3\"`"),
        ("Idempotency-Key" = Option<String>, Header, description = "Repeating it has one effect"),
    ),
    security(("bearer" = ["suggestions.edit"])),
    extensions(("x-permission" = json!("suggestions.edit"))),
    responses(
        (status = 200, description = "The suggestion as it is now.", body = SuggestionResponse),
        (status = 403, description = "`suggestion_not_your_turn`, `suggestion_mandate_suspended`, `suggestion_mandate_ended`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`suggestion_not_in_state`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/suggestions/{id}/cosigners")]
pub async fn invite_cosigners(
    permit: Permit<EditSuggestion>,
    path: IdPath,
    seen: IfMatch,
    key: Idempotency,
    body: Body<InviteCosignersRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            invite_deputies(tx, acting, path.0, seen, &request)?.reply(tx, acting)
        })
        .await
}

/// The act itself: rows, event, to-dos.
pub(in crate::features) fn invite_deputies(
    tx: &mut Tx<'_>,
    acting: &Acting,
    id: Id,
    seen: IfMatch,
    request: &InviteCosignersRequest,
) -> Result<Case, Problem> {
    let mut case = Case::open(tx, acting, id, seen)?;
    case.step(tx, acting, Move::InviteCosigner)?;
    let ids = &request.deputy_ids;
    let names = invitable(tx, acting, &case.row, ids, "/deputy_ids")?;
    let asked = invite(tx, acting, &case.row, ids)?;
    case.save(tx, acting)?;
    Entry::new(&case.row, "suggestion.cosigners_invited")
        .with("names", names.join("、"))
        .opening_for(&asked, steps::ANSWER_COSIGN)
        .write(tx, acting)?;
    Ok(case)
}
