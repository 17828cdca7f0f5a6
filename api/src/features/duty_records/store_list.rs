//! Lists of records.

use super::dto::ListDutyRecordsQuery;
use super::rows::RecordRow;
use super::store::{Boxed, visible};
use crate::platform::auth::Scope;
use crate::platform::db::{AnyConnection, Id, keyset, one_of};
use crate::platform::http::{Page, PageRequest, Problem};
use crate::schema::{duty_draw_records, duty_records};
use chrono::NaiveDate;
use diesel::dsl::{exists, not};
use diesel::prelude::*;
use serde_json::json;

fn rows_of<'a>(scope: &Scope, filter: &ListDutyRecordsQuery) -> Boxed<'a> {
    let mut query = visible(scope);
    if let Some(deputy) = filter.deputy_id {
        query = query.filter(duty_records::deputy_id.eq(deputy));
    }
    if let Some(level) = filter.level {
        query = query.filter(duty_records::level.eq(level));
    }
    if let Some(towns) = &filter.town_id {
        let towns: Vec<Option<Id>> = towns.0.iter().copied().map(Some).collect();
        query = query.filter(one_of(duty_records::town_id, towns));
    }
    if let Some(kind) = &filter.kind {
        query = query.filter(one_of(duty_records::kind, kind.0.clone()));
    }
    if let Some(status) = &filter.status {
        query = query.filter(one_of(duty_records::status, status.0.clone()));
    }
    if let Some(origin) = filter.origin {
        query = query.filter(duty_records::origin.eq(origin));
    }
    if let Some(year) = filter.year {
        query = query.filter(duty_records::year.eq(year));
    }
    if let Some(quarter) = filter.quarter {
        query = query.filter(duty_records::quarter.eq(quarter));
    }
    query = match filter.sampled {
        Some(true) => query.filter(duty_records::sample_result.is_not_null()),
        Some(false) => query.filter(duty_records::sample_result.is_null()),
        None => query,
    };
    let drawn = duty_draw_records::table
        .filter(duty_draw_records::county_id.eq(duty_records::county_id))
        .filter(duty_draw_records::record_id.eq(duty_records::id));
    match filter.drawn {
        Some(true) => query.filter(exists(drawn)),
        Some(false) => query.filter(not(exists(drawn))),
        None => query,
    }
}

/// One page, the last day first.
pub(super) fn list(
    conn: &mut AnyConnection,
    scope: &Scope,
    filter: &ListDutyRecordsQuery,
    page: &PageRequest,
) -> Result<Page<RecordRow>, Problem> {
    let query = rows_of(scope, filter);
    let query = keyset!(query, page, true, duty_records::held_on: NaiveDate, duty_records::id);
    let rows: Vec<RecordRow> = query.select(RecordRow::as_select()).load(conn)?;
    let mut found = page.page(rows, |row| vec![json!(row.held_on), json!(row.id)]);
    if filter.count {
        found.count(conn, rows_of(scope, filter))?;
    }
    Ok(found)
}
