//! `POST /projects/{id}/appraisals`

use crate::features::projects::appraising;
use crate::features::projects::case::Case;
use crate::features::projects::dto_acts::RecordProjectAppraisalRequest;
use crate::features::projects::model::ProjectAction;
use crate::features::projects::permissions::AppraiseProjects;
use crate::features::projects::response::ProjectResponse;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{Body, IdPath, Idempotency, Problem, ProblemBody, Reply};
use actix_web::post;

/// Enters how a deputy or a group rates need and feasibility (代表审), in place of what they said before. A deputy
/// speaks for themselves, the office enters for others.
#[utoipa::path(
    tag = "projects",
    operation_id = "record_project_appraisal",
    request_body = RecordProjectAppraisalRequest,
    params(
        ("id" = Id, Path, description = "Project"),
        ("Idempotency-Key" = Option<String>, Header, description = "Repeating it has one effect"),
    ),
    security(("bearer" = ["projects.appraise"])),
    extensions(("x-permission" = json!("projects.appraise"))),
    responses(
        (status = 200, description = "The project as it is now.", body = ProjectResponse),
        (status = 403, description = "`project_not_your_turn`, `congress_mandate_suspended`, `congress_mandate_ended`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`project_not_in_state`, `congress_none`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/projects/{id}/appraisals")]
pub async fn record_project_appraisal(
    permit: Permit<AppraiseProjects>,
    path: IdPath,
    key: Idempotency,
    body: Body<RecordProjectAppraisalRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            let mut case = Case::open(tx, acting, path.0, None, ProjectAction::Appraise)?;
            appraising::appraise(tx, acting, &mut case, &request)?;
            case.reply(tx, acting)
        })
        .await
}
