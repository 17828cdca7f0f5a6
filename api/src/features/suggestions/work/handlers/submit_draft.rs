//! `POST /suggestions/{id}/draft-submissions`

use crate::features::suggestions::case::Case;
use crate::features::suggestions::dto::EmptyRequest;
use crate::features::suggestions::handlers::reply::check_promise;
use crate::features::suggestions::model::Action;
use crate::features::suggestions::permissions::HandleSuggestion;
use crate::features::suggestions::rules::Move;
use crate::features::suggestions::store_parts::PartRow;
use crate::features::suggestions::work::drafting::Drafting;
use crate::features::suggestions::work::model::{DraftKind, DraftState};
use crate::features::suggestions::work::response::DraftingView;
use crate::features::suggestions::work::rules::{DraftMove, next};
use crate::features::suggestions::work::store_drafts::{self, DraftRow};
use crate::features::suggestions::work::{entries, view};
use crate::features::suggestions::{error, registration, store, store_people};
use crate::platform::auth::{Acting, Permit};
use crate::platform::db::{Id, Tx};
use crate::platform::http::{Body, IdPath, Idempotency, IfMatch, Problem, ProblemBody, Reply};
use crate::platform::i18n::Params;
use actix_web::post;
use serde_json::json;

/// Hands the finished draft to the leader of the unit (J11, J20).
#[utoipa::path(
    tag = "suggestions",
    operation_id = "submit_suggestion_draft",
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
        (status = 409, description = "`suggestion_not_in_state`, `suggestion_not_signed_for`, `suggestion_part_done`, `suggestion_no_sign_off`, `suggestion_draft_not_ready`, `suggestion_merged`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/suggestions/{id}/draft-submissions")]
pub async fn submit_suggestion_draft(
    permit: Permit<HandleSuggestion>,
    path: IdPath,
    seen: IfMatch,
    key: Idempotency,
    body: Body<EmptyRequest>,
) -> Result<Reply, Problem> {
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            let (case, part, drafting) = open(tx, acting, path.0, seen, Action::DraftReply)?;
            if !drafting.is_signed_off_here {
                return Err(error::NO_SIGN_OFF.problem());
            }
            let mut draft = drafting.draft.ok_or_else(not_ready)?;
            draft.state = next(draft.state, DraftMove::Submit).ok_or_else(not_ready)?;
            check_complete(tx, acting, &case, &draft)?;
            store_drafts::keep(tx, &draft, true, acting.now)?;
            store_drafts::save(tx, acting, &mut draft)?;
            let unit = store_people::organ_name(tx, case.row.county_id, part.unit_id)?;
            let unit = (part.unit_id, unit.as_str());
            entries::submitted(&case.row, unit, draft.kind).write(tx, acting)?;
            answer(tx, acting, &case, &part, &draft)
        })
        .await
}

fn not_ready() -> Problem {
    error::DRAFT_NOT_READY.problem()
}

/// Opens the suggestion for an act on the draft of the actor's unit: locked, the rules asked, at the
/// version of the draft the caller looked at.
pub(super) fn open(
    tx: &mut Tx<'_>,
    acting: &Acting,
    id: Id,
    seen: IfMatch,
    action: Action,
) -> Result<(Case, PartRow, Drafting), Problem> {
    let row = store::lock_now(tx, &acting.scope, id)?;
    let mut case = Case::new(tx, acting, row)?;
    let by = match action {
        Action::SignOff => Move::SignOff,
        Action::ShowDraft => Move::ShowDraft,
        _ => Move::DraftReply,
    };
    case.step(tx, acting, by)?;
    let part = case.own_part(acting)?;
    let drafting = match case.standing.drafting.take() {
        Some(found) => found,
        None => Drafting::read(tx, acting, &case.row, &part)?,
    };
    seen.check(drafting.draft.as_ref().map_or(0, |draft| draft.version))?;
    Ok((case, part, drafting))
}

/// The answer of an act on a draft.
pub(super) fn answer(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &Case,
    part: &PartRow,
    draft: &DraftRow,
) -> Result<Reply, Problem> {
    let found = view::drafting(tx, acting, &case.row, part)?;
    Reply::versioned(&found, draft.version)
}

/// What the leader is to sign must be what the deputies may get.
pub(super) fn check_complete(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &Case,
    draft: &DraftRow,
) -> Result<(), Problem> {
    debug_assert_ne!(draft.state, DraftState::Sent);
    let (min, max) = match draft.kind {
        DraftKind::Reply => (20, 5000),
        DraftKind::Opinion => (10, 3000),
    };
    let length = draft.content.chars().count();
    if !(min..=max).contains(&length) {
        let limits = [
            ("min".to_owned(), json!(min)),
            ("max".to_owned(), json!(max)),
        ];
        return Err(crate::platform::http::problem_codes::VALIDATION_FAILED
            .problem()
            .at("/content", "length", Params::from(limits)));
    }
    if draft.kind == DraftKind::Opinion {
        return Ok(());
    }
    let class = draft
        .result_class
        .ok_or_else(|| Problem::field("/result_class", "required"))?;
    registration::result_class(tx, acting, &case.row, class)?;
    let promise = draft.promise.as_deref().zip(draft.promise_due_on);
    check_promise(
        tx,
        acting,
        &case.row,
        class,
        promise.map(|(_, due_on)| due_on),
    )
}
