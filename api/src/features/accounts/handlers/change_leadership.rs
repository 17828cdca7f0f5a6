//! Saying who leads an organ.

use crate::features::accounts::dto::{AccountResponse, ChangeLeadershipRequest};
use crate::features::accounts::permissions::ChangeRole;
use crate::features::accounts::store::{self, AccountPatch};
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::events::{NewEvent, record};
use crate::platform::http::{Body, IdPath, Idempotency, IfMatch, Problem, ProblemBody, Reply};
use actix_web::post;
use serde_json::json;

/// Says whether an account leads the organ it works for: the leaders of a unit sign its answers off
/// (J11), and are reminded when a day is at hand.
#[utoipa::path(
    tag = "accounts", operation_id = "change_account_leadership", request_body = ChangeLeadershipRequest,
    params(("id" = Id, Path, description = "Account"), ("If-Match" = String, Header, description = "Version, such as `\"v3\"`")),
    security(("bearer" = ["accounts.change_role"])), extensions(("x-permission" = json!("accounts.change_role"))),
    responses(
        (status = 200, description = "Changed.", body = AccountResponse),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/accounts/{id}/leadership")]
pub async fn change_account_leadership(
    permit: Permit<ChangeRole>,
    path: IdPath,
    seen: IfMatch,
    key: Idempotency,
    body: Body<ChangeLeadershipRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            let before = store::get(tx, &acting.scope, path.0)?;
            seen.check(before.version)?;
            let patch = AccountPatch {
                is_leader: Some(request.is_leader),
                version: Some(before.version + 1),
                updated_at: Some(acting.now),
                ..AccountPatch::default()
            };
            let after = store::update(tx, before.county_id, before.id, patch)?;
            let kind = if after.is_leader {
                "account.made_leader"
            } else {
                "account.no_longer_leader"
            };
            let event = NewEvent {
                organ_id: Some(after.organ_id),
                kind,
                subject_kind: "account",
                subject_id: after.id,
                data: json!({"username": after.username}),
            };
            record(tx, acting, event)?;
            let (account, organ) = store::get_with_organ(tx, &acting.scope, after.id)?;
            let version = account.version;
            Reply::versioned(&AccountResponse::of(account, organ), version)
        })
        .await
}
