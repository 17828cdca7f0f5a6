//! Table `inbox_items`.

use super::dto::{InboxItem, State};
use super::offices::kinds;
use crate::platform::auth::{Acting, Role, Scope};
use crate::platform::db::{
    AnyConnection, Id, ROWS_AT_ONCE, Timestamp, keyset, one_of, with_backend,
};
use crate::platform::events::AudienceKind;
use crate::platform::http::{Page, PageRequest, Problem};
use crate::schema::{inbox_items, organs};
use chrono::NaiveDate;
use diesel::dsl::count_star;
use diesel::prelude::*;
use serde_json::json;
use std::collections::{BTreeMap, HashSet};

/// A step that waits or waited.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = inbox_items, treat_none_as_default_value = false)]
pub(super) struct Item {
    pub county_id: i64,
    pub id: Id,
    pub audience_kind: AudienceKind,
    pub audience_id: Id,
    pub step: String,
    pub subject_kind: String,
    pub subject_id: Id,
    pub title: String,
    pub due_on: Option<NaiveDate>,
    pub opened_by_event: i64,
    pub created_at: Timestamp,
    pub done_at: Option<Timestamp>,
}

/// A step as the inbox shows it.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = inbox_items)]
pub(super) struct Row {
    pub id: Id,
    pub step: String,
    pub subject_kind: String,
    pub subject_id: Id,
    pub title: String,
    pub due_on: Option<NaiveDate>,
    pub created_at: Timestamp,
    pub done_at: Option<Timestamp>,
}

type Boxed<'a> = inbox_items::BoxedQuery<'a, crate::platform::db::MultiBackend>;

/// The open steps of records.
pub(super) fn open_of(
    conn: &mut AnyConnection,
    subjects: HashSet<(i64, Id)>,
) -> Result<Vec<Item>, Problem> {
    let mut by_county: BTreeMap<i64, Vec<Id>> = BTreeMap::new();
    for (county_id, subject_id) in subjects {
        by_county.entry(county_id).or_default().push(subject_id);
    }
    let mut found = Vec::new();
    for (county_id, ids) in by_county {
        let open: Vec<Item> = inbox_items::table
            .filter(inbox_items::county_id.eq(county_id))
            .filter(one_of(inbox_items::subject_id, ids))
            .filter(inbox_items::done_at.is_null())
            .order((inbox_items::opened_by_event.asc(), inbox_items::id.asc()))
            .select(Item::as_select())
            .load(conn)?;
        found.extend(open);
    }
    Ok(found)
}

/// Enters steps; those that are known stay as they are.
pub(super) fn enter(conn: &mut AnyConnection, items: &[Item]) -> Result<(), Problem> {
    for items in items.chunks(ROWS_AT_ONCE) {
        with_backend!(&mut *conn, c => diesel::insert_into(inbox_items::table)
            .values(items)
            .on_conflict_do_nothing()
            .execute(c))?;
    }
    Ok(())
}

/// Writes the title and the end of steps.
pub(super) fn change(conn: &mut AnyConnection, items: &[Item]) -> Result<(), Problem> {
    for item in items {
        diesel::update(inbox_items::table.find((item.county_id, item.id)))
            .set((
                inbox_items::title.eq(&item.title),
                inbox_items::done_at.eq(item.done_at),
            ))
            .execute(conn)?;
    }
    Ok(())
}

/// Deletes all rows, before they are derived again.
pub(super) fn clear(conn: &mut AnyConnection) -> Result<(), Problem> {
    diesel::delete(inbox_items::table).execute(conn)?;
    Ok(())
}

/// Whose steps the caller does: their own as a deputy, those of their organ, and for the staff of a
/// congress those of all its offices.
pub fn audiences(conn: &mut AnyConnection, scope: &Scope) -> Result<Vec<Id>, Problem> {
    let mut ids = vec![scope.organ_id()];
    let kinds = match scope.role() {
        // A deputy's organ is the congress they belong to; its staff's work is not theirs.
        Role::Deputy => return Ok(scope.deputy_id().into_iter().collect()),
        role @ (Role::Township | Role::County) => kinds(role).to_vec(),
        _ => return Ok(ids),
    };
    let mut query = organs::table
        .into_boxed()
        .filter(organs::county_id.eq(scope.county_id()))
        .filter(one_of(organs::kind, kinds));
    query = match scope.town_id() {
        Some(town) => query.filter(organs::town_id.eq(town)),
        None => query.filter(organs::town_id.is_null()),
    };
    let offices: Vec<Id> = query.select(organs::id).load(conn)?;
    ids.extend(offices);
    ids.sort_unstable();
    ids.dedup();
    Ok(ids)
}

