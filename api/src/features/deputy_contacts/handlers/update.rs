//! `PATCH /deputy-contacts/{id}`

use crate::features::deputy_contacts::case::Case;
use crate::features::deputy_contacts::changing;
use crate::features::deputy_contacts::dto::UpdateDeputyContactRequest;
use crate::features::deputy_contacts::model::DeputyContactAction;
use crate::features::deputy_contacts::permissions::KeepDeputyContacts;
use crate::features::deputy_contacts::response::DeputyContactResponse;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{Body, IdPath, IfMatch, Problem, ProblemBody, Reply};
use actix_web::patch;

/// Changes what is known of a resident, by their deputy or the office.
#[utoipa::path(
    tag = "deputy-contacts",
    operation_id = "update_deputy_contact",
    request_body = UpdateDeputyContactRequest,
    params(
        ("id" = Id, Path, description = "Contact"),
        ("If-Match" = String, Header, description = "Version of the contact, such as `\"v3\"`"),
    ),
    security(("bearer" = ["deputy_contacts.keep"])),
    extensions(("x-permission" = json!("deputy_contacts.keep"))),
    responses(
        (status = 200, description = "The contact as it is now.", body = DeputyContactResponse),
        (status = 403, description = "`deputy_contact_not_your_turn`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`deputy_contact_ended`, `deputy_contact_assigned`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[patch("/deputy-contacts/{id}")]
pub async fn update_deputy_contact(
    permit: Permit<KeepDeputyContacts>,
    path: IdPath,
    seen: IfMatch,
    body: Body<UpdateDeputyContactRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write(move |tx, acting| {
            let of = (Some(seen), DeputyContactAction::Edit);
            let mut case = Case::open(tx, acting, path.0, of)?;
            changing::update(tx, acting, &mut case, &request)?;
            case.reply(tx, acting)
        })
        .await
}
