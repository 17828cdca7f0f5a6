//! `PUT /ballots/{id}/tellers`

use crate::features::ballots::acts;
use crate::features::ballots::case::Case;
use crate::features::ballots::dto::SaveBallotTellersRequest;
use crate::features::ballots::model::BallotAction;
use crate::features::ballots::permissions::ManageBallots;
use crate::features::ballots::response::BallotResponse;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{Body, IdPath, Idempotency, IfMatch, Problem, ProblemBody, Reply};
use actix_web::put;

/// Names those who oversee and count (rule E10): people of the meeting, none a candidate or a close relative of
/// one. A secret vote by the system needs three who take a code. Codes taken before are void.
#[utoipa::path(
    tag = "ballots",
    operation_id = "save_ballot_tellers",
    request_body = SaveBallotTellersRequest,
    params(
        ("id" = Id, Path, description = "Ballot"),
        ("If-Match" = String, Header, description = "Version, such as `\"v3\"`"),
        ("Idempotency-Key" = Option<String>, Header, description = "Repeating it has one effect"),
    ),
    security(("bearer" = ["ballots.manage"])),
    extensions(("x-permission" = json!("ballots.manage"))),
    responses(
        (status = 200, description = "The ballot as it is now.", body = BallotResponse),
        (status = 403, description = "`ballot_not_your_turn`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`ballot_not_in_state`, `ballot_not_by_method`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[put("/ballots/{id}/tellers")]
pub async fn save_ballot_tellers(
    permit: Permit<ManageBallots>,
    path: IdPath,
    seen: IfMatch,
    key: Idempotency,
    body: Body<SaveBallotTellersRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            let mut case = Case::open(tx, acting, path.0, seen, BallotAction::AppointTellers)?;
            acts::appoint(tx, acting, &mut case, &request)?;
            case.reply(tx, acting)
        })
        .await
}
