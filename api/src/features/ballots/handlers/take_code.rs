//! `POST /ballots/{id}/codes`

use crate::features::ballots::case::Case;
use crate::features::ballots::log::Entry;
use crate::features::ballots::model::BallotAction;
use crate::features::ballots::permissions::CountBallots;
use crate::features::ballots::response::BallotCode;
use crate::features::ballots::sealing::Code;
use crate::features::ballots::store_parts;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{IdPath, Problem, ProblemBody, Reply};
use actix_web::post;

/// Gives a teller of a secret vote by the system their code, which is shown this once and kept nowhere. Two codes
/// open the ballots. As long as the ballot is not open another may be taken, which makes the one before void.
#[utoipa::path(
    tag = "ballots",
    operation_id = "create_ballot_code",
    params(
        ("id" = Id, Path, description = "Ballot"),
    ),
    security(("bearer" = ["ballots.count"])),
    extensions(("x-permission" = json!("ballots.count"))),
    responses(
        (status = 201, description = "The code.", body = BallotCode),
        (status = 403, description = "`ballot_not_your_turn`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`ballot_not_in_state`, `ballot_not_by_method`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/ballots/{id}/codes")]
pub async fn create_ballot_code(
    permit: Permit<CountBallots>,
    path: IdPath,
) -> Result<Reply, Problem> {
    // Never once per key: that would keep the answer.
    let code = permit
        .write(move |tx, acting| {
            let mut case = Case::open_any(tx, acting, path.0, BallotAction::TakeCode)?;
            let own = case
                .tellers
                .iter()
                .find(|one| Some(one.person_id) == case.own);
            let teller = own.cloned().ok_or_else(Problem::not_found)?;
            let code = Code::generate();
            let public_key = code.public_key(&case.row.id.to_string());
            store_parts::set_teller_key(tx, &teller, &public_key)?;
            case.save(tx, acting)?;
            Entry::new(&case.row, "ballot.code_taken")
                .with("name", teller.name)
                .write(tx, acting)?;
            Ok(code)
        })
        .await?;
    let found = BallotCode {
        share_code: code.shown(),
    };
    let mut reply = Reply::ok(&found)?;
    reply.status = 201;
    Ok(reply)
}
