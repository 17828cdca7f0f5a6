//! `PATCH /awards/{id}`

use crate::features::awards::case::Case;
use crate::features::awards::changing;
use crate::features::awards::dto::UpdateAwardRequest;
use crate::features::awards::model::AwardAction;
use crate::features::awards::permissions::KeepAwards;
use crate::features::awards::response::AwardResponse;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{Body, IdPath, IfMatch, Problem, ProblemBody, Reply};
use actix_web::patch;

/// Corrects what was entered; who or what is commended stays.
#[utoipa::path(
    tag = "awards",
    operation_id = "update_award",
    request_body = UpdateAwardRequest,
    params(
        ("id" = Id, Path, description = "Commendation"),
        ("If-Match" = String, Header, description = "Version of the commendation, such as `\"v3\"`"),
    ),
    security(("bearer" = ["awards.keep"])),
    extensions(("x-permission" = json!("awards.keep"))),
    responses(
        (status = 200, description = "The commendation as it is now.", body = AwardResponse),
        (status = 403, description = "`award_not_your_turn`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`award_withdrawn`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[patch("/awards/{id}")]
pub async fn update_award(
    permit: Permit<KeepAwards>,
    path: IdPath,
    seen: IfMatch,
    body: Body<UpdateAwardRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write(move |tx, acting| {
            let mut case = Case::open(tx, acting, path.0, seen, AwardAction::Edit)?;
            changing::update(tx, acting, &mut case, &request)?;
            case.reply(tx, acting)
        })
        .await
}
