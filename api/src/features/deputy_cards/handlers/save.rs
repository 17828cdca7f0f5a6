//! `PUT /deputies/{id}/card`

use crate::features::deputy_cards::dto::{DeputyCardResponse, SaveDeputyCardRequest};
use crate::features::deputy_cards::permissions::WriteDeputyCard;
use crate::features::deputy_cards::saving;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{Body, IdPath, Problem, ProblemBody, Reply};
use actix_web::put;

/// Enters the public card of a deputy with their consent, or writes it anew; one that was withdrawn is shown again.
#[utoipa::path(
    tag = "deputy-cards",
    operation_id = "save_deputy_card",
    request_body = SaveDeputyCardRequest,
    params(("id" = Id, Path, description = "Deputy")),
    security(("bearer" = ["deputy_cards.write"])),
    extensions(("x-permission" = json!("deputy_cards.write"))),
    responses(
        (status = 200, description = "The card as it is now.", body = DeputyCardResponse),
        (status = 403, description = "`deputy_card_not_yours`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[put("/deputies/{id}/card")]
pub async fn save_deputy_card(
    permit: Permit<WriteDeputyCard>,
    path: IdPath,
    body: Body<SaveDeputyCardRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write(move |tx, acting| {
            saving::save(tx, acting, path.0, &request)?;
            let found = saving::shown(tx, acting, path.0)?;
            Reply::versioned(&found, found.version)
        })
        .await
}
