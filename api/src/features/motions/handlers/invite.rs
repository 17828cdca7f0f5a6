//! `POST /motions/{id}/signers`

use crate::features::motions::case::Case;
use crate::features::motions::dto::SignersRequest;
use crate::features::motions::log::Entry;
use crate::features::motions::model::MotionAction;
use crate::features::motions::permissions::EditMotion;
use crate::features::motions::response::MotionResponse;
use crate::features::signatures;
use crate::platform::auth::{Acting, Permit};
use crate::platform::db::{Id, Tx};
use crate::platform::http::{Body, IdPath, Idempotency, IfMatch, Problem, ProblemBody, Reply};
use actix_web::post;

/// Asks deputies in office of the same congress to sign; one who declined may be asked again.
#[utoipa::path(
    tag = "motions",
    operation_id = "invite_motion_signers",
    request_body = SignersRequest,
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
        (status = 409, description = "`motion_not_in_state`, `motion_not_by_deputies`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/motions/{id}/signers")]
pub async fn invite_motion_signers(
    permit: Permit<EditMotion>,
    path: IdPath,
    seen: IfMatch,
    key: Idempotency,
    body: Body<SignersRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            invite(tx, acting, path.0, seen, &request)?.reply(tx, acting)
        })
        .await
}

/// The act itself: rows, event, to-dos.
pub(in crate::features) fn invite(
    tx: &mut Tx<'_>,
    acting: &Acting,
    id: Id,
    seen: IfMatch,
    request: &SignersRequest,
) -> Result<Case, Problem> {
    let mut case = Case::open(tx, acting, id, seen, MotionAction::Invite)?;
    let subject = case.subject()?;
    let ids = &request.deputy_ids;
    let names = signatures::invitable(tx, acting, &subject, ids, "/deputy_ids")?;
    let asked = signatures::invite(tx, acting, &subject, ids)?;
    case.recount(tx, acting)?;
    case.save(tx, acting)?;
    Entry::new(&case.row, "motion.signers_invited")
        .with("names", names.join("、"))
        .asking(&asked)
        .write(tx, acting)?;
    Ok(case)
}
