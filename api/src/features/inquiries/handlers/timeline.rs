//! `GET /inquiries/{id}/timeline`

use crate::features::inquiries::permissions::ReadInquiries;
use crate::features::inquiries::{store, timeline};
use crate::features::suggestions::response::Timeline;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::events;
use crate::platform::http::{IdPath, Problem, Reply};
use actix_web::get;

/// What happened to an inquiry, oldest first.
#[utoipa::path(
    tag = "inquiries",
    operation_id = "list_inquiry_timeline",
    params(("id" = Id, Path, description = "Inquiry")),
    security(("bearer" = ["inquiries.read"])),
    extensions(("x-permission" = json!("inquiries.read"))),
    responses((status = 200, description = "The timeline.", body = Timeline)),
)]
#[get("/inquiries/{id}/timeline")]
pub async fn list_inquiry_timeline(
    permit: Permit<ReadInquiries>,
    path: IdPath,
) -> Result<Reply, Problem> {
    let found = permit
        .read(move |conn, acting| {
            let row = store::get(conn, &acting.scope, path.0)?;
            let events = events::of_subject(conn, &acting.scope, row.id)?;
            let told = events.into_iter();
            let items = told.map(|event| timeline::entry(event, acting.locale));
            Ok(Timeline {
                items: items.collect(),
            })
        })
        .await?;
    Reply::ok(&found)
}
