//! `PATCH /inquiries/{id}`

use crate::features::inquiries::case::Case;
use crate::features::inquiries::create::searchable;
use crate::features::inquiries::dto::UpdateInquiryRequest;
use crate::features::inquiries::log::Entry;
use crate::features::inquiries::model::InquiryAction;
use crate::features::inquiries::permissions::EditInquiry;
use crate::features::inquiries::response::InquiryResponse;
use crate::features::inquiries::rows::Inquiry;
use crate::features::inquiries::rules;
use crate::features::signatures;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{Body, IdPath, IfMatch, Problem, ProblemBody, Reply};
use actix_web::patch;

/// Changes a draft or an inquiry sent back. Who has signed is asked again, because they signed another
/// text.
#[utoipa::path(
    tag = "inquiries",
    operation_id = "update_inquiry",
    request_body = UpdateInquiryRequest,
    params(
        ("id" = Id, Path, description = "Inquiry"),
        ("If-Match" = String, Header, description = "Version, such as `\"v3\"`"),
    ),
    security(("bearer" = ["inquiries.edit"])),
    extensions(("x-permission" = json!("inquiries.edit"))),
    responses(
        (status = 200, description = "The inquiry as it is now.", body = InquiryResponse),
        (status = 403, description = "`inquiry_not_your_turn`, `congress_mandate_suspended`, `congress_mandate_ended`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`inquiry_not_in_state`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[patch("/inquiries/{id}")]
pub async fn update_inquiry(
    permit: Permit<EditInquiry>,
    path: IdPath,
    seen: IfMatch,
    body: Body<UpdateInquiryRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write(move |tx, acting| {
            let mut case = Case::open(tx, acting, path.0, seen, InquiryAction::Edit)?;
            if let Some(target) = request.target
                && !rules::targets(case.row.level).contains(&target)
            {
                return Err(Problem::field("/target", "not_a_target"));
            }
            if !reword(&mut case.row, &request) {
                tx.without_event("nothing was changed");
                return case.reply(tx, acting);
            }
            case.row.search_text = searchable(&case.row);
            let had = case.row.signed_count;
            // Who signed, signed these words.
            let asked = signatures::ask_again(tx, &case.subject())?;
            case.recount(tx, acting)?;
            case.save(tx, acting)?;
            Entry::new(&case.row, "inquiry.updated")
                .asking(&asked)
                .ready_or_not(had)
                .write(tx, acting)?;
            case.reply(tx, acting)
        })
        .await
}

/// Takes the new words over; whether there are any.
fn reword(row: &mut Inquiry, request: &UpdateInquiryRequest) -> bool {
    let parts = [
        (&mut row.target_name, &request.target_name),
        (&mut row.title, &request.title),
        (&mut row.content, &request.content),
    ];
    let mut is_changed = false;
    for (old, new) in parts {
        if let Some(new) = new.as_ref().filter(|new| *new != old) {
            old.clone_from(new);
            is_changed = true;
        }
    }
    if let Some(target) = request.target.filter(|target| *target != row.target) {
        row.target = target;
        is_changed = true;
    }
    is_changed
}
