//! `POST /motions/{id}/withdrawal-answers`

use crate::features::motions::case::Case;
use crate::features::motions::dto::AnswerMotionWithdrawalRequest;
use crate::features::motions::log::{Entry, steps};
use crate::features::motions::model::MotionAction;
use crate::features::motions::model::{MotionStatus, WithdrawalAnswer};
use crate::features::motions::permissions::DecideMotion;
use crate::features::motions::response::MotionResponse;
use crate::features::motions::store_acts;
use crate::platform::auth::{Acting, Permit};
use crate::platform::db::{Id, Tx};
use crate::platform::events::Audience;
use crate::platform::http::{Body, IdPath, Idempotency, IfMatch, Problem, ProblemBody, Reply};
use actix_web::post;

/// Records whether the presidium agrees that it be withdrawn (组织法22, Q1).
#[utoipa::path(
    tag = "motions",
    operation_id = "answer_motion_withdrawal",
    request_body = AnswerMotionWithdrawalRequest,
    params(
        ("id" = Id, Path, description = "Motion"),
        ("If-Match" = String, Header, description = "Version, such as `\"v3\"`"),
        ("Idempotency-Key" = Option<String>, Header, description = "Repeating it has one effect"),
    ),
    security(("bearer" = ["motions.decide"])),
    extensions(("x-permission" = json!("motions.decide"))),
    responses(
        (status = 200, description = "The motion as it is now.", body = MotionResponse),
        (status = 403, description = "`motion_not_your_turn`, `congress_mandate_suspended`, `congress_mandate_ended`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`motion_not_in_state`, `motion_withdrawal_not_asked`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/motions/{id}/withdrawal-answers")]
pub async fn answer_motion_withdrawal(
    permit: Permit<DecideMotion>,
    path: IdPath,
    seen: IfMatch,
    key: Idempotency,
    body: Body<AnswerMotionWithdrawalRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            answer_withdrawal(tx, acting, path.0, seen, &request)?.reply(tx, acting)
        })
        .await
}

/// The act itself: rows, event, to-dos.
pub(in crate::features) fn answer_withdrawal(
    tx: &mut Tx<'_>,
    acting: &Acting,
    id: Id,
    seen: IfMatch,
    request: &AnswerMotionWithdrawalRequest,
) -> Result<Case, Problem> {
    let mut case = Case::open(tx, acting, id, seen, MotionAction::AnswerWithdrawal)?;
    let agrees = request.answer == WithdrawalAnswer::Agreed;
    if !agrees && request.note.is_none() {
        return Err(Problem::field("/note", "required"));
    }
    let note = request.note.as_deref();
    store_acts::answer_withdrawal(tx, acting, &case.row, request.answer, note)?;
    if agrees {
        case.row.status = MotionStatus::Withdrawn;
    }
    case.save(tx, acting)?;
    let office = Audience::organ(case.row.office_id);
    let entry = if agrees {
        Entry::new(&case.row, "motion.withdrawal_agreed").closing_all()
    } else {
        Entry::new(&case.row, "motion.withdrawal_refused")
            .closing(office, steps::ANSWER_WITHDRAWAL)
            .with("note", note.unwrap_or_default())
    };
    entry.write(tx, acting)?;
    Ok(case)
}
