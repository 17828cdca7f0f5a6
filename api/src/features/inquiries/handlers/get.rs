//! `GET /inquiries/{id}`

use crate::features::inquiries::permissions::ReadInquiries;
use crate::features::inquiries::response::InquiryResponse;
use crate::features::inquiries::{detail, store};
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{IdPath, IfNoneMatch, Problem, Reply};
use actix_web::get;

/// An inquiry with everything the reader may see of it, and what they may do to it now.
#[utoipa::path(
    tag = "inquiries",
    operation_id = "get_inquiry",
    params(("id" = Id, Path, description = "Inquiry")),
    security(("bearer" = ["inquiries.read"])),
    extensions(("x-permission" = json!("inquiries.read"))),
    responses((status = 200, description = "The inquiry.", body = InquiryResponse)),
)]
#[get("/inquiries/{id}")]
pub async fn get_inquiry(
    permit: Permit<ReadInquiries>,
    path: IdPath,
    known: IfNoneMatch,
) -> Result<Reply, Problem> {
    let reply = permit
        .view(move |conn, acting| {
            let row = store::get(conn, &acting.scope, path.0)?;
            let found = detail::assemble(conn, acting, &row)?;
            Reply::snapshot(&found, found.item.version)
        })
        .await?;
    Ok(reply.unless_known(&known))
}
