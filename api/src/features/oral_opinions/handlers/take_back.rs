//! `POST /oral-opinions/{id}/routing-withdrawals`

use crate::features::clocks;
use crate::features::oral_opinions::case::Case;
use crate::features::oral_opinions::dto::TakeBackOralOpinionRequest;
use crate::features::oral_opinions::log::{Entry, steps};
use crate::features::oral_opinions::model::{OralOpinionAction, OralOpinionStatus};
use crate::features::oral_opinions::permissions::RouteOralOpinion;
use crate::features::oral_opinions::response::OralOpinionResponse;
use crate::features::organs;
use crate::platform::auth::{Acting, Permit};
use crate::platform::db::{Id, Tx};
use crate::platform::http::{Body, IdPath, Idempotency, IfMatch, Problem, ProblemBody, Reply};
use actix_web::post;

/// Takes it back from a unit that has not answered; it is to be sorted again, and the unit is told why.
#[utoipa::path(
    tag = "oral_opinions",
    operation_id = "withdraw_oral_opinion_routing",
    request_body = TakeBackOralOpinionRequest,
    params(
        ("id" = Id, Path, description = "Oral opinion"),
        ("If-Match" = String, Header, description = "Version, such as `\"v3\"`"),
        ("Idempotency-Key" = Option<String>, Header, description = "Repeating it has one effect"),
    ),
    security(("bearer" = ["oral_opinions.route"])),
    extensions(("x-permission" = json!("oral_opinions.route"))),
    responses(
        (status = 200, description = "The oral opinion as it is now.", body = OralOpinionResponse),
        (status = 403, description = "`oral_opinion_not_your_turn`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`oral_opinion_not_in_state`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/oral-opinions/{id}/routing-withdrawals")]
pub async fn withdraw_oral_opinion_routing(
    permit: Permit<RouteOralOpinion>,
    path: IdPath,
    seen: IfMatch,
    key: Idempotency,
    body: Body<TakeBackOralOpinionRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            take_back(tx, acting, path.0, seen, &request)?.reply(tx, acting)
        })
        .await
}

/// The act itself: row, deadline, event, to-dos.
fn take_back(
    tx: &mut Tx<'_>,
    acting: &Acting,
    id: Id,
    seen: IfMatch,
    request: &TakeBackOralOpinionRequest,
) -> Result<Case, Problem> {
    let mut case = Case::open(tx, acting, id, seen, OralOpinionAction::TakeBack)?;
    clocks::store::close(tx, &acting.scope, case.row.id, acting.today)?;
    let before = case.row.unit_id.take();
    let ids: Vec<Id> = before.into_iter().collect();
    let mut names = organs::names(tx, case.row.county_id, &ids)?;
    case.row.due_on = None;
    case.row.status = OralOpinionStatus::Open;
    case.save(tx, acting)?;
    Entry::new(&case.row, "oral_opinion.taken_back")
        .with("unit_name", before.and_then(|unit| names.remove(&unit)))
        .with("reason", request.reason.clone())
        .closing_all()
        .opening_for_office(steps::SORT)
        .telling_deputy()
        .leaving(before)
        .write(tx, acting)?;
    Ok(case)
}
