//! `POST /deputy-contacts/{id}/endings`

use crate::features::deputy_contacts::case::Case;
use crate::features::deputy_contacts::changing;
use crate::features::deputy_contacts::dto::EndDeputyContactRequest;
use crate::features::deputy_contacts::model::DeputyContactAction;
use crate::features::deputy_contacts::permissions::KeepDeputyContacts;
use crate::features::deputy_contacts::response::DeputyContactResponse;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{Body, IdPath, Idempotency, IfMatch, Problem, ProblemBody, Reply};
use actix_web::post;

/// Ends a contact with its reason: one with a resident by their deputy or the office, one of a member of the presidium
/// by the office. What was noted and the label stay; the telephone is deleted.
#[utoipa::path(
    tag = "deputy-contacts",
    operation_id = "end_deputy_contact",
    request_body = EndDeputyContactRequest,
    params(
        ("id" = Id, Path, description = "Contact"),
        ("If-Match" = String, Header, description = "Version of the contact, such as `\"v3\"`"),
        ("Idempotency-Key" = Option<String>, Header, description = "Repeating it has one effect"),
    ),
    security(("bearer" = ["deputy_contacts.keep"])),
    extensions(("x-permission" = json!("deputy_contacts.keep"))),
    responses(
        (status = 200, description = "The contact as it is now.", body = DeputyContactResponse),
        (status = 403, description = "`deputy_contact_not_your_turn`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`deputy_contact_ended`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/deputy-contacts/{id}/endings")]
pub async fn end_deputy_contact(
    permit: Permit<KeepDeputyContacts>,
    path: IdPath,
    seen: IfMatch,
    key: Idempotency,
    body: Body<EndDeputyContactRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            let of = (Some(seen), DeputyContactAction::End);
            let mut case = Case::open(tx, acting, path.0, of)?;
            changing::end(tx, acting, &mut case, &request)?;
            case.reply(tx, acting)
        })
        .await
}
