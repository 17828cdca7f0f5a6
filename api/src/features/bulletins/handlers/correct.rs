//! `POST /bulletins/{id}/corrections`

use crate::features::bulletins::case::Case;
use crate::features::bulletins::correcting;
use crate::features::bulletins::dto::CorrectBulletinRequest;
use crate::features::bulletins::model::BulletinAction;
use crate::features::bulletins::permissions::SendBulletins;
use crate::features::bulletins::response::BulletinResponse;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{Body, IdPath, Idempotency, IfMatch, Problem, ProblemBody, Reply};
use actix_web::post;

/// Corrects what was sent, with the reason; what it said before stays readable, and everybody it was sent to is told.
#[utoipa::path(
    tag = "bulletins",
    operation_id = "rectify_bulletin",
    request_body = CorrectBulletinRequest,
    params(
        ("id" = Id, Path, description = "Bulletin"),
        ("If-Match" = String, Header, description = "Version of the bulletin, such as `\"v3\"`"),
        ("Idempotency-Key" = Option<String>, Header, description = "Repeating it has one effect"),
    ),
    security(("bearer" = ["bulletins.send"])),
    extensions(("x-permission" = json!("bulletins.send"))),
    responses(
        (status = 200, description = "The bulletin as it is now.", body = BulletinResponse),
        (status = 403, description = "`bulletin_not_your_turn`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`bulletin_not_in_state`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/bulletins/{id}/corrections")]
pub async fn rectify_bulletin(
    permit: Permit<SendBulletins>,
    path: IdPath,
    seen: IfMatch,
    key: Idempotency,
    body: Body<CorrectBulletinRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            let of = (path.0, Some(seen));
            let mut case = Case::open(tx, acting, of, BulletinAction::Correct)?;
            correcting::correct(tx, acting, &mut case, &request)?;
            case.reply(tx, acting)
        })
        .await
}
