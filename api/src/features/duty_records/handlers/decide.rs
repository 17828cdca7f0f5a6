//! `POST /duty-records/{id}/decisions`

use crate::features::duty_records::case::Case;
use crate::features::duty_records::deciding;
use crate::features::duty_records::dto::DecideDutyRecordRequest;
use crate::features::duty_records::model::DutyAction;
use crate::features::duty_records::permissions::VerifyDutyRecord;
use crate::features::duty_records::response::DutyRecordResponse;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{Body, IdPath, Idempotency, IfMatch, Problem, ProblemBody, Reply};
use actix_web::post;

/// Verifies what was entered or what follows from other records, or refuses it, by somebody of the office, or of the county, who neither entered it nor did it.
#[utoipa::path(
    tag = "duty-records",
    operation_id = "judge_duty_record",
    request_body = DecideDutyRecordRequest,
    params(
        ("id" = Id, Path, description = "Record"),
        ("If-Match" = String, Header, description = "Version of the record, such as `\"v3\"`"),
        ("Idempotency-Key" = Option<String>, Header, description = "Repeating it has one effect"),
    ),
    security(("bearer" = ["duty_records.verify"])),
    extensions(("x-permission" = json!("duty_records.verify"))),
    responses(
        (status = 200, description = "The record as it is now.", body = DutyRecordResponse),
        (status = 403, description = "`duty_record_not_your_turn`, `duty_record_own`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`duty_record_not_in_state`, `duty_record_not_in_office`, `duty_quarter_frozen`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/duty-records/{id}/decisions")]
pub async fn judge_duty_record(
    permit: Permit<VerifyDutyRecord>,
    path: IdPath,
    seen: IfMatch,
    key: Idempotency,
    body: Body<DecideDutyRecordRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            let mut case = Case::open(tx, acting, path.0, seen, DutyAction::Decide)?;
            deciding::decide(tx, acting, &mut case, &request)?;
            case.reply(tx, acting)
        })
        .await
}
