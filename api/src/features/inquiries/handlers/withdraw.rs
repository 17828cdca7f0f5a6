//! `POST /inquiries/{id}/withdrawals`

use crate::features::clocks;
use crate::features::inquiries::case::Case;
use crate::features::inquiries::dto::WithdrawInquiryRequest;
use crate::features::inquiries::log::Entry;
use crate::features::inquiries::model::InquiryAction;
use crate::features::inquiries::model::InquiryStatus;
use crate::features::inquiries::permissions::EditInquiry;
use crate::features::inquiries::response::InquiryResponse;
use crate::platform::auth::{Acting, Permit};
use crate::platform::db::{Id, Tx};
use crate::platform::http::{Body, IdPath, Idempotency, IfMatch, Problem, ProblemBody, Reply};
use actix_web::post;

/// Withdraws it before it is answered.
#[utoipa::path(
    tag = "inquiries",
    operation_id = "withdraw_inquiry",
    request_body = WithdrawInquiryRequest,
    params(
        ("id" = Id, Path, description = "Inquiry"),
        ("If-Match" = String, Header, description = "Version, such as `\"v3\"`"),
        ("Idempotency-Key" = Option<String>, Header, description = "Repeating it has one effect"),
    ),
    security(("bearer" = ["inquiries.edit"])),
    extensions(("x-permission" = json!("inquiries.edit"))),
    responses(
        (status = 200, description = "The inquiry as it is now.", body = InquiryResponse),
        (status = 403, description = "`inquiry_not_your_turn`, `congress_mandate_suspended`, `congress_mandate_ended`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`inquiry_not_in_state`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/inquiries/{id}/withdrawals")]
pub async fn withdraw_inquiry(
    permit: Permit<EditInquiry>,
    path: IdPath,
    seen: IfMatch,
    key: Idempotency,
    body: Body<WithdrawInquiryRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            withdraw(tx, acting, path.0, seen, &request)?.reply(tx, acting)
        })
        .await
}

/// The act itself: rows, event, to-dos.
pub(in crate::features) fn withdraw(
    tx: &mut Tx<'_>,
    acting: &Acting,
    id: Id,
    seen: IfMatch,
    request: &WithdrawInquiryRequest,
) -> Result<Case, Problem> {
    let mut case = Case::open(tx, acting, id, seen, InquiryAction::Withdraw)?;
    clocks::store::close(tx, &acting.scope, case.row.id, acting.today)?;
    case.row.status = InquiryStatus::Withdrawn;
    case.save(tx, acting)?;
    Entry::new(&case.row, "inquiry.withdrawn")
        .with("reason", request.reason.clone())
        .closing_all()
        .telling(&case.standing.proposers())
        .telling_organs()
        .write(tx, acting)?;
    Ok(case)
}
