//! `GET /decisions/{id}/public-copy`

use crate::features::publications::acts::dto::ActPreview;
use crate::features::publications::acts::fresh::Fresh;
use crate::features::publications::acts::model::ActKind;
use crate::features::publications::acts::publishing;
use crate::features::publications::permissions::PublishActs;
use crate::platform::auth::Permit;
use crate::platform::http::{IdPath, Problem, Reply};
use actix_web::get;

/// The decision as it would be published, with what readers must not see taken out and listed, and why it cannot be
/// published, if so.
#[utoipa::path(
    tag = "publications",
    operation_id = "preview_decision_copy",
    params(("id" = crate::platform::db::Id, Path, description = "Decision")),
    security(("bearer" = ["acts.publish"])),
    extensions(("x-permission" = json!("acts.publish"))),
    responses((status = 200, description = "The preview.", body = ActPreview)),
)]
#[get("/decisions/{id}/public-copy")]
pub async fn preview_decision_copy(
    permit: Permit<PublishActs>,
    path: IdPath,
) -> Result<Reply, Problem> {
    let preview = permit
        .read(move |conn, acting| {
            let fresh = Fresh::read(conn, acting, (ActKind::Decision, path.0))?;
            publishing::preview(conn, acting, fresh)
        })
        .await?;
    Reply::ok(&preview)
}
