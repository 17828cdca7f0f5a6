//! Changing an account.

use crate::features::accounts::dto::{AccountResponse, UpdateAccountRequest};
use crate::features::accounts::permissions::UpdateAccount;
use crate::features::accounts::store::{self, AccountPatch};
use crate::features::accounts::{error, rules, session_store};
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::events::{Changes, NewEvent, record};
use crate::platform::http::{Body, IdPath, IfMatch, Problem, ProblemBody, Reply};
use crate::platform::text::mask_phone;
use actix_web::patch;
use serde_json::json;

/// Changes name, phone or organ, or disables the account; disabling ends its sessions.
#[utoipa::path(
    tag = "accounts", operation_id = "update_account", request_body = UpdateAccountRequest,
    params(("id" = Id, Path, description = "Account"), ("If-Match" = String, Header, description = "Version, such as `\"v3\"`")),
    security(("bearer" = ["accounts.update"])), extensions(("x-permission" = json!("accounts.update"))),
    responses(
        (status = 200, description = "Changed.", body = AccountResponse),
        (status = 409, description = "`own_account`, `administrator_account`, `reference_broken`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[patch("/accounts/{id}")]
pub async fn update_account(
    permit: Permit<UpdateAccount>,
    path: IdPath,
    seen: IfMatch,
    body: Body<UpdateAccountRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    if path.0 == permit.principal().account_id && request.is_active == Some(false) {
        return Err(error::OWN_ACCOUNT.problem());
    }
    let reply = permit
        .write(move |tx, acting| {
            let before = store::get(tx, &acting.scope, path.0)?;
            seen.check(before.version)?;
            rules::check_not_administrator(before.role)?;
            if let Some(organ_id) = request.organ_id {
                rules::check_organ(
                    tx,
                    &acting.scope,
                    before.role,
                    organ_id,
                    rules::ORGAN_DOES_NOT_FIT,
                )?;
            }
            let patch = AccountPatch {
                display_name: request.display_name.clone(),
                phone: request.phone.clone(),
                organ_id: request.organ_id,
                is_active: request.is_active,
                is_leader: request
                    .organ_id
                    .filter(|organ_id| *organ_id != before.organ_id)
                    .map(|_| false),
                version: Some(before.version + 1),
                updated_at: Some(acting.now),
                ..AccountPatch::default()
            };
            let after = store::update(tx, before.county_id, before.id, patch)?;
            if !after.is_active {
                session_store::end_all(
                    tx,
                    after.county_id,
                    after.id,
                    None,
                    "account_disabled",
                    acting.now,
                )?;
            }
            let masked = |phone: &Option<String>| json!(phone.as_deref().map(mask_phone));
            let data = Changes::default()
                .field("display_name", &before.display_name, &after.display_name)
                .shown("phone", &before.phone, &after.phone, masked)
                .field("organ_id", &before.organ_id, &after.organ_id)
                .field("is_active", &before.is_active, &after.is_active)
                .field("is_leader", &before.is_leader, &after.is_leader)
                .beside(json!({"username": after.username}));
            let event = NewEvent {
                organ_id: Some(after.organ_id),
                kind: "account.updated",
                subject_kind: "account",
                subject_id: after.id,
                data,
            };
            record(tx, acting, event)?;
            let (account, organ) = store::get_with_organ(tx, &acting.scope, after.id)?;
            let version = account.version;
            Reply::versioned(&AccountResponse::of(account, organ), version)
        })
        .await?;
    permit.platform().sessions.forget_account(path.0);
    Ok(reply)
}
