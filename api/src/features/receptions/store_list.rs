//! Lists of receptions.

use super::dto::ListReceptionsQuery;
use super::model::ReceptionStatus;
use super::rows::ReceptionRow;
use super::store::{Boxed, visible};
use crate::platform::auth::Scope;
use crate::platform::db::{AnyConnection, Id, keyset, one_of};
use crate::platform::http::{Page, PageRequest, Problem};
use crate::schema::{reception_deputies as duties, receptions};
use chrono::NaiveDate;
use diesel::prelude::*;
use serde_json::json;

/// Receptions to come on the public pages.
const MOST: i64 = 5_000;

fn rows_of<'a>(scope: &Scope, filter: &ListReceptionsQuery) -> Boxed<'a> {
    let mut query = visible(scope);
    if let Some(towns) = &filter.town_id {
        let towns: Vec<Option<Id>> = towns.0.iter().copied().map(Some).collect();
        query = query.filter(one_of(receptions::town_id, towns));
    }
    if let Some(station) = filter.station_id {
        query = query.filter(receptions::station_id.eq(station));
    }
    if let Some(deputy) = filter.deputy_id {
        let of_deputy = duties::table
            .filter(duties::county_id.eq(scope.county_id()))
            .filter(duties::deputy_id.eq(deputy))
            .select(duties::reception_id);
        query = query.filter(receptions::id.eq_any(of_deputy));
    }
    if let Some(status) = &filter.status {
        query = query.filter(one_of(receptions::status, status.0.clone()));
    }
    if let Some(from) = filter.held_on_from {
        query = query.filter(receptions::held_on.ge(from));
    }
    if let Some(to) = filter.held_on_to {
        query = query.filter(receptions::held_on.lt(to));
    }
    query
}

/// One page, the last day first.
pub(super) fn list(
    conn: &mut AnyConnection,
    scope: &Scope,
    filter: &ListReceptionsQuery,
    page: &PageRequest,
) -> Result<Page<ReceptionRow>, Problem> {
    let query = rows_of(scope, filter);
    let query = keyset!(query, page, true, receptions::held_on: NaiveDate, receptions::id);
    let rows: Vec<ReceptionRow> = query.select(ReceptionRow::as_select()).load(conn)?;
    let mut found = page.page(rows, |row| vec![json!(row.held_on), json!(row.id)]);
    if filter.count {
        found.count(conn, rows_of(scope, filter))?;
    }
    Ok(found)
}

/// Receptions at some stations from a day on of which residents were told, the next first; those called off since then,
/// too.
pub(super) fn told(
    conn: &mut AnyConnection,
    county_id: i64,
    stations: &[Id],
    from: NaiveDate,
) -> Result<Vec<ReceptionRow>, Problem> {
    let states = [ReceptionStatus::Announced, ReceptionStatus::Cancelled];
    Ok(receptions::table
        .filter(receptions::county_id.eq(county_id))
        .filter(one_of(receptions::station_id, stations.to_vec()))
        .filter(one_of(receptions::status, states))
        .filter(receptions::announced_on.is_not_null())
        .filter(receptions::held_on.ge(from))
        .order((
            receptions::held_on.asc(),
            receptions::begins_at.asc(),
            receptions::id.asc(),
        ))
        .limit(MOST)
        .select(ReceptionRow::as_select())
        .load(conn)?)
}
