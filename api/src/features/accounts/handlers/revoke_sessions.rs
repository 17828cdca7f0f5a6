//! Ending the sessions of an account.

use crate::features::accounts::dto::Nothing;
use crate::features::accounts::permissions::RevokeSessions;
use crate::features::accounts::{session_store, store};
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::events::{NewEvent, record};
use crate::platform::http::{Body, IdPath, Idempotency, Problem, Reply};
use actix_web::post;
use serde_json::json;

/// Ends every session of an account.
#[utoipa::path(
    tag = "accounts", operation_id = "revoke_account_sessions", request_body = Nothing,
    params(("id" = Id, Path, description = "Account")),
    security(("bearer" = ["accounts.revoke_sessions"])), extensions(("x-permission" = json!("accounts.revoke_sessions"))),
    responses((status = 204, description = "Ended.")),
)]
#[post("/accounts/{id}/session-revocations")]
pub async fn revoke_account_sessions(
    permit: Permit<RevokeSessions>,
    path: IdPath,
    key: Idempotency,
    body: Body<Nothing>,
) -> Result<Reply, Problem> {
    let reply = permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            let account = store::get(tx, &acting.scope, path.0)?;
            let ended = session_store::end_all(
                tx,
                account.county_id,
                account.id,
                None,
                "revoked",
                acting.now,
            )?;
            let event = NewEvent {
                organ_id: Some(account.organ_id),
                kind: "account.sessions_revoked",
                subject_kind: "account",
                subject_id: account.id,
                data: json!({"username": account.username, "sessions": ended}),
            };
            record(tx, acting, event)?;
            Ok(Reply::no_content())
        })
        .await?;
    permit.platform().sessions.forget_account(path.0);
    Ok(reply)
}
