//! `GET /ballots/{id}/roll`

use crate::features::ballots::permissions::ReadBallots;
use crate::features::ballots::response::BallotRoll;
use crate::features::ballots::{store, voting};
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{IdPath, Problem, Reply};
use actix_web::get;

/// Who may vote, and by which way they have; how, only of votes by name that are announced. Empty before it is
/// opened.
#[utoipa::path(
    tag = "ballots",
    operation_id = "get_ballot_roll",
    params(("id" = Id, Path, description = "Ballot")),
    security(("bearer" = ["ballots.read"])),
    extensions(("x-permission" = json!("ballots.read"))),
    responses((status = 200, description = "The roll.", body = BallotRoll)),
)]
#[get("/ballots/{id}/roll")]
pub async fn get_ballot_roll(permit: Permit<ReadBallots>, path: IdPath) -> Result<Reply, Problem> {
    let found = permit
        .read(move |conn, acting| {
            let row = store::get(conn, &acting.scope, path.0)?;
            voting::roll(conn, &row)
        })
        .await?;
    Reply::ok(&found)
}
