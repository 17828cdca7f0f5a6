//! `POST /deputies/{id}/mandates`

use crate::features::deputies::dto::CreateMandateRequest;
use crate::features::deputies::mandate_store::{self, Mandate};
use crate::features::deputies::permissions::ManageMandates;
use crate::features::deputies::response::MandateResponse;
use crate::features::deputies::rules::MandateStatus;
use crate::features::deputies::{assemble, check, store};
use crate::features::terms::{self, Term};
use crate::platform::auth::{Acting, Permit};
use crate::platform::db::{AnyConnection, Id};
use crate::platform::events::{self, NewEvent};
use crate::platform::http::{Body, IdPath, Idempotency, Problem, ProblemBody, Reply};
use crate::platform::ids::new_id;
use actix_web::post;
use serde_json::json;

/// Enters a mandate of a deputy: the seat it was elected to.
#[utoipa::path(
    tag = "deputies",
    params(("id" = Id, Path, description = "The deputy.")),
    request_body = CreateMandateRequest,
    security(("bearer" = ["deputies.manage_mandates"])),
    extensions(("x-permission" = json!("deputies.manage_mandates"))),
    responses(
        (status = 201, description = "The new mandate.", body = MandateResponse),
        (status = 403, description = "`forbidden`, `mandate_of_other_congress`", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`mandate_already_held`, `mandate_conflict`", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/deputies/{id}/mandates")]
pub async fn create_mandate(
    permit: Permit<ManageMandates>,
    IdPath(deputy_id): IdPath,
    key: Idempotency,
    body: Body<CreateMandateRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            let scope = &acting.scope;
            let deputy = store::get_for_update(tx, scope, deputy_id)?;
            let term = terms::find(tx, scope, request.term_id)?
                .ok_or_else(|| Problem::field("/term_id", "unknown"))?;
            check::may_record(scope, term.level)?;
            check::elected_on(request.elected_on, &term, acting.today)
                .map_err(|code| Problem::field("/elected_on", code))?;
            conflicts(tx, acting, deputy_id, &term)?;
            let mandate = Mandate {
                county_id: scope.county_id(),
                id: new_id(),
                deputy_id,
                term_id: term.id,
                level: term.level,
                constituency: request.constituency.trim().to_owned(),
                group_id: check::group(tx, scope, request.group_id)?,
                post: request.post.clone(),
                elected_on: request.elected_on,
                status: MandateStatus::Active,
                ended_on: None,
                version: 1,
                created_at: acting.now,
                updated_at: acting.now,
            };
            mandate_store::insert(tx, scope, &mandate)?;
            store::touch(tx, scope, deputy_id, acting.now)?;
            events::record(
                tx,
                acting,
                NewEvent {
                    organ_id: deputy.town_id,
                    kind: "mandate.created",
                    subject_kind: "deputy",
                    subject_id: deputy_id,
                    data: json!({
                        "name": deputy.name, "mandate_id": mandate.id, "term_id": term.id,
                        "congress": term.congress_name, "ordinal": term.ordinal,
                        "elected_on": mandate.elected_on,
                    }),
                },
            )?;
            let made = assemble::mandates(tx, acting, vec![mandate])?;
            let made = made.first().ok_or_else(Problem::not_found)?;
            Reply::created(made, 1, format!("/api/v1/deputies/{deputy_id}"))
        })
        .await
}

fn conflicts(
    conn: &mut AnyConnection,
    acting: &Acting,
    deputy_id: Id,
    term: &Term,
) -> Result<(), Problem> {
    let county_id = acting.scope.county_id();
    let held = mandate_store::of_deputies(conn, county_id, &[deputy_id])?;
    let ids: Vec<Id> = held.iter().map(|mandate| mandate.term_id).collect();
    check::no_conflict(term, &held, &terms::by_ids(conn, county_id, &ids)?)
}
