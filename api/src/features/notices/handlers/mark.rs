//! `POST /notices/reads`

use crate::features::notices::dto::{MarkNoticesRequest, NoticeCount};
use crate::features::notices::permissions::ReadNotices;
use crate::features::notices::{store, store_reads};
use crate::platform::auth::{Acting, Permit};
use crate::platform::db::{Timestamp, Tx};
use crate::platform::http::{Body, Idempotency, Problem, Reply};
use actix_web::post;
use chrono::TimeDelta;

/// What happened so recently may still be on its way into the list, before others already there: it
/// is marked notice by notice, so that nothing counts as read that was never shown.
const RECENT: TimeDelta = TimeDelta::minutes(10);

/// Marks notices as read: those named, or all there are. What is not the reader's own is passed over;
/// marking twice changes nothing.
#[utoipa::path(
    tag = "notices",
    operation_id = "mark_notices",
    request_body = MarkNoticesRequest,
    params(("Idempotency-Key" = Option<String>, Header, description = "Repeating it has one effect")),
    security(("bearer" = ["notices.read"])),
    extensions(("x-permission" = json!("notices.read"))),
    responses((status = 200, description = "What is still unread.", body = NoticeCount)),
)]
#[post("/notices/reads")]
pub async fn mark_notices(
    permit: Permit<ReadNotices>,
    key: Idempotency,
    body: Body<MarkNoticesRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            tx.without_event("what one has read is nobody else's business");
            mark(tx, acting, &request)?;
            let unread = store::count_unread(tx, &acting.scope)?;
            Reply::ok(&NoticeCount { unread })
        })
        .await
}

fn mark(tx: &mut Tx<'_>, acting: &Acting, request: &MarkNoticesRequest) -> Result<(), Problem> {
    let scope = &acting.scope;
    if let Some(ids) = &request.ids {
        let own = store::own(tx, scope, ids.clone())?;
        return store_reads::mark(tx, scope, own, acting.now);
    }
    let until = Timestamp::new(acting.now.utc() - RECENT);
    let recent = store::unread_since(tx, scope, until)?;
    store_reads::mark_until(tx, scope, until)?;
    store_reads::mark(tx, scope, recent, acting.now)
}
