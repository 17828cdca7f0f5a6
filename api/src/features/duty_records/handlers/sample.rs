//! `POST /duty-records/{id}/samplings`

use crate::features::duty_records::case::Case;
use crate::features::duty_records::deciding;
use crate::features::duty_records::dto::SampleDutyRecordRequest;
use crate::features::duty_records::model::DutyAction;
use crate::features::duty_records::permissions::SampleDutyRecord;
use crate::features::duty_records::response::DutyRecordResponse;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{Body, IdPath, Idempotency, IfMatch, Problem, ProblemBody, Reply};
use actix_web::post;

/// Says what the county found when it looked at a verified record again (抽查); one that is wrong no longer counts.
#[utoipa::path(
    tag = "duty-records",
    operation_id = "review_duty_record",
    request_body = SampleDutyRecordRequest,
    params(
        ("id" = Id, Path, description = "Record"),
        ("If-Match" = String, Header, description = "Version of the record, such as `\"v3\"`"),
        ("Idempotency-Key" = Option<String>, Header, description = "Repeating it has one effect"),
    ),
    security(("bearer" = ["duty_records.sample"])),
    extensions(("x-permission" = json!("duty_records.sample"))),
    responses(
        (status = 200, description = "The record as it is now.", body = DutyRecordResponse),
        (status = 403, description = "`duty_record_own`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`duty_record_not_in_state`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/duty-records/{id}/samplings")]
pub async fn review_duty_record(
    permit: Permit<SampleDutyRecord>,
    path: IdPath,
    seen: IfMatch,
    key: Idempotency,
    body: Body<SampleDutyRecordRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            let mut case = Case::open(tx, acting, path.0, seen, DutyAction::Sample)?;
            deciding::sample(tx, acting, &mut case, &request)?;
            case.reply(tx, acting)
        })
        .await
}
