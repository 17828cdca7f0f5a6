//! `POST /deputy-contacts/{id}/notes`

use crate::features::deputy_contacts::case::Case;
use crate::features::deputy_contacts::dto::NoteDeputyContactRequest;
use crate::features::deputy_contacts::model::DeputyContactAction;
use crate::features::deputy_contacts::noting;
use crate::features::deputy_contacts::permissions::KeepDeputyContacts;
use crate::features::deputy_contacts::response::DeputyContactResponse;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{Body, IdPath, Idempotent, Problem, ProblemBody, Reply};
use actix_web::post;

/// Notes a meeting or a call (代表法28, 37, 44). It is only added, so it needs no version: several notes written without
/// network follow each other. A note may name an entry of the writer's own diary, which stays private.
#[utoipa::path(
    tag = "deputy-contacts",
    operation_id = "record_deputy_contact_note",
    request_body = NoteDeputyContactRequest,
    params(
        ("id" = Id, Path, description = "Contact"),
        ("Idempotency-Key" = String, Header, description = "Repeating it has one effect"),
    ),
    security(("bearer" = ["deputy_contacts.keep"])),
    extensions(("x-permission" = json!("deputy_contacts.keep"))),
    responses(
        (status = 200, description = "The contact as it is now.", body = DeputyContactResponse),
        (status = 403, description = "`deputy_contact_not_your_turn`, `congress_mandate_suspended`, `congress_mandate_ended`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`deputy_contact_ended`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/deputy-contacts/{id}/notes")]
pub async fn record_deputy_contact_note(
    permit: Permit<KeepDeputyContacts>,
    path: IdPath,
    key: Idempotent,
    body: Body<NoteDeputyContactRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key.0, body.fingerprint, move |tx, acting| {
            let of = (None, DeputyContactAction::Note);
            let mut case = Case::open(tx, acting, path.0, of)?;
            noting::note(tx, acting, &mut case, &request)?;
            case.reply(tx, acting)
        })
        .await
}
