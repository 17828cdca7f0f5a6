//! `POST /ballots/{id}/sheets`

use crate::features::ballots::acts;
use crate::features::ballots::case::Case;
use crate::features::ballots::dto::RecordBallotSheetRequest;
use crate::features::ballots::model::BallotAction;
use crate::features::ballots::permissions::CountBallots;
use crate::features::ballots::response::BallotResponse;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{Body, IdPath, Idempotency, Problem, ProblemBody, Reply};
use actix_web::post;

/// Hands in what one person counted of hands or papers. Two people do, without seeing each other's numbers, and the
/// sheets must agree. More papers back than given out make the vote void (rule E6).
#[utoipa::path(
    tag = "ballots",
    operation_id = "record_ballot_sheet",
    request_body = RecordBallotSheetRequest,
    params(
        ("id" = Id, Path, description = "Ballot"),
        ("Idempotency-Key" = Option<String>, Header, description = "Repeating it has one effect"),
    ),
    security(("bearer" = ["ballots.count"])),
    extensions(("x-permission" = json!("ballots.count"))),
    responses(
        (status = 200, description = "The ballot as it is now.", body = BallotResponse),
        (status = 403, description = "`ballot_not_your_turn`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`ballot_not_in_state`, `ballot_not_by_method`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/ballots/{id}/sheets")]
pub async fn record_ballot_sheet(
    permit: Permit<CountBallots>,
    path: IdPath,
    key: Idempotency,
    body: Body<RecordBallotSheetRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            let mut case = Case::open_any(tx, acting, path.0, BallotAction::HandInSheet)?;
            acts::hand_in(tx, acting, &mut case, &request)?;
            case.reply(tx, acting)
        })
        .await
}
