//! `POST /deputy-groups`

use crate::features::deputy_groups::create;
use crate::features::deputy_groups::detail;
use crate::features::deputy_groups::dto::CreateDeputyGroupRequest;
use crate::features::deputy_groups::permissions::ManageDeputyGroups;
use crate::features::deputy_groups::response::DeputyGroupResponse;
use crate::platform::auth::Permit;
use crate::platform::http::{Body, Idempotent, Problem, ProblemBody, Reply};
use actix_web::post;

/// Forms a deputy group of the office's congress (组织法43; A1); its members are told.
#[utoipa::path(
    tag = "deputy-groups",
    operation_id = "create_deputy_group",
    request_body = CreateDeputyGroupRequest,
    params(("Idempotency-Key" = String, Header, description = "Repeating it has one effect")),
    security(("bearer" = ["deputy_groups.manage"])),
    extensions(("x-permission" = json!("deputy_groups.manage"))),
    responses(
        (status = 201, description = "Formed.", body = DeputyGroupResponse),
        (status = 403, description = "`forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`already_exists`: the identifier is taken; `deputy_group_name_taken`, `congress_none`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/deputy-groups")]
pub async fn create_deputy_group(
    permit: Permit<ManageDeputyGroups>,
    key: Idempotent,
    body: Body<CreateDeputyGroupRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key.0, body.fingerprint, move |tx, acting| {
            let case = create::create(tx, acting, &request)?;
            let location = format!("/api/v1/deputy-groups/{}", case.row.id);
            let found = detail::assemble(tx, acting, &case)?;
            Reply::created(&found, case.row.version, location)
        })
        .await
}
