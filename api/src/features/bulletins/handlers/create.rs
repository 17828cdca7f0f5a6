//! `POST /bulletins`

use crate::features::bulletins::create;
use crate::features::bulletins::detail;
use crate::features::bulletins::dto::CreateBulletinRequest;
use crate::features::bulletins::permissions::SendBulletins;
use crate::features::bulletins::response::BulletinResponse;
use crate::platform::auth::Permit;
use crate::platform::http::{Body, Idempotent, Problem, ProblemBody, Reply};
use actix_web::post;

/// Begins a bulletin; only the office sees it until it is sent.
#[utoipa::path(
    tag = "bulletins",
    operation_id = "create_bulletin",
    request_body = CreateBulletinRequest,
    params(("Idempotency-Key" = String, Header, description = "Repeating it has one effect")),
    security(("bearer" = ["bulletins.send"])),
    extensions(("x-permission" = json!("bulletins.send"))),
    responses(
        (status = 201, description = "A draft.", body = BulletinResponse),
        (status = 409, description = "`already_exists`: the identifier is taken; `congress_none`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/bulletins")]
pub async fn create_bulletin(
    permit: Permit<SendBulletins>,
    key: Idempotent,
    body: Body<CreateBulletinRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key.0, body.fingerprint, move |tx, acting| {
            let case = create::create(tx, acting, &request)?;
            let location = format!("/api/v1/bulletins/{}", case.row.id);
            let found = detail::assemble(tx, acting, &case)?;
            Reply::created(&found, case.row.version, location)
        })
        .await
}
