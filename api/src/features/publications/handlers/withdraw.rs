//! `POST /suggestions/{id}/publication-withdrawals`

use super::response;
use crate::features::publications::dto::{PublicationResponse, WithdrawPublicationRequest};
use crate::features::publications::permissions::PublishSuggestion;
use crate::features::publications::{error, gate, store};
use crate::features::suggestions;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::events::{NewEvent, record};
use crate::platform::http::{Body, IdPath, Idempotency, Problem, ProblemBody, Reply};
use actix_web::post;
use serde_json::json;

/// Takes a publication back, with a reason. Its page is gone at once, up to the minutes for which
/// readers keep it.
#[utoipa::path(
    tag = "publications",
    operation_id = "withdraw_publication",
    request_body = WithdrawPublicationRequest,
    params(
        ("id" = Id, Path, description = "Suggestion"),
        ("Idempotency-Key" = Option<String>, Header, description = "Repeating it has one effect"),
    ),
    security(("bearer" = ["suggestions.publish"])),
    extensions(("x-permission" = json!("suggestions.publish"))),
    responses(
        (status = 200, description = "The publication, taken back.", body = PublicationResponse),
        (status = 403, description = "`publication_not_yours`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`publication_not_public`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/suggestions/{id}/publication-withdrawals")]
pub async fn withdraw_publication(
    permit: Permit<PublishSuggestion>,
    path: IdPath,
    key: Idempotency,
    body: Body<WithdrawPublicationRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            let row = suggestions::get(tx, &acting.scope, path.0)?;
            if !gate::is_office(acting, &row) {
                return Err(error::NOT_YOURS.problem());
            }
            let standing = store::standing(tx, row.county_id, row.id)?
                .ok_or_else(|| error::NOT_PUBLIC.problem())?;
            let gone = store::withdraw(tx, acting, &standing, &request.reason)?;
            let event = NewEvent {
                organ_id: Some(row.office_id),
                kind: "suggestion.unpublished",
                subject_kind: "suggestion",
                subject_id: row.id,
                data: json!({"title": row.title, "number": row.number,
                    "publication_id": gone.id, "reason": request.reason}),
            };
            record(tx, acting, event)?;
            Reply::ok(&response(tx, gone)?)
        })
        .await
}
