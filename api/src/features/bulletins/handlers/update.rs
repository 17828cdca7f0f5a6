//! `PATCH /bulletins/{id}`

use crate::features::bulletins::case::Case;
use crate::features::bulletins::create;
use crate::features::bulletins::dto::UpdateBulletinRequest;
use crate::features::bulletins::model::BulletinAction;
use crate::features::bulletins::permissions::SendBulletins;
use crate::features::bulletins::response::BulletinResponse;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{Body, IdPath, IfMatch, Problem, ProblemBody, Reply};
use actix_web::patch;

/// Changes a draft.
#[utoipa::path(
    tag = "bulletins",
    operation_id = "update_bulletin",
    request_body = UpdateBulletinRequest,
    params(
        ("id" = Id, Path, description = "Bulletin"),
        ("If-Match" = String, Header, description = "Version of the bulletin, such as `\"v3\"`"),
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
#[patch("/bulletins/{id}")]
pub async fn update_bulletin(
    permit: Permit<SendBulletins>,
    path: IdPath,
    seen: IfMatch,
    body: Body<UpdateBulletinRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write(move |tx, acting| {
            let of = (path.0, Some(seen));
            let mut case = Case::open(tx, acting, of, BulletinAction::Edit)?;
            create::update(tx, acting, &mut case, &request)?;
            case.reply(tx, acting)
        })
        .await
}