fn of_audiences<'a>(scope: &Scope, audiences: &[Id], state: State) -> Boxed<'a> {
    let query = inbox_items::table
        .into_boxed()
        .filter(inbox_items::county_id.eq(scope.county_id()))
        .filter(one_of(inbox_items::audience_id, audiences.to_vec()));
    match state {
        State::Open => query.filter(inbox_items::done_at.is_null()),
        State::Done => query.filter(inbox_items::done_at.is_not_null()),
    }
}

/// A page of the caller's inbox, newest first.
pub(super) fn list(
    conn: &mut AnyConnection,
    acting: &Acting,
    state: State,
    page: &PageRequest,
    count: bool,
) -> Result<Page<InboxItem>, Problem> {
    let audiences = audiences(conn, &acting.scope)?;
    let query = of_audiences(&acting.scope, &audiences, state);
    let query = keyset!(query, page, true, inbox_items::created_at: Timestamp, inbox_items::id);
    let rows = query.select(Row::as_select()).load(conn)?;
    let mut found = page.page(rows, |row| vec![json!(row.created_at), json!(row.id)]);
    if count {
        let query = of_audiences(&acting.scope, &audiences, state);
        found.count(conn, query)?;
    }
    Ok(found.map(|row| InboxItem::of(row, acting.locale)))
}

/// How many steps wait for the caller.
pub(super) fn count_open(conn: &mut AnyConnection, scope: &Scope) -> Result<i64, Problem> {
    let audiences = audiences(conn, scope)?;
    Ok(of_audiences(scope, &audiences, State::Open)
        .count()
        .get_result(conn)?)
}

/// How many steps wait for the caller's [`audiences`], and the most urgent of them: those with a
/// deadline first, then the oldest.
pub fn first_open(
    conn: &mut AnyConnection,
    acting: &Acting,
    audiences: &[Id],
    limit: i64,
) -> Result<(i64, Vec<InboxItem>), Problem> {
    // Who has one inbox, as a deputy does, mostly has no more in it than is shown: counted only if there is.
    let counts = match audiences {
        [_] => None,
        _ => Some(open_of_each(conn, acting, audiences)?),
    };
    let whose: Vec<Id> = match &counts {
        Some(counts) => counts.iter().map(|(audience, _)| *audience).collect(),
        None => audiences.to_vec(),
    };
    let mut rows = urgent(conn, acting, (&whose, true), limit)?;
    let mut waiting = counts.map(|counts| counts.iter().map(|(_, count)| count).sum::<i64>());
    let missing = limit.min(waiting.unwrap_or(limit)) - length(&rows);
    if missing > 0 {
        rows.extend(urgent(conn, acting, (&whose, false), missing)?);
    }
    if waiting.is_none() && length(&rows) == limit {
        let counts = open_of_each(conn, acting, audiences)?;
        waiting = Some(counts.iter().map(|(_, count)| count).sum());
    }
    let waiting = waiting.unwrap_or_else(|| length(&rows));
    let items = rows
        .into_iter()
        .map(|row| InboxItem::of(row, acting.locale));
    Ok((waiting, items.collect()))
}

/// How many steps wait in each of some inboxes; none of those in which nothing does.
fn open_of_each(
    conn: &mut AnyConnection,
    acting: &Acting,
    audiences: &[Id],
) -> Result<Vec<(Id, i64)>, Problem> {
    Ok(inbox_items::table
        .group_by(inbox_items::audience_id)
        .filter(inbox_items::county_id.eq(acting.scope.county_id()))
        .filter(one_of(inbox_items::audience_id, audiences.to_vec()))
        .filter(inbox_items::done_at.is_null())
        .select((inbox_items::audience_id, count_star()))
        .load(conn)?)
}

fn length(rows: &[Row]) -> i64 {
    i64::try_from(rows.len()).unwrap_or(i64::MAX)
}

/// The most urgent open steps, with a deadline or without. Each audience has its own place in the index, so each is
/// asked by itself: there are a handful at most, and one may have tens of thousands of steps.
fn urgent(
    conn: &mut AnyConnection,
    acting: &Acting,
    (audiences, has_deadline): (&[Id], bool),
    limit: i64,
) -> Result<Vec<Row>, Problem> {
    let mut rows: Vec<Row> = Vec::new();
    for audience in audiences {
        let query = inbox_items::table
            .into_boxed()
            .filter(inbox_items::county_id.eq(acting.scope.county_id()))
            .filter(inbox_items::audience_id.eq(*audience))
            .filter(inbox_items::done_at.is_null());
        let query = match has_deadline {
            true => query.filter(inbox_items::due_on.is_not_null()),
            false => query.filter(inbox_items::due_on.is_null()),
        };
        let found: Vec<Row> = query
            .order((
                inbox_items::due_on.asc(),
                inbox_items::created_at.asc(),
                inbox_items::id.asc(),
            ))
            .limit(limit)
            .select(Row::as_select())
            .load(conn)?;
        rows.extend(found);
    }
    rows.sort_by_key(|row| (row.due_on, row.created_at, row.id));
    rows.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
    Ok(rows)
}
