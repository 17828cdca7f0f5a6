//! `POST /project-works/{id}/milestones/{milestone_id}/completions`

use crate::features::project_works::case::Case;
use crate::features::project_works::dto_acts::CompleteProjectMilestoneRequest;
use crate::features::project_works::model::ProjectWorkAction;
use crate::features::project_works::permissions::ExecuteProjectWorks;
use crate::features::project_works::progress;
use crate::features::project_works::response::ProjectWorkResponse;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{Body, Idempotency, IfMatch, Problem, ProblemBody, Reply};
use actix_web::{post, web};

/// Marks a milestone as done, with what shows it.
#[utoipa::path(
    tag = "project-works",
    operation_id = "complete_project_milestone",
    request_body = CompleteProjectMilestoneRequest,
    params(
        ("id" = Id, Path, description = "Project work"),
        ("milestone_id" = Id, Path, description = "Milestone"),
        ("If-Match" = String, Header, description = "Version of the project work, such as `\"v3\"`"),
        ("Idempotency-Key" = Option<String>, Header, description = "Repeating it has one effect"),
    ),
    security(("bearer" = ["project_works.execute"])),
    extensions(("x-permission" = json!("project_works.execute"))),
    responses(
        (status = 200, description = "The project work as it is now.", body = ProjectWorkResponse),
        (status = 403, description = "`project_work_not_your_turn`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`project_work_not_in_state`, `project_milestone_done`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/project-works/{id}/milestones/{milestone_id}/completions")]
pub async fn complete_project_milestone(
    permit: Permit<ExecuteProjectWorks>,
    path: web::Path<(String, String)>,
    seen: IfMatch,
    key: Idempotency,
    body: Body<CompleteProjectMilestoneRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    // A malformed identifier is simply not found.
    let (Ok(id), Ok(milestone)) = (path.0.parse(), path.1.parse()) else {
        return Err(Problem::not_found());
    };
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            let mut case = Case::open(tx, acting, id, Some(seen), ProjectWorkAction::Milestone)?;
            progress::complete(tx, acting, &mut case, (milestone, &request))?;
            case.reply(tx, acting)
        })
        .await
}
