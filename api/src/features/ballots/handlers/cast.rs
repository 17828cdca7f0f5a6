//! `POST /ballots/{id}/casts`

use crate::features::ballots::casting;
use crate::features::ballots::dto::BallotVoteRequest;
use crate::features::ballots::permissions::VoteInBallots;
use crate::features::ballots::response::BallotReceipt;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{Body, IdPath, Problem, ProblemBody, Reply, Unlogged};
use actix_web::post;

/// Votes in secret, once. The roll notes that the voter has voted, without a time; the ballot goes into a box under
/// a random identifier. Neither the log of requests nor the log of events hears of it, and no answer is kept: who
/// sends it again is told that they have voted. The receipt is found among the hashes published at closing.
#[utoipa::path(
    tag = "ballots",
    operation_id = "submit_ballot_cast",
    request_body = BallotVoteRequest,
    params(
        ("id" = Id, Path, description = "Ballot"),
    ),
    security(("bearer" = ["ballots.vote"])),
    extensions(("x-permission" = json!("ballots.vote"))),
    responses(
        (status = 201, description = "The receipt.", body = BallotReceipt),
        (status = 403, description = "`ballot_not_your_turn`, `congress_mandate_suspended`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`ballot_not_in_state`, `ballot_not_by_method`, `ballot_already_voted`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/ballots/{id}/casts")]
pub async fn submit_ballot_cast(
    _: Unlogged,
    permit: Permit<VoteInBallots>,
    path: IdPath,
    body: Body<BallotVoteRequest>,
) -> Result<Reply, Problem> {
    let receipt = casting::cast(&permit, path.0, body.value.choice).await?;
    let mut reply = Reply::ok(&BallotReceipt { receipt })?;
    reply.status = 201;
    Ok(reply)
}
