//! `POST /inquiries/{id}/answer-requests`

use crate::features::inquiries::case::Case;
use crate::features::inquiries::dto::PlainInquiryRequest;
use crate::features::inquiries::log::{Entry, steps};
use crate::features::inquiries::model::InquiryAction;
use crate::features::inquiries::model::InquiryStatus;
use crate::features::inquiries::permissions::EditInquiry;
use crate::features::inquiries::response::InquiryResponse;
use crate::platform::auth::{Acting, Permit};
use crate::platform::db::{Id, Tx};
use crate::platform::http::{Body, IdPath, Idempotency, IfMatch, Problem, ProblemBody, Reply};
use actix_web::post;

/// Demands another answer, when at least half of those who signed are dissatisfied (代表法20); the
/// presidium decides how it is given.
#[utoipa::path(
    tag = "inquiries",
    operation_id = "request_inquiry_answer",
    request_body = PlainInquiryRequest,
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
        (status = 409, description = "`inquiry_not_in_state`, `inquiry_too_few_dissatisfied`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/inquiries/{id}/answer-requests")]
pub async fn request_inquiry_answer(
    permit: Permit<EditInquiry>,
    path: IdPath,
    seen: IfMatch,
    key: Idempotency,
    body: Body<PlainInquiryRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            demand(tx, acting, path.0, seen, &request)?.reply(tx, acting)
        })
        .await
}

/// The act itself: rows, event, to-dos.
pub(in crate::features) fn demand(
    tx: &mut Tx<'_>,
    acting: &Acting,
    id: Id,
    seen: IfMatch,
    _request: &PlainInquiryRequest,
) -> Result<Case, Problem> {
    let mut case = Case::open(tx, acting, id, seen, InquiryAction::Demand)?;
    let at = case.standing.snapshot(&case.row);
    case.row.status = InquiryStatus::Demanded;
    case.save(tx, acting)?;
    Entry::new(&case.row, "inquiry.demanded")
        .with("dissatisfied", at.dissatisfied)
        .with("proposers", at.proposers)
        .closing_all()
        .opening_for_office(steps::DECIDE)
        .telling(&case.standing.proposers())
        .telling_organs()
        .write(tx, acting)?;
    Ok(case)
}
