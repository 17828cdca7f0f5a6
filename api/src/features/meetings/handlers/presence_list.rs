//! `GET /meetings/{id}/sittings/{sitting_id}/presences`

use crate::features::meetings::case::Case;
use crate::features::meetings::dto_presence::ListMeetingPresencesQuery;
use crate::features::meetings::permissions::ReadMeetings;
use crate::features::meetings::response_people::MeetingPresence;
use crate::features::meetings::{error, sittings, store, store_presences};
use crate::platform::auth::{Permit, Role};
use crate::platform::db::Id;
use crate::platform::http::{
    IfNoneMatch, Page, PageRequest, Problem, Query, Reply, SubPath, filter_hash,
};
use actix_web::get;

/// Who came to a sitting and went, the newest first. A deputy sees their own.
#[utoipa::path(
    tag = "meetings",
    operation_id = "list_meeting_presences",
    params(
        ("id" = Id, Path, description = "Meeting"),
        ("sitting_id" = Id, Path, description = "Sitting"),
        ListMeetingPresencesQuery,
    ),
    security(("bearer" = ["meetings.read"])),
    extensions(("x-permission" = json!("meetings.read"))),
    responses(
        (status = 200, description = "One page.", body = Page<MeetingPresence>),
    ),
)]
#[get("/meetings/{id}/sittings/{sitting_id}/presences")]
pub async fn list_meeting_presences(
    permit: Permit<ReadMeetings>,
    path: SubPath,
    Query(query): Query<ListMeetingPresencesQuery>,
    known: IfNoneMatch,
) -> Result<Reply, Problem> {
    let page = PageRequest::new(query.limit, query.cursor.as_deref(), filter_hash(&query))?;
    let reply = permit
        .view(move |conn, acting| {
            let row = store::get(conn, &acting.scope, path.id)?;
            let case = Case::new(conn, acting, row)?;
            let sitting = sittings::find(&case, path.sub)?;
            let only = match (acting.scope.role(), &case.mine) {
                (Role::Deputy, Some(mine)) => Some(mine.id),
                (Role::Deputy, None) => return Err(error::NOT_ON_ROLL.problem()),
                _ => None,
            };
            let rows = store_presences::list(conn, &sitting, &query, only, &page)?;
            Reply::tagged(&rows.map(MeetingPresence::of))
        })
        .await?;
    Ok(reply.unless_known(&known))
}
