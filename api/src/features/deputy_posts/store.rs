//! Posts in the database: what a scope may see, locking, writing.

use super::error;
use super::rows::PostRow;
use crate::features::congresses::seated_in;
use crate::platform::auth::{Role, Scope};
use crate::platform::db::{
    AnyConnection, Columns, Id, LockRowsExt, MultiBackend, Violation, one_of, violation,
};
use crate::platform::http::{IfMatch, Problem};
use crate::schema::deputy_posts;
use diesel::prelude::*;
use diesel::result::Error;

/// A select on posts that can be narrowed step by step.
pub(super) type Boxed<'a> = deputy_posts::BoxedQuery<'a, MultiBackend>;

/// What a scope may see. County: all of the county; township: those of its congress; deputy: those of the congresses
/// they sit in.
pub(super) fn visible<'a>(scope: &Scope) -> Boxed<'a> {
    let query = deputy_posts::table
        .into_boxed()
        .filter(deputy_posts::county_id.eq(scope.county_id()));
    match scope.role() {
        Role::County => query,
        Role::Township => query.filter(deputy_posts::town_id.eq(scope.town_id())),
        Role::Deputy => query.filter(deputy_posts::organ_id.nullable().eq_any(seated_in!(scope))),
        Role::Undertaker | Role::Village | Role::Admin | Role::Security | Role::Auditor => {
            query.filter(deputy_posts::version.lt(0))
        }
    }
}

/// A post in scope, or 404.
pub(super) fn get(conn: &mut AnyConnection, scope: &Scope, id: Id) -> Result<PostRow, Problem> {
    let found = visible(scope)
        .filter(deputy_posts::id.eq(id))
        .select(PostRow::as_select())
        .first(conn)
        .optional()?;
    found.ok_or_else(Problem::not_found)
}

/// A post of a county, locked until the transaction ends; the caller asks whether it is in scope.
pub(super) fn lock_any(
    conn: &mut AnyConnection,
    county_id: i64,
    id: Id,
) -> Result<PostRow, Problem> {
    let locked: Option<i64> = deputy_posts::table
        .find((county_id, id))
        .select(deputy_posts::version)
        .lock_rows()
        .get_result(conn)
        .optional()?;
    locked.ok_or_else(Problem::not_found)?;
    let found = deputy_posts::table
        .find((county_id, id))
        .select(PostRow::as_select())
        .first(conn)
        .optional()?;
    found.ok_or_else(Problem::not_found)
}

/// A post in scope, locked until the transaction ends; 412 when it is not the version the caller looked at, if it
/// says which.
pub(super) fn lock(
    conn: &mut AnyConnection,
    scope: &Scope,
    id: Id,
    seen: Option<IfMatch>,
) -> Result<PostRow, Problem> {
    lock_any(conn, scope.county_id(), id)?;
    let row = get(conn, scope, id)?;
    if let Some(seen) = seen {
        seen.check(row.version)?;
    }
    Ok(row)
}

/// Whether an identifier is taken.
pub(super) fn exists(conn: &mut AnyConnection, county_id: i64, id: Id) -> Result<bool, Problem> {
    let this = deputy_posts::table.find((county_id, id));
    let found: Option<i64> = this.select(deputy_posts::version).first(conn).optional()?;
    Ok(found.is_some())
}

fn name_taken(error: Error, row: &PostRow) -> Problem {
    match violation(&error) {
        Some(Violation::Unique(name)) if name.contains("name") => {
            error::NAME_TAKEN.with("name", row.name.as_str())
        }
        _ => error.into(),
    }
}

/// Enters a post; 409 when the congress has an open one of this name.
pub(super) fn insert(conn: &mut AnyConnection, row: &PostRow) -> Result<(), Problem> {
    diesel::insert_into(deputy_posts::table)
        .values(row)
        .execute(conn)
        .map_err(|error| name_taken(error, row))?;
    Ok(())
}

/// Writes what an act changed and counts the version up; gives back the row as it is now.
pub(super) fn save(conn: &mut AnyConnection, row: &PostRow) -> Result<PostRow, Problem> {
    use deputy_posts as p;
    diesel::update(p::table.find((row.county_id, row.id)))
        .set((
            p::name.eq(&row.name),
            p::duties.eq(&row.duties),
            p::seats.eq(row.seats),
            p::closed_on.eq(row.closed_on),
            p::closed_reason.eq(&row.closed_reason),
            p::is_published.eq(row.is_published),
            p::published_on.eq(row.published_on),
            p::decided_on.eq(row.decided_on),
            p::decided_by.eq(&row.decided_by),
            p::version.eq(row.version + 1),
            p::updated_at.eq(row.updated_at),
        ))
        .returning(PostRow::columns())
        .get_result(conn)
        .map_err(|error| name_taken(error, row))
}

/// Posts of a county by identifier.
pub(super) fn by_ids(
    conn: &mut AnyConnection,
    county_id: i64,
    ids: &[Id],
) -> Result<Vec<PostRow>, Problem> {
    Ok(deputy_posts::table
        .filter(deputy_posts::county_id.eq(county_id))
        .filter(one_of(deputy_posts::id, ids.to_vec()))
        .order(deputy_posts::id.asc())
        .select(PostRow::as_select())
        .load(conn)?)
}

/// Open posts that are public: of the county congress (no town), or of a town, or of all; by town and name.
pub(super) fn published(
    conn: &mut AnyConnection,
    county_id: i64,
    of: Option<Option<Id>>,
) -> Result<Vec<PostRow>, Problem> {
    let query = deputy_posts::table
        .into_boxed()
        .filter(deputy_posts::county_id.eq(county_id))
        .filter(deputy_posts::is_published.eq(true))
        .filter(deputy_posts::closed_on.is_null());
    let query = match of {
        None => query,
        Some(None) => query.filter(deputy_posts::town_id.is_null()),
        Some(Some(town)) => query.filter(deputy_posts::town_id.eq(town)),
    };
    Ok(query
        .order((
            deputy_posts::organ_id.asc(),
            deputy_posts::created_at.asc(),
            deputy_posts::id.asc(),
        ))
        .limit(500)
        .select(PostRow::as_select())
        .load(conn)?)
}
