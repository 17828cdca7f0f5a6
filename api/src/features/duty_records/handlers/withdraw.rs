//! `POST /duty-records/{id}/withdrawals`

use crate::features::duty_records::case::Case;
use crate::features::duty_records::changing;
use crate::features::duty_records::dto::WithdrawDutyRecordRequest;
use crate::features::duty_records::model::DutyAction;
use crate::features::duty_records::permissions::EnterDutyRecord;
use crate::features::duty_records::response::DutyRecordResponse;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{Body, IdPath, Idempotency, IfMatch, Problem, ProblemBody, Reply};
use actix_web::post;

/// Takes back what was entered, with the reason; what follows from another record only the office takes back.
#[utoipa::path(
    tag = "duty-records",
    operation_id = "withdraw_duty_record",
    request_body = WithdrawDutyRecordRequest,
    params(
        ("id" = Id, Path, description = "Record"),
        ("If-Match" = String, Header, description = "Version of the record, such as `\"v3\"`"),
        ("Idempotency-Key" = Option<String>, Header, description = "Repeating it has one effect"),
    ),
    security(("bearer" = ["duty_records.enter"])),
    extensions(("x-permission" = json!("duty_records.enter"))),
    responses(
        (status = 200, description = "The record as it is now.", body = DutyRecordResponse),
        (status = 403, description = "`duty_record_not_your_turn`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`duty_record_derived`, `duty_record_not_in_state`, `duty_quarter_frozen`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/duty-records/{id}/withdrawals")]
pub async fn withdraw_duty_record(
    permit: Permit<EnterDutyRecord>,
    path: IdPath,
    seen: IfMatch,
    key: Idempotency,
    body: Body<WithdrawDutyRecordRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            let mut case = Case::open(tx, acting, path.0, seen, DutyAction::Withdraw)?;
            changing::withdraw(tx, acting, &mut case, &request)?;
            case.reply(tx, acting)
        })
        .await
}
