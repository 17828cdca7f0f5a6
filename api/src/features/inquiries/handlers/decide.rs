//! `POST /inquiries/{id}/decisions`

use crate::features::inquiries::answering::have_answered;
use crate::features::inquiries::case::Case;
use crate::features::inquiries::dto::DecideInquiryRequest;
use crate::features::inquiries::log::{Entry, steps};
use crate::features::inquiries::model::InquiryAction;
use crate::features::inquiries::model::InquiryStatus;
use crate::features::inquiries::permissions::DecideInquiry;
use crate::features::inquiries::response::InquiryResponse;
use crate::features::inquiries::rows::DecisionRow;
use crate::features::inquiries::store_acts;
use crate::platform::auth::{Acting, Permit};
use crate::platform::db::{Id, Tx};
use crate::platform::events::Audience;
use crate::platform::http::{Body, IdPath, Idempotency, IfMatch, Problem, ProblemBody, Reply};
use crate::platform::i18n::{Locale, Params, text};
use crate::platform::ids::new_id;
use actix_web::post;

/// Records how the presidium has it answered (组织法24), and by when; after half of those who signed
/// demanded another answer, how that is given (代表法20).
#[utoipa::path(
    tag = "inquiries",
    operation_id = "record_inquiry_decision",
    request_body = DecideInquiryRequest,
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
#[post("/inquiries/{id}/decisions")]
pub async fn record_inquiry_decision(
    permit: Permit<DecideInquiry>,
    path: IdPath,
    seen: IfMatch,
    key: Idempotency,
    body: Body<DecideInquiryRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            decide(tx, acting, path.0, seen, &request)?.reply(tx, acting)
        })
        .await
}

/// The act itself: rows, event, to-dos.
pub(in crate::features) fn decide(
    tx: &mut Tx<'_>,
    acting: &Acting,
    id: Id,
    seen: IfMatch,
    request: &DecideInquiryRequest,
) -> Result<Case, Problem> {
    let mut case = Case::open(tx, acting, id, seen, InquiryAction::Decide)?;
    let is_again = case.row.status == InquiryStatus::Demanded;
    if is_again {
        case.row.round += 1;
    }
    have_answered(tx, acting, &mut case.row, request)?;
    case.row.status = InquiryStatus::Answering;
    let decision = DecisionRow {
        county_id: case.row.county_id,
        id: new_id(),
        inquiry_id: case.row.id,
        round: case.row.round,
        form: Some(request.form),
        reason: None,
        decided_on: request.decided_on,
        recorded_by: acting.scope.account_id(),
        recorded_by_name: acting.actor_name().to_owned(),
        at: acting.now,
    };
    store_acts::insert_decision(tx, &decision)?;
    case.save(tx, acting)?;
    let answerer = case.row.unit_id.unwrap_or(case.row.office_id);
    let kind = if is_again {
        "inquiry.answered_again_by_decision"
    } else {
        "inquiry.decided"
    };
    let form = format!("inquiries.form.{}", request.form);
    Entry::new(&case.row, kind)
        .with("form_name", text(Locale::ZhCn, &form, &Params::new()))
        .with("due_on", case.row.due_on.map(|day| day.to_string()))
        .closing_all()
        .opening(Audience::organ(answerer), steps::ANSWER, case.row.due_on)
        .telling(&case.standing.proposers())
        .write(tx, acting)?;
    Ok(case)
}
