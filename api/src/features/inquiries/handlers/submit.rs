//! `POST /inquiries/{id}/submissions`

use crate::features::inquiries::answering::next_number;
use crate::features::inquiries::case::Case;
use crate::features::inquiries::create::searchable;
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

/// Hands it in with enough signatures (组织法24); it gets its number, and the presidium decides how it
/// is answered.
#[utoipa::path(
    tag = "inquiries",
    operation_id = "submit_inquiry",
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
        (status = 409, description = "`inquiry_not_in_state`, `inquiry_signatures_missing`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/inquiries/{id}/submissions")]
pub async fn submit_inquiry(
    permit: Permit<EditInquiry>,
    path: IdPath,
    seen: IfMatch,
    key: Idempotency,
    body: Body<PlainInquiryRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            submit(tx, acting, path.0, seen, &request)?.reply(tx, acting)
        })
        .await
}

/// The act itself: rows, event, to-dos.
pub(in crate::features) fn submit(
    tx: &mut Tx<'_>,
    acting: &Acting,
    id: Id,
    seen: IfMatch,
    _request: &PlainInquiryRequest,
) -> Result<Case, Problem> {
    let mut case = Case::open(tx, acting, id, seen, InquiryAction::Submit)?;
    if case.row.number.is_none() {
        case.row.number = Some(next_number(tx, acting, &case.row)?);
        case.row.search_text = searchable(&case.row);
    }
    case.row.status = InquiryStatus::Submitted;
    case.row.submitted_on = Some(acting.today);
    case.row.signed_count =
        i32::try_from(case.standing.signed.count()).map_err(Problem::internal)?;
    case.save(tx, acting)?;
    Entry::new(&case.row, "inquiry.submitted")
        .closing_all()
        .opening_for_office(steps::DECIDE)
        .write(tx, acting)?;
    Ok(case)
}
