//! `POST /motions/{id}/withdrawals`

use crate::features::motions::case::Case;
use crate::features::motions::dto::WithdrawMotionRequest;
use crate::features::motions::log::{Entry, steps};
use crate::features::motions::model::MotionAction;
use crate::features::motions::model::{MotionStatus, WithdrawalAnswer};
use crate::features::motions::permissions::EditMotion;
use crate::features::motions::response::MotionResponse;
use crate::features::motions::rows::WithdrawalRow;
use crate::features::motions::store_acts;
use crate::platform::auth::{Acting, Permit};
use crate::platform::db::{Id, Tx};
use crate::platform::http::{Body, IdPath, Idempotency, IfMatch, Problem, ProblemBody, Reply};
use crate::platform::ids::new_id;
use actix_web::post;

/// Withdraws it. Once it is on the agenda this asks the presidium, which must agree (组织法22, Q1).
#[utoipa::path(
    tag = "motions",
    operation_id = "withdraw_motion",
    request_body = WithdrawMotionRequest,
    params(
        ("id" = Id, Path, description = "Motion"),
        ("If-Match" = String, Header, description = "Version, such as `\"v3\"`"),
        ("Idempotency-Key" = Option<String>, Header, description = "Repeating it has one effect"),
    ),
    security(("bearer" = ["motions.edit"])),
    extensions(("x-permission" = json!("motions.edit"))),
    responses(
        (status = 200, description = "The motion as it is now.", body = MotionResponse),
        (status = 403, description = "`motion_not_your_turn`, `congress_mandate_suspended`, `congress_mandate_ended`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`motion_not_in_state`, `motion_withdrawal_asked`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/motions/{id}/withdrawals")]
pub async fn withdraw_motion(
    permit: Permit<EditMotion>,
    path: IdPath,
    seen: IfMatch,
    key: Idempotency,
    body: Body<WithdrawMotionRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            withdraw(tx, acting, path.0, seen, &request)?.reply(tx, acting)
        })
        .await
}

/// The act itself: rows, event, to-dos.
pub(in crate::features) fn withdraw(
    tx: &mut Tx<'_>,
    acting: &Acting,
    id: Id,
    seen: IfMatch,
    request: &WithdrawMotionRequest,
) -> Result<Case, Problem> {
    let mut case = Case::open(tx, acting, id, seen, MotionAction::Withdraw)?;
    let needs_consent = case.row.status == MotionStatus::OnAgenda;
    let agreed = (!needs_consent).then_some(WithdrawalAnswer::Agreed);
    let withdrawal = WithdrawalRow {
        county_id: case.row.county_id,
        id: new_id(),
        motion_id: case.row.id,
        reason: request.reason.clone(),
        asked_by: acting.scope.account_id(),
        asked_by_name: acting.actor_name().to_owned(),
        asked_at: acting.now,
        answer: agreed,
        note: None,
        answered_by_name: None,
        answered_at: agreed.map(|_| acting.now),
    };
    store_acts::insert_withdrawal(tx, &withdrawal)?;
    if !needs_consent {
        case.row.status = MotionStatus::Withdrawn;
    }
    case.save(tx, acting)?;
    let entry = if needs_consent {
        Entry::new(&case.row, "motion.withdrawal_asked")
            .opening_for_office(steps::ANSWER_WITHDRAWAL)
    } else {
        Entry::new(&case.row, "motion.withdrawn")
            .closing_all()
            .telling(&case.standing.signed.cosigners())
    };
    entry
        .with("reason", request.reason.clone())
        .write(tx, acting)?;
    Ok(case)
}
