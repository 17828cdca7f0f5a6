//! `POST /inquiries/{id}/answers`

use crate::features::clocks;
use crate::features::inquiries::answering::dated;
use crate::features::inquiries::case::Case;
use crate::features::inquiries::dto::AnswerInquiryRequest;
use crate::features::inquiries::log::{Entry, steps};
use crate::features::inquiries::model::InquiryAction;
use crate::features::inquiries::model::{AnswerForm, InquiryStatus};
use crate::features::inquiries::permissions::AnswerInquiry;
use crate::features::inquiries::response::InquiryResponse;
use crate::features::inquiries::rows::AnswerRow;
use crate::features::inquiries::store_acts;
use crate::platform::auth::{Acting, Permit};
use crate::platform::db::{Id, Tx};
use crate::platform::http::{Body, IdPath, Idempotency, IfMatch, Problem, ProblemBody, Reply};
use crate::platform::ids::new_id;
use actix_web::post;

/// Records the answer: orally by the head of the organ, who attends, or in writing, signed by the head
/// (组织法24). Those who signed the inquiry say next whether they are satisfied.
#[utoipa::path(
    tag = "inquiries",
    operation_id = "answer_inquiry",
    request_body = AnswerInquiryRequest,
    params(
        ("id" = Id, Path, description = "Inquiry"),
        ("If-Match" = String, Header, description = "Version, such as `\"v3\"`"),
        ("Idempotency-Key" = Option<String>, Header, description = "Repeating it has one effect"),
    ),
    security(("bearer" = ["inquiries.answer"])),
    extensions(("x-permission" = json!("inquiries.answer"))),
    responses(
        (status = 200, description = "The inquiry as it is now.", body = InquiryResponse),
        (status = 403, description = "`inquiry_not_your_turn`, `congress_mandate_suspended`, `congress_mandate_ended`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`inquiry_not_in_state`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/inquiries/{id}/answers")]
pub async fn answer_inquiry(
    permit: Permit<AnswerInquiry>,
    path: IdPath,
    seen: IfMatch,
    key: Idempotency,
    body: Body<AnswerInquiryRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            answer(tx, acting, path.0, seen, &request)?.reply(tx, acting)
        })
        .await
}

/// The act itself: rows, event, to-dos.
pub(in crate::features) fn answer(
    tx: &mut Tx<'_>,
    acting: &Acting,
    id: Id,
    seen: IfMatch,
    request: &AnswerInquiryRequest,
) -> Result<Case, Problem> {
    let mut case = Case::open(tx, acting, id, seen, InquiryAction::Answer)?;
    let form = case.row.form.ok_or_else(Problem::not_found)?;
    if form != AnswerForm::Written && !request.head_attended {
        return Err(Problem::field("/head_attended", "head_must_attend"));
    }
    dated(acting, &case.row, request.answered_on, "/answered_on")?;
    let answer = AnswerRow {
        county_id: case.row.county_id,
        id: new_id(),
        inquiry_id: case.row.id,
        round: case.row.round,
        form,
        head_name: request.head_name.clone(),
        head_post: request.head_post.clone(),
        head_attended: request.head_attended,
        attendance: request.attendance.clone(),
        answered_on: request.answered_on,
        recorded_by: acting.scope.account_id(),
        recorded_by_name: acting.actor_name().to_owned(),
        at: acting.now,
        content: request.content.clone(),
    };
    store_acts::insert_answer(tx, &answer)?;
    clocks::store::close(tx, &acting.scope, case.row.id, request.answered_on)?;
    case.row.status = InquiryStatus::Answered;
    case.save(tx, acting)?;
    Entry::new(&case.row, "inquiry.answered")
        .with("head_name", answer.head_name.clone())
        .with("head_post", answer.head_post.clone())
        .closing_all()
        .opening_for(&case.standing.proposers(), steps::RATE)
        .telling_organs()
        .write(tx, acting)?;
    Ok(case)
}
