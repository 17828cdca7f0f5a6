//! `POST /decisions`

use crate::features::decisions::create::create;
use crate::features::decisions::dto::CreateDecisionRequest;
use crate::features::decisions::permissions::ManageDecisions;
use crate::features::decisions::response::DecisionResponse;
use crate::platform::auth::Permit;
use crate::platform::http::{Body, Idempotent, Problem, ProblemBody, Reply};
use actix_web::post;

/// Records a decision as a draft; of a township the budget is for the congress (B1, 预算法21).
#[utoipa::path(
    tag = "decisions",
    operation_id = "create_decision",
    request_body = CreateDecisionRequest,
    params(("Idempotency-Key" = String, Header, description = "Repeating it has one effect")),
    security(("bearer" = ["decisions.manage"])),
    extensions(("x-permission" = json!("decisions.manage"))),
    responses(
        (status = 201, description = "Recorded.", body = DecisionResponse),
        (status = 403, description = "`forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`already_exists`: the identifier is taken; `congress_none`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/decisions")]
pub async fn create_decision(
    permit: Permit<ManageDecisions>,
    key: Idempotent,
    body: Body<CreateDecisionRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key.0, body.fingerprint, move |tx, acting| {
            let case = create(tx, acting, &request)?;
            let location = format!("/api/v1/decisions/{}", case.row.id);
            Reply::created(&case.answer(tx, acting)?, case.row.version, location)
        })
        .await
}
