//! `POST /inquiries`

use crate::features::inquiries::create::create;
use crate::features::inquiries::dto::CreateInquiryRequest;
use crate::features::inquiries::permissions::CreateInquiry;
use crate::features::inquiries::response::InquiryResponse;
use crate::platform::auth::Permit;
use crate::platform::http::{Body, Idempotent, Problem, ProblemBody, Reply};
use actix_web::post;

/// Begins an inquiry. A deputy leads their own; the office files those on paper.
#[utoipa::path(
    tag = "inquiries",
    operation_id = "create_inquiry",
    request_body = CreateInquiryRequest,
    params(("Idempotency-Key" = String, Header, description = "Repeating it has one effect")),
    security(("bearer" = ["inquiries.create"])),
    extensions(("x-permission" = json!("inquiries.create"))),
    responses(
        (status = 201, description = "Begun.", body = InquiryResponse),
        (status = 403, description = "`congress_mandate_suspended`, `congress_mandate_ended`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`already_exists`: the identifier is taken; `congress_none`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/inquiries")]
pub async fn create_inquiry(
    permit: Permit<CreateInquiry>,
    key: Idempotent,
    body: Body<CreateInquiryRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key.0, body.fingerprint, move |tx, acting| {
            let case = create(tx, acting, &request)?;
            let location = format!("/api/v1/inquiries/{}", case.row.id);
            Reply::created(&case.answer(tx, acting)?, case.row.version, location)
        })
        .await
}
