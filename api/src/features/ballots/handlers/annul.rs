//! `POST /ballots/{id}/annulments`

use crate::features::ballots::case::Case;
use crate::features::ballots::dto::RevokeBallotRequest;
use crate::features::ballots::log::Entry;
use crate::features::ballots::model::BallotAction;
use crate::features::ballots::permissions::ManageBallots;
use crate::features::ballots::response::BallotResponse;
use crate::features::ballots::{error, store, voting};
use crate::features::meetings;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{Body, IdPath, Idempotency, IfMatch, Problem, ProblemBody, Reply};
use actix_web::post;

/// Declares a ballot void, by a recorded decision with its reason. A result is never edited: what was wrong is void
/// and held again. What was sealed and not counted is destroyed unread.
#[utoipa::path(
    tag = "ballots",
    operation_id = "revoke_ballot",
    request_body = RevokeBallotRequest,
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
        (status = 409, description = "`ballot_not_in_state`, `ballot_not_by_method`, `ballot_has_next_round`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/ballots/{id}/annulments")]
pub async fn revoke_ballot(
    permit: Permit<ManageBallots>,
    path: IdPath,
    seen: IfMatch,
    key: Idempotency,
    body: Body<RevokeBallotRequest>,
) -> Result<Reply, Problem> {
    let reason = body.value.reason;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            let mut case = Case::open(tx, acting, path.0, seen, BallotAction::Annul)?;
            if !store::followers(tx, &case.row)?.is_empty() {
                return Err(error::HAS_NEXT.problem());
            }
            voting::destroy(tx, &case)?;
            case.row.annulled_reason = Some(reason.clone());
            let held = (case.row.county_id, case.row.sitting_id, case.row.id);
            meetings::release(tx, held)?;
            case.go(BallotAction::Annul);
            case.save(tx, acting)?;
            Entry::new(&case.row, "ballot.annulled")
                .with("reason", reason.clone())
                .write(tx, acting)?;
            case.reply(tx, acting)
        })
        .await
}
