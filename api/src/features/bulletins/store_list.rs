//! Lists of bulletins.

use super::dto::ListBulletinsQuery;
use super::model::BulletinStatus;
use super::rows::BulletinRow;
use super::store::{Boxed, visible};
use crate::platform::auth::{Role, Scope};
use crate::platform::db::{AnyConnection, Id, keyset, one_of};
use crate::platform::http::{Page, PageRequest, Problem};
use crate::schema::{bulletin_readers as readers, bulletins};
use chrono::NaiveDate;
use diesel::prelude::*;
use serde_json::json;

/// Those sent and not read, or the others, by a select of the rows that are not read.
macro_rules! unread {
    ($query:expr, $is_unread:expr, $rows:expr) => {{
        let rows = $rows.select(readers::bulletin_id);
        match $is_unread {
            true => $query
                .filter(bulletins::status.eq(BulletinStatus::Sent))
                .filter(bulletins::id.eq_any(rows)),
            false => $query.filter(bulletins::id.ne_all(rows)),
        }
    }};
}

fn rows_of<'a>(scope: &Scope, filter: &ListBulletinsQuery) -> Boxed<'a> {
    let mut query = visible(scope);
    if let Some(kind) = &filter.kind {
        query = query.filter(one_of(bulletins::kind, kind.0.clone()));
    }
    if let Some(status) = &filter.status {
        query = query.filter(one_of(bulletins::status, status.0.clone()));
    }
    if let Some(towns) = &filter.town_id {
        let towns: Vec<Option<Id>> = towns.0.iter().copied().map(Some).collect();
        query = query.filter(one_of(bulletins::town_id, towns));
    }
    if let Some(is_unread) = filter.is_unread {
        let unread = readers::table
            .filter(readers::county_id.eq(scope.county_id()))
            .filter(readers::read_at.is_null());
        query = match scope.role() {
            Role::Deputy => {
                let own = readers::deputy_id.nullable().eq(scope.deputy_id());
                unread!(query, is_unread, unread.filter(own))
            }
            _ => unread!(query, is_unread, unread),
        };
    }
    if let Some(from) = filter.dated_on_from {
        query = query.filter(bulletins::dated_on.ge(from));
    }
    if let Some(to) = filter.dated_on_to {
        query = query.filter(bulletins::dated_on.lt(to));
    }
    query
}

/// One page, the last day first.
pub(super) fn list(
    conn: &mut AnyConnection,
    scope: &Scope,
    filter: &ListBulletinsQuery,
    page: &PageRequest,
) -> Result<Page<BulletinRow>, Problem> {
    let query = rows_of(scope, filter);
    let query = keyset!(query, page, true, bulletins::dated_on: NaiveDate, bulletins::id);
    let rows: Vec<BulletinRow> = query.select(BulletinRow::as_select()).load(conn)?;
    let mut found = page.page(rows, |row| vec![json!(row.dated_on), json!(row.id)]);
    if filter.count {
        found.count(conn, rows_of(scope, filter))?;
    }
    Ok(found)
}
