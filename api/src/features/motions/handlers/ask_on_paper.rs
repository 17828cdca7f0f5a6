//! `POST /motions/{id}/paper-requests`

use crate::features::motions::case::Case;
use crate::features::motions::dto::MotionPaperRequest;
use crate::features::motions::log::{Entry, steps};
use crate::features::motions::model::MotionAction;
use crate::features::motions::permissions::EditMotion;
use crate::features::motions::response::MotionResponse;
use crate::platform::auth::{Acting, Permit};
use crate::platform::db::{Id, Tx};
use crate::platform::http::{Body, IdPath, Idempotency, IfMatch, Problem, ProblemBody, Reply};
use actix_web::post;

/// Has the office note signatures that were gathered on paper. From now on the office sees the draft;
/// signatures given here count beside those on paper.
#[utoipa::path(
    tag = "motions",
    operation_id = "request_motion_paper_signatures",
    request_body = MotionPaperRequest,
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
        (status = 409, description = "`motion_not_in_state`, `motion_already_on_paper`, `motion_not_by_deputies`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/motions/{id}/paper-requests")]
pub async fn request_motion_paper_signatures(
    permit: Permit<EditMotion>,
    path: IdPath,
    seen: IfMatch,
    key: Idempotency,
    body: Body<MotionPaperRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            ask_on_paper(tx, acting, path.0, seen, &request)?.reply(tx, acting)
        })
        .await
}

/// The act itself: row, event, to-do of the office.
pub(in crate::features) fn ask_on_paper(
    tx: &mut Tx<'_>,
    acting: &Acting,
    id: Id,
    seen: IfMatch,
    _request: &MotionPaperRequest,
) -> Result<Case, Problem> {
    let mut case = Case::open(tx, acting, id, seen, MotionAction::AskOnPaper)?;
    case.row.paper_asked_at = Some(acting.now);
    case.save(tx, acting)?;
    let entry = Entry::new(&case.row, "motion.paper_asked");
    let is_missing = case.row.signed_count < case.row.required_count;
    let entry = match is_missing {
        true => entry.opening_for_office(steps::SIGN_ON_PAPER),
        false => entry,
    };
    entry.write(tx, acting)?;
    Ok(case)
}
