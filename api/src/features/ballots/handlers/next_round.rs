//! `POST /ballots/{id}/rounds`

use crate::features::ballots::case::Case;
use crate::features::ballots::dto::CreateBallotRoundRequest;
use crate::features::ballots::model::BallotAction;
use crate::features::ballots::next::next;
use crate::features::ballots::permissions::ManageBallots;
use crate::features::ballots::response::BallotResponse;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{Body, IdPath, Idempotent, Problem, ProblemBody, Reply};
use actix_web::post;

/// Prepares the next vote on the same matter (rule E5, 地方组织法29): between equals, for the seats that are left,
/// again after a void one, or the election itself after a preliminary ballot.
#[utoipa::path(
    tag = "ballots",
    operation_id = "create_ballot_round",
    request_body = CreateBallotRoundRequest,
    params(
        ("id" = Id, Path, description = "Ballot"),
        ("Idempotency-Key" = String, Header, description = "Repeating it has one effect"),
    ),
    security(("bearer" = ["ballots.manage"])),
    extensions(("x-permission" = json!("ballots.manage"))),
    responses(
        (status = 201, description = "The next vote.", body = BallotResponse),
        (status = 403, description = "`ballot_not_your_turn`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`ballot_not_in_state`, `ballot_not_by_method`, `ballot_no_such_round`, `ballot_has_next_round`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/ballots/{id}/rounds")]
pub async fn create_ballot_round(
    permit: Permit<ManageBallots>,
    path: IdPath,
    key: Idempotent,
    body: Body<CreateBallotRoundRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key.0, body.fingerprint, move |tx, acting| {
            let before = Case::open_any(tx, acting, path.0, BallotAction::NextRound)?;
            let case = next(tx, acting, &before, request)?;
            let location = format!("/api/v1/ballots/{}", case.row.id);
            Reply::created(&case.answer(tx, acting)?, case.row.version, location)
        })
        .await
}
