//! `PUT /suggestions/{id}/draft`

use super::submit_draft::open;
use crate::features::suggestions::error;
use crate::features::suggestions::model::Action;
use crate::features::suggestions::permissions::HandleSuggestion;
use crate::features::suggestions::store_people;
use crate::features::suggestions::work::dto::SaveDraftRequest;
use crate::features::suggestions::work::model::DraftState;
use crate::features::suggestions::work::response::DraftingView;
use crate::features::suggestions::work::rules::{DraftMove, next};
use crate::features::suggestions::work::store_drafts::{self, DraftRow};
use crate::features::suggestions::work::{entries, view};
use crate::platform::auth::{Acting, Permit};
use crate::platform::db::{Id, Tx};
use crate::platform::http::{Body, IdPath, IfMatch, Problem, ProblemBody, Reply};
use crate::platform::ids::new_id;
use actix_web::put;

/// Keeps what the reader's unit has written so far of its answer, or of its view when it assists
/// (J11). `If-Match` names the version of the draft, `"v0"` before there is one. When another person
/// wrote last, what they wrote stays among the versions; a text that was signed off and is changed has
/// to be signed off again.
#[utoipa::path(
    tag = "suggestions",
    operation_id = "save_suggestion_draft",
    request_body = SaveDraftRequest,
    params(
        ("id" = Id, Path, description = "Suggestion"),
        ("If-Match" = String, Header, description = "Version of the draft, such as `\"v3\"`; `\"v0\"` before there is one"),
    ),
    security(("bearer" = ["suggestions.handle"])),
    extensions(("x-permission" = json!("suggestions.handle"))),
    responses(
        (status = 200, description = "The draft as it is now.", body = DraftingView),
        (status = 403, description = "`suggestion_not_your_turn`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`suggestion_not_in_state`, `suggestion_not_signed_for`, `suggestion_part_done`, `suggestion_no_sign_off`, `suggestion_draft_submitted`, `suggestion_merged`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[put("/suggestions/{id}/draft")]
pub async fn save_suggestion_draft(
    permit: Permit<HandleSuggestion>,
    path: IdPath,
    seen: IfMatch,
    body: Body<SaveDraftRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write(move |tx, acting| save(tx, acting, path.0, seen, &request))
        .await
}

fn save(
    tx: &mut Tx<'_>,
    acting: &Acting,
    id: Id,
    seen: IfMatch,
    request: &SaveDraftRequest,
) -> Result<Reply, Problem> {
    let (case, part, drafting) = open(tx, acting, id, seen, Action::DraftReply)?;
    let row = &case.row;
    let before = drafting.draft;
    let state = before.as_ref().map_or(DraftState::Writing, |d| d.state);
    let state = next(state, DraftMove::Save).ok_or_else(|| error::DRAFT_SUBMITTED.problem())?;
    let was_signed_off = before
        .as_ref()
        .is_some_and(|draft| draft.state == DraftState::SignedOff);
    let mut draft = match before {
        Some(draft) => draft,
        None => {
            let draft = DraftRow {
                county_id: row.county_id,
                id: new_id(),
                suggestion_id: row.id,
                unit_id: part.unit_id,
                round: row.round,
                kind: drafting.kind,
                state,
                result_class: None,
                content: String::new(),
                promise: None,
                promise_due_on: None,
                signed_by: None,
                edited_by: acting.scope.account_id(),
                edited_by_name: acting.actor_name().to_owned(),
                version: 0,
                created_at: acting.now,
                updated_at: acting.now,
            };
            store_drafts::insert(tx, &draft)?;
            draft
        }
    };
    if draft.edited_by != acting.scope.account_id() && !draft.content.is_empty() {
        let last_at = draft.updated_at;
        store_drafts::keep(tx, &draft, false, last_at)?;
    }
    draft.state = state;
    draft.signed_by = None;
    draft.result_class = request.result_class;
    draft.content.clone_from(&request.content);
    draft.promise.clone_from(&request.promise);
    draft.promise_due_on = request.promise_due_on;
    draft.edited_by = acting.scope.account_id();
    acting.actor_name().clone_into(&mut draft.edited_by_name);
    store_drafts::save(tx, acting, &mut draft)?;
    if was_signed_off {
        let unit = store_people::organ_name(tx, row.county_id, part.unit_id)?;
        entries::reopened(row, (part.unit_id, &unit), draft.kind).write(tx, acting)?;
    } else {
        tx.without_event("a text is kept while it is typed; handing it to the leader is the act");
    }
    let found = view::drafting(tx, acting, row, &part)?;
    Reply::versioned(&found, draft.version)
}
