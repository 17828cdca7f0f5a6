//! `POST /organs/{id}/presidium/members`

use crate::features::deputies::rules::MandateStatus;
use crate::features::deputies::{self, Deputy};
use crate::features::organs::{self, OrganKind};
use crate::features::presidium::dto::{CreatePresidiumMemberRequest, PresidiumMember};
use crate::features::presidium::error;
use crate::features::presidium::permissions::Manage;
use crate::features::presidium::store::{self, Seat};
use crate::features::terms::{self, Term};
use crate::platform::auth::{Acting, Permit};
use crate::platform::db::{AnyConnection, Id};
use crate::platform::events::{self, NewEvent};
use crate::platform::http::{Body, IdPath, Idempotency, Problem, ProblemBody, Reply};
use crate::platform::ids::new_id;
use actix_web::post;
use serde_json::json;

/// Enters a seat on the presidium: a deputy of the term that ran on the day of the election.
#[utoipa::path(
    tag = "presidium",
    params(("id" = Id, Path, description = "The township congress.")),
    request_body = CreatePresidiumMemberRequest,
    security(("bearer" = ["presidium.manage"])),
    extensions(("x-permission" = json!("presidium.manage"))),
    responses(
        (status = 201, description = "The new seat.", body = PresidiumMember),
        (status = 409, description = "`presidium_without_term`, `presidium_member_without_mandate`, `presidium_member_already_serving`", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/organs/{id}/presidium/members")]
pub async fn create_presidium_member(
    permit: Permit<Manage>,
    IdPath(organ_id): IdPath,
    key: Idempotency,
    body: Body<CreatePresidiumMemberRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            let scope = &acting.scope;
            let organ = organs::get(tx, scope, organ_id)?;
            if organ.kind != OrganKind::TownshipCongress {
                return Err(Problem::not_found());
            }
            if request.since > acting.today {
                return Err(Problem::field("/since", "future"));
            }
            let term = terms::current(tx, scope.county_id(), organ_id, request.since)?
                .ok_or_else(|| error::NO_TERM.problem())?;
            let deputy = eligible(tx, acting, &term, &request)?;
            let seat = Seat {
                county_id: scope.county_id(),
                id: new_id(),
                organ_id,
                term_id: term.id,
                deputy_id: deputy.id,
                post: request.post,
                since: request.since,
                until: None,
                end_reason: None,
                version: 1,
                created_at: acting.now,
                updated_at: acting.now,
            };
            store::insert(tx, scope, &seat)?;
            events::record(
                tx,
                acting,
                NewEvent {
                    organ_id: Some(organ_id),
                    kind: "presidium.member_added",
                    subject_kind: "organ",
                    subject_id: organ_id,
                    data: json!({
                        "name": deputy.name, "deputy_id": deputy.id, "post": seat.post,
                        "since": seat.since, "term_id": term.id,
                    }),
                },
            )?;
            let made = PresidiumMember::of(seat, deputy.name);
            Reply::created(&made, 1, format!("/api/v1/organs/{organ_id}/presidium"))
        })
        .await
}

/// A deputy in scope with a mandate of the term that has not ended, who does not serve already.
fn eligible(
    conn: &mut AnyConnection,
    acting: &Acting,
    term: &Term,
    request: &CreatePresidiumMemberRequest,
) -> Result<Deputy, Problem> {
    let scope = &acting.scope;
    let found = deputies::by_ids(conn, scope.county_id(), &[request.deputy_id])?;
    let deputy = found
        .into_values()
        .find(|deputy| scope.sees_town(deputy.town_id))
        .ok_or_else(|| Problem::field("/deputy_id", "unknown"))?;
    let held = deputies::mandates_of(conn, scope.county_id(), &[deputy.id])?;
    let is_deputy = held
        .iter()
        .any(|mandate| mandate.term_id == term.id && mandate.status != MandateStatus::Ended);
    if !is_deputy {
        return Err(error::NOT_A_DEPUTY.with("name", deputy.name.as_str()));
    }
    let organ_id: Id = term.organ_id.ok_or_else(Problem::not_found)?;
    let serves = store::of_term(conn, scope, organ_id, term.id)?
        .iter()
        .any(|seat| {
            seat.deputy_id == deputy.id && seat.until.is_none_or(|end| end > request.since)
        });
    if serves {
        return Err(error::ALREADY_SERVING.with("name", deputy.name.as_str()));
    }
    Ok(deputy)
}
