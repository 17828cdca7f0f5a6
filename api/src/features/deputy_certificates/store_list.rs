//! Lists of certificates.

use super::dto::ListDeputyCertificatesQuery;
use super::rows::CertificateRow;
use super::store::{Boxed, visible};
use crate::platform::auth::Scope;
use crate::platform::db::{AnyConnection, Id, keyset, one_of};
use crate::platform::http::{Page, PageRequest, Problem};
use crate::schema::deputy_certificates;
use chrono::NaiveDate;
use diesel::prelude::*;
use serde_json::json;

fn rows_of<'a>(scope: &Scope, filter: &ListDeputyCertificatesQuery) -> Boxed<'a> {
    use deputy_certificates as c;
    let mut query = visible(scope);
    if let Some(level) = filter.level {
        query = query.filter(c::level.eq(level));
    }
    if let Some(towns) = &filter.town_id {
        let towns: Vec<Option<Id>> = towns.0.iter().copied().map(Some).collect();
        query = query.filter(one_of(c::town_id, towns));
    }
    if let Some(deputy) = filter.deputy_id {
        query = query.filter(c::deputy_id.eq(deputy));
    }
    if let Some(term) = filter.term_id {
        query = query.filter(c::term_id.eq(term));
    }
    if let Some(number) = &filter.number {
        query = query.filter(c::number.eq(number.clone()));
    }
    if let Some(status) = &filter.status {
        query = query.filter(one_of(c::status, status.0.clone()));
    }
    query
}

/// One page, the last issued first.
pub(super) fn list(
    conn: &mut AnyConnection,
    scope: &Scope,
    filter: &ListDeputyCertificatesQuery,
    page: &PageRequest,
) -> Result<Page<CertificateRow>, Problem> {
    let query = rows_of(scope, filter);
    let query = keyset!(
        query, page, true,
        deputy_certificates::issued_on: NaiveDate, deputy_certificates::id
    );
    let rows: Vec<CertificateRow> = query.select(CertificateRow::as_select()).load(conn)?;
    let mut found = page.page(rows, |row| vec![json!(row.issued_on), json!(row.id)]);
    if filter.count {
        found.count(conn, rows_of(scope, filter))?;
    }
    Ok(found)
}
