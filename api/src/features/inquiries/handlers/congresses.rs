//! `GET /inquiries/congresses`

use crate::features::inquiries::congress_view;
use crate::features::inquiries::permissions::ReadInquiries;
use crate::features::inquiries::response::InquiryCongresses;
use crate::platform::auth::Permit;
use crate::platform::http::{IfNoneMatch, Problem, Reply};
use actix_web::get;

/// Where the reader may inquire: of whom, how many must sign and by which article.
#[utoipa::path(
    tag = "inquiries",
    operation_id = "list_inquiry_congresses",
    security(("bearer" = ["inquiries.read"])),
    extensions(("x-permission" = json!("inquiries.read"))),
    responses((status = 200, description = "The congresses.", body = InquiryCongresses)),
)]
#[get("/inquiries/congresses")]
pub async fn list_inquiry_congresses(
    permit: Permit<ReadInquiries>,
    known: IfNoneMatch,
) -> Result<Reply, Problem> {
    let reply = permit
        .view(|conn, acting| Reply::tagged(&congress_view::of_reader(conn, acting)?))
        .await?;
    Ok(reply.unless_known(&known))
}
