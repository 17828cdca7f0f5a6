//! Stations in the database: what a scope may see, locking, writing.

use super::error;
use super::rows::StationRow;
use crate::features::congresses::seated_in;
use crate::platform::auth::{Role, Scope};
use crate::platform::db::{
    AnyConnection, Columns, Id, LockRowsExt, MultiBackend, Violation, one_of, violation,
};
use crate::platform::http::{IfMatch, Problem};
use crate::schema::{station_members, stations};
use diesel::prelude::*;
use diesel::result::Error;

/// A select on stations that can be narrowed step by step.
pub(super) type Boxed<'a> = stations::BoxedQuery<'a, MultiBackend>;

/// What a scope may see. County: all of the county; township: those of its congress; deputy: those of the congresses
/// they sit in, and those they belong to.
pub(super) fn visible<'a>(scope: &Scope) -> Boxed<'a> {
    let query = stations::table
        .into_boxed()
        .filter(stations::county_id.eq(scope.county_id()));
    match scope.role() {
        Role::County => query,
        Role::Township => query.filter(stations::town_id.eq(scope.town_id())),
        Role::Deputy => {
            let own = station_members::table
                .filter(station_members::county_id.eq(scope.county_id()))
                .filter(station_members::deputy_id.nullable().eq(scope.deputy_id()))
                .filter(station_members::left_on.is_null())
                .select(station_members::station_id);
            query.filter(
                stations::id
                    .eq_any(own)
                    .or(stations::organ_id.nullable().eq_any(seated_in!(scope))),
            )
        }
        Role::Undertaker | Role::Village | Role::Admin | Role::Security | Role::Auditor => {
            query.filter(stations::version.lt(0))
        }
    }
}

/// A station in scope, or 404.
pub(super) fn get(conn: &mut AnyConnection, scope: &Scope, id: Id) -> Result<StationRow, Problem> {
    find(conn, scope, id)?.ok_or_else(Problem::not_found)
}

/// A station in scope.
pub(super) fn find(
    conn: &mut AnyConnection,
    scope: &Scope,
    id: Id,
) -> Result<Option<StationRow>, Problem> {
    Ok(visible(scope)
        .filter(stations::id.eq(id))
        .select(StationRow::as_select())
        .first(conn)
        .optional()?)
}

/// A station in scope, locked until the transaction ends; 412 when it is not the version the caller looked at.
pub(super) fn lock(
    conn: &mut AnyConnection,
    scope: &Scope,
    id: Id,
    seen: IfMatch,
) -> Result<StationRow, Problem> {
    let locked: Option<i64> = stations::table
        .find((scope.county_id(), id))
        .select(stations::version)
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
    let this = stations::table.find((county_id, id));
    let found: Option<i64> = this.select(stations::version).first(conn).optional()?;
    Ok(found.is_some())
}

fn name_taken(error: Error, row: &StationRow) -> Problem {
    match violation(&error) {
        Some(Violation::Unique(name)) if name.contains("name") => {
            error::NAME_TAKEN.with("name", row.name.as_str())
        }
        _ => error.into(),
    }
}

/// Enters a station; 409 when the congress has an open one of this name.
pub(super) fn insert(conn: &mut AnyConnection, row: &StationRow) -> Result<(), Problem> {
    diesel::insert_into(stations::table)
        .values(row)
        .execute(conn)
        .map_err(|error| name_taken(error, row))?;
    Ok(())
}

/// Writes what an act changed and counts the version up; gives back the row as it is now.
pub(super) fn save(conn: &mut AnyConnection, row: &StationRow) -> Result<StationRow, Problem> {
    use stations as s;
    diesel::update(s::table.find((row.county_id, row.id)))
        .set((
            s::kind.eq(row.kind),
            s::name.eq(&row.name),
            s::village.eq(&row.village),
            s::address.eq(&row.address),
            s::phone.eq(&row.phone),
            s::area_m2.eq(row.area_m2),
            s::contact_id.eq(row.contact_id),
            s::contact_name.eq(&row.contact_name),
            s::closed_on.eq(row.closed_on),
            s::closed_reason.eq(&row.closed_reason),
            s::version.eq(row.version + 1),
            s::updated_at.eq(row.updated_at),
        ))
        .returning(StationRow::columns())
        .get_result(conn)
        .map_err(|error| name_taken(error, row))
}

/// Stations of a county by identifier.
pub(super) fn by_ids(
    conn: &mut AnyConnection,
    county_id: i64,
    ids: &[Id],
) -> Result<Vec<StationRow>, Problem> {
    Ok(stations::table
        .filter(stations::county_id.eq(county_id))
        .filter(one_of(stations::id, ids.to_vec()))
        .order(stations::id.asc())
        .select(StationRow::as_select())
        .load(conn)?)
}
