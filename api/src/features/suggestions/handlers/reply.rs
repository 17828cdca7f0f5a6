//! `POST /suggestions/{id}/replies`

use crate::features::suggestions::case::Case;
use crate::features::suggestions::dto::ReplyRequest;
use crate::features::suggestions::model::{PromiseState, ResultClass, Status};
use crate::features::suggestions::permissions::HandleSuggestion;
use crate::features::suggestions::response::SuggestionResponse;
use crate::features::suggestions::rows::{ReplyRow, Suggestion};
use crate::features::suggestions::rules::Move;
use crate::features::suggestions::{
    entries, error, merging, periods, promising, registration, store_acts, store_extensions,
    store_parts, store_people, store_promises, store_returns,
};
use crate::platform::auth::{Acting, Permit};
use crate::platform::db::{Id, Tx};
use crate::platform::http::{Body, IdPath, Idempotency, IfMatch, Problem, ProblemBody, Reply};
use crate::platform::ids::new_id;
use actix_web::post;
use chrono::{Months, NaiveDate};

/// Answers it (J11): the leading unit for all, one of several its own part (J6). With the last answer
/// the period ends, and the deputy rates next.
#[utoipa::path(
    tag = "suggestions",
    operation_id = "reply_to_suggestion",
    request_body = ReplyRequest,
    params(
        ("id" = Id, Path, description = "Suggestion"),
        ("If-Match" = String, Header, description = "Version, such as `\"v3\"`"),
        ("Idempotency-Key" = Option<String>, Header, description = "Repeating it has one effect"),
    ),
    security(("bearer" = ["suggestions.handle"])),
    extensions(("x-permission" = json!("suggestions.handle"))),
    responses(
        (status = 200, description = "The suggestion as it is now.", body = SuggestionResponse),
        (status = 403, description = "`suggestion_not_your_turn`, `suggestion_mandate_suspended`, `suggestion_mandate_ended`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`suggestion_not_in_state`, `suggestion_contact_required`, `suggestion_not_signed_for`, `suggestion_part_done`, `suggestion_opinion_missing`, `suggestion_meeting_required`, `suggestion_merged`, `suggestion_sign_off_required`, `suggestion_pre_reply_required`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/suggestions/{id}/replies")]
pub async fn reply_to_suggestion(
    permit: Permit<HandleSuggestion>,
    path: IdPath,
    seen: IfMatch,
    key: Idempotency,
    body: Body<ReplyRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            reply(tx, acting, path.0, seen, &request)?.reply(tx, acting)
        })
        .await
}

/// The act itself: rows, event, to-dos.
pub(in crate::features) fn reply(
    tx: &mut Tx<'_>,
    acting: &Acting,
    id: Id,
    seen: IfMatch,
    request: &ReplyRequest,
) -> Result<Case, Problem> {
    let mut case = Case::open(tx, acting, id, seen)?;
    let next = case.step(tx, acting, Move::Reply)?;
    let class = registration::result_class(tx, acting, &case.row, request.result_class)?;
    let due_on = request.promise.as_ref().map(|promise| promise.due_on);
    check_promise(tx, acting, &case.row, request.result_class, due_on)?;
    let drafting = case.standing.drafting.take();
    let signed_by = match &drafting {
        Some(drafting) if !drafting.covers(acting, request) => {
            return Err(error::SIGN_OFF_REQUIRED.problem());
        }
        Some(drafting) => drafting.signer(acting, &request.signed_by),
        None => request.signed_by.clone(),
    };
    let request = &ReplyRequest {
        signed_by,
        ..request.clone()
    };
    if let Some(drafting) = drafting {
        drafting.send(tx, acting)?;
    }
    let mut part = case.own_part(acting)?;
    let unit_id = part.unit_id;
    part.replied_at = Some(acting.now);
    store_parts::save(tx, &part)?;
    periods::apply(tx, acting, &mut case.row, next.deadline)?;
    if next.status == Status::Replied {
        store_extensions::lapse(tx, acting, &case.row)?;
        store_returns::lapse(tx, acting, &case.row, None)?;
    } else {
        store_returns::lapse(tx, acting, &case.row, Some(unit_id))?;
    }
    case.row.result_class = least_solved(tx, &case, request, next.status)?;
    let reply = ReplyRow {
        county_id: case.row.county_id,
        id: new_id(),
        suggestion_id: case.row.id,
        round: case.row.round,
        unit_id,
        result_class: request.result_class,
        content: request.content.clone(),
        signed_by: request.signed_by.clone(),
        replied_by: acting.scope.account_id(),
        replied_by_name: acting.actor_name().to_owned(),
        replied_at: acting.now,
    };
    store_acts::insert_reply(tx, &reply)?;
    if let Some(promise) = &request.promise {
        store_promises::insert(tx, acting, &reply, &promise.content, promise.due_on)?;
    }
    case.save(tx, acting)?;
    let unit = store_people::organ_name(tx, case.row.county_id, unit_id)?;
    let unit = (unit_id, Some(unit.as_str()));
    let raters = store_people::raters(tx, acting, &case.row)?;
    let mut promises = store_promises::list(tx, &case.row)?;
    promises.retain(|promise| promise.state == PromiseState::Open);
    let promises = promising::asked(tx, acting, &case.row, promises)?;
    entries::replied(&case.row, unit, request, &class)
        .waiting_for(&case.row, &raters, &promises)
        .write(tx, acting)?;
    merging::follow(tx, acting, &case.row, next)?;
    Ok(case)
}

/// How far it is solved by all answers of the round: as far as the least solved part (J6, J14);
/// before the last answer as before.
fn least_solved(
    tx: &mut Tx<'_>,
    case: &Case,
    request: &ReplyRequest,
    status: Status,
) -> Result<Option<ResultClass>, Problem> {
    if status != Status::Replied {
        return Ok(case.row.result_class);
    }
    let others = store_acts::replies(tx, &case.row)?.into_iter();
    let others = others.filter(|reply| reply.round == case.row.round);
    let classes = others.map(|reply| reply.result_class);
    Ok(classes.chain([request.result_class]).max())
}

/// An answer that leaves something for later says what, and by when (J15).
pub(in crate::features::suggestions) fn check_promise(
    tx: &mut Tx<'_>,
    acting: &Acting,
    row: &Suggestion,
    class: ResultClass,
    due_on: Option<NaiveDate>,
) -> Result<(), Problem> {
    let Some(due_on) = due_on else {
        return if periods::needs_promise(tx, acting, row, class)? {
            Err(Problem::field("/promise", "promise_required"))
        } else {
            Ok(())
        };
    };
    let months = periods::promise_months(tx, acting, row)?;
    let last = acting.today.checked_add_months(Months::new(months));
    if due_on <= acting.today || last.is_some_and(|last| due_on > last) {
        return Err(Problem::field("/promise/due_on", "promise_day"));
    }
    Ok(())
}
