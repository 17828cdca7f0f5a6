//! `POST /suggestions/{id}/draft-answers`

use super::submit_draft::{answer, open};
use crate::features::suggestions::model::Action;
use crate::features::suggestions::permissions::HandleSuggestion;
use crate::features::suggestions::work::dto::AnswerDraftRequest;
use crate::features::suggestions::work::entries;
use crate::features::suggestions::work::model::{DraftAnswer, DraftDecision};
use crate::features::suggestions::work::response::DraftingView;
use crate::features::suggestions::work::rules::{DraftMove, next};
use crate::features::suggestions::work::store_drafts;
use crate::features::suggestions::{error, store_people};
use crate::platform::auth::{Acting, Permit};
use crate::platform::db::{Id, Tx};
use crate::platform::http::{Body, IdPath, Idempotency, IfMatch, Problem, ProblemBody, Reply};
use actix_web::post;

/// The leader of the unit signs the draft off, or sends it back with remarks (J11). The leader's name
/// stands under the answer.
#[utoipa::path(
    tag = "suggestions",
    operation_id = "answer_suggestion_draft",
    request_body = AnswerDraftRequest,
    params(
        ("id" = Id, Path, description = "Suggestion"),
        ("If-Match" = String, Header, description = "Version of the draft, such as `\"v3\"`"),
        ("Idempotency-Key" = Option<String>, Header, description = "Repeating it has one effect"),
    ),
    security(("bearer" = ["suggestions.handle"])),
    extensions(("x-permission" = json!("suggestions.handle"))),
    responses(
        (status = 200, description = "The draft as it is now.", body = DraftingView),
        (status = 403, description = "`suggestion_not_your_turn`, `suggestion_not_leader`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`suggestion_not_in_state`, `suggestion_draft_not_submitted`, `suggestion_part_done`, `suggestion_merged`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/suggestions/{id}/draft-answers")]
pub async fn answer_suggestion_draft(
    permit: Permit<HandleSuggestion>,
    path: IdPath,
    seen: IfMatch,
    key: Idempotency,
    body: Body<AnswerDraftRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            decide(tx, acting, path.0, seen, &request)
        })
        .await
}

fn decide(
    tx: &mut Tx<'_>,
    acting: &Acting,
    id: Id,
    seen: IfMatch,
    request: &AnswerDraftRequest,
) -> Result<Reply, Problem> {
    let refused = || error::DRAFT_NOT_SUBMITTED.problem();
    let (case, part, drafting) = open(tx, acting, id, seen, Action::SignOff)?;
    let mut draft = drafting.draft.ok_or_else(refused)?;
    draft.state = next(draft.state, DraftMove::Decide(request.answer)).ok_or_else(refused)?;
    let note = request.note.as_deref();
    let unit = store_people::organ_name(tx, case.row.county_id, part.unit_id)?;
    let unit = (part.unit_id, unit.as_str());
    let (decision, entry) = match request.answer {
        DraftAnswer::SignedOff => {
            draft.signed_by = Some(acting.actor_name().to_owned());
            let entry = entries::signed_off(&case.row, unit, draft.kind);
            (DraftDecision::SignedOff, entry)
        }
        DraftAnswer::Returned if note.is_none() => {
            return Err(Problem::field("/note", "required"));
        }
        DraftAnswer::Returned => {
            let entry = entries::sent_back(&case.row, unit, draft.kind);
            (DraftDecision::Returned, entry)
        }
    };
    store_drafts::decide(tx, acting, &draft, decision, note)?;
    store_drafts::save(tx, acting, &mut draft)?;
    entry.write(tx, acting)?;
    answer(tx, acting, &case, &part, &draft)
}
