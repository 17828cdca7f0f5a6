//! `POST /group-inspections`

use crate::features::group_inspections::dto::CreateGroupInspectionRequest;
use crate::features::group_inspections::permissions::RecordGroupInspections;
use crate::features::group_inspections::response::GroupInspectionResponse;
use crate::features::group_inspections::{create, detail};
use crate::platform::auth::Permit;
use crate::platform::http::{Body, Idempotent, Problem, ProblemBody, Reply};
use actix_web::post;

/// Records a look at an activity or a quarter of a group (活动督查), by the office of its congress or the county. What is to
/// be put right waits for who leads the group, with its day.
#[utoipa::path(
    tag = "group-inspections",
    operation_id = "create_group_inspection",
    request_body = CreateGroupInspectionRequest,
    params(("Idempotency-Key" = String, Header, description = "Repeating it has one effect")),
    security(("bearer" = ["group_inspections.record"])),
    extensions(("x-permission" = json!("group_inspections.record"))),
    responses(
        (status = 201, description = "Recorded.", body = GroupInspectionResponse),
        (status = 409, description = "`already_exists`: the identifier is taken; `congress_none`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/group-inspections")]
pub async fn create_group_inspection(
    permit: Permit<RecordGroupInspections>,
    key: Idempotent,
    body: Body<CreateGroupInspectionRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key.0, body.fingerprint, move |tx, acting| {
            let case = create::create(tx, acting, &request)?;
            let location = format!("/api/v1/group-inspections/{}", case.row.id);
            let found = detail::assemble(tx, acting, &case)?;
            Reply::created(&found, case.row.version, location)
        })
        .await
}
