//! `POST /suggestions/{id}/checklist-ticks`

use crate::features::procedures::{self, Step, TickStepRequest};
use crate::features::suggestions::case::Case;
use crate::features::suggestions::model::Party;
use crate::features::suggestions::permissions::HandleSuggestion;
use crate::features::suggestions::rows::Suggestion;
use crate::features::suggestions::rules::Refusal;
use crate::features::suggestions::standing::own_of;
use crate::features::suggestions::store_parts::{self, PART, PartRow};
use crate::features::suggestions::work::response::SuggestionWork;
use crate::features::suggestions::work::{checklist, entries, view};
use crate::features::suggestions::{error, store_people};
use crate::platform::auth::{Acting, Permit};
use crate::platform::db::{Id, Tx};
use crate::platform::http::{Body, IdPath, Idempotency, IfMatch, Problem, ProblemBody, Reply};
use actix_web::post;

/// Says that a step of the unit's checklist is done (J20); what the record knows by itself is not ticked
/// by hand.
#[utoipa::path(
    tag = "suggestions",
    operation_id = "record_suggestion_step",
    request_body = TickStepRequest,
    params(
        ("id" = Id, Path, description = "Suggestion"),
        ("If-Match" = String, Header, description = "Version of the suggestion, such as `\"v3\"`"),
        ("Idempotency-Key" = Option<String>, Header, description = "Repeating it has one effect"),
    ),
    security(("bearer" = ["suggestions.handle"])),
    extensions(("x-permission" = json!("suggestions.handle"))),
    responses(
        (status = 200, description = "The work as it is now.", body = SuggestionWork),
        (status = 403, description = "`suggestion_not_your_turn`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`procedure_step_ticked`, `procedure_step_known`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/suggestions/{id}/checklist-ticks")]
pub async fn record_suggestion_step(
    permit: Permit<HandleSuggestion>,
    path: IdPath,
    seen: IfMatch,
    key: Idempotency,
    body: Body<TickStepRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            let (row, part) = open(tx, acting, path.0, seen)?;
            let step = step(tx, &row, &part, request.position)?;
            let note = request.note.as_deref();
            procedures::tick(tx, acting, (PART, part.id), request.position, note)?;
            let unit = store_people::organ_name(tx, row.county_id, part.unit_id)?;
            entries::ticked(&row, &unit, &step.name).write(tx, acting)?;
            Reply::ok(&view::assemble(tx, acting, &row)?)
        })
        .await
}

/// Opens the suggestion for a tick of the actor's unit, whatever its state: filing away comes last.
pub(super) fn open(
    tx: &mut Tx<'_>,
    acting: &Acting,
    id: Id,
    seen: IfMatch,
) -> Result<(Suggestion, PartRow), Problem> {
    let row = Case::open(tx, acting, id, seen)?.row;
    let parts = store_parts::running(tx, &row)?;
    match own_of(&parts, acting).cloned() {
        Some(part) => Ok((row, part)),
        None => {
            let names = store_people::names(tx, &row)?;
            let refusal = Refusal::NotYourTurn(Party::Unit);
            Err(error::problem(refusal, row.status, &names, acting.locale))
        }
    }
}

/// A step that is ticked by hand.
pub(super) fn step(
    tx: &mut Tx<'_>,
    row: &Suggestion,
    part: &PartRow,
    position: i32,
) -> Result<Step, Problem> {
    let holds = checklist::holding(tx, row, std::slice::from_ref(part))?;
    let steps: Vec<Step> = holds.into_iter().flat_map(|holds| holds.steps).collect();
    procedures::by_hand(&steps, position)
}
