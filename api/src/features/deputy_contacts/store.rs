//! Contacts in the database: what a scope may see, locking, writing.

use super::model::DeputyContactKind;
use super::rows::ContactRow;
use crate::features::congresses::CongressLevel;
use crate::platform::auth::{Role, Scope};
use crate::platform::db::{AnyConnection, Columns, Id, LockRowsExt, MultiBackend, one_of};
use crate::platform::http::{IfMatch, Problem};
use crate::schema::deputy_contacts as contacts;
use diesel::prelude::*;

/// A select on contacts that can be narrowed step by step.
pub(super) type Boxed<'a> = contacts::BoxedQuery<'a, MultiBackend>;

/// What a scope may see. Deputy: those they keep, and who looks after them; township: those of its congress,
/// subdistrict: those that are laid with it; county: those of its own congress, and of the towns who looks after whom,
/// but no residents.
pub(super) fn visible<'a>(scope: &Scope) -> Boxed<'a> {
    let query = contacts::table
        .into_boxed()
        .filter(contacts::county_id.eq(scope.county_id()));
    match scope.role() {
        Role::County => query.filter(
            contacts::level
                .eq(CongressLevel::County)
                .or(contacts::kind.eq(DeputyContactKind::Deputy)),
        ),
        Role::Township if scope.is_outpost() => {
            query.filter(contacts::office_id.eq(scope.organ_id()))
        }
        Role::Township => query.filter(contacts::town_id.eq(scope.town_id())),
        Role::Deputy => query.filter(
            contacts::keeper_id
                .nullable()
                .eq(scope.deputy_id())
                .or(contacts::deputy_id.eq(scope.deputy_id())),
        ),
        Role::Undertaker | Role::Village | Role::Admin | Role::Security | Role::Auditor => {
            query.filter(contacts::version.lt(0))
        }
    }
}

/// A contact in scope, or 404.
pub(super) fn get(conn: &mut AnyConnection, scope: &Scope, id: Id) -> Result<ContactRow, Problem> {
    visible(scope)
        .filter(contacts::id.eq(id))
        .select(ContactRow::as_select())
        .first(conn)
        .optional()?
        .ok_or_else(Problem::not_found)
}

/// A contact in scope, locked until the transaction ends.
pub(super) fn lock(conn: &mut AnyConnection, scope: &Scope, id: Id) -> Result<ContactRow, Problem> {
    let locked: Option<i64> = contacts::table
        .find((scope.county_id(), id))
        .select(contacts::version)
        .lock_rows()
        .get_result(conn)
        .optional()?;
    locked.ok_or_else(Problem::not_found)?;
    get(conn, scope, id)
}

/// The same; 412 when it is not the version the caller looked at.
pub(super) fn lock_seen(
    conn: &mut AnyConnection,
    scope: &Scope,
    id: Id,
    seen: IfMatch,
) -> Result<ContactRow, Problem> {
    let row = lock(conn, scope, id)?;
    seen.check(row.version)?;
    Ok(row)
}

/// The deputies whom some members look after in a term, locked in their order.
pub(super) fn lock_of_members(
    conn: &mut AnyConnection,
    county_id: i64,
    term_id: Id,
    members: &[Id],
) -> Result<Vec<ContactRow>, Problem> {
    Ok(contacts::table
        .filter(contacts::county_id.eq(county_id))
        .filter(contacts::term_id.eq(term_id))
        .filter(contacts::kind.eq(DeputyContactKind::Deputy))
        .filter(one_of(contacts::keeper_id, members.to_vec()))
        .filter(contacts::ended_on.is_null())
        .order(contacts::id.asc())
        .select(ContactRow::columns())
        .lock_rows()
        .get_results(conn)?)
}

/// Whether an identifier is taken.
pub(super) fn exists(conn: &mut AnyConnection, county_id: i64, id: Id) -> Result<bool, Problem> {
    let this = contacts::table.find((county_id, id));
    let found: Option<i64> = this.select(contacts::version).first(conn).optional()?;
    Ok(found.is_some())
}

/// Enters a contact.
pub(super) fn insert(conn: &mut AnyConnection, row: &ContactRow) -> Result<(), Problem> {
    diesel::insert_into(contacts::table)
        .values(row)
        .execute(conn)?;
    Ok(())
}

/// Writes what an act changed and counts the version up; gives back the row as it is now.
pub(super) fn save(conn: &mut AnyConnection, row: &ContactRow) -> Result<ContactRow, Problem> {
    use contacts as c;
    Ok(diesel::update(c::table.find((row.county_id, row.id)))
        .set((
            c::label.eq(&row.label),
            c::is_household.eq(row.is_household),
            c::village.eq(&row.village),
            c::phone.eq(&row.phone),
            c::last_on.eq(row.last_on),
            c::ended_on.eq(row.ended_on),
            c::end_reason.eq(&row.end_reason),
            c::version.eq(row.version + 1),
            c::updated_at.eq(row.updated_at),
        ))
        .returning(ContactRow::columns())
        .get_result(conn)?)
}
