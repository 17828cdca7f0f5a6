//! `POST /ballots/{id}/papers`

use crate::features::ballots::case::Case;
use crate::features::ballots::dto::RecordBallotPaperRequest;
use crate::features::ballots::log::Entry;
use crate::features::ballots::model::BallotAction;
use crate::features::ballots::permissions::ManageBallots;
use crate::features::ballots::response::BallotResponse;
use crate::features::ballots::voting;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{Body, IdPath, Idempotency, Problem, ProblemBody, Reply};
use actix_web::post;

/// Notes who was given a paper; they do not vote by the system. For people without a phone on a ballot that is voted
/// by the system, or to keep the roll of a vote on paper.
#[utoipa::path(
    tag = "ballots",
    operation_id = "record_ballot_paper",
    request_body = RecordBallotPaperRequest,
    params(
        ("id" = Id, Path, description = "Ballot"),
        ("Idempotency-Key" = Option<String>, Header, description = "Repeating it has one effect"),
    ),
    security(("bearer" = ["ballots.manage"])),
    extensions(("x-permission" = json!("ballots.manage"))),
    responses(
        (status = 200, description = "The ballot as it is now.", body = BallotResponse),
        (status = 403, description = "`ballot_not_your_turn`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`ballot_not_in_state`, `ballot_not_by_method`, `ballot_already_voted`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/ballots/{id}/papers")]
pub async fn record_ballot_paper(
    permit: Permit<ManageBallots>,
    path: IdPath,
    key: Idempotency,
    body: Body<RecordBallotPaperRequest>,
) -> Result<Reply, Problem> {
    let people = body.value.person_ids;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            let case = Case::open_any(tx, acting, path.0, BallotAction::GivePaper)?;
            voting::on_paper(tx, &case, &people)?;
            Entry::new(&case.row, "ballot.papers_given")
                .with("count", people.len())
                .write(tx, acting)?;
            case.reply(tx, acting)
        })
        .await
}
