//! Changing one's own password.

use crate::features::accounts::dto::ChangePasswordRequest;
use crate::features::accounts::store::{self, AccountPatch};
use crate::features::accounts::{attempts, password, session_store, told};
use crate::platform::auth::Authenticated;
use crate::platform::events::{NewEvent, record};
use crate::platform::http::{Body, Problem, ProblemBody, Reply};
use crate::platform::i18n::Params;
use actix_web::{post, web};
use serde_json::json;

/// Changes the caller's password; every other session of the account ends.
#[utoipa::path(
    tag = "accounts", operation_id = "change_password", request_body = ChangePasswordRequest,
    security(("bearer" = [])), extensions(("x-permission" = json!("self"))),
    responses(
        (status = 204, description = "Changed."),
        (status = 422, description = "`wrong_password`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 429, description = "`account_locked`, `rate_limited`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/me/password")]
pub async fn change_password(
    caller: Authenticated,
    body: Body<ChangePasswordRequest>,
) -> Result<Reply, Problem> {
    let ChangePasswordRequest {
        current_password,
        new_password,
    } = body.value;
    let min_length = caller.platform().config().auth.password_min_length;
    let id = caller.principal().account_id;
    let account = caller
        .read(move |conn, acting| store::get(conn, &acting.scope, id))
        .await?;
    password::check_policy(
        &new_password,
        &account.username,
        min_length,
        "/new_password",
    )?;
    if new_password == current_password {
        return Err(Problem::field("/new_password", "password_unchanged"));
    }
    let hash = account.password_hash.clone();
    let hashed = web::block(move || {
        let is_right = password::verify(&current_password, Some(&hash));
        is_right.then(|| password::hash(&new_password)).transpose()
    });
    let Some(hashed) = hashed.await.map_err(Problem::internal)?? else {
        let refused = attempts::refuse_password(&caller).await;
        return Err(refused.at("/current_password", "wrong_password", Params::new()));
    };
    let session_id = caller.principal().session_id;
    caller
        .write(move |tx, acting| {
            let patch = AccountPatch {
                password_hash: Some(hashed.clone()),
                password_changed_at: Some(acting.now),
                must_change_password: Some(false),
                version: Some(account.version + 1),
                updated_at: Some(acting.now),
                ..AccountPatch::default()
            };
            store::update(tx, account.county_id, account.id, patch)?;
            session_store::end_all(
                tx,
                account.county_id,
                account.id,
                Some(session_id),
                "password_changed",
                acting.now,
            )?;
            // The first password is changed by whoever it was given to.
            let data = match account.must_change_password {
                true => json!({}),
                false => json!({"notice": told::notice(&account, "password_changed")?}),
            };
            let event = NewEvent {
                organ_id: Some(account.organ_id),
                kind: "account.password_changed",
                subject_kind: "account",
                subject_id: account.id,
                data,
            };
            record(tx, acting, event).map(drop)
        })
        .await?;
    caller.platform().sessions.forget_account(id);
    Ok(Reply::no_content())
}
