//! One account.

use crate::features::accounts::dto::AccountResponse;
use crate::features::accounts::permissions::ListAccounts;
use crate::features::accounts::store;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{IdPath, IfNoneMatch, Problem, Reply};
use actix_web::get;

/// One account.
#[utoipa::path(
    tag = "accounts", operation_id = "get_account", params(("id" = Id, Path, description = "Account")),
    security(("bearer" = ["accounts.list"])), extensions(("x-permission" = json!("accounts.list"))),
    responses(
        (status = 200, description = "The account.", body = AccountResponse),
        (status = 304, description = "Not changed since the version in `If-None-Match`."),
    ),
)]
#[get("/accounts/{id}")]
pub async fn get_account(
    permit: Permit<ListAccounts>,
    path: IdPath,
    known: IfNoneMatch,
) -> Result<Reply, Problem> {
    let (account, organ) = permit
        .read(move |conn, acting| store::get_with_organ(conn, &acting.scope, path.0))
        .await?;
    let version = account.version;
    Ok(Reply::versioned(&AccountResponse::of(account, organ), version)?.unless_known(&known))
}
