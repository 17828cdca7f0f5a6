//! `GET /deputies/{id}/card`

use crate::features::deputy_cards::dto::DeputyCardResponse;
use crate::features::deputy_cards::permissions::ReadDeputyCard;
use crate::features::deputy_cards::saving;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{IdPath, IfNoneMatch, Problem, ProblemBody, Reply};
use actix_web::get;

/// The public card of a deputy, shown or not; without one an empty one with version 0.
#[utoipa::path(
    tag = "deputy-cards",
    operation_id = "get_deputy_card",
    params(("id" = Id, Path, description = "Deputy")),
    security(("bearer" = ["deputy_cards.read"])),
    extensions(("x-permission" = json!("deputy_cards.read"))),
    responses(
        (status = 200, description = "The card.", body = DeputyCardResponse),
        (status = 403, description = "`deputy_card_not_yours`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[get("/deputies/{id}/card")]
pub async fn get_deputy_card(
    permit: Permit<ReadDeputyCard>,
    path: IdPath,
    known: IfNoneMatch,
) -> Result<Reply, Problem> {
    let reply = permit
        .view(move |conn, acting| {
            let found = saving::shown(conn, acting, path.0)?;
            Reply::snapshot(&found, found.version)
        })
        .await?;
    Ok(reply.unless_known(&known))
}
