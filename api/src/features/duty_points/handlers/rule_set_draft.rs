//! `POST /duty-rule-sets`

use crate::features::duty_points::dto::DraftDutyRuleSetRequest;
use crate::features::duty_points::keeping;
use crate::features::duty_points::permissions::KeepDutyRules;
use crate::features::duty_points::response::DutyRuleSet;
use crate::platform::auth::Permit;
use crate::platform::http::{Body, Idempotent, Problem, ProblemBody, Reply};
use actix_web::post;

/// Writes a draft of rules of points, from a template or from what is given (§6.3).
#[utoipa::path(
    tag = "duty-points",
    operation_id = "create_duty_rule_set",
    request_body = DraftDutyRuleSetRequest,
    params(
        ("Idempotency-Key" = String, Header, description = "Repeating it has one effect"),
    ),
    security(("bearer" = ["duty_points.keep_rules"])),
    extensions(("x-permission" = json!("duty_points.keep_rules"))),
    responses(
        (status = 201, description = "Entered.", body = DutyRuleSet),
        (status = 409, description = "`congress_none`; `already_exists`: the identifier is taken.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/duty-rule-sets")]
pub async fn create_duty_rule_set(
    permit: Permit<KeepDutyRules>,
    key: Idempotent,
    body: Body<DraftDutyRuleSetRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key.0, body.fingerprint, move |tx, acting| {
            let row = keeping::draft(tx, acting, &request)?;
            let location = format!("/api/v1/duty-rule-sets/{}", row.id);
            Reply::created(&keeping::read_one(tx, acting, &row)?, row.version, location)
        })
        .await
}
