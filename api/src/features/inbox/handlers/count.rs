//! `GET /inbox/count`

use crate::features::inbox::dto::InboxCount;
use crate::features::inbox::permissions::ReadInbox;
use crate::features::inbox::store;
use crate::platform::auth::Permit;
use crate::platform::http::{Problem, Reply};
use actix_web::get;

/// How many items wait for the reader.
#[utoipa::path(
    tag = "inbox",
    operation_id = "count_inbox",
    security(("bearer" = ["inbox.read"])),
    extensions(("x-permission" = json!("inbox.read"))),
    responses((status = 200, description = "The count.", body = InboxCount)),
)]
#[get("/inbox/count")]
pub async fn count_inbox(permit: Permit<ReadInbox>) -> Result<Reply, Problem> {
    permit
        .view(|conn, acting| {
            let open = store::count_open(conn, &acting.scope)?;
            Reply::ok(&InboxCount { open })
        })
        .await
}
