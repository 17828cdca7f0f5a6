//! Table `notices`.

use super::dto::NoticeState;
use super::store_reads::Reader;
use crate::features::inbox;
use crate::platform::auth::{Acting, Scope};
use crate::platform::db::{
    AnyConnection, Id, Json, MultiBackend, ROWS_AT_ONCE, Timestamp, keyset, one_of, with_backend,
};
use crate::platform::events::RecipientKind;
use crate::platform::http::{Page, PageRequest, Problem};
use crate::schema::{notice_reads, notices};
use diesel::dsl::{exists, not};
use diesel::prelude::*;
use serde_json::json;
use std::cmp::Reverse;

/// What one of those who are told should know.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = notices, treat_none_as_default_value = false)]
pub struct Row {
    /// County.
    pub county_id: i64,
    /// Identifier; follows from the event.
    pub id: Id,
    /// Who is told.
    pub recipient_kind: RecipientKind,
    /// Which one.
    pub recipient_id: Id,
    /// What: the key of a text.
    pub about: String,
    /// Kind of record.
    pub subject_kind: String,
    /// The record.
    pub subject_id: Id,
    /// Its title then.
    pub title: String,
    /// The details the text names.
    pub params: Json,
    /// They can no longer open it.
    pub is_out: bool,
    /// The event that tells it.
    pub told_by_event: i64,
    /// When it happened.
    pub created_at: Timestamp,
}

type Boxed<'a> = notices::BoxedQuery<'a, MultiBackend>;

/// Unread notices are counted no further: a bell shows no larger number.
const COUNTED: i64 = 100;

/// Enters notices; those that are known stay as they are.
pub(super) fn enter(conn: &mut AnyConnection, rows: &[Row]) -> Result<(), Problem> {
    for rows in rows.chunks(ROWS_AT_ONCE) {
        with_backend!(&mut *conn, c => diesel::insert_into(notices::table)
            .values(rows)
            .on_conflict_do_nothing()
            .execute(c))?;
    }
    Ok(())
}

/// Deletes all rows, before they are derived again.
pub(super) fn clear(conn: &mut AnyConnection) -> Result<(), Problem> {
    diesel::delete(notices::table).execute(conn)?;
    Ok(())
}

/// Whose notices the caller gets, beside those for the leaders of their organ.
pub fn recipients(conn: &mut AnyConnection, scope: &Scope) -> Result<Vec<Id>, Problem> {
    inbox::audiences(conn, scope)
}

/// What one recipient was told, as far as the caller may read it.
fn of_recipient<'a>(scope: &Scope, reader: &Reader, id: Id) -> Boxed<'a> {
    let query = notices::table
        .into_boxed()
        .filter(notices::county_id.eq(scope.county_id()))
        .filter(notices::recipient_id.eq(id));
    if reader.is_leader {
        return query;
    }
    query.filter(notices::recipient_kind.ne(RecipientKind::OrganLeaders))
}

/// The same without what the caller has read.
fn unread<'a>(scope: &Scope, reader: &Reader, id: Id) -> Boxed<'a> {
    let read = notice_reads::table
        .filter(notice_reads::county_id.eq(scope.county_id()))
        .filter(notice_reads::account_id.eq(scope.account_id()))
        .filter(notice_reads::notice_id.eq(notices::id));
    of_recipient(scope, reader, id)
        .filter(notices::created_at.gt(reader.read_until))
        .filter(not(exists(read)))
}

/// A page of the caller's notices, newest first, each with whether it was read. The recipients are
/// asked one by one: each has its rows in order, which all together have not.
pub(super) fn list(
    conn: &mut AnyConnection,
    acting: &Acting,
    state: NoticeState,
    page: &PageRequest,
) -> Result<Page<(Row, bool)>, Problem> {
    let scope = &acting.scope;
    let reader = Reader::of(conn, scope)?;
    let mut rows: Vec<Row> = Vec::new();
    for id in recipients(conn, scope)? {
        let query = match state {
            NoticeState::All => of_recipient(scope, &reader, id),
            NoticeState::Unread => unread(scope, &reader, id),
        };
        let query = keyset!(query, page, true, notices::created_at: Timestamp, notices::id);
        let found: Vec<Row> = query.select(Row::as_select()).load(conn)?;
        rows.extend(found);
    }
    if page.is_backward() {
        rows.sort_by_key(|row| (row.created_at, row.id));
    } else {
        rows.sort_by_key(|row| Reverse((row.created_at, row.id)));
    }
    rows.truncate(usize::try_from(page.fetch()).unwrap_or(usize::MAX));
    let found = page.page(rows, |row| vec![json!(row.created_at), json!(row.id)]);
    let ids = found.items.iter().map(|row| row.id).collect();
    let read = super::store_reads::read_of(conn, scope, ids)?;
    Ok(found.map(|row| {
        let is_read = row.created_at <= reader.read_until || read.contains(&row.id);
        (row, is_read)
    }))
}

/// How many notices the caller has not read, up to a hundred.
pub(super) fn count_unread(conn: &mut AnyConnection, scope: &Scope) -> Result<i64, Problem> {
    let reader = Reader::of(conn, scope)?;
    let mut count = 0;
    for id in recipients(conn, scope)? {
        let found: Vec<Id> = unread(scope, &reader, id)
            .limit(COUNTED - count)
            .select(notices::id)
            .load(conn)?;
        count += i64::try_from(found.len()).unwrap_or(COUNTED);
        if count >= COUNTED {
            break;
        }
    }
    Ok(count)
}

/// When those of these notices happened that are the caller's.
pub(super) fn own(
    conn: &mut AnyConnection,
    scope: &Scope,
    ids: Vec<Id>,
) -> Result<Vec<(Id, Timestamp)>, Problem> {
    let reader = Reader::of(conn, scope)?;
    let mut found = Vec::new();
    for recipient in recipients(conn, scope)? {
        let own: Vec<(Id, Timestamp)> = of_recipient(scope, &reader, recipient)
            .filter(one_of(notices::id, ids.clone()))
            .select((notices::id, notices::created_at))
            .load(conn)?;
        found.extend(own);
    }
    Ok(found)
}

/// What the caller has not read of what happened after a time.
pub(super) fn unread_since(
    conn: &mut AnyConnection,
    scope: &Scope,
    since: Timestamp,
) -> Result<Vec<(Id, Timestamp)>, Problem> {
    let reader = Reader::of(conn, scope)?;
    let mut found = Vec::new();
    for recipient in recipients(conn, scope)? {
        let own: Vec<(Id, Timestamp)> = unread(scope, &reader, recipient)
            .filter(notices::created_at.gt(since))
            .select((notices::id, notices::created_at))
            .load(conn)?;
        found.extend(own);
    }
    Ok(found)
}
