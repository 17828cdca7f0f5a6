//! Lists of stations.

use super::dto::ListStationsQuery;
use super::rows::StationRow;
use super::store::{Boxed, visible};
use crate::platform::auth::Scope;
use crate::platform::db::{AnyConnection, Id, Timestamp, keyset, one_of};
use crate::platform::http::{Page, PageRequest, Problem};
use crate::schema::{station_members as members, stations};
use diesel::prelude::*;
use serde_json::json;

/// Stations on the public page; a county has about a hundred.
const MOST: i64 = 1_000;

fn rows_of<'a>(scope: &Scope, filter: &ListStationsQuery) -> Boxed<'a> {
    let mut query = visible(scope);
    if let Some(level) = &filter.level {
        query = query.filter(one_of(stations::level, level.0.clone()));
    }
    if let Some(towns) = &filter.town_id {
        let towns: Vec<Option<Id>> = towns.0.iter().copied().map(Some).collect();
        query = query.filter(one_of(stations::town_id, towns));
    }
    if let Some(kind) = &filter.kind {
        query = query.filter(one_of(stations::kind, kind.0.clone()));
    }
    if let Some(village) = &filter.village {
        query = query.filter(stations::village.eq(village.clone()));
    }
    if let Some(deputy) = filter.deputy_id {
        let of_deputy = members::table
            .filter(members::county_id.eq(scope.county_id()))
            .filter(members::deputy_id.eq(deputy))
            .filter(members::left_on.is_null())
            .select(members::station_id);
        query = query.filter(stations::id.eq_any(of_deputy));
    }
    match filter.closed {
        Some(true) => query.filter(stations::closed_on.is_not_null()),
        Some(false) => query.filter(stations::closed_on.is_null()),
        None => query,
    }
}

/// One page, the newest first.
pub(super) fn list(
    conn: &mut AnyConnection,
    scope: &Scope,
    filter: &ListStationsQuery,
    page: &PageRequest,
) -> Result<Page<StationRow>, Problem> {
    let query = rows_of(scope, filter);
    let query = keyset!(query, page, true, stations::created_at: Timestamp, stations::id);
    let rows: Vec<StationRow> = query.select(StationRow::as_select()).load(conn)?;
    let mut found = page.page(rows, |row| vec![json!(row.created_at), json!(row.id)]);
    if filter.count {
        found.count(conn, rows_of(scope, filter))?;
    }
    Ok(found)
}

/// Those that are open for everybody: of the county's congress (no town), of a town, or all; or one.
pub(super) fn open(
    conn: &mut AnyConnection,
    county_id: i64,
    (of, id): (Option<Option<Id>>, Option<Id>),
) -> Result<Vec<StationRow>, Problem> {
    let mut query = stations::table
        .into_boxed()
        .filter(stations::county_id.eq(county_id))
        .filter(stations::closed_on.is_null());
    match of {
        Some(Some(town)) => query = query.filter(stations::town_id.eq(town)),
        Some(None) => query = query.filter(stations::town_id.is_null()),
        None => {}
    }
    if let Some(id) = id {
        query = query.filter(stations::id.eq(id));
    }
    Ok(query
        .order((stations::name.asc(), stations::id.asc()))
        .limit(MOST)
        .select(StationRow::as_select())
        .load(conn)?)
}
