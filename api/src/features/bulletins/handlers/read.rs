//! `POST /bulletins/{id}/readings`

use crate::features::bulletins::case::Case;
use crate::features::bulletins::dto::BulletinNothing;
use crate::features::bulletins::model::BulletinAction;
use crate::features::bulletins::permissions::ConfirmBulletins;
use crate::features::bulletins::reading;
use crate::features::bulletins::response::BulletinResponse;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{Body, IdPath, Idempotency, Problem, ProblemBody, Reply};
use actix_web::post;

/// Says that one has read it, once; anew after a correction. The same again changes nothing.
#[utoipa::path(
    tag = "bulletins",
    operation_id = "confirm_bulletin",
    request_body = BulletinNothing,
    params(
        ("id" = Id, Path, description = "Bulletin"),
        ("Idempotency-Key" = Option<String>, Header, description = "Repeating it has one effect"),
    ),
    security(("bearer" = ["bulletins.confirm"])),
    extensions(("x-permission" = json!("bulletins.confirm"))),
    responses(
        (status = 200, description = "The bulletin as it is now.", body = BulletinResponse),
        (status = 403, description = "`bulletin_not_your_turn`, `congress_mandate_suspended`, `congress_mandate_ended`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`bulletin_not_in_state`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/bulletins/{id}/readings")]
pub async fn confirm_bulletin(
    permit: Permit<ConfirmBulletins>,
    path: IdPath,
    key: Idempotency,
    body: Body<BulletinNothing>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            let of = (path.0, None);
            let mut case = Case::open(tx, acting, of, BulletinAction::Read)?;
            reading::read(tx, acting, &mut case, &request)?;
            case.reply(tx, acting)
        })
        .await
}
