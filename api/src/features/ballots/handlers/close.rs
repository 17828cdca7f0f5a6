//! `POST /ballots/{id}/closings`

use crate::features::ballots::acts;
use crate::features::ballots::case::Case;
use crate::features::ballots::model::BallotAction;
use crate::features::ballots::permissions::ManageBallots;
use crate::features::ballots::response::BallotResponse;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{IdPath, Problem, ProblemBody, Reply};
use actix_web::post;

/// Closes it: nobody votes any more. Of a secret vote by the system the hashes of all sealed ballots are published
/// with their root, and where the rows lie is mixed.
#[utoipa::path(
    tag = "ballots",
    operation_id = "close_ballot",
    params(
        ("id" = Id, Path, description = "Ballot"),
    ),
    security(("bearer" = ["ballots.manage"])),
    extensions(("x-permission" = json!("ballots.manage"))),
    responses(
        (status = 200, description = "The ballot as it is now.", body = BallotResponse),
        (status = 403, description = "`ballot_not_your_turn`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`ballot_not_in_state`, `ballot_not_by_method`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/ballots/{id}/closings")]
pub async fn close_ballot(permit: Permit<ManageBallots>, path: IdPath) -> Result<Reply, Problem> {
    permit
        .write(move |tx, acting| {
            let mut case = Case::open_any(tx, acting, path.0, BallotAction::Close)?;
            acts::close(tx, acting, &mut case)?;
            case.reply(tx, acting)
        })
        .await
}
