//! `GET /duty-appeals/{id}`

use crate::features::duty_points::appealing;
use crate::features::duty_points::permissions::ReadDutyPoints;
use crate::features::duty_points::response::DutyAppeal;
use crate::features::duty_points::store_appeals;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{IdPath, IfNoneMatch, Problem, Reply};
use actix_web::get;

/// An appeal.
#[utoipa::path(
    tag = "duty-points",
    operation_id = "get_duty_appeal",
    params(("id" = Id, Path, description = "Appeal")),
    security(("bearer" = ["duty_points.read"])),
    extensions(("x-permission" = json!("duty_points.read"))),
    responses(
        (status = 200, description = "The answer.", body = DutyAppeal),
    ),
)]
#[get("/duty-appeals/{id}")]
pub async fn get_duty_appeal(
    permit: Permit<ReadDutyPoints>,
    path: IdPath,
    known: IfNoneMatch,
) -> Result<Reply, Problem> {
    let reply = permit
        .view(move |conn, acting| {
            let row = store_appeals::get(conn, &acting.scope, path.0)?;
            Reply::tagged(&appealing::read_one(conn, acting, &row)?)
        })
        .await?;
    Ok(reply.unless_known(&known))
}
