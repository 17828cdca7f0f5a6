//! The ledger: lists of what visitors brought forward.

use super::dto::ListReceptionVisitsQuery;
use super::model::ReceptionHandling;
use super::rows::VisitRow;
use super::store::{Boxed, visible};
use crate::platform::auth::Scope;
use crate::platform::db::{AnyConnection, Id, keyset, one_of};
use crate::platform::http::{Page, PageRequest, Problem};
use crate::schema::{reception_deputies as duties, reception_visits};
use chrono::NaiveDate;
use diesel::prelude::*;
use serde_json::json;

fn rows_of<'a>(scope: &Scope, filter: &ListReceptionVisitsQuery) -> Boxed<'a> {
    let mut query = visible(scope);
    if let Some(towns) = &filter.town_id {
        let towns: Vec<Option<Id>> = towns.0.iter().copied().map(Some).collect();
        query = query.filter(one_of(reception_visits::town_id, towns));
    }
    if let Some(station) = filter.station_id {
        query = query.filter(reception_visits::station_id.eq(station));
    }
    if let Some(reception) = filter.reception_id {
        query = query.filter(reception_visits::reception_id.eq(reception));
    }
    if let Some(deputy) = filter.deputy_id {
        let of_deputy = duties::table
            .filter(duties::county_id.eq(scope.county_id()))
            .filter(duties::deputy_id.eq(deputy))
            .select(duties::reception_id);
        query = query.filter(reception_visits::reception_id.eq_any(of_deputy));
    }
    if let Some(handling) = &filter.handling {
        query = query.filter(one_of(reception_visits::handling, handling.0.clone()));
    }
    if let Some(category) = &filter.category {
        let wanted: Vec<_> = category.0.iter().copied().map(Some).collect();
        query = query.filter(one_of(reception_visits::category, wanted));
    }
    if let Some(from) = filter.received_on_from {
        query = query.filter(reception_visits::received_on.ge(from));
    }
    if let Some(to) = filter.received_on_to {
        query = query.filter(reception_visits::received_on.lt(to));
    }
    if let Some(has_result) = filter.has_result {
        query = match has_result {
            true => query.filter(reception_visits::result_on.is_not_null()),
            false => query.filter(reception_visits::result_on.is_null()),
        };
    }
    // To be dealt with, or with a unit, or the visitor does not know yet what it said.
    let is_open =
        reception_visits::handling
            .eq(ReceptionHandling::Open)
            .or(reception_visits::handling
                .eq(ReceptionHandling::HandedOver)
                .and(reception_visits::fed_back_on.is_null()));
    match filter.open {
        Some(true) => query.filter(is_open),
        Some(false) => query.filter(diesel::dsl::not(is_open)),
        None => query,
    }
}

/// One page, the last day first.
pub(super) fn list(
    conn: &mut AnyConnection,
    scope: &Scope,
    filter: &ListReceptionVisitsQuery,
    page: &PageRequest,
) -> Result<Page<VisitRow>, Problem> {
    let query = rows_of(scope, filter);
    let query = keyset!(
        query, page, true,
        reception_visits::received_on: NaiveDate, reception_visits::id
    );
    let rows: Vec<VisitRow> = query.select(VisitRow::as_select()).load(conn)?;
    let mut found = page.page(rows, |row| vec![json!(row.received_on), json!(row.id)]);
    if filter.count {
        found.count(conn, rows_of(scope, filter))?;
    }
    Ok(found)
}
