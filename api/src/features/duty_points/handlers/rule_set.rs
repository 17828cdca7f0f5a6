//! `GET /duty-rule-sets/{id}`

use crate::features::duty_points::keeping;
use crate::features::duty_points::permissions::ReadDutyPoints;
use crate::features::duty_points::response::DutyRuleSet;
use crate::features::duty_points::store_rule_sets;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{IdPath, IfNoneMatch, Problem, Reply};
use actix_web::get;

/// Rules of points.
#[utoipa::path(
    tag = "duty-points",
    operation_id = "get_duty_rule_set",
    params(("id" = Id, Path, description = "Rules")),
    security(("bearer" = ["duty_points.read"])),
    extensions(("x-permission" = json!("duty_points.read"))),
    responses(
        (status = 200, description = "The answer.", body = DutyRuleSet),
    ),
)]
#[get("/duty-rule-sets/{id}")]
pub async fn get_duty_rule_set(
    permit: Permit<ReadDutyPoints>,
    path: IdPath,
    known: IfNoneMatch,
) -> Result<Reply, Problem> {
    let reply = permit
        .view(move |conn, acting| {
            let row = store_rule_sets::get(conn, &acting.scope, path.0)?;
            Reply::tagged(&keeping::read_one(conn, acting, &row)?)
        })
        .await?;
    Ok(reply.unless_known(&known))
}
