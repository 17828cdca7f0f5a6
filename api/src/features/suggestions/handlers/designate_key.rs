//! `POST /suggestions/{id}/key-designations`

use crate::features::suggestions::case::Case;
use crate::features::suggestions::dto_promises::DesignateKeyRequest;
use crate::features::suggestions::model::SupervisionKind;
use crate::features::suggestions::permissions::AssignSuggestion;
use crate::features::suggestions::response::SuggestionResponse;
use crate::features::suggestions::rules::Move;
use crate::features::suggestions::{entries_promises, store_supervision};
use crate::platform::auth::{Acting, Permit};
use crate::platform::db::{Id, Tx};
use crate::platform::http::{Body, IdPath, Idempotency, IfMatch, Problem, ProblemBody, Reply};
use actix_web::post;

/// Makes it a key item (J16): decided by the presidium, or by the chairpersons' meeting of the county
/// (代表法52); supervised by the chair, led by a named official.
#[utoipa::path(
    tag = "suggestions",
    operation_id = "designate_key_suggestion",
    request_body = DesignateKeyRequest,
    params(
        ("id" = Id, Path, description = "Suggestion"),
        ("If-Match" = String, Header, description = "Version, such as `\"v3\"`"),
        ("Idempotency-Key" = Option<String>, Header, description = "Repeating it has one effect"),
    ),
    security(("bearer" = ["suggestions.assign"])),
    extensions(("x-permission" = json!("suggestions.assign"))),
    responses(
        (status = 200, description = "The suggestion as it is now.", body = SuggestionResponse),
        (status = 403, description = "`suggestion_not_your_turn`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`suggestion_not_in_state`, `suggestion_already_key`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/suggestions/{id}/key-designations")]
pub async fn designate_key_suggestion(
    permit: Permit<AssignSuggestion>,
    path: IdPath,
    seen: IfMatch,
    key: Idempotency,
    body: Body<DesignateKeyRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            designate_key(tx, acting, path.0, seen, &request)?.reply(tx, acting)
        })
        .await
}

/// The act itself: rows, event, to-dos.
pub(in crate::features) fn designate_key(
    tx: &mut Tx<'_>,
    acting: &Acting,
    id: Id,
    seen: IfMatch,
    request: &DesignateKeyRequest,
) -> Result<Case, Problem> {
    let mut case = Case::open(tx, acting, id, seen)?;
    case.step(tx, acting, Move::DesignateKey)?;
    if request.decided_on > acting.today {
        return Err(Problem::field("/decided_on", "future"));
    }
    let people = (
        Some(request.supervisor.as_str()),
        Some(request.leading_official.as_str()),
    );
    let why = (request.reason.as_str(), request.decided_on);
    store_supervision::insert(tx, acting, &case.row, SupervisionKind::Key, people, why)?;
    case.row.is_key = true;
    case.save(tx, acting)?;
    entries_promises::made_key(&case.row, request).write(tx, acting)?;
    Ok(case)
}
