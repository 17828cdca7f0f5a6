//! `POST /ballots/{id}/openings`

use crate::features::ballots::acts;
use crate::features::ballots::case::Case;
use crate::features::ballots::model::BallotAction;
use crate::features::ballots::permissions::ManageBallots;
use crate::features::ballots::response::BallotResponse;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{IdPath, IfMatch, Problem, ProblemBody, Reply};
use actix_web::post;

/// Opens it, in an open sitting: who may vote, on whom, and the rule are frozen. A secret vote by the system gets
/// its key, whose secret half is split among three tellers and exists nowhere whole.
#[utoipa::path(
    tag = "ballots",
    operation_id = "begin_ballot",
    params(
        ("id" = Id, Path, description = "Ballot"),
        ("If-Match" = String, Header, description = "Version, such as `\"v3\"`"),
    ),
    security(("bearer" = ["ballots.manage"])),
    extensions(("x-permission" = json!("ballots.manage"))),
    responses(
        (status = 200, description = "The ballot as it is now.", body = BallotResponse),
        (status = 403, description = "`ballot_not_your_turn`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`ballot_not_in_state`, `ballot_not_by_method`, `ballot_sitting_not_open`, `ballot_roll_empty`, `ballot_group_too_small`, `ballot_tellers_missing`, `ballot_too_few_signers`, `ballot_nominated_over_seats`, `ballot_too_few_candidates`, `ballot_needs_preliminary`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/ballots/{id}/openings")]
pub async fn begin_ballot(
    permit: Permit<ManageBallots>,
    path: IdPath,
    seen: IfMatch,
) -> Result<Reply, Problem> {
    permit
        .write(move |tx, acting| {
            let mut case = Case::open(tx, acting, path.0, seen, BallotAction::Open)?;
            acts::open(tx, acting, &mut case)?;
            case.reply(tx, acting)
        })
        .await
}
