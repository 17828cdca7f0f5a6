//! Oral opinions in the database: what a scope may see, locking, writing, routings.

use super::rows::{OralOpinion, RoutingRow};
use crate::features::congresses::CongressLevel;
use crate::platform::auth::{Role, Scope};
use crate::platform::db::{AnyConnection, Columns, Id, LockRowsExt, MultiBackend};
use crate::platform::http::{IfMatch, Problem};
use crate::schema::{inspection_deputies, oral_opinion_routings, oral_opinions};
use diesel::prelude::*;

/// A select on oral opinions that can be narrowed step by step.
pub(super) type Boxed<'a> = oral_opinions::BoxedQuery<'a, MultiBackend>;

/// What a scope may see. County: all of the county; township: those before its congress; deputy: their own,
/// and those of inspections they took part in; unit: those routed to it.
pub(super) fn visible<'a>(scope: &Scope) -> Boxed<'a> {
    let query = oral_opinions::table
        .into_boxed()
        .filter(oral_opinions::county_id.eq(scope.county_id()));
    match scope.role() {
        Role::County => query,
        Role::Township => query.filter(oral_opinions::town_id.eq(scope.town_id())),
        Role::Deputy => query.filter(
            oral_opinions::deputy_id
                .nullable()
                .eq(scope.deputy_id())
                .or(oral_opinions::inspection_id.eq_any(
                    inspection_deputies::table
                        .filter(inspection_deputies::county_id.eq(scope.county_id()))
                        .filter(
                            inspection_deputies::deputy_id
                                .nullable()
                                .eq(scope.deputy_id()),
                        )
                        .select(inspection_deputies::inspection_id.nullable()),
                )),
        ),
        Role::Undertaker => query.filter(oral_opinions::unit_id.eq(scope.organ_id())),
        Role::Village | Role::Admin | Role::Security | Role::Auditor => {
            query.filter(oral_opinions::version.lt(0))
        }
    }
}

/// Whether the caller works for the office of its congress.
pub(super) fn is_office(scope: &Scope, row: &OralOpinion) -> bool {
    match row.level {
        CongressLevel::County => scope.role() == Role::County,
        CongressLevel::Township => scope.role() == Role::Township && scope.town_id() == row.town_id,
    }
}

/// An oral opinion in scope, or 404.
pub(super) fn get(conn: &mut AnyConnection, scope: &Scope, id: Id) -> Result<OralOpinion, Problem> {
    let found = visible(scope)
        .filter(oral_opinions::id.eq(id))
        .select(OralOpinion::as_select())
        .first(conn)
        .optional()?;
    found.ok_or_else(Problem::not_found)
}

/// An oral opinion in scope, locked until the transaction ends; 412 when it is not the version the caller
/// looked at.
pub(super) fn lock(
    conn: &mut AnyConnection,
    scope: &Scope,
    id: Id,
    seen: IfMatch,
) -> Result<OralOpinion, Problem> {
    let locked: Option<i64> = oral_opinions::table
        .find((scope.county_id(), id))
        .select(oral_opinions::version)
        .lock_rows()
        .get_result(conn)
        .optional()?;
    locked.ok_or_else(Problem::not_found)?;
    let row = get(conn, scope, id)?;
    seen.check(row.version)?;
    Ok(row)
}

/// An oral opinion of the county, in scope or not, locked until the transaction ends.
pub(super) fn lock_any(
    conn: &mut AnyConnection,
    county_id: i64,
    id: Id,
) -> Result<Option<OralOpinion>, Problem> {
    let locked: Option<i64> = oral_opinions::table
        .find((county_id, id))
        .select(oral_opinions::version)
        .lock_rows()
        .get_result(conn)
        .optional()?;
    if locked.is_none() {
        return Ok(None);
    }
    Ok(oral_opinions::table
        .find((county_id, id))
        .select(OralOpinion::as_select())
        .first(conn)
        .optional()?)
}

/// Whether the county has an oral opinion with this identifier, in scope or not.
pub(super) fn exists(conn: &mut AnyConnection, county_id: i64, id: Id) -> Result<bool, Problem> {
    let this = oral_opinions::table.find((county_id, id));
    let found: Option<i64> = this.select(oral_opinions::version).first(conn).optional()?;
    Ok(found.is_some())
}

/// Enters an oral opinion.
pub(super) fn insert(conn: &mut AnyConnection, row: &OralOpinion) -> Result<(), Problem> {
    diesel::insert_into(oral_opinions::table)
        .values(row)
        .execute(conn)?;
    Ok(())
}

/// Writes what an act changed and counts the version up; gives back the row as it is now.
pub(super) fn save(conn: &mut AnyConnection, row: &OralOpinion) -> Result<OralOpinion, Problem> {
    Ok(
        diesel::update(oral_opinions::table.find((row.county_id, row.id)))
            .set((
                (
                    oral_opinions::kind.eq(row.kind),
                    oral_opinions::occasion.eq(&row.occasion),
                    oral_opinions::raised_on.eq(row.raised_on),
                    oral_opinions::content.eq(&row.content),
                    oral_opinions::addressed_unit_id.eq(row.addressed_unit_id),
                    oral_opinions::search_text.eq(&row.search_text),
                    oral_opinions::status.eq(row.status),
                    oral_opinions::unit_id.eq(row.unit_id),
                    oral_opinions::due_on.eq(row.due_on),
                ),
                (
                    oral_opinions::on_the_spot.eq(row.on_the_spot),
                    oral_opinions::answer.eq(&row.answer),
                    oral_opinions::answered_by.eq(&row.answered_by),
                    oral_opinions::answered_post.eq(&row.answered_post),
                    oral_opinions::answered_on.eq(row.answered_on),
                    oral_opinions::answer_recorded_by.eq(&row.answer_recorded_by),
                    oral_opinions::version.eq(row.version + 1),
                    oral_opinions::updated_at.eq(row.updated_at),
                ),
            ))
            .returning(OralOpinion::columns())
            .get_result(conn)?,
    )
}

/// Throws an oral opinion away that was never routed.
pub(super) fn delete(conn: &mut AnyConnection, row: &OralOpinion) -> Result<(), Problem> {
    diesel::delete(oral_opinions::table.find((row.county_id, row.id))).execute(conn)?;
    Ok(())
}

/// Enters a unit it is routed to.
pub(super) fn insert_routing(conn: &mut AnyConnection, row: &RoutingRow) -> Result<(), Problem> {
    diesel::insert_into(oral_opinion_routings::table)
        .values(row)
        .execute(conn)?;
    Ok(())
}

/// The units it was routed to, oldest first.
pub(super) fn routings(
    conn: &mut AnyConnection,
    row: &OralOpinion,
) -> Result<Vec<RoutingRow>, Problem> {
    Ok(oral_opinion_routings::table
        .filter(oral_opinion_routings::county_id.eq(row.county_id))
        .filter(oral_opinion_routings::opinion_id.eq(row.id))
        .order((
            oral_opinion_routings::at.asc(),
            oral_opinion_routings::id.asc(),
        ))
        .select(RoutingRow::as_select())
        .load(conn)?)
}

/// Whether a scope may see one.
pub(in crate::features) fn is_seen(
    conn: &mut AnyConnection,
    scope: &Scope,
    id: Id,
) -> Result<bool, Problem> {
    let found: Option<i64> = visible(scope)
        .filter(oral_opinions::id.eq(id))
        .select(oral_opinions::version)
        .first(conn)
        .optional()?;
    Ok(found.is_some())
}
