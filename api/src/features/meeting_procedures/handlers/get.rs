//! `GET /meetings/{id}/procedure`

use crate::features::meeting_procedures::response::MeetingProcedure;
use crate::features::meeting_procedures::view;
use crate::features::meetings;
use crate::features::meetings::permissions::ManageMeetings;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{IdPath, Problem, Reply};
use actix_web::get;

/// The steps of a meeting before, at and after it, and how far they are: for the offices.
#[utoipa::path(
    tag = "meetings",
    operation_id = "get_meeting_procedure",
    params(("id" = Id, Path, description = "Meeting")),
    security(("bearer" = ["meetings.manage"])),
    extensions(("x-permission" = json!("meetings.manage"))),
    responses((status = 200, description = "The steps.", body = MeetingProcedure)),
)]
#[get("/meetings/{id}/procedure")]
pub async fn get_meeting_procedure(
    permit: Permit<ManageMeetings>,
    path: IdPath,
) -> Result<Reply, Problem> {
    let found = permit
        .read(move |conn, acting| {
            let case = meetings::seen(conn, acting, path.0)?;
            view::assemble(conn, acting, &case)
        })
        .await?;
    Reply::ok(&found)
}
