//! Table `imports`.

use super::kind::{ImportKind, ImportStatus};
use crate::platform::auth::Scope;
use crate::platform::db::{AnyConnection, Columns, Id, Json, LockRowsExt, Timestamp};
use crate::platform::http::Problem;
use crate::schema::imports;
use diesel::prelude::*;

/// An import as stored.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = imports)]
pub(super) struct Import {
    pub county_id: i64,
    pub id: Id,
    pub kind: ImportKind,
    pub file_name: String,
    pub status: ImportStatus,
    /// The table as it was read; emptied when the import is over.
    pub rows: Json,
    /// Counts, findings and sample of the last check.
    pub report: Json,
    pub created_by: Id,
    pub created_at: Timestamp,
    pub applied_at: Option<Timestamp>,
    pub version: i64,
}

/// Keeps a preview.
pub(super) fn insert(
    conn: &mut AnyConnection,
    _scope: &Scope,
    import: &Import,
) -> Result<(), Problem> {
    diesel::insert_into(imports::table)
        .values(import)
        .execute(conn)?;
    Ok(())
}

/// Those who work for the whole county see all its imports, those of a town their own.
fn check(scope: &Scope, import: Import) -> Result<Import, Problem> {
    if scope.town_id().is_none() || import.created_by == scope.account_id() {
        Ok(import)
    } else {
        Err(Problem::not_found())
    }
}

/// An import in scope, or 404.
pub(super) fn get(conn: &mut AnyConnection, scope: &Scope, id: Id) -> Result<Import, Problem> {
    let found = imports::table
        .find((scope.county_id(), id))
        .select(Import::as_select())
        .first(conn)?;
    check(scope, found)
}

/// The same, locked until the transaction ends.
pub(super) fn get_for_update(
    conn: &mut AnyConnection,
    scope: &Scope,
    id: Id,
) -> Result<Import, Problem> {
    check(scope, lock(conn, scope, id)?)
}

/// Any import of the county, locked until the transaction ends.
pub(super) fn lock(conn: &mut AnyConnection, scope: &Scope, id: Id) -> Result<Import, Problem> {
    Ok(imports::table
        .find((scope.county_id(), id))
        .select(Import::columns())
        .lock_rows()
        .get_result(conn)?)
}

/// Previews of every county that were made before an instant.
pub(super) fn previewed_before(
    conn: &mut AnyConnection,
    before: Timestamp,
) -> Result<Vec<Import>, Problem> {
    Ok(imports::table
        .filter(imports::status.eq(ImportStatus::Previewed))
        .filter(imports::created_at.lt(before))
        .select(Import::as_select())
        .load(conn)?)
}

/// Writes how an import ended; its rows are personal data and are not kept longer than needed.
pub(super) fn finish(
    conn: &mut AnyConnection,
    scope: &Scope,
    import: &Import,
) -> Result<(), Problem> {
    diesel::update(imports::table.find((scope.county_id(), import.id)))
        .set((
            imports::status.eq(import.status),
            imports::rows.eq(Json(serde_json::Value::Null)),
            imports::report.eq(&import.report),
            imports::applied_at.eq(import.applied_at),
            imports::version.eq(import.version),
        ))
        .execute(conn)?;
    Ok(())
}
