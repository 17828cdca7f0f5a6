//! Giving an account a new initial password.

use crate::features::accounts::dto::{AccountResponse, InitialPasswordResponse, Nothing};
use crate::features::accounts::permissions::ResetPassword;
use crate::features::accounts::store::{self, AccountPatch};
use crate::features::accounts::{error, password, rules, session_store, told};
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::events::{NewEvent, record};
use crate::platform::http::{Body, IdPath, Idempotency, Problem, ProblemBody, Reply};
use actix_web::{post, web};
use serde_json::json;

/// Sets a random initial password, shown once; ends all sessions and lifts a lock.
#[utoipa::path(
    tag = "accounts", operation_id = "reset_password", request_body = Nothing,
    params(("id" = Id, Path, description = "Account")),
    security(("bearer" = ["accounts.reset_password"])), extensions(("x-permission" = json!("accounts.reset_password"))),
    responses(
        (status = 200, description = "Reset.", body = InitialPasswordResponse),
        (status = 409, description = "`answer_not_kept`, `administrator_account`, `own_account`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/accounts/{id}/password-resets")]
pub async fn reset_password(
    permit: Permit<ResetPassword>,
    path: IdPath,
    key: Idempotency,
    body: Body<Nothing>,
) -> Result<Reply, Problem> {
    if path.0 == permit.principal().account_id {
        return Err(error::OWN_ACCOUNT.problem());
    }
    let initial_password = password::random();
    let plain = initial_password.clone();
    let hashed = web::block(move || password::hash(&plain))
        .await
        .map_err(Problem::internal)??;
    let reply = permit
        .write_once(
            key.with_secret_answer(),
            body.fingerprint,
            move |tx, acting| {
                let before = store::get(tx, &acting.scope, path.0)?;
                rules::check_not_administrator(before.role)?;
                let patch = AccountPatch {
                    password_hash: Some(hashed.clone()),
                    password_changed_at: Some(acting.now),
                    must_change_password: Some(true),
                    failed_attempts: Some(0),
                    locked_until: Some(None),
                    version: Some(before.version + 1),
                    updated_at: Some(acting.now),
                    ..AccountPatch::default()
                };
                store::update(tx, before.county_id, before.id, patch)?;
                session_store::end_all(
                    tx,
                    before.county_id,
                    before.id,
                    None,
                    "password_reset",
                    acting.now,
                )?;
                let event = NewEvent {
                    organ_id: Some(before.organ_id),
                    kind: "account.password_reset",
                    subject_kind: "account",
                    subject_id: before.id,
                    data: json!({"username": before.username,
                        "notice": told::notice(&before, "password_reset")?}),
                };
                record(tx, acting, event)?;
                let (account, organ) = store::get_with_organ(tx, &acting.scope, path.0)?;
                Reply::ok(&InitialPasswordResponse {
                    account: AccountResponse::of(account, organ),
                    initial_password: initial_password.clone(),
                })
            },
        )
        .await?;
    permit.platform().sessions.forget_account(path.0);
    Ok(reply)
}
