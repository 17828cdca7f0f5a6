//! `POST /project-selections/{id}/votes`

use crate::features::project_selections::case::Case;
use crate::features::project_selections::dto::BeginProjectVoteRequest;
use crate::features::project_selections::model::ProjectSelectionAction;
use crate::features::project_selections::permissions::ManageProjectSelections;
use crate::features::project_selections::response::ProjectSelectionResponse;
use crate::features::project_selections::voting;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{Body, IdPath, Idempotency, IfMatch, Problem, ProblemBody, Reply};
use actix_web::post;

/// Makes the secret ballot on paper (V9) from the list of candidates. There must be more of them than are chosen,
/// as the method says and one at least (V7).
#[utoipa::path(
    tag = "project-selections",
    operation_id = "begin_project_vote",
    request_body = BeginProjectVoteRequest,
    params(
        ("id" = Id, Path, description = "Choice"),
        ("If-Match" = String, Header, description = "Version of the choice, such as `\"v3\"`"),
        ("Idempotency-Key" = Option<String>, Header, description = "Repeating it has one effect"),
    ),
    security(("bearer" = ["project_selections.manage"])),
    extensions(("x-permission" = json!("project_selections.manage"))),
    responses(
        (status = 200, description = "The choice as it is now.", body = ProjectSelectionResponse),
        (status = 403, description = "`project_selection_not_your_turn`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`project_selection_not_in_state`, `project_selection_still_soliciting`, `project_selection_no_surplus`, `project_selection_candidate_not_ready`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/project-selections/{id}/votes")]
pub async fn begin_project_vote(
    permit: Permit<ManageProjectSelections>,
    path: IdPath,
    seen: IfMatch,
    key: Idempotency,
    body: Body<BeginProjectVoteRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            let mut case = Case::open(tx, acting, path.0, seen, ProjectSelectionAction::Vote)?;
            voting::begin(tx, acting, &mut case, &request)?;
            case.reply(tx, acting)
        })
        .await
}
