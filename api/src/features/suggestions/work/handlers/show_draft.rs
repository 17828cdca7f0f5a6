//! `POST /suggestions/{id}/pre-replies`

use super::submit_draft::{answer, check_complete, open};
use crate::features::suggestions::dto::EmptyRequest;
use crate::features::suggestions::model::Action;
use crate::features::suggestions::permissions::HandleSuggestion;
use crate::features::suggestions::work::response::DraftingView;
use crate::features::suggestions::work::store_pre_replies::{self, PreReplyRow};
use crate::features::suggestions::work::{drafting, entries};
use crate::features::suggestions::{error, store_people};
use crate::platform::auth::{Acting, Permit};
use crate::platform::db::{Id, Tx};
use crate::platform::http::{Body, IdPath, Idempotency, IfMatch, Problem, ProblemBody, Reply};
use crate::platform::ids::new_id;
use actix_web::post;

/// Shows the draft of the answer to the lead deputy before it goes out (预答复), who agrees or makes
/// remarks within `pre_reply_days`. It is no rating; saying nothing holds nothing up.
#[utoipa::path(
    tag = "suggestions",
    operation_id = "give_suggestion_pre_reply",
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
        (status = 409, description = "`suggestion_not_in_state`, `suggestion_not_signed_for`, `suggestion_part_done`, `suggestion_no_pre_reply`, `suggestion_pre_reply_waits`, `suggestion_draft_not_ready`, `suggestion_merged`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/suggestions/{id}/pre-replies")]
pub async fn give_suggestion_pre_reply(
    permit: Permit<HandleSuggestion>,
    path: IdPath,
    seen: IfMatch,
    key: Idempotency,
    body: Body<EmptyRequest>,
) -> Result<Reply, Problem> {
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            show(tx, acting, path.0, seen)
        })
        .await
}

fn show(tx: &mut Tx<'_>, acting: &Acting, id: Id, seen: IfMatch) -> Result<Reply, Problem> {
    let (case, part, drafting) = open(tx, acting, id, seen, Action::ShowDraft)?;
    let draft = drafting
        .draft
        .ok_or_else(|| error::DRAFT_NOT_READY.problem())?;
    check_complete(tx, acting, &case, &draft)?;
    let row = &case.row;
    let shown = PreReplyRow {
        county_id: row.county_id,
        id: new_id(),
        suggestion_id: row.id,
        unit_id: part.unit_id,
        round: row.round,
        result_class: draft.result_class,
        content: draft.content.clone(),
        promise: draft.promise.clone(),
        promise_due_on: draft.promise_due_on,
        asked_by: acting.scope.account_id(),
        asked_by_name: acting.actor_name().to_owned(),
        asked_at: acting.now,
        due_on: drafting::pre_reply_due(tx, acting, row)?,
        answer: None,
        remarks: None,
        answered_by_name: None,
        answered_at: None,
    };
    store_pre_replies::insert(tx, &shown)?;
    let unit = store_people::organ_name(tx, row.county_id, part.unit_id)?;
    entries::shown(row, &unit, shown.due_on).write(tx, acting)?;
    answer(tx, acting, &case, &part, &draft)
}
