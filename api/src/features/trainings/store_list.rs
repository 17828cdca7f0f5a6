//! Lists of trainings.

use super::dto::ListTrainingsQuery;
use super::rows::TrainingRow;
use super::store::{Boxed, visible};
use crate::platform::auth::Scope;
use crate::platform::db::{AnyConnection, Id, keyset, one_of};
use crate::platform::http::{Page, PageRequest, Problem};
use crate::schema::{training_deputies as invited, trainings};
use chrono::NaiveDate;
use diesel::prelude::*;
use serde_json::json;

fn rows_of<'a>(scope: &Scope, filter: &ListTrainingsQuery) -> Boxed<'a> {
    let mut query = visible(scope);
    if let Some(year) = filter.year {
        query = query.filter(trainings::year.eq(year));
    }
    if let Some(kind) = &filter.kind {
        query = query.filter(one_of(trainings::kind, kind.0.clone()));
    }
    if let Some(status) = &filter.status {
        query = query.filter(one_of(trainings::status, status.0.clone()));
    }
    if let Some(level) = filter.level {
        query = query.filter(trainings::level.eq(level));
    }
    if let Some(towns) = &filter.town_id {
        let towns: Vec<Option<Id>> = towns.0.iter().copied().map(Some).collect();
        query = query.filter(one_of(trainings::town_id, towns));
    }
    if let Some(deputy) = filter.deputy_id {
        let of_deputy = invited::table
            .filter(invited::county_id.eq(scope.county_id()))
            .filter(invited::deputy_id.eq(deputy))
            .select(invited::training_id);
        query = query.filter(trainings::id.eq_any(of_deputy));
    }
    query
}

/// One page, the last day first.
pub(super) fn list(
    conn: &mut AnyConnection,
    scope: &Scope,
    filter: &ListTrainingsQuery,
    page: &PageRequest,
) -> Result<Page<TrainingRow>, Problem> {
    let query = rows_of(scope, filter);
    let query = keyset!(query, page, true, trainings::begins_on: NaiveDate, trainings::id);
    let rows: Vec<TrainingRow> = query.select(TrainingRow::as_select()).load(conn)?;
    let mut found = page.page(rows, |row| vec![json!(row.begins_on), json!(row.id)]);
    if filter.count {
        found.count(conn, rows_of(scope, filter))?;
    }
    Ok(found)
}
