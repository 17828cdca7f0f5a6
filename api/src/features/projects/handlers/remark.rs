//! `POST /projects/{id}/remarks`

use crate::features::projects::appraising;
use crate::features::projects::case::Case;
use crate::features::projects::dto_acts::RecordProjectRemarkRequest;
use crate::features::projects::model::ProjectAction;
use crate::features::projects::permissions::AppraiseProjects;
use crate::features::projects::response::ProjectResponse;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{Body, IdPath, Idempotency, Problem, ProblemBody, Reply};
use actix_web::post;

/// Writes down what a deputy says for or against a project, until the vote is announced.
#[utoipa::path(
    tag = "projects",
    operation_id = "record_project_remark",
    request_body = RecordProjectRemarkRequest,
    params(
        ("id" = Id, Path, description = "Project"),
        ("Idempotency-Key" = Option<String>, Header, description = "Repeating it has one effect"),
    ),
    security(("bearer" = ["projects.appraise"])),
    extensions(("x-permission" = json!("projects.appraise"))),
    responses(
        (status = 200, description = "The project as it is now.", body = ProjectResponse),
        (status = 403, description = "`project_not_your_turn`, `congress_mandate_suspended`, `congress_mandate_ended`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`project_not_in_state`, `already_exists`, `congress_none`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/projects/{id}/remarks")]
pub async fn record_project_remark(
    permit: Permit<AppraiseProjects>,
    path: IdPath,
    key: Idempotency,
    body: Body<RecordProjectRemarkRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            let mut case = Case::open(tx, acting, path.0, None, ProjectAction::Remark)?;
            appraising::remark(tx, acting, &mut case, &request)?;
            case.reply(tx, acting)
        })
        .await
}
