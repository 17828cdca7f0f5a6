//! Taking a lost second factor away.

use crate::features::accounts::dto::{AccountResponse, ResetSecondFactorRequest};
use crate::features::accounts::permissions::ResetSecondFactor;
use crate::features::accounts::store::{self, AccountPatch};
use crate::features::accounts::{error, rules, session_store, told};
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::events::{NewEvent, record};
use crate::platform::http::{Body, IdPath, Idempotency, Problem, ProblemBody, Reply};
use actix_web::post;
use serde_json::json;

/// Takes the second factor of somebody who has lost phone and recovery codes away; ends all sessions.
/// Where the role requires one, the next sign-in leads to setting up a new one.
#[utoipa::path(
    tag = "accounts", operation_id = "reset_second_factor", request_body = ResetSecondFactorRequest,
    params(("id" = Id, Path, description = "Account")),
    security(("bearer" = ["accounts.reset_second_factor"])), extensions(("x-permission" = json!("accounts.reset_second_factor"))),
    responses(
        (status = 200, description = "Taken away.", body = AccountResponse),
        (status = 409, description = "`second_factor_absent`, `administrator_account`, `own_account`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/accounts/{id}/second-factor-resets")]
pub async fn reset_second_factor(
    permit: Permit<ResetSecondFactor>,
    path: IdPath,
    key: Idempotency,
    body: Body<ResetSecondFactorRequest>,
) -> Result<Reply, Problem> {
    if path.0 == permit.principal().account_id {
        return Err(error::OWN_ACCOUNT.problem());
    }
    let reason = body.value.reason;
    let reply = permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            let before = store::get(tx, &acting.scope, path.0)?;
            rules::check_not_administrator(before.role)?;
            if before.totp_secret.is_none() {
                return Err(error::SECOND_FACTOR_ABSENT.problem());
            }
            let patch = AccountPatch {
                version: Some(before.version + 1),
                updated_at: Some(acting.now),
                ..AccountPatch::without_second_factor()
            };
            store::update(tx, before.county_id, before.id, patch)?;
            session_store::end_all(
                tx,
                before.county_id,
                before.id,
                None,
                "second_factor_reset",
                acting.now,
            )?;
            let event = NewEvent {
                organ_id: Some(before.organ_id),
                kind: "account.second_factor_reset",
                subject_kind: "account",
                subject_id: before.id,
                data: json!({"username": before.username, "reason": reason,
                    "notice": told::notice(&before, "second_factor_reset")?}),
            };
            record(tx, acting, event)?;
            let (account, organ) = store::get_with_organ(tx, &acting.scope, path.0)?;
            let version = account.version;
            Reply::versioned(&AccountResponse::of(account, organ), version)
        })
        .await?;
    permit.platform().sessions.forget_account(path.0);
    Ok(reply)
}
