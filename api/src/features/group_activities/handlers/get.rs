//! `GET /group-activities/{id}`

use crate::features::group_activities::case::Case;
use crate::features::group_activities::permissions::ReadGroupActivities;
use crate::features::group_activities::response::GroupActivityResponse;
use crate::features::group_activities::{detail, store};
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{IdPath, IfNoneMatch, Problem, Reply};
use actix_web::get;

/// An activity: its six steps, who was to come and came, and what the reader may do to it now.
#[utoipa::path(
    tag = "group-activities",
    operation_id = "get_group_activity",
    params(("id" = Id, Path, description = "Activity")),
    security(("bearer" = ["group_activities.read"])),
    extensions(("x-permission" = json!("group_activities.read"))),
    responses((status = 200, description = "The activity.", body = GroupActivityResponse)),
)]
#[get("/group-activities/{id}")]
pub async fn get_group_activity(
    permit: Permit<ReadGroupActivities>,
    path: IdPath,
    known: IfNoneMatch,
) -> Result<Reply, Problem> {
    let reply = permit
        .view(move |conn, acting| {
            let row = store::get(conn, &acting.scope, path.0)?;
            let case = Case::load(conn, acting, row)?;
            Reply::tagged(&detail::assemble(conn, acting, &case)?)
        })
        .await?;
    Ok(reply.unless_known(&known))
}
