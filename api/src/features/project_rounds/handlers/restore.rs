//! `POST /project-rounds/{id}/reopenings`

use crate::features::project_rounds::case::Case;
use crate::features::project_rounds::dto::RestoreProjectSolicitationRequest;
use crate::features::project_rounds::model::ProjectRoundAction;
use crate::features::project_rounds::permissions::ManageProjectRounds;
use crate::features::project_rounds::response::ProjectRoundResponse;
use crate::features::project_rounds::soliciting;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{Body, IdPath, Idempotency, IfMatch, Problem, ProblemBody, Reply};
use actix_web::post;

/// Asks for ideas again, until a day from today on, with the reason.
#[utoipa::path(
    tag = "project-rounds",
    operation_id = "restore_project_solicitation",
    request_body = RestoreProjectSolicitationRequest,
    params(
        ("id" = Id, Path, description = "Round of projects"),
        ("If-Match" = String, Header, description = "Version of the round, such as `\"v3\"`"),
        ("Idempotency-Key" = Option<String>, Header, description = "Repeating it has one effect"),
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
#[post("/project-rounds/{id}/reopenings")]
pub async fn restore_project_solicitation(
    permit: Permit<ManageProjectRounds>,
    path: IdPath,
    seen: IfMatch,
    key: Idempotency,
    body: Body<RestoreProjectSolicitationRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            let mut case = Case::open(tx, acting, path.0, seen, ProjectRoundAction::Reopen)?;
            soliciting::reopen(tx, acting, &mut case, &request)?;
            case.reply(tx, acting)
        })
        .await
}
