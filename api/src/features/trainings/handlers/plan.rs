//! `POST /trainings`

use crate::features::trainings::create;
use crate::features::trainings::detail;
use crate::features::trainings::dto::PlanTrainingRequest;
use crate::features::trainings::permissions::PlanTrainings;
use crate::features::trainings::response::TrainingResponse;
use crate::platform::auth::Permit;
use crate::platform::http::{Body, Idempotent, Problem, ProblemBody, Reply};
use actix_web::post;

/// Puts a training into the plan of the year (代表法47); nobody is invited yet.
#[utoipa::path(
    tag = "trainings",
    operation_id = "plan_training",
    request_body = PlanTrainingRequest,
    params(("Idempotency-Key" = String, Header, description = "Repeating it has one effect")),
    security(("bearer" = ["trainings.plan"])),
    extensions(("x-permission" = json!("trainings.plan"))),
    responses(
        (status = 201, description = "Planned.", body = TrainingResponse),
        (status = 409, description = "`already_exists`: the identifier is taken; `congress_none`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/trainings")]
pub async fn plan_training(
    permit: Permit<PlanTrainings>,
    key: Idempotent,
    body: Body<PlanTrainingRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key.0, body.fingerprint, move |tx, acting| {
            let case = create::create(tx, acting, &request)?;
            let location = format!("/api/v1/trainings/{}", case.row.id);
            let found = detail::assemble(tx, acting, &case)?;
            Reply::created(&found, case.row.version, location)
        })
        .await
}
