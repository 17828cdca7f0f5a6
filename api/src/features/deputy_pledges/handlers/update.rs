//! `PATCH /deputy-pledges/{id}`

use crate::features::deputy_pledges::Case;
use crate::features::deputy_pledges::dto::UpdateDeputyPledgeRequest;
use crate::features::deputy_pledges::model::DeputyPledgeAction;
use crate::features::deputy_pledges::permissions::WriteDeputyPledges;
use crate::features::deputy_pledges::response::DeputyPledgeResponse;
use crate::features::deputy_pledges::rewording;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{Body, IdPath, IfMatch, Problem, ProblemBody, Reply};
use actix_web::patch;

/// Words a pledge anew, with a reason; the earlier wording stays, whole, and is public when it was.
#[utoipa::path(
    tag = "deputy-pledges",
    operation_id = "update_deputy_pledge",
    request_body = UpdateDeputyPledgeRequest,
    params(
        ("id" = Id, Path, description = "Pledge"),
        ("If-Match" = String, Header, description = "Version of the pledge, such as `\"v3\"`"),
    ),
    security(("bearer" = ["deputy_pledges.write"])),
    extensions(("x-permission" = json!("deputy_pledges.write"))),
    responses(
        (status = 200, description = "The pledge as it is now.", body = DeputyPledgeResponse),
        (status = 403, description = "`deputy_pledge_not_your_turn`, `congress_mandate_suspended`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`deputy_pledge_not_in_state`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[patch("/deputy-pledges/{id}")]
pub async fn update_deputy_pledge(
    permit: Permit<WriteDeputyPledges>,
    path: IdPath,
    seen: IfMatch,
    body: Body<UpdateDeputyPledgeRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write(move |tx, acting| {
            let act = DeputyPledgeAction::Edit;
            let mut case = Case::open(tx, acting, (path.0, Some(seen)), act)?;
            rewording::reword(tx, acting, &mut case, &request)?;
            case.reply(tx, acting)
        })
        .await
}
