//! `POST /oral-opinions/{id}/routings`

use crate::features::clocks::{self, NewDeadline, Term};
use crate::features::oral_opinions::case::Case;
use crate::features::oral_opinions::dto::RouteOralOpinionRequest;
use crate::features::oral_opinions::log::{Entry, SUBJECT, steps};
use crate::features::oral_opinions::model::{OralOpinionAction, OralOpinionStatus};
use crate::features::oral_opinions::permissions::RouteOralOpinion;
use crate::features::oral_opinions::response::OralOpinionResponse;
use crate::features::oral_opinions::rows::RoutingRow;
use crate::features::oral_opinions::store;
use crate::features::{inspections, parameters};
use crate::platform::auth::{Acting, Permit};
use crate::platform::db::{Id, Tx};
use crate::platform::events::Audience;
use crate::platform::http::{Body, IdPath, Idempotency, IfMatch, Problem, ProblemBody, Reply};
use crate::platform::ids::new_id;
use actix_web::post;

/// Routes it to a unit, which answers within `oral_opinion_months` from today (J21); or, with a reason, to
/// another one as long as it is not answered.
#[utoipa::path(
    tag = "oral_opinions",
    operation_id = "assign_oral_opinion",
    request_body = RouteOralOpinionRequest,
    params(
        ("id" = Id, Path, description = "Oral opinion"),
        ("If-Match" = String, Header, description = "Version, such as `\"v3\"`"),
        ("Idempotency-Key" = Option<String>, Header, description = "Repeating it has one effect"),
    ),
    security(("bearer" = ["oral_opinions.route"])),
    extensions(("x-permission" = json!("oral_opinions.route"))),
    responses(
        (status = 200, description = "The oral opinion as it is now.", body = OralOpinionResponse),
        (status = 403, description = "`oral_opinion_not_your_turn`, `congress_mandate_suspended`, `congress_mandate_ended`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`oral_opinion_not_in_state`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/oral-opinions/{id}/routings")]
pub async fn assign_oral_opinion(
    permit: Permit<RouteOralOpinion>,
    path: IdPath,
    seen: IfMatch,
    key: Idempotency,
    body: Body<RouteOralOpinionRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            route(tx, acting, path.0, seen, &request)?.reply(tx, acting)
        })
        .await
}

/// The act itself: rows, deadline, event, to-dos.
pub(in crate::features) fn route(
    tx: &mut Tx<'_>,
    acting: &Acting,
    id: Id,
    seen: IfMatch,
    request: &RouteOralOpinionRequest,
) -> Result<Case, Problem> {
    let mut case = Case::open(tx, acting, id, seen, OralOpinionAction::Route)?;
    let (row, unit) = (&case.row, request.unit_id);
    let name = inspections::unit_name(tx, row.county_id, (row.level, row.town_id), unit)?;
    let name = name.ok_or_else(|| Problem::field("/unit_id", "not_a_unit"))?;
    let before = row.unit_id;
    if before == Some(unit) {
        return Err(Problem::field("/unit_id", "unit_has_it"));
    }
    if before.is_some() && request.reason.is_none() {
        return Err(Problem::field("/reason", "required"));
    }
    clocks::store::close(tx, &acting.scope, row.id, acting.today)?;
    let key = "oral_opinion_months";
    let found = parameters::resolve(tx, row.county_id, row.town_id, key, acting.today)?;
    let deadline = clocks::store::open(
        tx,
        acting,
        NewDeadline {
            subject_kind: SUBJECT,
            subject_id: row.id,
            kind: "reply",
            rule: "J21",
            term: Term::Months(found.count().map_err(Problem::internal)?),
            article: found.basis,
            start_event: "clocks.event.opinion_routed",
            start_on: acting.today,
        },
    )?;
    let routing = RoutingRow {
        county_id: row.county_id,
        id: new_id(),
        opinion_id: row.id,
        unit_id: unit,
        reason: request.reason.clone(),
        routed_on: acting.today,
        due_on: deadline.due_on,
        recorded_by: acting.scope.account_id(),
        recorded_by_name: acting.actor_name().to_owned(),
        at: acting.now,
    };
    store::insert_routing(tx, &routing)?;
    case.row.status = OralOpinionStatus::Routed;
    case.row.unit_id = Some(unit);
    case.row.due_on = Some(deadline.due_on);
    case.save(tx, acting)?;
    let kind = match before {
        Some(_) => "oral_opinion.routed_again",
        None => "oral_opinion.routed",
    };
    Entry::new(&case.row, kind)
        .with("unit_id", unit.to_string())
        .with("unit_name", name)
        .with("reason", request.reason.clone())
        .with("due_on", deadline.due_on.to_string())
        .closing_all()
        .opening(Audience::organ(unit), steps::ANSWER, Some(deadline.due_on))
        .telling_deputy()
        .leaving(before)
        .write(tx, acting)?;
    Ok(case)
}
