//! `GET /meetings/views`

use crate::features::meetings::permissions::ReadMeetings;
use crate::features::meetings::response::{MeetingViewCount, MeetingViews};
use crate::features::meetings::store_list;
use crate::platform::auth::Permit;
use crate::platform::http::{Problem, Reply};
use actix_web::get;

/// The views, with how many meetings each holds.
#[utoipa::path(
    tag = "meetings",
    operation_id = "list_meeting_views",
    security(("bearer" = ["meetings.read"])),
    extensions(("x-permission" = json!("meetings.read"))),
    responses((status = 200, description = "The views.", body = MeetingViews)),
)]
#[get("/meetings/views")]
pub async fn list_meeting_views(permit: Permit<ReadMeetings>) -> Result<Reply, Problem> {
    permit
        .view(|conn, acting| {
            let mut views = Vec::new();
            for view in store_list::VIEWS {
                let count = store_list::count(conn, &acting.scope, *view)?;
                views.push(MeetingViewCount { key: *view, count });
            }
            Reply::ok(&MeetingViews { views })
        })
        .await
}
