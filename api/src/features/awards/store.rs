//! Commendations in the database: what a scope may see, locking, writing.

use super::model::AwardGrade;
use super::rows::AwardRow;
use crate::platform::auth::{Role, Scope};
use crate::platform::db::{AnyConnection, Columns, Id, LockRowsExt, MultiBackend, one_of};
use crate::platform::http::{IfMatch, Problem};
use crate::schema::{awards, deputy_group_members as members, suggestions};
use chrono::NaiveDate;
use diesel::prelude::*;

/// A select on commendations that can be narrowed step by step.
pub(super) type Boxed<'a> = awards::BoxedQuery<'a, MultiBackend>;

/// What a scope may see. County: all of the county; township: those its congress keeps; deputy: their own, those of the
/// suggestions they lead, and those of the groups they belong to or belonged to on its day.
pub(super) fn visible<'a>(scope: &Scope) -> Boxed<'a> {
    let query = awards::table
        .into_boxed()
        .filter(awards::county_id.eq(scope.county_id()));
    match scope.role() {
        Role::County => query,
        Role::Township => query.filter(awards::town_id.eq(scope.town_id())),
        Role::Deputy => {
            let led = suggestions::table
                .filter(suggestions::county_id.eq(scope.county_id()))
                .filter(suggestions::lead_deputy_id.nullable().eq(scope.deputy_id()))
                .select(suggestions::id.nullable());
            let joined = members::table
                .filter(members::county_id.eq(awards::county_id))
                .filter(members::group_id.nullable().eq(awards::group_id))
                .filter(members::deputy_id.nullable().eq(scope.deputy_id()))
                .filter(
                    members::left_on
                        .is_null()
                        .or(members::left_on.gt(awards::awarded_on.nullable())),
                );
            query.filter(
                awards::deputy_id
                    .eq(scope.deputy_id())
                    .or(awards::suggestion_id.eq_any(led))
                    .or(diesel::dsl::exists(joined)),
            )
        }
        Role::Undertaker | Role::Village | Role::Admin | Role::Security | Role::Auditor => {
            query.filter(awards::version.lt(0))
        }
    }
}

/// A commendation in scope.
pub(super) fn find(
    conn: &mut AnyConnection,
    scope: &Scope,
    id: Id,
) -> Result<Option<AwardRow>, Problem> {
    Ok(visible(scope)
        .filter(awards::id.eq(id))
        .select(AwardRow::as_select())
        .first(conn)
        .optional()?)
}

/// A commendation in scope, or 404.
pub(super) fn get(conn: &mut AnyConnection, scope: &Scope, id: Id) -> Result<AwardRow, Problem> {
    find(conn, scope, id)?.ok_or_else(Problem::not_found)
}

/// A commendation in scope, locked until the transaction ends; 412 when it is not the version the caller looked at.
pub(super) fn lock(
    conn: &mut AnyConnection,
    scope: &Scope,
    id: Id,
    seen: IfMatch,
) -> Result<AwardRow, Problem> {
    let locked: Option<i64> = awards::table
        .find((scope.county_id(), id))
        .select(awards::version)
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
    let this = awards::table.find((county_id, id));
    let found: Option<i64> = this.select(awards::version).first(conn).optional()?;
    Ok(found.is_some())
}

/// Enters a commendation.
pub(super) fn insert(conn: &mut AnyConnection, row: &AwardRow) -> Result<(), Problem> {
    diesel::insert_into(awards::table)
        .values(row)
        .execute(conn)?;
    Ok(())
}

/// Writes what an act changed and counts the version up; gives back the row as it is now.
pub(super) fn save(conn: &mut AnyConnection, row: &AwardRow) -> Result<AwardRow, Problem> {
    use awards as a;
    Ok(diesel::update(a::table.find((row.county_id, row.id)))
        .set((
            a::title.eq(&row.title),
            a::grade.eq(row.grade),
            a::giver.eq(&row.giver),
            a::awarded_on.eq(row.awarded_on),
            a::document_number.eq(&row.document_number),
            a::note.eq(&row.note),
            a::withdrawn_on.eq(row.withdrawn_on),
            a::withdraw_reason.eq(&row.withdraw_reason),
            a::version.eq(row.version + 1),
            a::updated_at.eq(row.updated_at),
        ))
        .returning(AwardRow::columns())
        .get_result(conn)?)
}

/// A commendation as the duty file needs it (A8, part 8).
#[derive(Debug, Clone)]
pub struct Honour {
    /// Identifier.
    pub id: Id,
    /// Whose.
    pub deputy_id: Id,
    /// The honour.
    pub title: String,
    /// The level of whoever gave it.
    pub grade: AwardGrade,
    /// Who gave it.
    pub giver: String,
    /// The day.
    pub awarded_on: NaiveDate,
    /// The number of the paper.
    pub document_number: Option<String>,
    /// Since when it is taken back.
    pub withdrawn_on: Option<NaiveDate>,
}

/// What some deputies were given, in whatever term, the first first, also what was taken back: one query.
///
/// # Errors
/// Database errors.
pub fn of_deputies(
    conn: &mut AnyConnection,
    county_id: i64,
    ids: &[Id],
) -> Result<Vec<Honour>, Problem> {
    let ids = ids.iter().copied().map(Some);
    let rows: Vec<AwardRow> = awards::table
        .filter(awards::county_id.eq(county_id))
        .filter(one_of(awards::deputy_id, ids))
        .order((awards::awarded_on.asc(), awards::id.asc()))
        .select(AwardRow::as_select())
        .load(conn)?;
    let honours = rows.into_iter().filter_map(|row| {
        Some(Honour {
            id: row.id,
            deputy_id: row.deputy_id?,
            title: row.title,
            grade: row.grade,
            giver: row.giver,
            awarded_on: row.awarded_on,
            document_number: row.document_number,
            withdrawn_on: row.withdrawn_on,
        })
    });
    Ok(honours.collect())
}
