//! `POST /inquiries/{id}/returns`

use crate::features::inquiries::answering::dated;
use crate::features::inquiries::case::Case;
use crate::features::inquiries::dto::ReturnInquiryRequest;
use crate::features::inquiries::log::{Entry, steps};
use crate::features::inquiries::model::InquiryAction;
use crate::features::inquiries::model::InquiryStatus;
use crate::features::inquiries::permissions::DecideInquiry;
use crate::features::inquiries::response::InquiryResponse;
use crate::features::inquiries::rows::DecisionRow;
use crate::features::inquiries::store_acts;
use crate::platform::auth::{Acting, Permit};
use crate::platform::db::{Id, Tx};
use crate::platform::http::{Body, IdPath, Idempotency, IfMatch, Problem, ProblemBody, Reply};
use crate::platform::ids::new_id;
use actix_web::post;

/// Sends it back because target, question or content is missing (组织法24).
#[utoipa::path(
    tag = "inquiries",
    operation_id = "return_inquiry",
    request_body = ReturnInquiryRequest,
    params(
        ("id" = Id, Path, description = "Inquiry"),
        ("If-Match" = String, Header, description = "Version, such as `\"v3\"`"),
        ("Idempotency-Key" = Option<String>, Header, description = "Repeating it has one effect"),
    ),
    security(("bearer" = ["inquiries.decide"])),
    extensions(("x-permission" = json!("inquiries.decide"))),
    responses(
        (status = 200, description = "The inquiry as it is now.", body = InquiryResponse),
        (status = 403, description = "`inquiry_not_your_turn`, `congress_mandate_suspended`, `congress_mandate_ended`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`inquiry_not_in_state`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/inquiries/{id}/returns")]
pub async fn return_inquiry(
    permit: Permit<DecideInquiry>,
    path: IdPath,
    seen: IfMatch,
    key: Idempotency,
    body: Body<ReturnInquiryRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            send_back(tx, acting, path.0, seen, &request)?.reply(tx, acting)
        })
        .await
}

/// The act itself: rows, event, to-dos.
pub(in crate::features) fn send_back(
    tx: &mut Tx<'_>,
    acting: &Acting,
    id: Id,
    seen: IfMatch,
    request: &ReturnInquiryRequest,
) -> Result<Case, Problem> {
    let mut case = Case::open(tx, acting, id, seen, InquiryAction::Return)?;
    dated(acting, &case.row, request.decided_on, "/decided_on")?;
    let decision = DecisionRow {
        county_id: case.row.county_id,
        id: new_id(),
        inquiry_id: case.row.id,
        round: case.row.round,
        form: None,
        reason: Some(request.reason.clone()),
        decided_on: request.decided_on,
        recorded_by: acting.scope.account_id(),
        recorded_by_name: acting.actor_name().to_owned(),
        at: acting.now,
    };
    store_acts::insert_decision(tx, &decision)?;
    case.row.status = InquiryStatus::Returned;
    case.save(tx, acting)?;
    Entry::new(&case.row, "inquiry.returned")
        .with("reason", request.reason.clone())
        .closing_all()
        .opening_for(&[case.row.lead_deputy_id], steps::SUBMIT)
        .telling(&case.standing.proposers())
        .write(tx, acting)?;
    Ok(case)
}
