//! `PATCH /terms/{id}`

use super::check::check;
use crate::features::terms::dto::{TermResponse, UpdateTermRequest};
use crate::features::terms::permissions::Manage;
use crate::features::terms::store;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::events::{self, Changes, NewEvent};
use crate::platform::http::{Body, IdPath, IfMatch, Problem, ProblemBody, Reply};
use actix_web::patch;
use serde_json::json;

/// Changes a term.
#[utoipa::path(
    tag = "terms",
    params(("id" = Id, Path, description = "The term."), ("If-Match" = String, Header, description = "The version it is based on.")),
    request_body = UpdateTermRequest,
    security(("bearer" = ["terms.manage"])),
    extensions(("x-permission" = json!("terms.manage"))),
    responses(
        (status = 200, description = "The changed term.", body = TermResponse),
        (status = 409, description = "`term_overlaps`", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[patch("/terms/{id}")]
pub async fn update_term(
    permit: Permit<Manage>,
    IdPath(id): IdPath,
    expected: IfMatch,
    body: Body<UpdateTermRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    let today = permit.acting().today;
    let term = permit
        .write(move |tx, acting| {
            let before = store::get_for_update(tx, &acting.scope, id)?;
            expected.check(before.version)?;
            let mut term = before.clone();
            if let Some(name) = &request.congress_name {
                term.congress_name = name.trim().to_owned();
            }
            term.ordinal = request.ordinal.unwrap_or(term.ordinal);
            term.starts_on = request.starts_on.unwrap_or(term.starts_on);
            term.ends_on = request.ends_on.unwrap_or(term.ends_on);
            term.version += 1;
            term.updated_at = acting.now;
            check(&term, &store::siblings(tx, &term)?)?;
            store::update(tx, &acting.scope, &term)?;
            events::record(
                tx,
                acting,
                NewEvent {
                    organ_id: term.organ_id,
                    kind: "term.updated",
                    subject_kind: "term",
                    subject_id: term.id,
                    data: Changes::default()
                        .field("congress_name", &before.congress_name, &term.congress_name)
                        .field("ordinal", &before.ordinal, &term.ordinal)
                        .field("starts_on", &before.starts_on, &term.starts_on)
                        .field("ends_on", &before.ends_on, &term.ends_on)
                        .beside(json!({"name": term.congress_name, "ordinal": term.ordinal})),
                },
            )?;
            Ok(term)
        })
        .await?;
    let version = term.version;
    Reply::versioned(&TermResponse::of(term, today), version)
}
