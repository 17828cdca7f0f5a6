//! `POST /inspections`

use crate::features::inspections::create::create;
use crate::features::inspections::dto::CreateInspectionRequest;
use crate::features::inspections::permissions::RecordInspection;
use crate::features::inspections::response::InspectionResponse;
use crate::platform::auth::Permit;
use crate::platform::http::{Body, Idempotent, Problem, ProblemBody, Reply};
use actix_web::post;

/// Records an inspection, research or an inspection of law enforcement that deputies took part in
/// (代表法29, 30, 33), with or without its report. A deputy records what they led; the office records any.
#[utoipa::path(
    tag = "inspections",
    operation_id = "create_inspection",
    request_body = CreateInspectionRequest,
    params(("Idempotency-Key" = String, Header, description = "Repeating it has one effect")),
    security(("bearer" = ["inspections.record"])),
    extensions(("x-permission" = json!("inspections.record"))),
    responses(
        (status = 201, description = "Recorded.", body = InspectionResponse),
        (status = 403, description = "`congress_mandate_suspended`, `congress_mandate_ended`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`already_exists`: the identifier is taken; `congress_none`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/inspections")]
pub async fn create_inspection(
    permit: Permit<RecordInspection>,
    key: Idempotent,
    body: Body<CreateInspectionRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key.0, body.fingerprint, move |tx, acting| {
            let case = create(tx, acting, &request)?;
            let location = format!("/api/v1/inspections/{}", case.row.id);
            Reply::created(&case.answer(tx, acting)?, case.row.version, location)
        })
        .await
}
