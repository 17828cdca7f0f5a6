//! Lists of visits.

use super::dto::ListDeputyVisitsQuery;
use super::model::DeputyVisitStatus as Status;
use super::rows::VisitRow;
use super::store::{Boxed, visible};
use crate::platform::auth::{Acting, Scope};
use crate::platform::db::{AnyConnection, Id, Timestamp, keyset, one_of};
use crate::platform::http::{Page, PageRequest, Problem};
use crate::schema::{deputy_visit_deputies as going, deputy_visits};
use chrono::NaiveDate;
use diesel::prelude::*;
use serde_json::json;

fn rows_of<'a>(scope: &Scope, filter: &ListDeputyVisitsQuery, today: NaiveDate) -> Boxed<'a> {
    use deputy_visits as v;
    let mut query = visible(scope);
    if let Some(level) = filter.level {
        query = query.filter(v::level.eq(level));
    }
    if let Some(towns) = &filter.town_id {
        let towns: Vec<Option<Id>> = towns.0.iter().copied().map(Some).collect();
        query = query.filter(one_of(v::town_id, towns));
    }
    if let Some(deputy) = filter.deputy_id {
        let of_deputy = going::table
            .filter(going::county_id.eq(scope.county_id()))
            .filter(going::deputy_id.eq(deputy))
            .select(going::visit_id);
        query = query.filter(v::id.eq_any(of_deputy));
    }
    if let Some(unit) = filter.unit_id {
        query = query.filter(v::unit_id.eq(Some(unit)));
    }
    if let Some(kind) = filter.kind {
        query = query.filter(v::kind.eq(kind));
    }
    if let Some(status) = &filter.status {
        query = query.filter(one_of(v::status, status.0.clone()));
    }
    match filter.overdue {
        Some(true) => {
            query = query
                .filter(v::status.eq(Status::Held))
                .filter(v::due_on.lt(today));
        }
        Some(false) => query = query.filter(v::status.ne(Status::Held).or(v::due_on.ge(today))),
        None => {}
    }
    let over = vec![Status::Refused, Status::Closed, Status::Cancelled];
    let still = vec![
        Status::Requested,
        Status::Arranged,
        Status::MoveAsked,
        Status::Confirmed,
        Status::Held,
        Status::Answered,
    ];
    match filter.open {
        Some(true) => query.filter(one_of(v::status, still)),
        Some(false) => query.filter(one_of(v::status, over)),
        None => query,
    }
}

/// One page, the newest request first.
pub(super) fn list(
    conn: &mut AnyConnection,
    acting: &Acting,
    filter: &ListDeputyVisitsQuery,
    page: &PageRequest,
) -> Result<Page<VisitRow>, Problem> {
    let (scope, today) = (&acting.scope, acting.today);
    let query = rows_of(scope, filter, today);
    let query = keyset!(
        query, page, true,
        deputy_visits::created_at: Timestamp, deputy_visits::id
    );
    let rows: Vec<VisitRow> = query.select(VisitRow::as_select()).load(conn)?;
    let mut found = page.page(rows, |row| vec![json!(row.created_at), json!(row.id)]);
    if filter.count {
        found.count(conn, rows_of(scope, filter, today))?;
    }
    Ok(found)
}
