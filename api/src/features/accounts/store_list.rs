//! The list of accounts.

use super::dto::ListAccountsQuery;
use super::model::Account;
use crate::features::organs;
use crate::platform::auth::Scope;
use crate::platform::db::{AnyConnection, Id, MultiBackend, keyset, one_of};
use crate::platform::http::{Page, PageRequest, Problem};
use crate::platform::text::contains_pattern;
use crate::schema::accounts;
use diesel::prelude::*;
use serde_json::json;

diesel::define_sql_function! {
    /// The pattern is folded; PostgreSQL's `LIKE` tells cases apart.
    fn lower(text: diesel::sql_types::Text) -> diesel::sql_types::Text;
}

type Boxed<'a> = accounts::BoxedQuery<'a, MultiBackend>;

fn filtered<'a>(scope: &Scope, filter: &ListAccountsQuery) -> Boxed<'a> {
    let mut query = accounts::table
        .filter(accounts::county_id.eq(scope.county_id()))
        .into_boxed();
    if let Some(roles) = &filter.role {
        query = query.filter(one_of(accounts::role, roles.0.clone()));
    }
    if let Some(organ_id) = filter.organ_id {
        query = query.filter(accounts::organ_id.eq(organ_id));
    }
    if let Some(is_active) = filter.is_active {
        query = query.filter(accounts::is_active.eq(is_active));
    }
    if let Some(q) = filter.q.as_deref().map(str::trim).filter(|q| !q.is_empty()) {
        let pattern = contains_pattern(q);
        query = query.filter(
            lower(accounts::username)
                .like(pattern.clone())
                .escape('\\')
                .or(lower(accounts::display_name).like(pattern).escape('\\')),
        );
    }
    query
}

/// A page of accounts by user name, each with the name of its organ.
pub(super) fn list(
    conn: &mut AnyConnection,
    scope: &Scope,
    filter: &ListAccountsQuery,
    page: &PageRequest,
) -> Result<Page<(Account, String)>, Problem> {
    let query = filtered(scope, filter);
    let query = keyset!(query, page, false, accounts::username: String, accounts::id);
    let rows = query.select(Account::as_select()).load(conn)?;
    let mut found = page.page(rows, |row| vec![json!(row.username), json!(row.id)]);
    if filter.count {
        found.count(conn, filtered(scope, filter))?;
    }
    let ids: Vec<Id> = found.items.iter().map(|account| account.organ_id).collect();
    let names = organs::names(conn, scope.county_id(), &ids)?;
    Ok(found.map(|account| {
        let name = names.get(&account.organ_id).cloned().unwrap_or_default();
        (account, name)
    }))
}
