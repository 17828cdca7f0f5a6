//! Listing accounts.

use crate::features::accounts::dto::{AccountResponse, ListAccountsQuery};
use crate::features::accounts::permissions::ListAccounts;
use crate::features::accounts::store::{self, AccountFilter};
use crate::platform::auth::{Permit, Role};
use crate::platform::http::{Page, PageRequest, Problem, Query, Reply, filter_hash, problem_codes};
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
    query: Query<ListAccountsQuery>,
) -> Result<Reply, Problem> {
    let query = query.0;
    let roles = roles(query.role.as_deref())?;
    let hash = filter_hash(&(
        "accounts",
        &query.role,
        query.organ_id,
        query.is_active,
        &query.q,
    ));
    let request = PageRequest::new(query.limit, query.cursor.as_deref(), hash)?;
    let filter = AccountFilter {
        roles,
        organ_id: query.organ_id,
        is_active: query.is_active,
        q: query.q,
    };
    let page = permit
        .read(move |conn, acting| {
            let rows = store::list(conn, &acting.scope, &filter, &request)?;
            Ok(request.page(rows, |(account, _)| vec![account.username.clone().into()]))
        })
        .await?;
    Reply::ok(&page.map(|(account, organ)| AccountResponse::of(account, organ)))
}

fn roles(text: Option<&str>) -> Result<Vec<Role>, Problem> {
    let words = text
        .unwrap_or_default()
        .split(',')
        .map(str::trim)
        .filter(|w| !w.is_empty());
    words
        .map(|w| {
            w.parse()
                .map_err(|e: String| problem_codes::INVALID_PARAMETER.with("reason", e))
        })
        .collect()
}
