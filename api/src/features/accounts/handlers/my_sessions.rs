//! The caller's own sessions.

use crate::features::accounts::dto::{SessionResponse, SessionsResponse};
use crate::features::accounts::session_store;
use crate::platform::auth::{Acting, Authenticated};
use crate::platform::db::{Id, Tx};
use crate::platform::events::{NewEvent, record};
use crate::platform::http::{IdPath, Problem, Reply};
use actix_web::{delete, get};
use serde_json::json;

/// Where the caller is signed in.
#[utoipa::path(
    tag = "accounts", operation_id = "list_my_sessions",
    security(("bearer" = [])), extensions(("x-permission" = json!("self"))),
    responses((status = 200, description = "Live sessions, newest first.", body = SessionsResponse)),
)]
#[get("/me/sessions")]
pub async fn list_my_sessions(caller: Authenticated) -> Result<Reply, Problem> {
    let (id, current) = (caller.principal().account_id, caller.principal().session_id);
    let items = caller
        .read(move |conn, acting| {
            session_store::list_live(conn, acting.scope.county_id(), id, acting.now)
        })
        .await?
        .into_iter()
        .map(|session| SessionResponse::of(session, current))
        .collect();
    Reply::ok(&SessionsResponse { items })
}

/// Signs out one device.
#[utoipa::path(
    tag = "accounts", operation_id = "end_my_session",
    params(("id" = Id, Path, description = "Session")),
    security(("bearer" = [])), extensions(("x-permission" = json!("self"))),
    responses((status = 204, description = "Ended.")),
)]
#[delete("/me/sessions/{id}")]
pub async fn end_my_session(caller: Authenticated, path: IdPath) -> Result<Reply, Problem> {
    let account_id = caller.principal().account_id;
    caller
        .write(move |tx, acting| {
            let county = acting.scope.county_id();
            let ended = session_store::end(
                tx,
                county,
                account_id,
                path.0,
                "signed_out_elsewhere",
                acting.now,
            )?;
            if ended == 0 {
                return Err(Problem::not_found());
            }
            recorded(tx, acting, account_id, json!({"session_id": path.0}))
        })
        .await?;
    caller.platform().sessions.forget(path.0);
    Ok(Reply::no_content())
}

/// Signs out everywhere, here too.
#[utoipa::path(
    tag = "accounts", operation_id = "end_my_sessions",
    security(("bearer" = [])), extensions(("x-permission" = json!("self"))),
    responses((status = 204, description = "All sessions of the account are ended.")),
)]
#[delete("/me/sessions")]
pub async fn end_my_sessions(caller: Authenticated) -> Result<Reply, Problem> {
    let account_id = caller.principal().account_id;
    caller
        .write(move |tx, acting| {
            let county = acting.scope.county_id();
            let ended = session_store::end_all(
                tx,
                county,
                account_id,
                None,
                "signed_out_everywhere",
                acting.now,
            )?;
            recorded(tx, acting, account_id, json!({"sessions": ended}))
        })
        .await?;
    caller.platform().sessions.forget_account(account_id);
    Ok(Reply::no_content())
}

fn recorded(
    tx: &mut Tx<'_>,
    acting: &Acting,
    account_id: Id,
    data: serde_json::Value,
) -> Result<(), Problem> {
    let event = NewEvent {
        organ_id: Some(acting.scope.organ_id()),
        kind: "account.sessions_ended",
        subject_kind: "account",
        subject_id: account_id,
        data,
    };
    record(tx, acting, event).map(drop)
}
