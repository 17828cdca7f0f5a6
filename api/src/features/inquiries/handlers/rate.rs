//! `POST /inquiries/{id}/ratings`

use crate::features::inquiries::case::Case;
use crate::features::inquiries::dto::RateInquiryRequest;
use crate::features::inquiries::log::{Entry, steps};
use crate::features::inquiries::model::InquiryAction;
use crate::features::inquiries::permissions::SignInquiry;
use crate::features::inquiries::response::InquiryResponse;
use crate::features::inquiries::rows::RatingRow;
use crate::features::inquiries::store_acts;
use crate::platform::auth::{Acting, Permit};
use crate::platform::db::{Id, Tx};
use crate::platform::events::Audience;
use crate::platform::http::{Body, IdPath, Idempotency, IfMatch, Problem, ProblemBody, Reply};
use actix_web::post;

/// Says whether one who signed is satisfied with the answer; once half of them are not, they may demand
/// another one (代表法20).
#[utoipa::path(
    tag = "inquiries",
    operation_id = "rate_inquiry",
    request_body = RateInquiryRequest,
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
        (status = 409, description = "`inquiry_not_in_state`, `inquiry_already_rated`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/inquiries/{id}/ratings")]
pub async fn rate_inquiry(
    permit: Permit<SignInquiry>,
    path: IdPath,
    seen: IfMatch,
    key: Idempotency,
    body: Body<RateInquiryRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            rate(tx, acting, path.0, seen, &request)?.reply(tx, acting)
        })
        .await
}

/// The act itself: rows, event, to-dos.
pub(in crate::features) fn rate(
    tx: &mut Tx<'_>,
    acting: &Acting,
    id: Id,
    seen: IfMatch,
    request: &RateInquiryRequest,
) -> Result<Case, Problem> {
    let mut case = Case::open(tx, acting, id, seen, InquiryAction::Rate)?;
    let could = case.standing.snapshot(&case.row).may_demand();
    let deputy_id = acting.scope.deputy_id().ok_or_else(Problem::not_found)?;
    let rating = RatingRow {
        county_id: case.row.county_id,
        inquiry_id: case.row.id,
        round: case.row.round,
        deputy_id,
        is_satisfied: request.is_satisfied,
        comment: request.comment.clone(),
        at: acting.now,
    };
    store_acts::insert_rating(tx, &rating)?;
    case.standing.ratings.push(rating);
    case.save(tx, acting)?;
    let kind = if request.is_satisfied {
        "inquiry.rated_satisfied"
    } else {
        "inquiry.rated_dissatisfied"
    };
    let mut entry = Entry::new(&case.row, kind).closing(Audience::deputy(deputy_id), steps::RATE);
    if !could && case.standing.snapshot(&case.row).may_demand() {
        entry = entry.opening_for(&[case.row.lead_deputy_id], steps::DEMAND);
    }
    entry.write(tx, acting)?;
    Ok(case)
}
