//! `POST /ballots/{id}/announcements`

use crate::features::ballots::acts;
use crate::features::ballots::case::Case;
use crate::features::ballots::model::BallotAction;
use crate::features::ballots::permissions::ManageBallots;
use crate::features::ballots::response::BallotResponse;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{IdPath, IfMatch, Problem, ProblemBody, Reply};
use actix_web::post;

/// Announces the result: everybody of the meeting sees it from now on.
#[utoipa::path(
    tag = "ballots",
    operation_id = "publish_ballot_result",
    params(
        ("id" = Id, Path, description = "Ballot"),
        ("If-Match" = String, Header, description = "Version, such as `\"v3\"`"),
    ),
    security(("bearer" = ["ballots.manage"])),
    extensions(("x-permission" = json!("ballots.manage"))),
    responses(
        (status = 200, description = "The ballot as it is now.", body = BallotResponse),
        (status = 403, description = "`ballot_not_your_turn`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`ballot_not_in_state`, `ballot_not_by_method`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/ballots/{id}/announcements")]
pub async fn publish_ballot_result(
    permit: Permit<ManageBallots>,
    path: IdPath,
    seen: IfMatch,
) -> Result<Reply, Problem> {
    permit
        .write(move |tx, acting| {
            let mut case = Case::open(tx, acting, path.0, seen, BallotAction::Announce)?;
            acts::announce(tx, acting, &mut case)?;
            case.reply(tx, acting)
        })
        .await
}
