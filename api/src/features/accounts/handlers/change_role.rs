//! Changing what an account is for.

use crate::features::accounts::dto::{AccountResponse, ChangeRoleRequest};
use crate::features::accounts::permissions::ChangeRole;
use crate::features::accounts::store::{self, AccountPatch};
use crate::features::accounts::{error, rules, session_store, told};
use crate::platform::auth::{Permit, Role};
use crate::platform::db::Id;
use crate::platform::events::{NewEvent, record};
use crate::platform::http::{Body, IdPath, Idempotency, IfMatch, Problem, ProblemBody, Reply};
use actix_web::post;
use serde_json::json;

/// Changes the role with a reason, and with `organ_id` the organ in the same act, because the organ has
/// to fit the role; the account's sessions end, so that no old permission lives on.
#[utoipa::path(
    tag = "accounts", operation_id = "change_account_role", request_body = ChangeRoleRequest,
    params(("id" = Id, Path, description = "Account"), ("If-Match" = String, Header, description = "Version, such as `\"v3\"`")),
    security(("bearer" = ["accounts.change_role"])), extensions(("x-permission" = json!("accounts.change_role"))),
    responses(
        (status = 200, description = "Changed.", body = AccountResponse),
        (status = 409, description = "`administrator_account`, `own_account`, `reference_broken`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 422, description = "`validation_failed`, `role_needs_deputy`, `idempotency_key_reused`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/accounts/{id}/role-changes")]
pub async fn change_account_role(
    permit: Permit<ChangeRole>,
    path: IdPath,
    seen: IfMatch,
    key: Idempotency,
    body: Body<ChangeRoleRequest>,
) -> Result<Reply, Problem> {
    if path.0 == permit.principal().account_id {
        return Err(error::OWN_ACCOUNT.problem());
    }
    let request = body.value;
    if rules::is_administrator(request.role) {
        return Err(Problem::field("/role", "administrator_by_command_line"));
    }
    let reply = permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            let before = store::get(tx, &acting.scope, path.0)?;
            seen.check(before.version)?;
            if (request.role == Role::Deputy) != before.deputy_id.is_some() {
                return Err(error::ROLE_NEEDS_DEPUTY.problem());
            }
            rules::check_not_administrator(before.role)?;
            let organ_id = request.organ_id.unwrap_or(before.organ_id);
            let refusal = match request.organ_id {
                Some(_) => rules::ORGAN_DOES_NOT_FIT,
                None => ("/role", "role_needs_other_organ"),
            };
            rules::check_organ(tx, &acting.scope, request.role, organ_id, refusal)?;
            let patch = AccountPatch {
                role: Some(request.role),
                organ_id: Some(organ_id),
                // Whoever leads one organ in one role does not by that lead another.
                is_leader: Some(false),
                version: Some(before.version + 1),
                updated_at: Some(acting.now),
                ..AccountPatch::default()
            };
            let after = store::update(tx, before.county_id, before.id, patch)?;
            session_store::end_all(tx, before.county_id, before.id, None, "role_changed", acting.now)?;
            let event = NewEvent {
                organ_id: Some(organ_id),
                kind: "account.role_changed",
                subject_kind: "account",
                subject_id: before.id,
                data: json!({"username": before.username, "from": before.role, "to": request.role,
                    "from_organ_id": before.organ_id, "to_organ_id": organ_id, "reason": request.reason,
                    "notice": told::notice(&after, "role_changed")?}),
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
