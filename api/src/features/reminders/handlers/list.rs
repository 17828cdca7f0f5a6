//! `GET /reminders`

use crate::features::reminders::dto::{ListRemindersQuery, ReminderResponse};
use crate::features::reminders::permissions::ReadReminders;
use crate::features::reminders::store;
use crate::platform::auth::Permit;
use crate::platform::http::{
    IfNoneMatch, Page, PageRequest, Problem, Query, Reply, filter_hash, only_order,
};
use actix_web::get;

/// What the reader was reminded of, newest first: everything, or what one digest lists.
#[utoipa::path(
    tag = "reminders",
    operation_id = "list_reminders",
    params(ListRemindersQuery),
    security(("bearer" = ["reminders.read"])),
    extensions(("x-permission" = json!("reminders.read"))),
    responses((status = 200, description = "One page.", body = Page<ReminderResponse>)),
)]
#[get("/reminders")]
pub async fn list_reminders(
    permit: Permit<ReadReminders>,
    Query(query): Query<ListRemindersQuery>,
    known: IfNoneMatch,
) -> Result<Reply, Problem> {
    only_order(query.sort.as_deref(), "-created_at")?;
    let page = PageRequest::new(query.limit, query.cursor.as_deref(), filter_hash(&query))?;
    let digest = query.digest_id;
    let reply = permit
        .view(move |conn, acting| {
            let found = store::list(conn, &acting.scope, digest, &page)?;
            let shown = |row| ReminderResponse::of(row, acting.locale);
            Reply::tagged(&found.map(shown))
        })
        .await?;
    Ok(reply.unless_known(&known))
}
