//! `PATCH /deputy-talks/{id}`

use crate::features::deputy_talks::case::Case;
use crate::features::deputy_talks::create;
use crate::features::deputy_talks::dto::UpdateDeputyTalkRequest;
use crate::features::deputy_talks::model::DeputyTalkAction;
use crate::features::deputy_talks::permissions::PlanDeputyTalks;
use crate::features::deputy_talks::response::DeputyTalkResponse;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{Body, IdPath, IfMatch, Problem, ProblemBody, Reply};
use actix_web::patch;

/// Changes what is planned, before it is held.
#[utoipa::path(
    tag = "deputy-talks",
    operation_id = "update_deputy_talk",
    request_body = UpdateDeputyTalkRequest,
    params(
        ("id" = Id, Path, description = "Talk"),
        ("If-Match" = String, Header, description = "Version of the talk, such as `\"v3\"`"),
    ),
    security(("bearer" = ["deputy_talks.plan"])),
    extensions(("x-permission" = json!("deputy_talks.plan"))),
    responses(
        (status = 200, description = "The talk as it is now.", body = DeputyTalkResponse),
        (status = 403, description = "`deputy_talk_not_your_turn`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`deputy_talk_not_in_state`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[patch("/deputy-talks/{id}")]
pub async fn update_deputy_talk(
    permit: Permit<PlanDeputyTalks>,
    path: IdPath,
    seen: IfMatch,
    body: Body<UpdateDeputyTalkRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write(move |tx, acting| {
            let mut case = Case::open(tx, acting, path.0, seen, DeputyTalkAction::Edit)?;
            create::update(tx, acting, &mut case, &request)?;
            case.reply(tx, acting)
        })
        .await
}
