//! `POST /decisions/{id}/handover-withdrawals`

use crate::features::decisions::case::Case;
use crate::features::decisions::dto::TakeBackDecisionRequest;
use crate::features::decisions::log::{Entry, steps};
use crate::features::decisions::model::{DecisionAction, DecisionHandoverStatus, DecisionStatus};
use crate::features::decisions::permissions::ManageDecisions;
use crate::features::decisions::response::DecisionResponse;
use crate::features::decisions::{error, store_acts};
use crate::features::{clocks, organs};
use crate::platform::auth::{Acting, Permit};
use crate::platform::db::{Id, Tx};
use crate::platform::events::Audience;
use crate::platform::http::{Body, IdPath, Idempotency, IfMatch, Problem, ProblemBody, Reply};
use actix_web::post;

/// Takes it back from a unit that has never reported, which is told why and no longer sees it. Without any unit it
/// waits to be handed over again.
#[utoipa::path(
    tag = "decisions",
    operation_id = "withdraw_decision_handover",
    request_body = TakeBackDecisionRequest,
    params(
        ("id" = Id, Path, description = "Decision"),
        ("If-Match" = String, Header, description = "Version of the decision, such as `\"v3\"`"),
        ("Idempotency-Key" = Option<String>, Header, description = "Repeating it has one effect"),
    ),
    security(("bearer" = ["decisions.manage"])),
    extensions(("x-permission" = json!("decisions.manage"))),
    responses(
        (status = 200, description = "The decision as it is now.", body = DecisionResponse),
        (status = 403, description = "`decision_not_your_turn`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`decision_not_in_state`, `decision_already_reported`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/decisions/{id}/handover-withdrawals")]
pub async fn withdraw_decision_handover(
    permit: Permit<ManageDecisions>,
    path: IdPath,
    seen: IfMatch,
    key: Idempotency,
    body: Body<TakeBackDecisionRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            take_back(tx, acting, path.0, seen, &request)?.reply(tx, acting)
        })
        .await
}

/// The act itself: rows, clocks, event, to-dos.
fn take_back(
    tx: &mut Tx<'_>,
    acting: &Acting,
    id: Id,
    seen: IfMatch,
    request: &TakeBackDecisionRequest,
) -> Result<Case, Problem> {
    let mut case = Case::open(tx, acting, id, seen, DecisionAction::TakeBack)?;
    let mut handovers = case.handovers.iter();
    let place = handovers.position(|one| one.id == request.handover_id);
    let place = place.ok_or_else(|| Problem::field("/handover_id", "not_handed_over"))?;
    let found = &case.handovers[place];
    if found.status != DecisionHandoverStatus::Waiting || found.round > 1 {
        return Err(error::ALREADY_REPORTED.problem());
    }
    let gone = case.handovers.remove(place);
    clocks::store::close(tx, &acting.scope, gone.id, acting.today)?;
    store_acts::delete_handover(tx, &gone)?;
    let mut names = organs::names(tx, case.row.county_id, &[gone.unit_id])?;
    case.follow_units()?;
    case.save(tx, acting)?;
    let entry = Entry::new(&case.row, "decision.taken_back")
        .with("unit_name", names.remove(&gone.unit_id))
        .with("reason", request.reason.clone())
        .closing(Audience::organ(gone.unit_id), steps::REPORT)
        .leaving(gone.unit_id);
    let entry = match case.row.status {
        DecisionStatus::Adopted => entry.opening_for_office(steps::HAND_OVER, None),
        DecisionStatus::Reported if case.snapshot().all_accepted => {
            entry.opening_for_office(steps::CLOSE, None)
        }
        _ => entry,
    };
    entry.write(tx, acting)?;
    Ok(case)
}
