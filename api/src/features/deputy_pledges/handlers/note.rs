//! `POST /deputy-pledges/{id}/notes`

use crate::features::deputy_pledges::Case;
use crate::features::deputy_pledges::dto::NoteDeputyPledgeRequest;
use crate::features::deputy_pledges::model::DeputyPledgeAction;
use crate::features::deputy_pledges::permissions::WriteDeputyPledges;
use crate::features::deputy_pledges::progress;
use crate::features::deputy_pledges::response::DeputyPledgeResponse;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{Body, IdPath, Idempotent, Problem, ProblemBody, Reply};
use actix_web::post;

/// Writes down how far an item of a pledge is (without network too).
#[utoipa::path(
    tag = "deputy-pledges",
    operation_id = "record_deputy_pledge_note",
    request_body = NoteDeputyPledgeRequest,
    params(
        ("id" = Id, Path, description = "Pledge"),
        ("Idempotency-Key" = String, Header, description = "Repeating it has one effect"),
    ),
    security(("bearer" = ["deputy_pledges.write"])),
    extensions(("x-permission" = json!("deputy_pledges.write"))),
    responses(
        (status = 200, description = "The pledge as it is now.", body = DeputyPledgeResponse),
        (status = 403, description = "`deputy_pledge_not_your_turn`, `congress_mandate_suspended`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`deputy_pledge_not_in_state`, `deputy_pledge_not_begun`; `already_exists`: the identifier is taken.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/deputy-pledges/{id}/notes")]
pub async fn record_deputy_pledge_note(
    permit: Permit<WriteDeputyPledges>,
    path: IdPath,
    key: Idempotent,
    body: Body<NoteDeputyPledgeRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key.0, body.fingerprint, move |tx, acting| {
            let act = DeputyPledgeAction::Note;
            let mut case = Case::open(tx, acting, (path.0, None), act)?;
            progress::note(tx, acting, &mut case, &request)?;
            case.reply(tx, acting)
        })
        .await
}
