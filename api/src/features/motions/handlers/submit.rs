//! `POST /motions/{id}/submissions`

use crate::features::motions::case::Case;
use crate::features::motions::create::searchable;
use crate::features::motions::dto::SubmitMotionRequest;
use crate::features::motions::log::{Entry, steps};
use crate::features::motions::model::MotionAction;
use crate::features::motions::model::MotionStatus;
use crate::features::motions::permissions::EditMotion;
use crate::features::motions::response::MotionResponse;
use crate::features::motions::submitting::next_number;
use crate::platform::auth::{Acting, Permit};
use crate::platform::db::{Id, Tx};
use crate::platform::http::{Body, IdPath, Idempotency, IfMatch, Problem, ProblemBody, Reply};
use actix_web::post;

/// Hands it in, with cause, grounds and plan (代表法15) and enough signatures (组织法22); it gets its
/// number, and the presidium decides next.
#[utoipa::path(
    tag = "motions",
    operation_id = "submit_motion",
    request_body = SubmitMotionRequest,
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
        (status = 409, description = "`motion_not_in_state`, `motion_signatures_missing`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 422, description = "`motion_parts_missing`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/motions/{id}/submissions")]
pub async fn submit_motion(
    permit: Permit<EditMotion>,
    path: IdPath,
    seen: IfMatch,
    key: Idempotency,
    body: Body<SubmitMotionRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            submit(tx, acting, path.0, seen, &request)?.reply(tx, acting)
        })
        .await
}

/// The act itself: rows, event, to-dos.
pub(in crate::features) fn submit(
    tx: &mut Tx<'_>,
    acting: &Acting,
    id: Id,
    seen: IfMatch,
    _request: &SubmitMotionRequest,
) -> Result<Case, Problem> {
    let mut case = Case::open(tx, acting, id, seen, MotionAction::Submit)?;
    if case.row.number.is_none() {
        case.row.number = Some(next_number(tx, acting, &case.row)?);
        case.row.search_text = searchable(&case.row);
    }
    case.row.status = MotionStatus::Submitted;
    case.row.submitted_on = Some(acting.today);
    case.row.signed_count =
        i32::try_from(case.standing.signed.count()).map_err(Problem::internal)?;
    case.save(tx, acting)?;
    Entry::new(&case.row, "motion.submitted")
        .closing_all()
        .opening_for_office(steps::DECIDE)
        .write(tx, acting)?;
    Ok(case)
}
