//! `PATCH /project-rounds/{id}`

use crate::features::project_rounds::case::Case;
use crate::features::project_rounds::dto::UpdateProjectRoundRequest;
use crate::features::project_rounds::model::ProjectRoundAction;
use crate::features::project_rounds::permissions::ManageProjectRounds;
use crate::features::project_rounds::response::ProjectRoundResponse;
use crate::features::project_rounds::updating;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{Body, IdPath, IfMatch, Problem, ProblemBody, Reply};
use actix_web::patch;

/// Changes title, call and days while the round is prepared. What they were stands in the log.
#[utoipa::path(
    tag = "project-rounds",
    operation_id = "update_project_round",
    request_body = UpdateProjectRoundRequest,
    params(
        ("id" = Id, Path, description = "Round of projects"),
        ("If-Match" = String, Header, description = "Version of the round, such as `\"v3\"`"),
    ),
    security(("bearer" = ["project_rounds.manage"])),
    extensions(("x-permission" = json!("project_rounds.manage"))),
    responses(
        (status = 200, description = "The round as it is now.", body = ProjectRoundResponse),
        (status = 403, description = "`project_round_not_your_turn`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`project_round_not_in_state`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[patch("/project-rounds/{id}")]
pub async fn update_project_round(
    permit: Permit<ManageProjectRounds>,
    path: IdPath,
    seen: IfMatch,
    body: Body<UpdateProjectRoundRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write(move |tx, acting| {
            let mut case = Case::open(tx, acting, path.0, seen, ProjectRoundAction::Edit)?;
            updating::update(tx, acting, &mut case, &request)?;
            case.reply(tx, acting)
        })
        .await
}
