//! `GET /motions/congresses`

use crate::features::motions::congress_view;
use crate::features::motions::permissions::ReadMotions;
use crate::features::motions::response::MotionCongresses;
use crate::platform::auth::Permit;
use crate::platform::http::{IfNoneMatch, Problem, Reply};
use actix_web::get;

/// Where the reader may move something: how many must sign and by which article, how many deputies
/// there are, until when motions may be handed in.
#[utoipa::path(
    tag = "motions",
    operation_id = "list_motion_congresses",
    security(("bearer" = ["motions.read"])),
    extensions(("x-permission" = json!("motions.read"))),
    responses((status = 200, description = "The congresses.", body = MotionCongresses)),
)]
#[get("/motions/congresses")]
pub async fn list_motion_congresses(
    permit: Permit<ReadMotions>,
    known: IfNoneMatch,
) -> Result<Reply, Problem> {
    let reply = permit
        .view(|conn, acting| Reply::tagged(&congress_view::of_reader(conn, acting)?))
        .await?;
    Ok(reply.unless_known(&known))
}
