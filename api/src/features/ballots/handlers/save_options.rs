//! `PUT /ballots/{id}/options`

use crate::features::ballots::case::Case;
use crate::features::ballots::dto::SaveBallotOptionsRequest;
use crate::features::ballots::log::Entry;
use crate::features::ballots::model::BallotAction;
use crate::features::ballots::permissions::ManageBallots;
use crate::features::ballots::response::BallotResponse;
use crate::features::ballots::{options, store_parts};
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{Body, IdPath, Idempotency, IfMatch, Problem, ProblemBody, Reply};
use actix_web::put;

/// Names the persons who are voted on, in the order of the paper, with who nominated them: the presidium, or ten
/// deputies in writing (rule E2, 地方组织法26). Whether they are enough is judged when the ballot is opened.
#[utoipa::path(
    tag = "ballots",
    operation_id = "save_ballot_options",
    request_body = SaveBallotOptionsRequest,
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
#[put("/ballots/{id}/options")]
pub async fn save_ballot_options(
    permit: Permit<ManageBallots>,
    path: IdPath,
    seen: IfMatch,
    key: Idempotency,
    body: Body<SaveBallotOptionsRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            let mut case = Case::open(tx, acting, path.0, seen, BallotAction::Nominate)?;
            let (rows, signers) = options::of(tx, acting, &case, &request)?;
            store_parts::set_options(tx, &case.row, &rows, &signers)?;
            case.save(tx, acting)?;
            let names: Vec<&str> = rows.iter().map(|one| one.label.as_str()).collect();
            Entry::new(&case.row, "ballot.nominated")
                .with("names", names.join("、"))
                .write(tx, acting)?;
            case.reply(tx, acting)
        })
        .await
}
