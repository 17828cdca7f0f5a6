//! `GET /inquiries/views`

use crate::features::inquiries::permissions::ReadInquiries;
use crate::features::inquiries::response::{InquiryViewCount, InquiryViews};
use crate::features::inquiries::store_list;
use crate::platform::auth::Permit;
use crate::platform::http::{Problem, Reply};
use actix_web::get;

/// The views open to the reader, with how many inquiries each holds.
#[utoipa::path(
    tag = "inquiries",
    operation_id = "list_inquiry_views",
    security(("bearer" = ["inquiries.read"])),
    extensions(("x-permission" = json!("inquiries.read"))),
    responses((status = 200, description = "The views.", body = InquiryViews)),
)]
#[get("/inquiries/views")]
pub async fn list_inquiry_views(permit: Permit<ReadInquiries>) -> Result<Reply, Problem> {
    permit
        .view(|conn, acting| {
            let mut views = Vec::new();
            for view in store_list::views(acting.scope.role()) {
                let count = store_list::count(conn, &acting.scope, *view)?;
                views.push(InquiryViewCount { key: *view, count });
            }
            Reply::ok(&InquiryViews { views })
        })
        .await
}
