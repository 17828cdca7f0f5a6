//! Listing accounts.

use crate::features::accounts::dto::{AccountResponse, ListAccountsQuery};
use crate::features::accounts::permissions::ListAccounts;
use crate::features::accounts::store_list;
use crate::platform::auth::Permit;
use crate::platform::http::{Page, PageRequest, Problem, Query, Reply, filter_hash};
use actix_web::get;

/// Accounts of the county by user name.
#[utoipa::path(
    tag = "accounts", operation_id = "list_accounts", params(ListAccountsQuery),
    security(("bearer" = ["accounts.list"])), extensions(("x-permission" = json!("accounts.list"))),
    responses((status = 200, description = "A page.", body = Page<AccountResponse>)),
)]
#[get("/accounts")]
pub async fn list_accounts(
    permit: Permit<ListAccounts>,
    Query(query): Query<ListAccountsQuery>,
) -> Result<Reply, Problem> {
    let page = PageRequest::new(query.limit, query.cursor.as_deref(), filter_hash(&query))?;
    let found = permit
        .read(move |conn, acting| {
            let found = store_list::list(conn, &acting.scope, &query, &page)?;
            Ok(found.map(|(account, organ)| AccountResponse::of(account, organ)))
        })
        .await?;
    Reply::ok(&found)
}
