//! `POST /bulletins/{id}/sendings`

use crate::features::bulletins::case::Case;
use crate::features::bulletins::dto::SendBulletinRequest;
use crate::features::bulletins::model::BulletinAction;
use crate::features::bulletins::permissions::SendBulletins;
use crate::features::bulletins::response::BulletinResponse;
use crate::features::bulletins::sending;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{Body, IdPath, Idempotency, IfMatch, Problem, ProblemBody, Reply};
use actix_web::post;

/// Sends it (代表法46) to all deputies of the congress or to chosen ones; it waits until they have read it.
#[utoipa::path(
    tag = "bulletins",
    operation_id = "announce_bulletin",
    request_body = SendBulletinRequest,
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
#[post("/bulletins/{id}/sendings")]
pub async fn announce_bulletin(
    permit: Permit<SendBulletins>,
    path: IdPath,
    seen: IfMatch,
    key: Idempotency,
    body: Body<SendBulletinRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            let of = (path.0, Some(seen));
            let mut case = Case::open(tx, acting, of, BulletinAction::Send)?;
            sending::send(tx, acting, &mut case, &request)?;
            case.reply(tx, acting)
        })
        .await
}
