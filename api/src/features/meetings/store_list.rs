//! Lists of meetings by saved view.

use super::dto::ListMeetingsQuery;
use super::model::{MeetingStatus as Status, MeetingView as View};
use super::rows::Meeting;
use super::store::{Boxed, visible};
use crate::platform::auth::Scope;
use crate::platform::db::{AnyConnection, Id, keyset, one_of};
use crate::platform::http::{Page, PageRequest, Problem};
use crate::platform::text::contains_pattern;
use crate::schema::meetings;
use chrono::NaiveDate;
use diesel::prelude::*;
use serde_json::json;

/// The views, in the order of the tabs.
pub(super) const VIEWS: &[View] = &[View::Upcoming, View::Past, View::All];

fn rows_of<'a>(scope: &Scope, filter: &ListMeetingsQuery) -> Boxed<'a> {
    let mut query = visible(scope);
    query = match filter.view.unwrap_or(View::All) {
        View::All => query,
        View::Upcoming => query.filter(one_of(
            meetings::status,
            [Status::Planned, Status::Notified, Status::Open],
        )),
        View::Past => query.filter(one_of(
            meetings::status,
            [Status::Closed, Status::Cancelled],
        )),
    };
    if let Some(status) = &filter.status {
        query = query.filter(one_of(meetings::status, status.0.clone()));
    }
    if let Some(kind) = &filter.kind {
        query = query.filter(one_of(meetings::kind, kind.0.clone()));
    }
    if let Some(level) = &filter.level {
        query = query.filter(one_of(meetings::level, level.0.clone()));
    }
    if let Some(towns) = &filter.town_id {
        let towns: Vec<Option<Id>> = towns.0.iter().copied().map(Some).collect();
        query = query.filter(one_of(meetings::town_id, towns));
    }
    if let Some(year) = filter.year {
        query = query.filter(meetings::year.eq(year));
    }
    if let Some(q) = filter.q.as_deref().map(str::trim).filter(|q| !q.is_empty()) {
        query = query.filter(meetings::search_text.like(contains_pattern(q)).escape('\\'));
    }
    query
}

/// One page by the day they begin: the next first, or the last first.
pub(super) fn list(
    conn: &mut AnyConnection,
    scope: &Scope,
    filter: &ListMeetingsQuery,
    is_descending: bool,
    page: &PageRequest,
) -> Result<Page<Meeting>, Problem> {
    let query = rows_of(scope, filter);
    let query = keyset!(query, page, is_descending, meetings::begins_on: NaiveDate, meetings::id);
    let rows = query.select(Meeting::as_select()).load(conn)?;
    let mut found = page.page(rows, |row| vec![json!(row.begins_on), json!(row.id)]);
    if filter.count {
        let query = rows_of(scope, filter);
        found.count(conn, query)?;
    }
    Ok(found)
}

/// How many rows a view holds.
pub(super) fn count(conn: &mut AnyConnection, scope: &Scope, view: View) -> Result<i64, Problem> {
    let filter = ListMeetingsQuery {
        view: Some(view),
        ..ListMeetingsQuery::default()
    };
    Ok(rows_of(scope, &filter).count().get_result(conn)?)
}
