//! `GET /meetings/{id}/people`

use crate::features::meetings::case::Case;
use crate::features::meetings::dto_people::ListMeetingPeopleQuery;
use crate::features::meetings::permissions::ReadMeetings;
use crate::features::meetings::response_people::MeetingPerson;
use crate::features::meetings::{sittings, store, store_people_list};
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{
    IdPath, IfNoneMatch, Page, PageRequest, Problem, Query, Reply, filter_hash,
};
use actix_web::get;
use std::collections::HashSet;

/// The roll of a meeting by name. Why somebody is on leave only the office and the person read.
#[utoipa::path(
    tag = "meetings",
    operation_id = "list_meeting_people",
    params(("id" = Id, Path, description = "Meeting"), ListMeetingPeopleQuery),
    security(("bearer" = ["meetings.read"])),
    extensions(("x-permission" = json!("meetings.read"))),
    responses((status = 200, description = "One page.", body = Page<MeetingPerson>)),
)]
#[get("/meetings/{id}/people")]
pub async fn list_meeting_people(
    permit: Permit<ReadMeetings>,
    path: IdPath,
    Query(query): Query<ListMeetingPeopleQuery>,
    known: IfNoneMatch,
) -> Result<Reply, Problem> {
    let page = PageRequest::new(query.limit, query.cursor.as_deref(), filter_hash(&query))?;
    let reply = permit
        .view(move |conn, acting| {
            let row = store::get(conn, &acting.scope, path.0)?;
            let case = Case::new(conn, acting, row)?;
            let rows = store_people_list::list(conn, &case.row, &query, &page)?;
            let present: Option<HashSet<Id>> = match query.sitting_id {
                Some(id) => {
                    let sitting = sittings::find(&case, id)?;
                    let ids = rows.items.iter().map(|one| one.id).collect();
                    let found = store_people_list::present(conn, &case.row, sitting.id, ids)?;
                    Some(found)
                }
                None => None,
            };
            let own = case.mine.as_ref().map(|mine| mine.id);
            let found = rows.map(|one| {
                let is_shown = case.is_office() || own == Some(one.id);
                let is_present = present.as_ref().map(|all| all.contains(&one.id));
                MeetingPerson::of(one, is_shown, is_present)
            });
            Reply::tagged(&found)
        })
        .await?;
    Ok(reply.unless_known(&known))
}
