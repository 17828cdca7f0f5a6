//! Reading the event log.

use super::dto::ListEventsQuery;
use crate::platform::auth::Scope;
use crate::platform::db::{AnyConnection, MultiBackend, one_of};
use crate::platform::events::EventRow;
use crate::platform::http::{Page, PageRequest, Problem};
use crate::schema::events;
use diesel::prelude::*;
use serde_json::json;

type Boxed<'a> = events::BoxedQuery<'a, MultiBackend>;

fn filtered<'a>(scope: &Scope, query: &ListEventsQuery) -> Boxed<'a> {
    let mut rows = events::table
        .into_boxed()
        .filter(events::county_id.eq(scope.county_id()));
    if let Some(kinds) = &query.kind {
        rows = rows.filter(one_of(events::kind, kinds.0.clone()));
    }
    if let Some(subject_id) = query.subject_id {
        rows = rows.filter(events::subject_id.eq(subject_id));
    }
    if let Some(actor_id) = query.actor_id {
        rows = rows.filter(events::actor_id.eq(actor_id));
    }
    if let Some(from) = query.at_from {
        rows = rows.filter(events::at.ge(from));
    }
    if let Some(to) = query.at_to {
        rows = rows.filter(events::at.lt(to));
    }
    rows
}

/// A page of the county's log, newest first.
pub(super) fn list(
    conn: &mut AnyConnection,
    scope: &Scope,
    query: &ListEventsQuery,
    page: &PageRequest,
) -> Result<Page<EventRow>, Problem> {
    let mut rows = filtered(scope, query);
    let backward = page.is_backward();
    if let Some((id,)) = page.after::<(i64,)>()? {
        rows = if backward {
            rows.filter(events::id.gt(id))
        } else {
            rows.filter(events::id.lt(id))
        };
    }
    rows = if backward {
        rows.order(events::id.asc())
    } else {
        rows.order(events::id.desc())
    };
    let rows = rows
        .limit(page.fetch())
        .select(EventRow::as_select())
        .load(conn)?;
    let mut found = page.page(rows, |row: &EventRow| vec![json!(row.id)]);
    if query.count {
        found.count(conn, filtered(scope, query))?;
    }
    Ok(found)
}
