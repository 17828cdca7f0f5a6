//! `POST /project-works/{id}/changes`

use crate::features::project_works::case::Case;
use crate::features::project_works::changing;
use crate::features::project_works::dto_acts::RecordProjectChangeRequest;
use crate::features::project_works::permissions::ManageProjectWorks;
use crate::features::project_works::response::ProjectWorkResponse;
use crate::features::project_works::rules::act_of;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{Body, IdPath, Idempotency, IfMatch, Problem, ProblemBody, Reply};
use actix_web::post;

/// Enters a change after the vote (V10): a minor one is recorded and told to those who follow the project; a major
/// one, a pause, a stop names the adopted decision of the congress (town) or the standing committee (county). Less,
/// elsewhere, later than the year, or more than `project_minor_percent` of the money is major.
#[utoipa::path(
    tag = "project-works",
    operation_id = "record_project_change",
    request_body = RecordProjectChangeRequest,
    params(
        ("id" = Id, Path, description = "Project work"),
        ("If-Match" = String, Header, description = "Version of the project work, such as `\"v3\"`"),
        ("Idempotency-Key" = Option<String>, Header, description = "Repeating it has one effect"),
    ),
    security(("bearer" = ["project_works.manage"])),
    extensions(("x-permission" = json!("project_works.manage"))),
    responses(
        (status = 200, description = "The project work as it is now.", body = ProjectWorkResponse),
        (status = 403, description = "`project_work_not_your_turn`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`project_work_not_in_state`, `project_change_needs_decision`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/project-works/{id}/changes")]
pub async fn record_project_change(
    permit: Permit<ManageProjectWorks>,
    path: IdPath,
    seen: IfMatch,
    key: Idempotency,
    body: Body<RecordProjectChangeRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            let mut case = Case::open(tx, acting, path.0, Some(seen), act_of(request.kind))?;
            changing::change(tx, acting, &mut case, &request)?;
            case.reply(tx, acting)
        })
        .await
}
