//! `GET /duty-rule-templates`

use crate::features::duty_points::permissions::ReadDutyPoints;
use crate::features::duty_points::templates::{self, DutyRuleTemplates};
use crate::platform::auth::Permit;
use crate::platform::http::{IfNoneMatch, Problem, Reply};
use actix_web::get;

/// Rules that places have published, to begin with (§6.3).
#[utoipa::path(
    tag = "duty-points",
    operation_id = "get_duty_rule_templates",
    security(("bearer" = ["duty_points.read"])),
    extensions(("x-permission" = json!("duty_points.read"))),
    responses(
        (status = 200, description = "The answer.", body = DutyRuleTemplates),
    ),
)]
#[get("/duty-rule-templates")]
pub async fn get_duty_rule_templates(
    permit: Permit<ReadDutyPoints>,
    known: IfNoneMatch,
) -> Result<Reply, Problem> {
    let reply = permit.view(|_, _| Reply::tagged(templates::all())).await?;
    Ok(reply.unless_known(&known))
}
