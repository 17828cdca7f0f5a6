//! Lifting a lock.

use crate::features::accounts::dto::{AccountResponse, Nothing};
use crate::features::accounts::permissions::UnlockAccount;
use crate::features::accounts::store::{self, AccountPatch};
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::events::{NewEvent, record};
use crate::platform::http::{Body, IdPath, Idempotency, Problem, Reply};
use actix_web::post;
use serde_json::json;

/// Lifts the lock of an account.
#[utoipa::path(
    tag = "accounts", operation_id = "unlock_account", request_body = Nothing,
    params(("id" = Id, Path, description = "Account")),
    security(("bearer" = ["accounts.unlock"])), extensions(("x-permission" = json!("accounts.unlock"))),
    responses((status = 200, description = "Unlocked.", body = AccountResponse)),
)]
#[post("/accounts/{id}/unlocks")]
pub async fn unlock_account(
    permit: Permit<UnlockAccount>,
    path: IdPath,
    key: Idempotency,
    body: Body<Nothing>,
) -> Result<Reply, Problem> {
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            let before = store::get(tx, &acting.scope, path.0)?;
            let patch = AccountPatch {
                failed_attempts: Some(0),
                locked_until: Some(None),
                version: Some(before.version + 1),
                updated_at: Some(acting.now),
                ..AccountPatch::default()
            };
            store::update(tx, before.county_id, before.id, patch)?;
            let event = NewEvent {
                organ_id: Some(before.organ_id),
                kind: "account.unlocked",
                subject_kind: "account",
                subject_id: before.id,
                data: json!({"username": before.username}),
            };
            record(tx, acting, event)?;
            let (account, organ) = store::get_with_organ(tx, &acting.scope, path.0)?;
            let version = account.version;
            Reply::versioned(&AccountResponse::of(account, organ), version)
        })
        .await
}
