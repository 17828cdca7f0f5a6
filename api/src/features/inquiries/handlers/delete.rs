//! `DELETE /inquiries/{id}`

use crate::features::inquiries::case::Case;
use crate::features::inquiries::log::{Entry, SUBJECT};
use crate::features::inquiries::model::InquiryAction;
use crate::features::inquiries::permissions::EditInquiry;
use crate::features::inquiries::store;
use crate::features::{attachments, signatures};
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{IdPath, IfMatch, Problem, ProblemBody, Reply};
use actix_web::delete;

/// Throws a draft away. What was handed in once can only be withdrawn.
#[utoipa::path(
    tag = "inquiries",
    operation_id = "delete_inquiry",
    params(
        ("id" = Id, Path, description = "Inquiry"),
        ("If-Match" = String, Header, description = "Version, such as `\"v3\"`"),
    ),
    security(("bearer" = ["inquiries.edit"])),
    extensions(("x-permission" = json!("inquiries.edit"))),
    responses(
        (status = 204, description = "Thrown away."),
        (status = 403, description = "`inquiry_not_your_turn`, `congress_mandate_suspended`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`inquiry_not_in_state`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[delete("/inquiries/{id}")]
pub async fn delete_inquiry(
    permit: Permit<EditInquiry>,
    path: IdPath,
    seen: IfMatch,
) -> Result<Reply, Problem> {
    let keys = permit
        .write(move |tx, acting| {
            let case = Case::open(tx, acting, path.0, seen, InquiryAction::Delete)?;
            Entry::new(&case.row, "inquiry.deleted")
                .closing_all()
                .write(tx, acting)?;
            let keys = attachments::delete_all(tx, &acting.scope, SUBJECT, case.row.id)?;
            signatures::delete_all(tx, case.row.county_id, case.row.id)?;
            store::delete(tx, &case.row)?;
            Ok(keys)
        })
        .await?;
    attachments::delete_files(&*permit.platform().files, keys).await;
    Ok(Reply::no_content())
}
