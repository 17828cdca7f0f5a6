//! Setting up and removing the second factor.

use crate::features::accounts::dto::{
    ConfirmSecondFactorRequest, PasswordRequest, RecoveryCodesResponse, SecondFactorResponse,
};
use crate::features::accounts::store::{self, AccountPatch};
use crate::features::accounts::{Account, attempts, error, password, second_factor, told};
use crate::platform::auth::{Acting, Authenticated};
use crate::platform::db::{Json, Tx};
use crate::platform::events::{NewEvent, record};
use crate::platform::http::{Body, Problem, ProblemBody, Reply};
use actix_web::{delete, post, web};
use serde_json::json;

/// Begins: gives a new secret for the authenticator. It is in force only once confirmed.
#[utoipa::path(
    tag = "accounts", operation_id = "begin_second_factor", request_body = PasswordRequest,
    security(("bearer" = [])), extensions(("x-permission" = json!("self"))),
    responses(
        (status = 200, description = "Scan or type in.", body = SecondFactorResponse),
        (status = 422, description = "`wrong_password`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 429, description = "`account_locked`, `rate_limited`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/me/second-factor")]
pub async fn begin_second_factor(
    caller: Authenticated,
    body: Body<PasswordRequest>,
) -> Result<Reply, Problem> {
    let account = confirmed_account(&caller, body.value.password).await?;
    let secret = second_factor::new_secret();
    let otpauth_uri = second_factor::address(&secret, &account.username)?;
    let sealed = second_factor::seal(&secret, &caller.platform().config().auth.secret)?;
    caller
        .write(move |tx, acting| {
            let patch = AccountPatch {
                totp_secret: Some(Some(sealed.clone())),
                totp_enabled_at: Some(None),
                totp_last_step: Some(0),
                ..AccountPatch::default()
            };
            store::update(tx, account.county_id, account.id, patch)?;
            recorded(tx, acting, &account, "account.second_factor_begun")
        })
        .await?;
    caller
        .platform()
        .sessions
        .forget_account(caller.principal().account_id);
    Reply::ok(&SecondFactorResponse {
        secret: second_factor::secret_of_address(&otpauth_uri),
        otpauth_uri,
    })
}

/// Confirms with a code from the authenticator; the second factor is in force from now on.
#[utoipa::path(
    tag = "accounts", operation_id = "confirm_second_factor", request_body = ConfirmSecondFactorRequest,
    security(("bearer" = [])), extensions(("x-permission" = json!("self"))),
    responses(
        (status = 200, description = "In force. The recovery codes are shown once.", body = RecoveryCodesResponse),
        (status = 409, description = "`second_factor_not_started`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 422, description = "`second_factor_mismatch`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/me/second-factor/confirmations")]
pub async fn confirm_second_factor(
    caller: Authenticated,
    body: Body<ConfirmSecondFactorRequest>,
) -> Result<Reply, Problem> {
    let service_secret = caller.platform().config().auth.secret.clone();
    let (codes, hashes) = second_factor::recovery_codes(&service_secret)?;
    let account_id = caller.principal().account_id;
    caller
        .write(move |tx, acting| {
            let account = store::get(tx, &acting.scope, account_id)?;
            let sealed = account
                .totp_secret
                .as_ref()
                .filter(|_| account.totp_enabled_at.is_none());
            let sealed = sealed.ok_or_else(|| error::SECOND_FACTOR_NOT_STARTED.problem())?;
            let secret = second_factor::open(sealed, &service_secret)?;
            let code = &body.value.totp_code;
            let step = second_factor::accepted_step(
                &secret,
                &account.username,
                code,
                account.totp_last_step,
                acting.now,
            )?
            .ok_or_else(|| error::SECOND_FACTOR_MISMATCH.problem())?;
            let patch = AccountPatch {
                totp_enabled_at: Some(Some(acting.now)),
                totp_last_step: Some(step),
                recovery_codes: Some(Json(json!(hashes))),
                version: Some(account.version + 1),
                ..AccountPatch::default()
            };
            store::update(tx, account.county_id, account.id, patch)?;
            recorded(tx, acting, &account, "account.second_factor_enabled")
        })
        .await?;
    caller.platform().sessions.forget_account(account_id);
    Reply::ok(&RecoveryCodesResponse {
        recovery_codes: codes,
    })
}

/// Removes the second factor, where the role does not require one.
#[utoipa::path(
    tag = "accounts", operation_id = "remove_second_factor", request_body = PasswordRequest,
    security(("bearer" = [])), extensions(("x-permission" = json!("self"))),
    responses(
        (status = 204, description = "Removed."),
        (status = 409, description = "`second_factor_mandatory`, `second_factor_not_started`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 422, description = "`wrong_password`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 429, description = "`account_locked`, `rate_limited`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[delete("/me/second-factor")]
pub async fn remove_second_factor(
    caller: Authenticated,
    body: Body<PasswordRequest>,
) -> Result<Reply, Problem> {
    let mandatory =
        caller.platform().config().auth.require_second_factor && caller.principal().role.is_staff();
    let account = confirmed_account(&caller, body.value.password).await?;
    if mandatory {
        return Err(error::SECOND_FACTOR_MANDATORY.problem());
    }
    if account.totp_secret.is_none() {
        return Err(error::SECOND_FACTOR_NOT_STARTED.problem());
    }
    caller
        .write(move |tx, acting| {
            let patch = AccountPatch {
                version: Some(account.version + 1),
                ..AccountPatch::without_second_factor()
            };
            store::update(tx, account.county_id, account.id, patch)?;
            recorded(tx, acting, &account, "account.second_factor_removed")
        })
        .await?;
    caller
        .platform()
        .sessions
        .forget_account(caller.principal().account_id);
    Ok(Reply::no_content())
}

/// The caller's account, after the password was given again.
async fn confirmed_account(caller: &Authenticated, given: String) -> Result<Account, Problem> {
    let id = caller.principal().account_id;
    let account = caller
        .read(move |conn, acting| store::get(conn, &acting.scope, id))
        .await?;
    let hash = account.password_hash.clone();
    let matches = web::block(move || password::verify(&given, Some(&hash)))
        .await
        .map_err(Problem::internal)?;
    if matches {
        Ok(account)
    } else {
        Err(attempts::refuse_password(caller).await)
    }
}

fn recorded(
    tx: &mut Tx<'_>,
    acting: &Acting,
    account: &Account,
    kind: &'static str,
) -> Result<(), Problem> {
    let about = kind.strip_prefix("account.").unwrap_or(kind);
    // Beginning changes nothing yet where none was in force.
    let is_told = about != "second_factor_begun" || account.totp_enabled_at.is_some();
    let data = match is_told {
        true => json!({"notice": told::notice(account, about)?}),
        false => json!({}),
    };
    let event = NewEvent {
        organ_id: Some(account.organ_id),
        kind,
        subject_kind: "account",
        subject_id: account.id,
        data,
    };
    record(tx, acting, event).map(drop)
}
