//! `POST /ballots/{id}/counts`

use crate::features::ballots::acts;
use crate::features::ballots::case::Case;
use crate::features::ballots::dto::CountBallotRequest;
use crate::features::ballots::model::BallotAction;
use crate::features::ballots::permissions::CountBallots;
use crate::features::ballots::response::BallotResponse;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{Body, IdPath, Problem, ProblemBody, Reply};
use actix_web::post;

/// Counts it by the rule frozen at opening. Hands and papers: two sheets that agree. Secret votes by the system: the
/// codes of two tellers; the ballots are opened in memory, mixed and written without anything that leads to a
/// voter, and the sealed ones are destroyed with the parts of the key. Roll and ballots must come to zero.
#[utoipa::path(
    tag = "ballots",
    operation_id = "count_ballot",
    request_body = CountBallotRequest,
    params(
        ("id" = Id, Path, description = "Ballot"),
    ),
    security(("bearer" = ["ballots.count"])),
    extensions(("x-permission" = json!("ballots.count"))),
    responses(
        (status = 200, description = "The ballot as it is now.", body = BallotResponse),
        (status = 403, description = "`ballot_not_your_turn`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`ballot_not_in_state`, `ballot_not_by_method`, `ballot_sheets_missing`, `ballot_sheets_differ`, `ballot_codes_missing`, `ballot_not_reconciled`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/ballots/{id}/counts")]
pub async fn count_ballot(
    permit: Permit<CountBallots>,
    path: IdPath,
    body: Body<CountBallotRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write(move |tx, acting| {
            let mut case = Case::open_any(tx, acting, path.0, BallotAction::Count)?;
            acts::count(tx, acting, &mut case, &request)?;
            case.reply(tx, acting)
        })
        .await
}
