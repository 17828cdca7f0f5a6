//! `DELETE /ballots/{id}`

use crate::features::ballots::case::Case;
use crate::features::ballots::log::Entry;
use crate::features::ballots::model::BallotAction;
use crate::features::ballots::permissions::ManageBallots;
use crate::features::ballots::store;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{IdPath, IfMatch, Problem, ProblemBody, Reply};
use actix_web::delete;

/// Throws a ballot away that was never opened.
#[utoipa::path(
    tag = "ballots",
    operation_id = "delete_ballot",
    params(
        ("id" = Id, Path, description = "Ballot"),
        ("If-Match" = String, Header, description = "Version, such as `\"v3\"`"),
    ),
    security(("bearer" = ["ballots.manage"])),
    extensions(("x-permission" = json!("ballots.manage"))),
    responses(
        (status = 204, description = "Thrown away."),
        (status = 403, description = "`ballot_not_your_turn`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`ballot_not_in_state`, `ballot_not_by_method`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[delete("/ballots/{id}")]
pub async fn delete_ballot(
    permit: Permit<ManageBallots>,
    path: IdPath,
    seen: IfMatch,
) -> Result<Reply, Problem> {
    permit
        .write(move |tx, acting| {
            let case = Case::open(tx, acting, path.0, seen, BallotAction::Delete)?;
            Entry::new(&case.row, "ballot.deleted").write(tx, acting)?;
            store::delete(tx, &case.row)
        })
        .await?;
    Ok(Reply::no_content())
}
