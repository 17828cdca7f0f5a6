//! `POST /procedures/{kind}/versions`

use super::get::{found, kind, owner};
use crate::features::procedures::dto::{ChangeProcedureRequest, ProcedureResponse};
use crate::features::procedures::model::{Kind, Step};
use crate::features::procedures::permissions::ChangeProcedures;
use crate::features::procedures::rules;
use crate::features::procedures::store::{self, TemplateRow};
use crate::platform::auth::{Acting, Permit};
use crate::platform::db::{Json, Tx};
use crate::platform::events::{NewEvent, record};
use crate::platform::http::{Body, Idempotency, IfMatch, Problem, ProblemBody, Reply};
use crate::platform::ids::new_id;
use actix_web::{post, web};
use serde_json::json;

/// Makes the next version of the template of one's own organ: of the county for all, of a town or a unit
/// for itself. It holds for what begins from now on; what runs keeps the version it began with.
#[utoipa::path(
    tag = "procedures",
    operation_id = "change_procedure",
    request_body = ChangeProcedureRequest,
    params(
        ("kind" = Kind, Path, description = "What is done step by step"),
        ("If-Match" = String, Header, description = "Version of the own template, such as `\"v3\"`; `\"v0\"` before there is one"),
        ("Idempotency-Key" = Option<String>, Header, description = "Repeating it has one effect"),
    ),
    security(("bearer" = ["procedures.change"])),
    extensions(("x-permission" = json!("procedures.change"))),
    responses(
        (status = 200, description = "The template that holds now.", body = ProcedureResponse),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 422, description = "`validation_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/procedures/{kind}/versions")]
pub async fn change_procedure(
    permit: Permit<ChangeProcedures>,
    path: web::Path<String>,
    seen: IfMatch,
    key: Idempotency,
    body: Body<ChangeProcedureRequest>,
) -> Result<Reply, Problem> {
    let kind = kind(&path)?;
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            found(tx, acting, kind)?;
            if let Err((index, field, code)) = rules::check(kind, &request.steps) {
                return Err(Problem::field(&format!("/steps/{index}/{field}"), code));
            }
            append(tx, acting, kind, seen, Some(&request.steps))?;
            let name: Vec<&str> = request.steps.iter().map(|s| s.name.as_str()).collect();
            let data = json!({"kind": kind, "names": name.join("、"), "steps": request.steps});
            enter(tx, acting, "procedure.changed", data)?;
            answer(tx, acting, kind)
        })
        .await
}

/// Adds a version to the template of the actor's organ; without steps one that ends it.
pub(super) fn append(
    tx: &mut Tx<'_>,
    acting: &Acting,
    kind: Kind,
    seen: IfMatch,
    steps: Option<&[Step]>,
) -> Result<(), Problem> {
    let now = found(tx, acting, kind)?;
    seen.check(i64::from(now.own_version))?;
    let row = TemplateRow {
        county_id: acting.scope.county_id(),
        id: new_id(),
        kind,
        organ_id: owner(&acting.scope),
        version: now.own_version + 1,
        is_withdrawn: steps.is_none(),
        steps: Json(serde_json::to_value(steps.unwrap_or_default()).map_err(Problem::internal)?),
        made_by_name: acting.actor_name().to_owned(),
        at: acting.now,
    };
    store::insert(tx, &row)
}

/// Enters what was done into the log.
pub(super) fn enter(
    tx: &mut Tx<'_>,
    acting: &Acting,
    event: &'static str,
    data: serde_json::Value,
) -> Result<(), Problem> {
    let organ_id = owner(&acting.scope).unwrap_or(acting.scope.organ_id());
    let event = NewEvent {
        organ_id: Some(organ_id),
        kind: event,
        subject_kind: "procedure",
        subject_id: organ_id,
        data,
    };
    record(tx, acting, event)?;
    Ok(())
}

/// What holds now, with the version of the own template.
pub(super) fn answer(tx: &mut Tx<'_>, acting: &Acting, kind: Kind) -> Result<Reply, Problem> {
    let holds = found(tx, acting, kind)?;
    Reply::versioned(&holds, i64::from(holds.own_version))
}
