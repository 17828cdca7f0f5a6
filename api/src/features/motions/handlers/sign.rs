//! `POST /motions/{id}/signatures`

use crate::features::motions::case::Case;
use crate::features::motions::dto::SignRequest;
use crate::features::motions::log::{Entry, steps};
use crate::features::motions::model::MotionAction;
use crate::features::motions::permissions::SignMotion;
use crate::features::motions::response::MotionResponse;
use crate::features::signatures::{self, CosignAnswer};
use crate::platform::auth::{Acting, Permit};
use crate::platform::db::{Id, Tx};
use crate::platform::events::Audience;
use crate::platform::http::{Body, IdPath, Idempotency, IfMatch, Problem, ProblemBody, Reply};
use actix_web::post;

/// Signs, or does not (组织法22); the answer may be changed until the motion is handed in.
#[utoipa::path(
    tag = "motions",
    operation_id = "sign_motion",
    request_body = SignRequest,
    params(
        ("id" = Id, Path, description = "Motion"),
        ("If-Match" = String, Header, description = "Version, such as `\"v3\"`"),
        ("Idempotency-Key" = Option<String>, Header, description = "Repeating it has one effect"),
    ),
    security(("bearer" = ["motions.sign"])),
    extensions(("x-permission" = json!("motions.sign"))),
    responses(
        (status = 200, description = "The motion as it is now.", body = MotionResponse),
        (status = 403, description = "`motion_not_your_turn`, `congress_mandate_suspended`, `congress_mandate_ended`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`motion_not_in_state`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/motions/{id}/signatures")]
pub async fn sign_motion(
    permit: Permit<SignMotion>,
    path: IdPath,
    seen: IfMatch,
    key: Idempotency,
    body: Body<SignRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            sign(tx, acting, path.0, seen, &request)?.reply(tx, acting)
        })
        .await
}

/// The act itself: rows, event, to-dos.
pub(in crate::features) fn sign(
    tx: &mut Tx<'_>,
    acting: &Acting,
    id: Id,
    seen: IfMatch,
    request: &SignRequest,
) -> Result<Case, Problem> {
    let mut case = Case::open(tx, acting, id, seen, MotionAction::Sign)?;
    let subject = case.subject()?;
    let had = case.row.signed_count;
    let deputy_id = signatures::answer(tx, acting, &subject, request.answer)?;
    case.recount(tx, acting)?;
    case.save(tx, acting)?;
    let kind = match request.answer {
        CosignAnswer::Confirmed => "motion.signed",
        CosignAnswer::Declined => "motion.not_signed",
    };
    Entry::new(&case.row, kind)
        .closing(Audience::deputy(deputy_id), steps::SIGN)
        .ready_or_not(had)
        .write(tx, acting)?;
    Ok(case)
}
