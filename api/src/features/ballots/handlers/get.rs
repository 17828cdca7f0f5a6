//! `GET /ballots/{id}`

use crate::features::ballots::case::Case;
use crate::features::ballots::permissions::ReadBallots;
use crate::features::ballots::response::BallotResponse;
use crate::features::ballots::{detail, store};
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{IdPath, Problem, Reply};
use actix_web::get;

/// A ballot with everything the reader may see of it, and what they may do to it now. Never kept: a secret vote
/// changes it without a trace in the log.
#[utoipa::path(
    tag = "ballots",
    operation_id = "get_ballot",
    params(("id" = Id, Path, description = "Ballot")),
    security(("bearer" = ["ballots.read"])),
    extensions(("x-permission" = json!("ballots.read"))),
    responses((status = 200, description = "The ballot.", body = BallotResponse)),
)]
#[get("/ballots/{id}")]
pub async fn get_ballot(permit: Permit<ReadBallots>, path: IdPath) -> Result<Reply, Problem> {
    let (found, version) = permit
        .read(move |conn, acting| {
            let row = store::get(conn, &acting.scope, path.0)?;
            let case = Case::new(conn, acting, row)?;
            Ok((detail::assemble(conn, acting, &case)?, case.row.version))
        })
        .await?;
    Reply::versioned(&found, version)
}
