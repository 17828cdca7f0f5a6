//! Lists of announcements.

use super::dto::ListAnnouncementsQuery;
use super::rows::AnnouncementRow;
use super::store::{Boxed, visible};
use crate::platform::auth::Scope;
use crate::platform::db::{AnyConnection, Id, keyset, one_of};
use crate::platform::http::{Page, PageRequest, Problem};
use crate::schema::announcements;
use chrono::NaiveDate;
use diesel::prelude::*;
use serde_json::json;

fn rows_of<'a>(scope: &Scope, filter: &ListAnnouncementsQuery) -> Boxed<'a> {
    let mut query = visible(scope);
    if let Some(year) = filter.year {
        query = query.filter(announcements::year.eq(year));
    }
    if let Some(status) = &filter.status {
        query = query.filter(one_of(announcements::status, status.0.clone()));
    }
    if let Some(level) = &filter.level {
        query = query.filter(one_of(announcements::level, level.0.clone()));
    }
    if let Some(towns) = &filter.town_id {
        let towns: Vec<Option<Id>> = towns.0.iter().copied().map(Some).collect();
        query = query.filter(one_of(announcements::town_id, towns));
    }
    if let Some(ballot) = filter.ballot_id {
        query = query.filter(announcements::ballot_id.eq(ballot));
    }
    if let Some(selection) = filter.project_selection_id {
        query = query.filter(announcements::project_selection_id.eq(selection));
    }
    if let Some(decision) = filter.decision_id {
        query = query.filter(announcements::decision_id.eq(decision));
    }
    query
}

/// One page, the last issued first.
pub(super) fn list(
    conn: &mut AnyConnection,
    scope: &Scope,
    filter: &ListAnnouncementsQuery,
    page: &PageRequest,
) -> Result<Page<AnnouncementRow>, Problem> {
    let query = rows_of(scope, filter);
    let query = keyset!(query, page, true, announcements::issued_on: NaiveDate, announcements::id);
    let rows = query.select(AnnouncementRow::as_select()).load(conn)?;
    let mut found = page.page(rows, |row: &AnnouncementRow| {
        vec![json!(row.issued_on), json!(row.id)]
    });
    if filter.count {
        found.count(conn, rows_of(scope, filter))?;
    }
    Ok(found)
}
