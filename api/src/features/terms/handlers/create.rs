//! `POST /terms`

use super::check::check;
use crate::features::organs;
use crate::features::terms::dto::{CreateTermRequest, TermResponse};
use crate::features::terms::permissions::Manage;
use crate::features::terms::store::{self, Term};
use crate::platform::auth::{Acting, Permit};
use crate::platform::db::{AnyConnection, Id};
use crate::platform::events::{self, NewEvent};
use crate::platform::http::{Body, Idempotency, Problem, ProblemBody, Reply};
use crate::platform::ids::new_id;
use actix_web::post;
use serde_json::json;

/// Creates a term.
#[utoipa::path(
    tag = "terms",
    request_body = CreateTermRequest,
    security(("bearer" = ["terms.manage"])),
    extensions(("x-permission" = json!("terms.manage"))),
    responses(
        (status = 201, description = "The new term.", body = TermResponse),
        (status = 409, description = "`term_overlaps`", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/terms")]
pub async fn create_term(
    permit: Permit<Manage>,
    key: Idempotency,
    body: Body<CreateTermRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            let term = Term {
                county_id: acting.scope.county_id(),
                id: new_id(),
                level: request.level,
                organ_id: congress(tx, acting, &request)?,
                congress_name: request.congress_name.trim().to_owned(),
                ordinal: request.ordinal,
                starts_on: request.starts_on,
                ends_on: request.ends_on,
                version: 1,
                created_at: acting.now,
                updated_at: acting.now,
            };
            check(&term, &store::siblings(tx, &term)?)?;
            store::insert(tx, &acting.scope, &term)?;
            events::record(
                tx,
                acting,
                NewEvent {
                    organ_id: term.organ_id,
                    kind: "term.created",
                    subject_kind: "term",
                    subject_id: term.id,
                    data: json!({
                        "name": term.congress_name, "ordinal": term.ordinal,
                        "starts_on": term.starts_on, "ends_on": term.ends_on,
                    }),
                },
            )?;
            let (id, version) = (term.id, term.version);
            let answer = TermResponse::of(term, acting.today);
            Reply::created(&answer, version, format!("/api/v1/terms/{id}"))
        })
        .await
}

/// The congress must be an organ of the level; above the county there is none.
fn congress(
    conn: &mut AnyConnection,
    acting: &Acting,
    request: &CreateTermRequest,
) -> Result<Option<Id>, Problem> {
    match (request.level.organ_kind(), request.organ_id) {
        (None, None) => Ok(None),
        (None, Some(_)) => Err(Problem::field("/organ_id", "not_applicable")),
        (Some(_), None) => Err(Problem::field("/organ_id", "required")),
        (Some(kind), Some(id)) => organs::find(conn, &acting.scope, id)?
            .filter(|organ| organ.kind == kind)
            .map(|organ| Some(organ.id))
            .ok_or_else(|| Problem::field("/organ_id", "unknown")),
    }
}
