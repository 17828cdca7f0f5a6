//! Signing out.

use super::token_answer;
use crate::features::accounts::session_store;
use crate::platform::auth::Authenticated;
use crate::platform::events::{NewEvent, record};
use crate::platform::http::Problem;
use actix_web::{HttpResponse, post};
use serde_json::json;

/// Ends the session this request came with.
#[utoipa::path(
    tag = "accounts", operation_id = "sign_out",
    security(("bearer" = [])), extensions(("x-permission" = json!("self"))),
    responses((status = 204, description = "Signed out.")),
)]
#[post("/auth/sign-out")]
pub async fn sign_out(caller: Authenticated) -> Result<HttpResponse, Problem> {
    let (account_id, session_id) = (caller.principal().account_id, caller.principal().session_id);
    caller
        .write(move |tx, acting| {
            session_store::end(
                tx,
                acting.scope.county_id(),
                account_id,
                session_id,
                "signed_out",
                acting.now,
            )?;
            let event = NewEvent {
                organ_id: Some(acting.scope.organ_id()),
                kind: "account.signed_out",
                subject_kind: "account",
                subject_id: account_id,
                data: json!({"session_id": session_id}),
            };
            record(tx, acting, event).map(drop)
        })
        .await?;
    caller.platform().sessions.forget(session_id);
    Ok(HttpResponse::NoContent()
        .cookie(token_answer::cookie(caller.platform(), ""))
        .finish())
}
