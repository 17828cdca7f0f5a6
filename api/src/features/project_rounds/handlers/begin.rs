//! `POST /project-rounds/{id}/solicitations`

use crate::features::project_rounds::case::Case;
use crate::features::project_rounds::dto::BeginProjectSolicitationRequest;
use crate::features::project_rounds::model::ProjectRoundAction;
use crate::features::project_rounds::permissions::ManageProjectRounds;
use crate::features::project_rounds::response::ProjectRoundResponse;
use crate::features::project_rounds::soliciting;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{Body, IdPath, Idempotency, IfMatch, Problem, ProblemBody, Reply};
use actix_web::post;

/// Begins to ask for ideas (V2): for at least `project_solicit_min_days`, else the refusal names the first possible
/// last day. The deputies of the congress see the round from now on and are told.
#[utoipa::path(
    tag = "project-rounds",
    operation_id = "begin_project_solicitation",
    request_body = BeginProjectSolicitationRequest,
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
#[post("/project-rounds/{id}/solicitations")]
pub async fn begin_project_solicitation(
    permit: Permit<ManageProjectRounds>,
    path: IdPath,
    seen: IfMatch,
    key: Idempotency,
    body: Body<BeginProjectSolicitationRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            let mut case = Case::open(tx, acting, path.0, seen, ProjectRoundAction::Open)?;
            soliciting::open(tx, acting, &mut case, &request)?;
            case.reply(tx, acting)
        })
        .await
}
