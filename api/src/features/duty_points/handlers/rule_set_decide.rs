//! `POST /duty-rule-sets/{id}/decisions`

use crate::features::duty_points::dto::DecideDutyRuleSetRequest;
use crate::features::duty_points::keeping;
use crate::features::duty_points::permissions::KeepDutyRules;
use crate::features::duty_points::response::DutyRuleSet;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{Body, IdPath, Idempotency, IfMatch, Problem, ProblemBody, Reply};
use actix_web::post;

/// Puts a draft in force from the beginning of a quarter that is not closed, by a decision with its day and who decided.
#[utoipa::path(
    tag = "duty-points",
    operation_id = "adopt_duty_rule_set",
    request_body = DecideDutyRuleSetRequest,
    params(
        ("id" = Id, Path, description = "Rules"),
        ("If-Match" = String, Header, description = "Version, such as `\"v3\"`"),
        ("Idempotency-Key" = Option<String>, Header, description = "Repeating it has one effect"),
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
#[post("/duty-rule-sets/{id}/decisions")]
pub async fn adopt_duty_rule_set(
    permit: Permit<KeepDutyRules>,
    path: IdPath,
    seen: IfMatch,
    key: Idempotency,
    body: Body<DecideDutyRuleSetRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            let row = keeping::decide(tx, acting, (path.0, seen), &request)?;
            Reply::versioned(&keeping::read_one(tx, acting, &row)?, row.version)
        })
        .await
}
