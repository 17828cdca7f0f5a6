//! Motions in the database: what a scope may see, locking, writing.

use super::model::MotionStatus as Status;
use super::rows::Motion;
use crate::features::congresses::CongressLevel;
use crate::platform::auth::{Role, Scope};
use crate::platform::db::{AnyConnection, Columns, Id, LockRowsExt, MultiBackend, one_of};
use crate::platform::http::{IfMatch, Problem};
use crate::schema::{joint_signatures, mandates, motion_tasks, motions};
use diesel::prelude::*;

/// A select on motions that can be narrowed step by step.
pub(super) type Boxed<'a> = motions::BoxedQuery<'a, MultiBackend>;

/// Those every deputy of the congress may read.
pub(super) fn public() -> Vec<Status> {
    let all = Status::ALL.iter().copied();
    all.filter(|status| status.is_public()).collect()
}

fn of_county<'a>(scope: &Scope) -> Boxed<'a> {
    motions::table
        .into_boxed()
        .filter(motions::county_id.eq(scope.county_id()))
}

/// Handed in at least once, filed by the caller, or waiting for signatures on paper in the caller's
/// office: what staff may see.
fn not_a_foreign_draft<'a>(query: Boxed<'a>, scope: &Scope) -> Boxed<'a> {
    let own = match scope.role() {
        Role::County => CongressLevel::County,
        _ => CongressLevel::Township,
    };
    query.filter(
        motions::submitted_on
            .is_not_null()
            .or(motions::created_by.eq(scope.account_id()))
            .or(motions::paper_asked_at
                .is_not_null()
                .and(motions::level.eq(own))),
    )
}

/// What a scope may see. County: all of the county; township: those to its congress; deputy: their
/// own, those they were asked to sign, and what was decided in their congresses; unit: what it
/// carries out.
pub(super) fn visible<'a>(scope: &Scope) -> Boxed<'a> {
    let query = of_county(scope);
    match scope.role() {
        Role::County => not_a_foreign_draft(query, scope),
        Role::Township => {
            not_a_foreign_draft(query, scope).filter(motions::town_id.eq(scope.town_id()))
        }
        Role::Deputy => {
            let signed = joint_signatures::table
                .filter(joint_signatures::county_id.eq(scope.county_id()))
                .filter(joint_signatures::deputy_id.nullable().eq(scope.deputy_id()))
                .select(joint_signatures::subject_id);
            query.filter(
                motions::id.eq_any(signed).or(motions::term_id
                    .eq_any(terms_of(scope))
                    .and(one_of(motions::status, public()))),
            )
        }
        Role::Undertaker => query.filter(
            motions::id.eq_any(
                motion_tasks::table
                    .filter(motion_tasks::county_id.eq(scope.county_id()))
                    .filter(motion_tasks::unit_id.eq(scope.organ_id()))
                    .select(motion_tasks::motion_id),
            ),
        ),
        Role::Village | Role::Admin | Role::Security | Role::Auditor => {
            query.filter(motions::version.lt(0))
        }
    }
}

/// The terms the caller sits or sat in.
#[diesel::dsl::auto_type(no_type_alias)]
pub(super) fn terms_of(scope: &Scope) -> _ {
    let county_id: i64 = scope.county_id();
    let deputy_id: Option<Id> = scope.deputy_id();
    mandates::table
        .filter(mandates::county_id.eq(county_id))
        .filter(mandates::deputy_id.nullable().eq(deputy_id))
        .select(mandates::term_id)
}

/// Whether the caller works for the office that decides about motions of this congress.
pub(super) fn is_office(scope: &Scope, row: &Motion) -> bool {
    match row.level {
        CongressLevel::County => scope.role() == Role::County,
        CongressLevel::Township => scope.role() == Role::Township && scope.town_id() == row.town_id,
    }
}

/// A motion in scope.
pub(super) fn find(
    conn: &mut AnyConnection,
    scope: &Scope,
    id: Id,
) -> Result<Option<Motion>, Problem> {
    Ok(visible(scope)
        .filter(motions::id.eq(id))
        .select(Motion::as_select())
        .first(conn)
        .optional()?)
}

/// A motion in scope, or 404.
pub(super) fn get(conn: &mut AnyConnection, scope: &Scope, id: Id) -> Result<Motion, Problem> {
    find(conn, scope, id)?.ok_or_else(Problem::not_found)
}

/// A motion in scope, locked until the transaction ends; 412 when it is not the version the caller
/// looked at.
pub(super) fn lock(
    conn: &mut AnyConnection,
    scope: &Scope,
    id: Id,
    seen: IfMatch,
) -> Result<Motion, Problem> {
    let locked: Option<i64> = motions::table
        .find((scope.county_id(), id))
        .select(motions::version)
        .lock_rows()
        .get_result(conn)
        .optional()?;
    locked.ok_or_else(Problem::not_found)?;
    let row = get(conn, scope, id)?;
    seen.check(row.version)?;
    Ok(row)
}

/// Whether the county has a motion with this identifier, in scope or not.
pub(super) fn exists(conn: &mut AnyConnection, county_id: i64, id: Id) -> Result<bool, Problem> {
    let this = motions::table.find((county_id, id));
    let found: Option<i64> = this.select(motions::version).first(conn).optional()?;
    Ok(found.is_some())
}

/// Enters a motion.
pub(super) fn insert(conn: &mut AnyConnection, row: &Motion) -> Result<(), Problem> {
    diesel::insert_into(motions::table)
        .values(row)
        .execute(conn)?;
    Ok(())
}

/// Writes what an act changed and counts the version up; gives back the row as it is now.
pub(super) fn save(conn: &mut AnyConnection, row: &Motion) -> Result<Motion, Problem> {
    Ok(diesel::update(motions::table.find((row.county_id, row.id)))
        .set((
            motions::number.eq(&row.number),
            motions::title.eq(&row.title),
            motions::cause.eq(&row.cause),
            motions::grounds.eq(&row.grounds),
            motions::plan.eq(&row.plan),
            motions::status.eq(row.status),
            motions::signed_count.eq(row.signed_count),
            motions::required_count.eq(row.required_count),
            motions::suggestion_id.eq(row.suggestion_id),
            motions::search_text.eq(&row.search_text),
            motions::submitted_on.eq(row.submitted_on),
            motions::closed_at.eq(row.closed_at),
            motions::paper_asked_at.eq(row.paper_asked_at),
            motions::version.eq(row.version + 1),
            motions::updated_at.eq(row.updated_at),
        ))
        .returning(Motion::columns())
        .get_result(conn)?)
}

/// Throws a draft away.
pub(super) fn delete(conn: &mut AnyConnection, row: &Motion) -> Result<(), Problem> {
    diesel::delete(motions::table.find((row.county_id, row.id))).execute(conn)?;
    Ok(())
}
