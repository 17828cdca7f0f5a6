//! `POST /deputy-post-holdings/{id}/entries`

use crate::features::deputy_posts::HoldingCase;
use crate::features::deputy_posts::dto::RecordDeputyPostEntryRequest;
use crate::features::deputy_posts::model::DeputyPostHoldingAction;
use crate::features::deputy_posts::permissions::HoldDeputyPosts;
use crate::features::deputy_posts::recording;
use crate::features::deputy_posts::response::DeputyPostHoldingResponse;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{Body, IdPath, Idempotent, Problem, ProblemBody, Reply};
use actix_web::post;

/// Writes down what was done in a post on a day (without network too); with a kind it is entered as a duty record,
/// too, which waits for the office.
#[utoipa::path(
    tag = "deputy-posts",
    operation_id = "record_deputy_post_entry",
    request_body = RecordDeputyPostEntryRequest,
    params(
        ("id" = Id, Path, description = "Holding"),
        ("Idempotency-Key" = String, Header, description = "Repeating it has one effect"),
    ),
    security(("bearer" = ["deputy_posts.hold"])),
    extensions(("x-permission" = json!("deputy_posts.hold"))),
    responses(
        (status = 200, description = "The holding as it is now.", body = DeputyPostHoldingResponse),
        (status = 403, description = "`deputy_post_not_your_turn`, `congress_mandate_suspended`, `congress_mandate_ended`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`deputy_post_not_in_state`, `duty_quarter_frozen`, `duty_record_twice`, `congress_none`; `already_exists`: the identifier is taken.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/deputy-post-holdings/{id}/entries")]
pub async fn record_deputy_post_entry(
    permit: Permit<HoldDeputyPosts>,
    path: IdPath,
    key: Idempotent,
    body: Body<RecordDeputyPostEntryRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key.0, body.fingerprint, move |tx, acting| {
            let act = DeputyPostHoldingAction::Record;
            let mut case = HoldingCase::open(tx, acting, (path.0, None), act)?;
            recording::record(tx, acting, &mut case, &request)?;
            case.reply(tx, acting)
        })
        .await
}
