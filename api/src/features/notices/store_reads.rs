//! Tables `notice_reads` and `notice_marks`: who has read what. Not derived: kept by identifier, so
//! that it survives a rebuild of the notices.

use crate::platform::auth::Scope;
use crate::platform::db::{AnyConnection, Id, PortableExt, Timestamp, insert_all, one_of};
use crate::platform::http::Problem;
use crate::schema::{accounts, notice_marks, notice_reads};
use diesel::prelude::*;
use std::collections::HashSet;

/// What decides about the notices of an account.
#[derive(Debug, Clone, Copy)]
pub(super) struct Reader {
    /// Leads the organ it works for.
    pub is_leader: bool,
    /// Everything up to here counts as read: what was marked, or happened before the account was.
    pub read_until: Timestamp,
}

impl Reader {
    /// Of the caller; 404 for an account that is gone.
    pub(super) fn of(conn: &mut AnyConnection, scope: &Scope) -> Result<Self, Problem> {
        let found: Option<(bool, Timestamp, Option<Timestamp>)> = accounts::table
            .left_join(
                notice_marks::table.on(notice_marks::county_id
                    .eq(accounts::county_id)
                    .and(notice_marks::account_id.eq(accounts::id))),
            )
            .filter(accounts::county_id.eq(scope.county_id()))
            .filter(accounts::id.eq(scope.account_id()))
            .select((
                accounts::is_leader,
                accounts::created_at,
                notice_marks::read_until.nullable(),
            ))
            .first(conn)
            .optional()?;
        let (is_leader, created_at, read_until) = found.ok_or_else(Problem::not_found)?;
        Ok(Self {
            is_leader,
            read_until: read_until.map_or(created_at, |marked| marked.max(created_at)),
        })
    }
}

/// Whether the caller leads the organ they work for.
pub fn is_leader(conn: &mut AnyConnection, scope: &Scope) -> Result<bool, Problem> {
    Ok(Reader::of(conn, scope)?.is_leader)
}

/// Counts everything up to a time as read for every account of a county that has no mark yet: for a
/// county that is made with its past.
pub fn read_before(
    conn: &mut AnyConnection,
    county_id: i64,
    until: Timestamp,
) -> Result<(), Problem> {
    let ids: Vec<Id> = accounts::table
        .filter(accounts::county_id.eq(county_id))
        .select(accounts::id)
        .load(conn)?;
    let rows: Vec<Mark> = ids
        .into_iter()
        .map(|account_id| Mark {
            county_id,
            account_id,
            read_until: until,
        })
        .collect();
    insert_all!(&mut *conn, notice_marks::table, &rows)?;
    Ok(())
}

#[derive(Insertable)]
#[diesel(table_name = notice_marks, treat_none_as_default_value = false)]
struct Mark {
    county_id: i64,
    account_id: Id,
    read_until: Timestamp,
}

/// Which of these notices have a mark of their own.
pub(super) fn read_of(
    conn: &mut AnyConnection,
    scope: &Scope,
    ids: Vec<Id>,
) -> Result<HashSet<Id>, Problem> {
    let found: Vec<Id> = notice_reads::table
        .filter(notice_reads::county_id.eq(scope.county_id()))
        .filter(notice_reads::account_id.eq(scope.account_id()))
        .filter(one_of(notice_reads::notice_id, ids))
        .select(notice_reads::notice_id)
        .load(conn)?;
    Ok(found.into_iter().collect())
}

#[derive(Insertable)]
#[diesel(table_name = notice_reads, treat_none_as_default_value = false)]
struct Read {
    county_id: i64,
    account_id: Id,
    notice_id: Id,
    notice_at: Timestamp,
    read_at: Timestamp,
}

/// Marks notices as read; those that are stay as they were.
pub(super) fn mark(
    conn: &mut AnyConnection,
    scope: &Scope,
    notices: Vec<(Id, Timestamp)>,
    now: Timestamp,
) -> Result<(), Problem> {
    let known = read_of(conn, scope, notices.iter().map(|(id, _)| *id).collect())?;
    let new = notices.into_iter().filter(|(id, _)| !known.contains(id));
    let rows: Vec<Read> = new
        .map(|(notice_id, notice_at)| Read {
            county_id: scope.county_id(),
            account_id: scope.account_id(),
            notice_id,
            notice_at,
            read_at: now,
        })
        .collect();
    insert_all!(&mut *conn, notice_reads::table, &rows)?;
    Ok(())
}

/// Marks everything up to a time as read; marks of single notices before it are no longer needed.
pub(super) fn mark_until(
    conn: &mut AnyConnection,
    scope: &Scope,
    until: Timestamp,
) -> Result<(), Problem> {
    diesel::insert_into(notice_marks::table)
        .values((
            notice_marks::county_id.eq(scope.county_id()),
            notice_marks::account_id.eq(scope.account_id()),
            notice_marks::read_until.eq(until),
        ))
        .on_conflict((notice_marks::county_id, notice_marks::account_id))
        .do_update()
        .set(notice_marks::read_until.eq(until))
        .portable()
        .execute(conn)?;
    let before = notice_reads::table
        .filter(notice_reads::county_id.eq(scope.county_id()))
        .filter(notice_reads::account_id.eq(scope.account_id()))
        .filter(notice_reads::notice_at.le(until));
    diesel::delete(before).execute(conn)?;
    Ok(())
}
