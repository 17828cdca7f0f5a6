//! `POST /group-activities`

use crate::features::group_activities::create;
use crate::features::group_activities::detail;
use crate::features::group_activities::dto::PlanGroupActivityRequest;
use crate::features::group_activities::permissions::RecordGroupActivity;
use crate::features::group_activities::response::GroupActivityResponse;
use crate::platform::auth::Permit;
use crate::platform::http::{Body, Idempotent, Problem, ProblemBody, Reply};
use actix_web::post;

/// Plans an activity of one group or of several together (A2), by the office or by who leads one of them; their members
/// are told.
#[utoipa::path(
    tag = "group-activities",
    operation_id = "plan_group_activity",
    request_body = PlanGroupActivityRequest,
    params(("Idempotency-Key" = String, Header, description = "Repeating it has one effect")),
    security(("bearer" = ["group_activities.record"])),
    extensions(("x-permission" = json!("group_activities.record"))),
    responses(
        (status = 201, description = "Planned.", body = GroupActivityResponse),
        (status = 403, description = "`group_activity_not_your_turn`, `congress_mandate_suspended`, `congress_mandate_ended`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`already_exists`: the identifier is taken.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/group-activities")]
pub async fn plan_group_activity(
    permit: Permit<RecordGroupActivity>,
    key: Idempotent,
    body: Body<PlanGroupActivityRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key.0, body.fingerprint, move |tx, acting| {
            let case = create::create(tx, acting, &request)?;
            let location = format!("/api/v1/group-activities/{}", case.row.id);
            let found = detail::assemble(tx, acting, &case)?;
            Reply::created(&found, case.row.version, location)
        })
        .await
}
