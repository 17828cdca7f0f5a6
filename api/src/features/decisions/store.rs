//! Decisions in the database: what a scope may see, locking, writing.

use super::model::DecisionStatus;
use super::rows::DecisionRow;
use crate::features::congresses::CongressLevel;
use crate::platform::auth::{Role, Scope};
use crate::platform::db::{AnyConnection, Columns, Id, LockRowsExt, MultiBackend};
use crate::platform::http::{IfMatch, Problem};
use crate::schema::{decision_handovers, decisions, mandates, terms};
use diesel::prelude::*;

/// A select on decisions that can be narrowed step by step.
pub(super) type Boxed<'a> = decisions::BoxedQuery<'a, MultiBackend>;

/// What a scope may see. County: all of the county; township: those of its congress; deputy: the adopted ones
/// of the congresses they sit in; unit: those handed over to it.
pub(super) fn visible<'a>(scope: &Scope) -> Boxed<'a> {
    let query = decisions::table
        .into_boxed()
        .filter(decisions::county_id.eq(scope.county_id()));
    match scope.role() {
        Role::County => query,
        Role::Township => query.filter(decisions::town_id.eq(scope.town_id())),
        Role::Deputy => query
            .filter(decisions::status.ne(DecisionStatus::Draft))
            .filter(
                decisions::organ_id.nullable().eq_any(
                    terms::table
                        .inner_join(
                            mandates::table.on(mandates::county_id
                                .eq(terms::county_id)
                                .and(mandates::term_id.eq(terms::id))),
                        )
                        .filter(mandates::county_id.eq(scope.county_id()))
                        .filter(mandates::deputy_id.nullable().eq(scope.deputy_id()))
                        .filter(mandates::ended_on.is_null())
                        .select(terms::organ_id),
                ),
            ),
        Role::Undertaker => query.filter(
            decisions::id.eq_any(
                decision_handovers::table
                    .filter(decision_handovers::county_id.eq(scope.county_id()))
                    .filter(decision_handovers::unit_id.eq(scope.organ_id()))
                    .select(decision_handovers::decision_id),
            ),
        ),
        Role::Village | Role::Admin | Role::Security | Role::Auditor => {
            query.filter(decisions::version.lt(0))
        }
    }
}

/// Whether the caller works for the office of its congress.
pub(super) fn is_office(scope: &Scope, row: &DecisionRow) -> bool {
    match row.level {
        CongressLevel::County => scope.role() == Role::County,
        CongressLevel::Township => scope.role() == Role::Township && scope.town_id() == row.town_id,
    }
}

/// A decision in scope.
pub(in crate::features) fn find(
    conn: &mut AnyConnection,
    scope: &Scope,
    id: Id,
) -> Result<Option<DecisionRow>, Problem> {
    Ok(visible(scope)
        .filter(decisions::id.eq(id))
        .select(DecisionRow::as_select())
        .first(conn)
        .optional()?)
}

/// A decision in scope, or 404.
pub(super) fn get(conn: &mut AnyConnection, scope: &Scope, id: Id) -> Result<DecisionRow, Problem> {
    find(conn, scope, id)?.ok_or_else(Problem::not_found)
}

/// A decision in scope, locked until the transaction ends; 412 when it is not the version the caller looked
/// at.
pub(super) fn lock(
    conn: &mut AnyConnection,
    scope: &Scope,
    id: Id,
    seen: IfMatch,
) -> Result<DecisionRow, Problem> {
    let locked: Option<i64> = decisions::table
        .find((scope.county_id(), id))
        .select(decisions::version)
        .lock_rows()
        .get_result(conn)
        .optional()?;
    locked.ok_or_else(Problem::not_found)?;
    let row = get(conn, scope, id)?;
    seen.check(row.version)?;
    Ok(row)
}

/// Whether the county has a decision with this identifier, in scope or not.
pub(super) fn exists(conn: &mut AnyConnection, county_id: i64, id: Id) -> Result<bool, Problem> {
    let this = decisions::table.find((county_id, id));
    let found: Option<i64> = this.select(decisions::version).first(conn).optional()?;
    Ok(found.is_some())
}

/// The title of a decision, whoever may see it.
pub(in crate::features) fn titled(
    conn: &mut AnyConnection,
    county_id: i64,
    id: Id,
) -> Result<Option<String>, Problem> {
    let this = decisions::table.find((county_id, id));
    Ok(this.select(decisions::title).first(conn).optional()?)
}

/// Whether a decision of the same congress has this number.
pub(super) fn is_numbered(
    conn: &mut AnyConnection,
    row: &DecisionRow,
    number: &str,
) -> Result<bool, Problem> {
    let found: Option<Id> = decisions::table
        .filter(decisions::county_id.eq(row.county_id))
        .filter(decisions::organ_id.eq(row.organ_id))
        .filter(decisions::number.eq(number))
        .select(decisions::id)
        .first(conn)
        .optional()?;
    Ok(found.is_some())
}

/// The deputies who sit in its congress now.
pub(super) fn deputies(conn: &mut AnyConnection, row: &DecisionRow) -> Result<Vec<Id>, Problem> {
    Ok(mandates::table
        .filter(mandates::county_id.eq(row.county_id))
        .filter(mandates::term_id.eq(row.term_id))
        .filter(mandates::ended_on.is_null())
        .order(mandates::deputy_id.asc())
        .select(mandates::deputy_id)
        .load(conn)?)
}

/// Enters a decision.
pub(super) fn insert(conn: &mut AnyConnection, row: &DecisionRow) -> Result<(), Problem> {
    diesel::insert_into(decisions::table)
        .values(row)
        .execute(conn)?;
    Ok(())
}

/// Writes what an act changed and counts the version up; gives back the row as it is now.
pub(super) fn save(conn: &mut AnyConnection, row: &DecisionRow) -> Result<DecisionRow, Problem> {
    Ok(
        diesel::update(decisions::table.find((row.county_id, row.id)))
            .set((
                (
                    decisions::kind.eq(row.kind),
                    decisions::body.eq(row.body),
                    decisions::title.eq(&row.title),
                    decisions::number.eq(&row.number),
                    decisions::basis.eq(&row.basis),
                    decisions::is_budget.eq(row.is_budget),
                    decisions::search_text.eq(&row.search_text),
                ),
                (
                    decisions::adopted_on.eq(row.adopted_on),
                    decisions::hand_over_due_on.eq(row.hand_over_due_on),
                    decisions::publish_due_on.eq(row.publish_due_on),
                    decisions::published_on.eq(row.published_on),
                    decisions::file_due_on.eq(row.file_due_on),
                    decisions::filed_on.eq(row.filed_on),
                    decisions::budget_filed_on.eq(row.budget_filed_on),
                ),
                (
                    decisions::status.eq(row.status),
                    decisions::unit_count.eq(row.unit_count),
                    decisions::reported_count.eq(row.reported_count),
                    decisions::accepted_count.eq(row.accepted_count),
                    decisions::due_on.eq(row.due_on),
                    decisions::version.eq(row.version + 1),
                    decisions::updated_at.eq(row.updated_at),
                ),
            ))
            .returning(DecisionRow::columns())
            .get_result(conn)?,
    )
}

/// Throws a draft away, with its text.
pub(super) fn delete(conn: &mut AnyConnection, row: &DecisionRow) -> Result<(), Problem> {
    diesel::delete(decisions::table.find((row.county_id, row.id))).execute(conn)?;
    Ok(())
}
