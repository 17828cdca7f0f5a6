//! `GET /ballots/{id}/receipts`

use crate::features::ballots::permissions::ReadBallots;
use crate::features::ballots::response::BallotReceipts;
use crate::features::ballots::{store, voting};
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{IdPath, Problem, ProblemBody, Reply};
use actix_web::get;

/// The hashes of all sealed ballots of a secret vote by the system, and their root, from closing on: every voter
/// finds the own receipt among them, and nobody learns how anybody voted.
#[utoipa::path(
    tag = "ballots",
    operation_id = "get_ballot_receipts",
    params(("id" = Id, Path, description = "Ballot")),
    security(("bearer" = ["ballots.read"])),
    extensions(("x-permission" = json!("ballots.read"))),
    responses((status = 200, description = "The hashes.", body = BallotReceipts), (status = 409, description = "`ballot_not_in_state`.", body = ProblemBody, content_type = "application/problem+json")),
)]
#[get("/ballots/{id}/receipts")]
pub async fn get_ballot_receipts(
    permit: Permit<ReadBallots>,
    path: IdPath,
) -> Result<Reply, Problem> {
    let found = permit
        .read(move |conn, acting| {
            let row = store::get(conn, &acting.scope, path.0)?;
            voting::receipts(conn, &row, acting.locale)
        })
        .await?;
    Reply::ok(&found)
}
