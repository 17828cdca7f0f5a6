//! `GET /notices/count`

use crate::features::notices::dto::NoticeCount;
use crate::features::notices::permissions::ReadNotices;
use crate::features::notices::store;
use crate::platform::auth::Permit;
use crate::platform::http::{Problem, Reply};
use actix_web::get;

/// How many notices the reader has not read.
#[utoipa::path(
    tag = "notices",
    operation_id = "count_notices",
    security(("bearer" = ["notices.read"])),
    extensions(("x-permission" = json!("notices.read"))),
    responses((status = 200, description = "The count.", body = NoticeCount)),
)]
#[get("/notices/count")]
pub async fn count_notices(permit: Permit<ReadNotices>) -> Result<Reply, Problem> {
    permit
        .view(|conn, acting| {
            let unread = store::count_unread(conn, &acting.scope)?;
            Reply::ok(&NoticeCount { unread })
        })
        .await
}
