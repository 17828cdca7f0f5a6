//! Lists of the people on a roll.

use super::dto_people::ListMeetingPeopleQuery;
use super::rows::{Meeting, Person};
use crate::platform::db::{AnyConnection, Id, MultiBackend, keyset, one_of};
use crate::platform::http::{Page, PageRequest, Problem};
use crate::platform::text::contains_pattern;
use crate::schema::{meeting_people as people, meeting_sitting_people};
use diesel::prelude::*;
use serde_json::json;
use std::collections::HashSet;

fn rows_of<'a>(
    row: &Meeting,
    filter: &ListMeetingPeopleQuery,
) -> people::BoxedQuery<'a, MultiBackend> {
    let mut query = people::table
        .into_boxed()
        .filter(people::county_id.eq(row.county_id))
        .filter(people::meeting_id.eq(row.id));
    if !filter.struck {
        query = query.filter(people::is_struck.eq(false));
    }
    if let Some(capacity) = &filter.capacity {
        query = query.filter(one_of(people::capacity, capacity.0.clone()));
    }
    if let Some(answer) = &filter.answer {
        query = query.filter(one_of(people::answer, answer.0.clone()));
    }
    if let Some(leave) = &filter.leave_status {
        query = query.filter(one_of(people::leave_status, leave.0.clone()));
    }
    if let Some(delegation) = &filter.delegation {
        query = query.filter(people::delegation.eq(delegation.clone()));
    }
    if let Some(q) = filter.q.as_deref().map(str::trim).filter(|q| !q.is_empty()) {
        query = query.filter(people::name.like(contains_pattern(q)).escape('\\'));
    }
    query
}

/// One page by name.
pub(super) fn list(
    conn: &mut AnyConnection,
    row: &Meeting,
    filter: &ListMeetingPeopleQuery,
    page: &PageRequest,
) -> Result<Page<Person>, Problem> {
    let query = rows_of(row, filter);
    let query = keyset!(query, page, false, people::sort_key: String, people::id);
    let rows = query.select(Person::as_select()).load(conn)?;
    let mut found = page.page(rows, |row| vec![json!(row.sort_key), json!(row.id)]);
    if filter.count {
        found.count(conn, rows_of(row, filter))?;
    }
    Ok(found)
}

/// Those of `ids` who are in a sitting now.
pub(super) fn present(
    conn: &mut AnyConnection,
    row: &Meeting,
    sitting_id: Id,
    ids: Vec<Id>,
) -> Result<HashSet<Id>, Problem> {
    let found: Vec<Id> = meeting_sitting_people::table
        .filter(meeting_sitting_people::county_id.eq(row.county_id))
        .filter(meeting_sitting_people::sitting_id.eq(sitting_id))
        .filter(meeting_sitting_people::is_present.eq(true))
        .filter(one_of(meeting_sitting_people::person_id, ids))
        .select(meeting_sitting_people::person_id)
        .load(conn)?;
    Ok(found.into_iter().collect())
}
