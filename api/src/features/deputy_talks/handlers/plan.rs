//! `POST /deputy-talks`

use crate::features::deputy_talks::create;
use crate::features::deputy_talks::detail;
use crate::features::deputy_talks::dto::PlanDeputyTalkRequest;
use crate::features::deputy_talks::permissions::PlanDeputyTalks;
use crate::features::deputy_talks::response::DeputyTalkResponse;
use crate::platform::auth::Permit;
use crate::platform::http::{Body, Idempotent, Problem, ProblemBody, Reply};
use actix_web::post;

/// Plans a talk with a deputy, a notice about them or advice to resign (约谈、通报、劝辞; D14), with its ground and facts.
#[utoipa::path(
    tag = "deputy-talks",
    operation_id = "plan_deputy_talk",
    request_body = PlanDeputyTalkRequest,
    params(("Idempotency-Key" = String, Header, description = "Repeating it has one effect")),
    security(("bearer" = ["deputy_talks.plan"])),
    extensions(("x-permission" = json!("deputy_talks.plan"))),
    responses(
        (status = 201, description = "Planned.", body = DeputyTalkResponse),
        (status = 403, description = "`deputy_talk_not_your_turn`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`already_exists`: the identifier is taken; `congress_none`; `deputy_talk_needed_before`: advice to resign follows talks.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/deputy-talks")]
pub async fn plan_deputy_talk(
    permit: Permit<PlanDeputyTalks>,
    key: Idempotent,
    body: Body<PlanDeputyTalkRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key.0, body.fingerprint, move |tx, acting| {
            let case = create::create(tx, acting, &request)?;
            let location = format!("/api/v1/deputy-talks/{}", case.row.id);
            let found = detail::assemble(tx, acting, &case)?;
            Reply::created(&found, case.row.version, location)
        })
        .await
}
