//! Inspections in the database: what a scope may see, locking, writing.

use super::rows::Inspection;
use crate::features::congresses::CongressLevel;
use crate::features::organs::OrganKind;
use crate::platform::auth::{Role, Scope};
use crate::platform::db::{AnyConnection, Columns, Id, LockRowsExt, MultiBackend};
use crate::platform::http::{IfMatch, Problem};
use crate::schema::{
    inspection_deputies, inspection_handovers, inspections, oral_opinions, organs,
};
use diesel::prelude::*;

/// A select on inspections that can be narrowed step by step.
pub(super) type Boxed<'a> = inspections::BoxedQuery<'a, MultiBackend>;

/// What a scope may see. County: all of the county; township: those of its congress; deputy: those they
/// took part in or recorded; unit: those handed over to it.
pub(super) fn visible<'a>(scope: &Scope) -> Boxed<'a> {
    let query = inspections::table
        .into_boxed()
        .filter(inspections::county_id.eq(scope.county_id()));
    match scope.role() {
        Role::County => query,
        Role::Township => query.filter(inspections::town_id.eq(scope.town_id())),
        Role::Deputy => query.filter(
            inspections::id
                .eq_any(taken_part_in(scope))
                .or(inspections::created_by.eq(scope.account_id())),
        ),
        Role::Undertaker => query.filter(
            inspections::id.eq_any(
                inspection_handovers::table
                    .filter(inspection_handovers::county_id.eq(scope.county_id()))
                    .filter(inspection_handovers::unit_id.eq(scope.organ_id()))
                    .select(inspection_handovers::inspection_id),
            ),
        ),
        Role::Village | Role::Admin | Role::Security | Role::Auditor => {
            query.filter(inspections::version.lt(0))
        }
    }
}

/// The inspections the caller took part in.
#[diesel::dsl::auto_type(no_type_alias)]
fn taken_part_in(scope: &Scope) -> _ {
    let county_id: i64 = scope.county_id();
    let deputy_id: Option<Id> = scope.deputy_id();
    inspection_deputies::table
        .filter(inspection_deputies::county_id.eq(county_id))
        .filter(inspection_deputies::deputy_id.nullable().eq(deputy_id))
        .select(inspection_deputies::inspection_id)
}

/// Whether the caller works for the office of its congress.
pub(super) fn is_office(scope: &Scope, row: &Inspection) -> bool {
    match row.level {
        CongressLevel::County => scope.role() == Role::County,
        CongressLevel::Township => scope.role() == Role::Township && scope.town_id() == row.town_id,
    }
}

/// An inspection in scope.
pub fn find(
    conn: &mut AnyConnection,
    scope: &Scope,
    id: Id,
) -> Result<Option<Inspection>, Problem> {
    Ok(visible(scope)
        .filter(inspections::id.eq(id))
        .select(Inspection::as_select())
        .first(conn)
        .optional()?)
}

/// An inspection in scope, or 404.
pub(super) fn get(conn: &mut AnyConnection, scope: &Scope, id: Id) -> Result<Inspection, Problem> {
    find(conn, scope, id)?.ok_or_else(Problem::not_found)
}

/// An inspection in scope, locked until the transaction ends; 412 when it is not the version the caller
/// looked at.
pub(super) fn lock(
    conn: &mut AnyConnection,
    scope: &Scope,
    id: Id,
    seen: IfMatch,
) -> Result<Inspection, Problem> {
    let locked: Option<i64> = inspections::table
        .find((scope.county_id(), id))
        .select(inspections::version)
        .lock_rows()
        .get_result(conn)
        .optional()?;
    locked.ok_or_else(Problem::not_found)?;
    let row = get(conn, scope, id)?;
    seen.check(row.version)?;
    Ok(row)
}

/// Whether the county has an inspection with this identifier, in scope or not.
pub(super) fn exists(conn: &mut AnyConnection, county_id: i64, id: Id) -> Result<bool, Problem> {
    let this = inspections::table.find((county_id, id));
    let found: Option<i64> = this.select(inspections::version).first(conn).optional()?;
    Ok(found.is_some())
}

/// Whether oral opinions name it as their occasion.
pub(super) fn has_opinions(conn: &mut AnyConnection, row: &Inspection) -> Result<bool, Problem> {
    let found: Option<Id> = oral_opinions::table
        .filter(oral_opinions::county_id.eq(row.county_id))
        .filter(oral_opinions::inspection_id.eq(row.id))
        .select(oral_opinions::id)
        .first(conn)
        .optional()?;
    Ok(found.is_some())
}

/// Enters an inspection.
pub(super) fn insert(conn: &mut AnyConnection, row: &Inspection) -> Result<(), Problem> {
    diesel::insert_into(inspections::table)
        .values(row)
        .execute(conn)?;
    Ok(())
}

/// Writes what an act changed and counts the version up; gives back the row as it is now.
pub(super) fn save(conn: &mut AnyConnection, row: &Inspection) -> Result<Inspection, Problem> {
    Ok(
        diesel::update(inspections::table.find((row.county_id, row.id)))
            .set((
                (
                    inspections::kind.eq(row.kind),
                    inspections::title.eq(&row.title),
                    inspections::begins_on.eq(row.begins_on),
                    inspections::ends_on.eq(row.ends_on),
                    inspections::place.eq(&row.place),
                    inspections::lead_deputy_id.eq(row.lead_deputy_id),
                    inspections::lead_name.eq(&row.lead_name),
                    inspections::deputy_count.eq(row.deputy_count),
                    inspections::search_text.eq(&row.search_text),
                ),
                (
                    inspections::status.eq(row.status),
                    inspections::has_report.eq(row.has_report),
                    inspections::unit_count.eq(row.unit_count),
                    inspections::answered_count.eq(row.answered_count),
                    inspections::due_on.eq(row.due_on),
                    inspections::version.eq(row.version + 1),
                    inspections::updated_at.eq(row.updated_at),
                ),
            ))
            .returning(Inspection::columns())
            .get_result(conn)?,
    )
}

/// Throws an inspection away, with who took part and its report.
pub(super) fn delete(conn: &mut AnyConnection, row: &Inspection) -> Result<(), Problem> {
    diesel::delete(inspections::table.find((row.county_id, row.id))).execute(conn)?;
    Ok(())
}

/// The name of a working unit that can be asked: of the county, or of the town for its congress.
pub fn unit_name(
    conn: &mut AnyConnection,
    county_id: i64,
    (level, town_id): (CongressLevel, Option<Id>),
    unit_id: Id,
) -> Result<Option<String>, Problem> {
    let mut query = organs::table
        .into_boxed()
        .filter(organs::county_id.eq(county_id))
        .filter(organs::id.eq(unit_id))
        .filter(organs::kind.eq(OrganKind::GovernmentUnit))
        .filter(organs::is_active.eq(true));
    if level == CongressLevel::Township {
        query = query.filter(organs::town_id.is_null().or(organs::town_id.eq(town_id)));
    }
    Ok(query.select(organs::name).first(conn).optional()?)
}
