//! `POST /oral-opinions`

use crate::features::oral_opinions::dto::RecordOralOpinionRequest;
use crate::features::oral_opinions::permissions::RecordOralOpinion;
use crate::features::oral_opinions::recording::record;
use crate::features::oral_opinions::response::OralOpinionResponse;
use crate::platform::auth::Permit;
use crate::platform::http::{Body, Idempotent, Problem, ProblemBody, Reply};
use actix_web::post;

/// Records what a deputy said at an inspection, at research or while the congress deliberated (J21; 代表法19,
/// 31); with the answer, if it was given on the spot. A deputy records their own, the office anybody's.
#[utoipa::path(
    tag = "oral_opinions",
    operation_id = "record_oral_opinion",
    request_body = RecordOralOpinionRequest,
    params(("Idempotency-Key" = String, Header, description = "Repeating it has one effect")),
    security(("bearer" = ["oral_opinions.record"])),
    extensions(("x-permission" = json!("oral_opinions.record"))),
    responses(
        (status = 201, description = "Recorded.", body = OralOpinionResponse),
        (status = 403, description = "`congress_mandate_suspended`, `congress_mandate_ended`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`already_exists`: the identifier is taken; `congress_none`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/oral-opinions")]
pub async fn record_oral_opinion(
    permit: Permit<RecordOralOpinion>,
    key: Idempotent,
    body: Body<RecordOralOpinionRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key.0, body.fingerprint, move |tx, acting| {
            let case = record(tx, acting, &request)?;
            let location = format!("/api/v1/oral-opinions/{}", case.row.id);
            Reply::created(&case.answer(tx, acting)?, case.row.version, location)
        })
        .await
}
