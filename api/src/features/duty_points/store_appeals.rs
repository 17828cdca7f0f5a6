//! Appeals in the database.

use super::dto::ListDutyAppealsQuery;
use super::model::DutyAppealStatus as Status;
use super::rows::AppealRow;
use crate::platform::auth::{Role, Scope};
use crate::platform::db::{
    AnyConnection, Columns, Id, LockRowsExt, MultiBackend, Timestamp, keyset, one_of,
};
use crate::platform::http::{IfMatch, Page, PageRequest, Problem};
use crate::schema::duty_appeals as a;
use diesel::prelude::*;
use serde_json::json;

type Boxed<'a> = a::BoxedQuery<'a, MultiBackend>;

/// What a scope may see. County: all; township: those of its congress; deputy: their own.
fn visible<'a>(scope: &Scope) -> Boxed<'a> {
    let query = a::table
        .into_boxed()
        .filter(a::county_id.eq(scope.county_id()));
    match scope.role() {
        Role::County => query,
        Role::Township => query.filter(a::town_id.eq(scope.town_id())),
        Role::Deputy => query.filter(a::deputy_id.nullable().eq(scope.deputy_id())),
        Role::Undertaker | Role::Village | Role::Admin | Role::Security | Role::Auditor => {
            query.filter(a::version.lt(0))
        }
    }
}

/// An appeal in scope, or 404.
pub(super) fn get(conn: &mut AnyConnection, scope: &Scope, id: Id) -> Result<AppealRow, Problem> {
    visible(scope)
        .filter(a::id.eq(id))
        .select(AppealRow::as_select())
        .first(conn)
        .optional()?
        .ok_or_else(Problem::not_found)
}

/// An appeal in scope, locked until the transaction ends; 412 when it is not the version the caller looked at.
pub(super) fn lock(
    conn: &mut AnyConnection,
    scope: &Scope,
    id: Id,
    seen: IfMatch,
) -> Result<AppealRow, Problem> {
    let locked: Option<i64> = a::table
        .find((scope.county_id(), id))
        .select(a::version)
        .lock_rows()
        .get_result(conn)
        .optional()?;
    locked.ok_or_else(Problem::not_found)?;
    let row = get(conn, scope, id)?;
    seen.check(row.version)?;
    Ok(row)
}

/// Whether an identifier is taken.
pub(super) fn exists(conn: &mut AnyConnection, county_id: i64, id: Id) -> Result<bool, Problem> {
    let found: Option<i64> = a::table
        .find((county_id, id))
        .select(a::version)
        .first(conn)
        .optional()?;
    Ok(found.is_some())
}

/// Whether an appeal of a deputy about a quarter is open.
pub(super) fn is_open(
    conn: &mut AnyConnection,
    county_id: i64,
    quarter_id: Id,
    deputy_id: Id,
) -> Result<bool, Problem> {
    let count: i64 = a::table
        .filter(a::county_id.eq(county_id))
        .filter(a::deputy_id.eq(deputy_id))
        .filter(a::quarter_id.eq(quarter_id))
        .filter(a::status.eq(Status::Open))
        .count()
        .get_result(conn)?;
    Ok(count > 0)
}

/// Enters an appeal.
pub(super) fn insert(conn: &mut AnyConnection, row: &AppealRow) -> Result<(), Problem> {
    diesel::insert_into(a::table).values(row).execute(conn)?;
    Ok(())
}

/// Writes the answer and counts the version up; gives back the row as it is now.
pub(super) fn save(conn: &mut AnyConnection, row: &AppealRow) -> Result<AppealRow, Problem> {
    Ok(diesel::update(a::table.find((row.county_id, row.id)))
        .set((
            a::status.eq(row.status),
            a::answer.eq(&row.answer),
            a::answered_by_name.eq(&row.answered_by_name),
            a::answered_at.eq(row.answered_at),
            a::version.eq(row.version + 1),
            a::updated_at.eq(row.updated_at),
        ))
        .returning(AppealRow::columns())
        .get_result(conn)?)
}

/// One page, the newest first.
pub(super) fn list(
    conn: &mut AnyConnection,
    scope: &Scope,
    filter: &ListDutyAppealsQuery,
    page: &PageRequest,
) -> Result<Page<AppealRow>, Problem> {
    let rows_of = || {
        let mut query = visible(scope);
        if let Some(status) = &filter.status {
            query = query.filter(one_of(a::status, status.0.clone()));
        }
        if let Some(deputy) = filter.deputy_id {
            query = query.filter(a::deputy_id.eq(deputy));
        }
        query
    };
    let query = keyset!(rows_of(), page, true, a::created_at: Timestamp, a::id);
    let rows: Vec<AppealRow> = query.select(AppealRow::as_select()).load(conn)?;
    let mut found = page.page(rows, |row| vec![json!(row.created_at), json!(row.id)]);
    if filter.count {
        found.count(conn, rows_of())?;
    }
    Ok(found)
}
