//! `POST /work-plans`

use crate::features::work_plans::create::create;
use crate::features::work_plans::dto::CreateWorkPlanRequest;
use crate::features::work_plans::permissions::ManageWorkPlans;
use crate::features::work_plans::response::WorkPlanResponse;
use crate::platform::auth::Permit;
use crate::platform::http::{Body, Idempotent, Problem, ProblemBody, Reply};
use actix_web::post;

/// Begins the plan of the caller's congress for a year as a draft, empty or with the items of an earlier year.
#[utoipa::path(
    tag = "work-plans",
    operation_id = "create_work_plan",
    request_body = CreateWorkPlanRequest,
    params(("Idempotency-Key" = String, Header, description = "Repeating it has one effect")),
    security(("bearer" = ["work_plans.manage"])),
    extensions(("x-permission" = json!("work_plans.manage"))),
    responses(
        (status = 201, description = "Begun.", body = WorkPlanResponse),
        (status = 403, description = "`forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`already_exists`: the identifier is taken; `work_plan_year_taken`; `congress_none`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/work-plans")]
pub async fn create_work_plan(
    permit: Permit<ManageWorkPlans>,
    key: Idempotent,
    body: Body<CreateWorkPlanRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key.0, body.fingerprint, move |tx, acting| {
            let case = create(tx, acting, &request)?;
            let location = format!("/api/v1/work-plans/{}", case.row.id);
            Reply::created(&case.answer(tx, acting)?, case.row.version, location)
        })
        .await
}
