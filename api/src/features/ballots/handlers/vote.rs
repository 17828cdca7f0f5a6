//! `POST /ballots/{id}/votes`

use crate::features::ballots::case::Case;
use crate::features::ballots::dto::BallotVoteRequest;
use crate::features::ballots::log::Entry;
use crate::features::ballots::model::BallotAction;
use crate::features::ballots::permissions::VoteInBallots;
use crate::features::ballots::response::BallotResponse;
use crate::features::ballots::voting;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{Body, IdPath, Idempotency, Problem, ProblemBody, Reply};
use actix_web::post;

/// Votes by name (记名表决), once. What was said is told when the result is announced.
#[utoipa::path(
    tag = "ballots",
    operation_id = "record_ballot_vote",
    request_body = BallotVoteRequest,
    params(
        ("id" = Id, Path, description = "Ballot"),
        ("Idempotency-Key" = Option<String>, Header, description = "Repeating it has one effect"),
    ),
    security(("bearer" = ["ballots.vote"])),
    extensions(("x-permission" = json!("ballots.vote"))),
    responses(
        (status = 200, description = "The ballot as it is now.", body = BallotResponse),
        (status = 403, description = "`ballot_not_your_turn`, `congress_mandate_suspended`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`ballot_not_in_state`, `ballot_not_by_method`, `ballot_already_voted`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/ballots/{id}/votes")]
pub async fn record_ballot_vote(
    permit: Permit<VoteInBallots>,
    path: IdPath,
    key: Idempotency,
    body: Body<BallotVoteRequest>,
) -> Result<Reply, Problem> {
    let choice = body.value.choice;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            let case = Case::open_any(tx, acting, path.0, BallotAction::Vote)?;
            voting::by_name(tx, acting, &case, choice)?;
            // That somebody voted, never what.
            Entry::new(&case.row, "ballot.voted").write(tx, acting)?;
            case.reply(tx, acting)
        })
        .await
}
