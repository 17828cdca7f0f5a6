//! `PATCH /duty-rule-sets/{id}`

use crate::features::duty_points::dto::UpdateDutyRuleSetRequest;
use crate::features::duty_points::keeping;
use crate::features::duty_points::permissions::KeepDutyRules;
use crate::features::duty_points::response::DutyRuleSet;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{Body, IdPath, IfMatch, Problem, ProblemBody, Reply};
use actix_web::patch;

/// Changes a draft of rules.
#[utoipa::path(
    tag = "duty-points",
    operation_id = "update_duty_rule_set",
    request_body = UpdateDutyRuleSetRequest,
    params(
        ("id" = Id, Path, description = "Rules"),
        ("If-Match" = String, Header, description = "Version, such as `\"v3\"`"),
    ),
    security(("bearer" = ["duty_points.keep_rules"])),
    extensions(("x-permission" = json!("duty_points.keep_rules"))),
    responses(
        (status = 200, description = "As it is now.", body = DutyRuleSet),
        (status = 403, description = "`duty_points_not_your_turn`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`duty_rules_in_force`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[patch("/duty-rule-sets/{id}")]
pub async fn update_duty_rule_set(
    permit: Permit<KeepDutyRules>,
    path: IdPath,
    seen: IfMatch,
    body: Body<UpdateDutyRuleSetRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write(move |tx, acting| {
            let row = keeping::update(tx, acting, (path.0, seen), &request)?;
            Reply::versioned(&keeping::read_one(tx, acting, &row)?, row.version)
        })
        .await
}
