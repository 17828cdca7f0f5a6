//! `POST /procedures/{kind}/withdrawals`

use super::change::{answer, append, enter};
use super::get::{found, kind};
use crate::features::procedures::dto::{ProcedureResponse, WithdrawProcedureRequest};
use crate::features::procedures::error;
use crate::features::procedures::model::Kind;
use crate::features::procedures::permissions::ChangeProcedures;
use crate::platform::auth::Permit;
use crate::platform::http::{Body, Idempotency, IfMatch, Problem, ProblemBody, Reply};
use actix_web::{post, web};
use serde_json::json;

/// Ends the template of one's own organ: from now on that of the town or the county holds again. What
/// runs keeps the version it began with.
#[utoipa::path(
    tag = "procedures",
    operation_id = "withdraw_procedure",
    request_body = WithdrawProcedureRequest,
    params(
        ("kind" = Kind, Path, description = "What is done step by step"),
        ("If-Match" = String, Header, description = "Version of the own template, such as `\"v3\"`"),
        ("Idempotency-Key" = Option<String>, Header, description = "Repeating it has one effect"),
    ),
    security(("bearer" = ["procedures.change"])),
    extensions(("x-permission" = json!("procedures.change"))),
    responses(
        (status = 200, description = "The template that holds now.", body = ProcedureResponse),
        (status = 409, description = "`procedure_nothing_to_withdraw`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/procedures/{kind}/withdrawals")]
pub async fn withdraw_procedure(
    permit: Permit<ChangeProcedures>,
    path: web::Path<String>,
    seen: IfMatch,
    key: Idempotency,
    body: Body<WithdrawProcedureRequest>,
) -> Result<Reply, Problem> {
    let kind = kind(&path)?;
    let reason = body.value.reason;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            if !found(tx, acting, kind)?.is_own {
                return Err(error::NOTHING_TO_WITHDRAW.problem());
            }
            append(tx, acting, kind, seen, None)?;
            let data = json!({"kind": kind, "reason": reason});
            enter(tx, acting, "procedure.withdrawn", data)?;
            answer(tx, acting, kind)
        })
        .await
}
