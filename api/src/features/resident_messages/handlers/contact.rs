//! `GET /resident-messages/{id}/contact`

use crate::features::resident_messages::case::Case;
use crate::features::resident_messages::permissions::ReadResidentMessageContact;
use crate::features::resident_messages::response::ResidentMessageContact;
use crate::features::resident_messages::{contact, store};
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{IdPath, Problem, ProblemBody, Reply};
use actix_web::get;

/// How to reach who sent it, whole: for the office of the congress. That it was looked up stands in the log.
#[utoipa::path(
    tag = "resident-messages",
    operation_id = "get_resident_message_contact",
    params(("id" = Id, Path, description = "Message")),
    security(("bearer" = ["resident_messages.read_contact"])),
    extensions(("x-permission" = json!("resident_messages.read_contact"))),
    responses(
        (status = 200, description = "What is known; null for what is not.", body = ResidentMessageContact),
        (status = 403, description = "`resident_message_not_your_turn`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[get("/resident-messages/{id}/contact")]
pub async fn get_resident_message_contact(
    permit: Permit<ReadResidentMessageContact>,
    path: IdPath,
) -> Result<Reply, Problem> {
    let found = permit
        .write(move |tx, acting| {
            let case = Case::new(acting, store::get(tx, &acting.scope, path.0)?);
            contact::look_up(tx, acting, &case)
        })
        .await?;
    Reply::ok(&found)
}
