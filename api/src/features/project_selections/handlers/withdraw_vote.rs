//! `POST /project-selections/{id}/withdrawals`

use crate::features::project_selections::case::Case;
use crate::features::project_selections::model::ProjectSelectionAction;
use crate::features::project_selections::permissions::ManageProjectSelections;
use crate::features::project_selections::response::ProjectSelectionResponse;
use crate::features::project_selections::voting;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{IdPath, IfMatch, Problem, ProblemBody, Reply};
use actix_web::post;

/// Takes back a ballot that was not opened; the candidates can be changed again.
#[utoipa::path(
    tag = "project-selections",
    operation_id = "withdraw_project_vote",
    params(
        ("id" = Id, Path, description = "Choice"),
        ("If-Match" = String, Header, description = "Version of the choice, such as `\"v3\"`"),
    ),
    security(("bearer" = ["project_selections.manage"])),
    extensions(("x-permission" = json!("project_selections.manage"))),
    responses(
        (status = 200, description = "The choice as it is now.", body = ProjectSelectionResponse),
        (status = 403, description = "`project_selection_not_your_turn`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`project_selection_not_in_state`, `ballot_not_in_state`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/project-selections/{id}/withdrawals")]
pub async fn withdraw_project_vote(
    permit: Permit<ManageProjectSelections>,
    path: IdPath,
    seen: IfMatch,
) -> Result<Reply, Problem> {
    permit
        .write(move |tx, acting| {
            let mut case = Case::open(
                tx,
                acting,
                path.0,
                seen,
                ProjectSelectionAction::WithdrawBallot,
            )?;
            voting::withdraw(tx, acting, &mut case)?;
            case.reply(tx, acting)
        })
        .await
}
