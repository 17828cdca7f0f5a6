//! `POST /suggestions/{id}/promise-entries`

use crate::features::suggestions::case::Case;
use crate::features::suggestions::dto_promises::ReportPromiseRequest;
use crate::features::suggestions::model::{PromiseEntryKind, PromiseState};
use crate::features::suggestions::permissions::HandleSuggestion;
use crate::features::suggestions::response::SuggestionResponse;
use crate::features::suggestions::rules::Move;
use crate::features::suggestions::{entries_promises, promising, store_people, store_promises};
use crate::platform::auth::{Acting, Permit};
use crate::platform::db::{Id, Tx};
use crate::platform::http::{Body, IdPath, Idempotency, IfMatch, Problem, ProblemBody, Reply};
use actix_web::post;

/// Reports on a promise (J15): how it goes, that it is kept (the second answer), or why it cannot be.
#[utoipa::path(
    tag = "suggestions",
    operation_id = "report_suggestion_promise",
    request_body = ReportPromiseRequest,
    params(
        ("id" = Id, Path, description = "Suggestion"),
        ("If-Match" = String, Header, description = "Version, such as `\"v3\"`"),
        ("Idempotency-Key" = Option<String>, Header, description = "Repeating it has one effect"),
    ),
    security(("bearer" = ["suggestions.handle"])),
    extensions(("x-permission" = json!("suggestions.handle"))),
    responses(
        (status = 200, description = "The suggestion as it is now.", body = SuggestionResponse),
        (status = 403, description = "`suggestion_not_your_turn`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`suggestion_not_in_state`, `suggestion_no_promise`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/suggestions/{id}/promise-entries")]
pub async fn report_suggestion_promise(
    permit: Permit<HandleSuggestion>,
    path: IdPath,
    seen: IfMatch,
    key: Idempotency,
    body: Body<ReportPromiseRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            report_promise(tx, acting, path.0, seen, &request)?.reply(tx, acting)
        })
        .await
}

/// The act itself: rows, event, to-dos.
pub(in crate::features) fn report_promise(
    tx: &mut Tx<'_>,
    acting: &Acting,
    id: Id,
    seen: IfMatch,
    request: &ReportPromiseRequest,
) -> Result<Case, Problem> {
    let mut case = Case::open(tx, acting, id, seen)?;
    case.step(tx, acting, Move::ReportPromise)?;
    let own = acting.scope.organ_id();
    let mut still_open = store_promises::list(tx, &case.row)?;
    still_open.retain(|p| p.unit_id == own && p.state == PromiseState::Open);
    let promise = still_open
        .iter()
        .find(|promise| promise.id == request.promise_id)
        .cloned()
        .ok_or_else(|| Problem::field("/promise_id", "no_promise"))?;
    store_promises::report(tx, acting, &promise, request.kind, &request.content)?;
    case.save(tx, acting)?;
    if request.kind != PromiseEntryKind::Progress {
        still_open.retain(|other| other.id != promise.id);
    }
    let still_open = promising::asked(tx, acting, &case.row, still_open)?;
    let unit = store_people::organ_name(tx, case.row.county_id, own)?;
    entries_promises::reported(&case.row, (own, &unit), request, &still_open).write(tx, acting)?;
    Ok(case)
}
