//! `POST /suggestions/{id}/draft-recalls`

use super::submit_draft::{answer, open};
use crate::features::suggestions::dto::EmptyRequest;
use crate::features::suggestions::model::Action;
use crate::features::suggestions::permissions::HandleSuggestion;
use crate::features::suggestions::work::entries;
use crate::features::suggestions::work::model::DraftDecision;
use crate::features::suggestions::work::response::DraftingView;
use crate::features::suggestions::work::rules::{DraftMove, next};
use crate::features::suggestions::work::store_drafts;
use crate::features::suggestions::{error, store_people};
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{Body, IdPath, Idempotency, IfMatch, Problem, ProblemBody, Reply};
use actix_web::post;

/// Takes the draft back before the leader has said anything, to write on.
#[utoipa::path(
    tag = "suggestions",
    operation_id = "recall_suggestion_draft",
    request_body = EmptyRequest,
    params(
        ("id" = Id, Path, description = "Suggestion"),
        ("If-Match" = String, Header, description = "Version of the draft, such as `\"v3\"`"),
        ("Idempotency-Key" = Option<String>, Header, description = "Repeating it has one effect"),
    ),
    security(("bearer" = ["suggestions.handle"])),
    extensions(("x-permission" = json!("suggestions.handle"))),
    responses(
        (status = 200, description = "The draft as it is now.", body = DraftingView),
        (status = 403, description = "`suggestion_not_your_turn`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`suggestion_not_in_state`, `suggestion_not_signed_for`, `suggestion_part_done`, `suggestion_draft_not_submitted`, `suggestion_merged`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/suggestions/{id}/draft-recalls")]
pub async fn recall_suggestion_draft(
    permit: Permit<HandleSuggestion>,
    path: IdPath,
    seen: IfMatch,
    key: Idempotency,
    body: Body<EmptyRequest>,
) -> Result<Reply, Problem> {
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            let refused = || error::DRAFT_NOT_SUBMITTED.problem();
            let (case, part, drafting) = open(tx, acting, path.0, seen, Action::DraftReply)?;
            let mut draft = drafting.draft.ok_or_else(refused)?;
            draft.state = next(draft.state, DraftMove::Recall).ok_or_else(refused)?;
            store_drafts::decide(tx, acting, &draft, DraftDecision::Recalled, None)?;
            store_drafts::save(tx, acting, &mut draft)?;
            let unit = store_people::organ_name(tx, case.row.county_id, part.unit_id)?;
            let unit = (part.unit_id, unit.as_str());
            entries::recalled(&case.row, unit, draft.kind).write(tx, acting)?;
            answer(tx, acting, &case, &part, &draft)
        })
        .await
}
