//! `GET /meetings/{id}/remarks`

use crate::features::meetings::dto_remarks::{ListRemarksQuery, MeetingRemark};
use crate::features::meetings::permissions::ReadMeetings;
use crate::features::meetings::{store, store_remarks};
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{
    IdPath, IfNoneMatch, Page, PageRequest, Problem, Query, Reply, filter_hash,
};
use actix_web::get;

/// What was said at a meeting, the newest first, by item, person and kind.
#[utoipa::path(
    tag = "meetings",
    operation_id = "list_meeting_remarks",
    params(("id" = Id, Path, description = "Meeting"), ListRemarksQuery),
    security(("bearer" = ["meetings.read"])),
    extensions(("x-permission" = json!("meetings.read"))),
    responses((status = 200, description = "One page.", body = Page<MeetingRemark>)),
)]
#[get("/meetings/{id}/remarks")]
pub async fn list_meeting_remarks(
    permit: Permit<ReadMeetings>,
    path: IdPath,
    Query(query): Query<ListRemarksQuery>,
    known: IfNoneMatch,
) -> Result<Reply, Problem> {
    let page = PageRequest::new(query.limit, query.cursor.as_deref(), filter_hash(&query))?;
    let reply = permit
        .view(move |conn, acting| {
            let row = store::get(conn, &acting.scope, path.0)?;
            let rows = store_remarks::list(conn, &row, &query, &page)?;
            Reply::tagged(&rows.map(MeetingRemark::of))
        })
        .await?;
    Ok(reply.unless_known(&known))
}
