//! `POST /ballots`

use crate::features::ballots::create::create;
use crate::features::ballots::dto::CreateBallotRequest;
use crate::features::ballots::model::BallotSubject;
use crate::features::ballots::permissions::ManageBallots;
use crate::features::ballots::response::BallotResponse;
use crate::platform::auth::Permit;
use crate::platform::http::{Body, Idempotent, Problem, ProblemBody, Reply};
use actix_web::post;

/// Prepares a ballot of a meeting: a decision, an election, a dismissal or a rating. Persons are voted on in
/// secret and on paper only (rule E4; 地方组织法28, 选举法40); electronic voting names the adopted voting method
/// that allows it.
#[utoipa::path(
    tag = "ballots",
    operation_id = "create_ballot",
    request_body = CreateBallotRequest,
    params(
        ("Idempotency-Key" = String, Header, description = "Repeating it has one effect"),
    ),
    security(("bearer" = ["ballots.manage"])),
    extensions(("x-permission" = json!("ballots.manage"))),
    responses(
        (status = 201, description = "Created.", body = BallotResponse),
        (status = 403, description = "`ballot_not_your_turn`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`already_exists`, `ballot_persons_on_paper`, `ballot_selection_on_paper`, `ballot_basis_missing`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/ballots")]
pub async fn create_ballot(
    permit: Permit<ManageBallots>,
    key: Idempotent,
    body: Body<CreateBallotRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key.0, body.fingerprint, move |tx, acting| {
            if request.subject == BallotSubject::Selection {
                // By its voting method (V6): it says what is chosen among, and how many.
                return Err(Problem::field("/subject", "selection_by_its_method"));
            }
            let case = create(tx, acting, &request)?;
            let location = format!("/api/v1/ballots/{}", case.row.id);
            Reply::created(&case.answer(tx, acting)?, case.row.version, location)
        })
        .await
}
