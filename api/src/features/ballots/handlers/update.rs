//! `PATCH /ballots/{id}`

use crate::features::ballots::case::Case;
use crate::features::ballots::create::{belongs, contest};
use crate::features::ballots::dto::UpdateBallotRequest;
use crate::features::ballots::log::Entry;
use crate::features::ballots::model::{BallotAction, BallotSubject};
use crate::features::ballots::permissions::ManageBallots;
use crate::features::ballots::response::BallotResponse;
use crate::features::ballots::{error, rules};
use crate::features::counting::VotingRule;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{Body, IdPath, Idempotency, IfMatch, Problem, ProblemBody, Reply};
use actix_web::patch;

/// Changes a ballot that is not open.
#[utoipa::path(
    tag = "ballots",
    operation_id = "update_ballot",
    request_body = UpdateBallotRequest,
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
        (status = 409, description = "`ballot_not_in_state`, `ballot_not_by_method`, `ballot_persons_on_paper`, `ballot_selection_on_paper`, `ballot_basis_missing`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[patch("/ballots/{id}")]
pub async fn update_ballot(
    permit: Permit<ManageBallots>,
    path: IdPath,
    seen: IfMatch,
    key: Idempotency,
    body: Body<UpdateBallotRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            let mut case = Case::open(tx, acting, path.0, seen, BallotAction::Edit)?;
            change(&mut case, &request)?;
            let place = (case.row.county_id, case.row.meeting_id);
            belongs(tx, place, case.row.sitting_id, case.row.item_id)?;
            let basis = case.row.basis.as_deref();
            rules::method(case.row.subject, case.row.method, basis).map_err(error::method)?;
            contest(&case.rule)?;
            case.save(tx, acting)?;
            Entry::new(&case.row, "ballot.updated").write(tx, acting)?;
            case.reply(tx, acting)
        })
        .await
}

/// Takes over what was asked for.
fn change(case: &mut Case, request: &UpdateBallotRequest) -> Result<(), Problem> {
    let row = &mut case.row;
    row.sitting_id = request.sitting_id.unwrap_or(row.sitting_id);
    row.item_id = request.item_id.unwrap_or(row.item_id);
    row.method = request.method.unwrap_or(row.method);
    if let Some(title) = &request.title {
        row.title.clone_from(title);
    }
    if let Some(question) = &request.question {
        row.question.clone_from(question);
    }
    if let Some(basis) = &request.basis {
        row.basis.clone_from(basis);
    }
    let is_election = row.subject == BallotSubject::Election;
    if !is_election && (request.seats.is_some() || request.surplus.is_some()) {
        return Err(Problem::field("/seats", "not_an_election"));
    }
    // What the statute says of a congress is not for it to change.
    let is_statutory = case.rule.article == VotingRule::CONGRESS_DECISION.article;
    if is_statutory && (request.threshold.is_some() || request.article.is_some()) {
        return Err(Problem::field("/threshold", "majority_of_all_deputies"));
    }
    let rule = &mut case.rule;
    rule.threshold = request.threshold.unwrap_or(rule.threshold);
    if let Some(article) = &request.article {
        rule.article.clone_from(article);
    }
    rule.seats = request.seats.unwrap_or(rule.seats);
    rule.surplus = request.surplus.unwrap_or(rule.surplus);
    Ok(())
}
