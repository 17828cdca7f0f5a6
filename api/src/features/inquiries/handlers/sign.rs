//! `POST /inquiries/{id}/signatures`

use crate::features::inquiries::case::Case;
use crate::features::inquiries::dto::SignInquiryRequest;
use crate::features::inquiries::log::{Entry, steps};
use crate::features::inquiries::model::InquiryAction;
use crate::features::inquiries::permissions::SignInquiry;
use crate::features::inquiries::response::InquiryResponse;
use crate::features::signatures::{self, CosignAnswer};
use crate::platform::auth::{Acting, Permit};
use crate::platform::db::{Id, Tx};
use crate::platform::events::Audience;
use crate::platform::http::{Body, IdPath, Idempotency, IfMatch, Problem, ProblemBody, Reply};
use actix_web::post;

/// Signs, or does not (组织法24); the answer may be changed until the inquiry is handed in.
#[utoipa::path(
    tag = "inquiries",
    operation_id = "sign_inquiry",
    request_body = SignInquiryRequest,
    params(
        ("id" = Id, Path, description = "Inquiry"),
        ("If-Match" = String, Header, description = "Version, such as `\"v3\"`"),
        ("Idempotency-Key" = Option<String>, Header, description = "Repeating it has one effect"),
    ),
    security(("bearer" = ["inquiries.sign"])),
    extensions(("x-permission" = json!("inquiries.sign"))),
    responses(
        (status = 200, description = "The inquiry as it is now.", body = InquiryResponse),
        (status = 403, description = "`inquiry_not_your_turn`, `congress_mandate_suspended`, `congress_mandate_ended`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`inquiry_not_in_state`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/inquiries/{id}/signatures")]
pub async fn sign_inquiry(
    permit: Permit<SignInquiry>,
    path: IdPath,
    seen: IfMatch,
    key: Idempotency,
    body: Body<SignInquiryRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            sign(tx, acting, path.0, seen, &request)?.reply(tx, acting)
        })
        .await
}

/// The act itself: rows, event, to-dos.
pub(in crate::features) fn sign(
    tx: &mut Tx<'_>,
    acting: &Acting,
    id: Id,
    seen: IfMatch,
    request: &SignInquiryRequest,
) -> Result<Case, Problem> {
    let mut case = Case::open(tx, acting, id, seen, InquiryAction::Sign)?;
    let subject = case.subject();
    let had = case.row.signed_count;
    let deputy_id = signatures::answer(tx, acting, &subject, request.answer)?;
    case.recount(tx, acting)?;
    case.save(tx, acting)?;
    let kind = match request.answer {
        CosignAnswer::Confirmed => "inquiry.signed",
        CosignAnswer::Declined => "inquiry.not_signed",
    };
    Entry::new(&case.row, kind)
        .closing(Audience::deputy(deputy_id), steps::SIGN)
        .ready_or_not(had)
        .write(tx, acting)?;
    Ok(case)
}
