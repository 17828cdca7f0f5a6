//! Appraisals in the database: what a scope may see, locking, writing.

use super::error;
use super::model::DeputyAppraisalStatus;
use super::rows::AppraisalRow;
use crate::features::congresses::seated_in;
use crate::platform::auth::{Role, Scope};
use crate::platform::db::{
    AnyConnection, Columns, Id, LockRowsExt, MultiBackend, Violation, violation,
};
use crate::platform::http::{IfMatch, Problem};
use crate::schema::{deputy_appraisal_raters as raters, deputy_appraisals};
use diesel::prelude::*;
use diesel::result::Error;

/// A select on appraisals that can be narrowed step by step.
pub(super) type Boxed<'a> = deputy_appraisals::BoxedQuery<'a, MultiBackend>;

/// What a scope may see. County: all of the county; township: those of its congress; deputy: those that have begun, of
/// the congresses they sit in, and those in which they could rate.
pub(super) fn visible<'a>(scope: &Scope) -> Boxed<'a> {
    let query = deputy_appraisals::table
        .into_boxed()
        .filter(deputy_appraisals::county_id.eq(scope.county_id()));
    match scope.role() {
        Role::County => query,
        Role::Township => query.filter(deputy_appraisals::town_id.eq(scope.town_id())),
        Role::Deputy => {
            let own = raters::table
                .filter(raters::county_id.eq(scope.county_id()))
                .filter(raters::deputy_id.nullable().eq(scope.deputy_id()))
                .select(raters::appraisal_id);
            query
                .filter(deputy_appraisals::opened_on.is_not_null())
                .filter(
                    deputy_appraisals::id
                        .eq_any(own)
                        .or(deputy_appraisals::organ_id
                            .nullable()
                            .eq_any(seated_in!(scope))),
                )
        }
        Role::Undertaker | Role::Village | Role::Admin | Role::Security | Role::Auditor => {
            query.filter(deputy_appraisals::version.lt(0))
        }
    }
}

/// An appraisal in scope, or 404.
pub(super) fn get(
    conn: &mut AnyConnection,
    scope: &Scope,
    id: Id,
) -> Result<AppraisalRow, Problem> {
    let found = visible(scope)
        .filter(deputy_appraisals::id.eq(id))
        .select(AppraisalRow::as_select())
        .first(conn)
        .optional()?;
    found.ok_or_else(Problem::not_found)
}

/// An appraisal in scope, locked until the transaction ends; 412 when it is not the version the caller looked at. Who
/// rates looked at none: what they say does not depend on it.
pub(super) fn lock(
    conn: &mut AnyConnection,
    scope: &Scope,
    id: Id,
    seen: Option<IfMatch>,
) -> Result<AppraisalRow, Problem> {
    let locked: Option<i64> = deputy_appraisals::table
        .find((scope.county_id(), id))
        .select(deputy_appraisals::version)
        .lock_rows()
        .get_result(conn)
        .optional()?;
    locked.ok_or_else(Problem::not_found)?;
    let row = get(conn, scope, id)?;
    if let Some(seen) = seen {
        seen.check(row.version)?;
    }
    Ok(row)
}

/// Whether an identifier is taken.
pub(super) fn exists(conn: &mut AnyConnection, county_id: i64, id: Id) -> Result<bool, Problem> {
    let this = deputy_appraisals::table.find((county_id, id));
    let found: Option<i64> = this
        .select(deputy_appraisals::version)
        .first(conn)
        .optional()?;
    Ok(found.is_some())
}

/// The appraisal of a congress that was prepared last; called off ones left out.
pub(super) fn newest(
    conn: &mut AnyConnection,
    county_id: i64,
    organ_id: Id,
) -> Result<Option<AppraisalRow>, Problem> {
    Ok(deputy_appraisals::table
        .filter(deputy_appraisals::county_id.eq(county_id))
        .filter(deputy_appraisals::organ_id.eq(organ_id))
        .filter(deputy_appraisals::status.ne(DeputyAppraisalStatus::Cancelled))
        .order((deputy_appraisals::year.desc(), deputy_appraisals::id.desc()))
        .select(AppraisalRow::as_select())
        .first(conn)
        .optional()?)
}

fn year_taken(error: Error) -> Problem {
    match violation(&error) {
        Some(Violation::Unique(name)) if name.contains("year") => error::YEAR_TAKEN.problem(),
        _ => error.into(),
    }
}

/// Enters an appraisal; 409 when the congress has one of the year.
pub(super) fn insert(conn: &mut AnyConnection, row: &AppraisalRow) -> Result<(), Problem> {
    diesel::insert_into(deputy_appraisals::table)
        .values(row)
        .execute(conn)
        .map_err(year_taken)?;
    Ok(())
}

/// Writes what an act changed and counts the version up; gives back the row as it is now.
pub(super) fn save(conn: &mut AnyConnection, row: &AppraisalRow) -> Result<AppraisalRow, Problem> {
    use deputy_appraisals as d;
    Ok(diesel::update(d::table.find((row.county_id, row.id)))
        .set((
            (
                d::title.eq(&row.title),
                d::items.eq(&row.items),
                d::status.eq(row.status),
                d::due_on.eq(row.due_on),
                d::opened_on.eq(row.opened_on),
                d::closed_on.eq(row.closed_on),
                d::share_percent.eq(row.share_percent),
                d::creation_target.eq(row.creation_target),
                d::commendation_target.eq(row.commendation_target),
                d::minimum_group.eq(row.minimum_group),
                d::member_count.eq(row.member_count),
            ),
            (
                d::reminded_on.eq(row.reminded_on),
                d::proposal_note.eq(&row.proposal_note),
                d::decided_on.eq(row.decided_on),
                d::decided_by.eq(&row.decided_by),
                d::decision_note.eq(&row.decision_note),
                d::cancel_reason.eq(&row.cancel_reason),
                d::version.eq(row.version + 1),
                d::updated_at.eq(row.updated_at),
            ),
        ))
        .returning(AppraisalRow::columns())
        .get_result(conn)?)
}
