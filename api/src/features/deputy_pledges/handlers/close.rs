//! `POST /deputy-pledges/{id}/evaluations`

use crate::features::deputy_pledges::Case;
use crate::features::deputy_pledges::dto::ReviewDeputyPledgeRequest;
use crate::features::deputy_pledges::model::DeputyPledgeAction;
use crate::features::deputy_pledges::permissions::ManageDeputyPledges;
use crate::features::deputy_pledges::progress;
use crate::features::deputy_pledges::response::DeputyPledgeResponse;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{Body, IdPath, Idempotency, IfMatch, Problem, ProblemBody, Reply};
use actix_web::post;

/// The word of the office on a pledge that its deputy has reviewed; nobody judges their own.
#[utoipa::path(
    tag = "deputy-pledges",
    operation_id = "judge_deputy_pledge",
    request_body = ReviewDeputyPledgeRequest,
    params(
        ("id" = Id, Path, description = "Pledge"),
        ("If-Match" = String, Header, description = "Version of the pledge, such as `\"v3\"`"),
        ("Idempotency-Key" = Option<String>, Header, description = "Repeating it has one effect"),
    ),
    security(("bearer" = ["deputy_pledges.manage"])),
    extensions(("x-permission" = json!("deputy_pledges.manage"))),
    responses(
        (status = 200, description = "The pledge as it is now.", body = DeputyPledgeResponse),
        (status = 403, description = "`deputy_pledge_not_your_turn`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`deputy_pledge_not_in_state`, `deputy_pledge_not_begun`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/deputy-pledges/{id}/evaluations")]
pub async fn judge_deputy_pledge(
    permit: Permit<ManageDeputyPledges>,
    path: IdPath,
    seen: IfMatch,
    key: Idempotency,
    body: Body<ReviewDeputyPledgeRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            let act = DeputyPledgeAction::Close;
            let mut case = Case::open(tx, acting, (path.0, Some(seen)), act)?;
            progress::close(tx, acting, &mut case, &request)?;
            case.reply(tx, acting)
        })
        .await
}
