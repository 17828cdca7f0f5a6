//! `POST /suggestions/assignments`

use crate::features::suggestions::assigning;
use crate::features::suggestions::detail;
use crate::features::suggestions::dto::AssignSuggestionRequest;
use crate::features::suggestions::dto_handling::AssignSuggestionsRequest;
use crate::features::suggestions::model::AssignmentMode;
use crate::features::suggestions::permissions::AssignSuggestion;
use crate::features::suggestions::response_handling::AssignedSuggestions;
use crate::features::suggestions::selection::{each, unique};
use crate::platform::auth::Permit;
use crate::platform::http::{Body, Idempotency, Problem, Reply};
use actix_web::post;

/// Hands a selection over to one unit. What waits for no hand-over is left out with its reason; one
/// out of scope is 404 for the whole selection.
#[utoipa::path(
    tag = "suggestions",
    operation_id = "assign_suggestions",
    request_body = AssignSuggestionsRequest,
    params(("Idempotency-Key" = Option<String>, Header, description = "Repeating it has one effect")),
    security(("bearer" = ["suggestions.assign"])),
    extensions(("x-permission" = json!("suggestions.assign"))),
    responses((status = 200, description = "Handed over, and left out.", body = AssignedSuggestions)),
)]
#[post("/suggestions/assignments")]
pub async fn assign_suggestions(
    permit: Permit<AssignSuggestion>,
    key: Idempotency,
    body: Body<AssignSuggestionsRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            let ids = unique(&request.suggestion_ids, "/suggestion_ids")?;
            let one = AssignSuggestionRequest {
                unit_id: request.unit_id,
                other_unit_ids: Vec::new(),
                how: AssignmentMode::Together,
                note: request.note.clone(),
            };
            let (assigned, skipped) = each(tx, acting, &ids, |tx, case| {
                assigning::assign(tx, acting, case, &one)?;
                detail::one(tx, acting, &case.row)
            })?;
            Reply::ok(&AssignedSuggestions { assigned, skipped })
        })
        .await
}
