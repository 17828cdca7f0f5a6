//! `PATCH /suggestions/{id}`

use crate::features::suggestions::case::Case;
use crate::features::suggestions::create::searchable;
use crate::features::suggestions::dto::UpdateSuggestionRequest;
use crate::features::suggestions::log::{Entry, steps};
use crate::features::suggestions::permissions::EditSuggestion;
use crate::features::suggestions::response::SuggestionResponse;
use crate::features::suggestions::rules::Move;
use crate::features::suggestions::{signing, store_people};
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{Body, IdPath, IfMatch, Problem, ProblemBody, Reply};
use actix_web::patch;

/// Changes a draft or a suggestion sent back. Who has signed along is asked again, because they
/// signed another text (J1).
#[utoipa::path(
    tag = "suggestions",
    operation_id = "update_suggestion",
    request_body = UpdateSuggestionRequest,
    params(
        ("id" = Id, Path, description = "Suggestion"),
        ("If-Match" = String, Header, description = "Version, such as `\"v3\"`"),
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
#[patch("/suggestions/{id}")]
pub async fn update_suggestion(
    permit: Permit<EditSuggestion>,
    path: IdPath,
    seen: IfMatch,
    body: Body<UpdateSuggestionRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write(move |tx, acting| {
            let mut case = Case::open(tx, acting, path.0, seen)?;
            case.step(tx, acting, Move::Edit)?;
            let title = request
                .title
                .as_ref()
                .filter(|title| **title != case.row.title);
            let content = request
                .content
                .as_ref()
                .filter(|text| **text != case.row.content);
            let occasion = request.occasion.filter(|o| *o != case.row.occasion);
            let confidential = request
                .is_confidential
                .filter(|asked| *asked != case.row.is_confidential);
            let is_reworded = title.is_some() || content.is_some();
            if !is_reworded && occasion.is_none() && confidential.is_none() {
                tx.without_event("nothing was changed");
                return case.reply(tx, acting);
            }
            if let Some(title) = title {
                case.row.title.clone_from(title);
            }
            if let Some(content) = content {
                case.row.content.clone_from(content);
            }
            case.row.occasion = occasion.unwrap_or(case.row.occasion);
            case.row.is_confidential = confidential.unwrap_or(case.row.is_confidential);
            let lead = store_people::names(tx, &case.row)?.lead;
            case.row.search_text = searchable(&case.row, &lead);
            // Who signed, signed these words.
            let asked = if is_reworded {
                signing::ask_again(tx, &mut case.row)?
            } else {
                Vec::new()
            };
            case.save(tx, acting)?;
            Entry::new(&case.row, "suggestion.updated")
                .opening_for(&asked, steps::ANSWER_COSIGN)
                .write(tx, acting)?;
            case.reply(tx, acting)
        })
        .await
}
