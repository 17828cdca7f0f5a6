//! Suggestions in the database: finding what a scope may see, locking, writing.

use diesel::prelude::*;

use super::model::{ContactMode, SignatureStatus, Status};
use super::rows::{Signature, Suggestion};
use crate::platform::auth::{Role, Scope};
use crate::platform::db::{
    AnyConnection, Columns, Id, LockRowsExt, MultiBackend, Timestamp, one_of, with_backend,
};
use crate::platform::http::Problem;
use crate::schema::{
    suggestion_contacts, suggestion_parts, suggestion_ratings, suggestion_signatures, suggestions,
};

/// A select on suggestions that can be narrowed step by step.
pub(super) type Boxed<'a> = suggestions::BoxedQuery<'a, MultiBackend>;

/// The states the deputies of a town may read about. Most suggestions are closed, the last state: it is
/// compared first.
pub(super) fn admitted() -> Vec<Status> {
    Status::ALL
        .iter()
        .rev()
        .copied()
        .filter(|status| status.is_admitted())
        .collect()
}

/// The others: those of whoever signed them and of the office.
pub(super) fn not_admitted() -> Vec<Status> {
    Status::ALL
        .iter()
        .copied()
        .filter(|status| !status.is_admitted())
        .collect()
}

/// All suggestions of the county.
pub(super) fn of_county<'a>(scope: &Scope) -> Boxed<'a> {
    suggestions::table
        .into_boxed()
        .filter(suggestions::county_id.eq(scope.county_id()))
}

/// Handed in at least once, or filed by the caller: what staff may see.
pub(super) fn not_a_foreign_draft<'a>(query: Boxed<'a>, scope: &Scope) -> Boxed<'a> {
    query.filter(
        suggestions::submitted_at
            .is_not_null()
            .or(suggestions::created_by.eq(scope.account_id())),
    )
}

/// What a scope may see. County: all of the county; township: its town; deputy: their own, those
/// they were asked to sign, and the admitted ones of their town; unit: those it works on.
pub(super) fn visible<'a>(scope: &Scope) -> Boxed<'a> {
    let query = of_county(scope);
    match scope.role() {
        Role::County => not_a_foreign_draft(query, scope),
        Role::Township => {
            not_a_foreign_draft(query, scope).filter(suggestions::town_id.eq(scope.town_id()))
        }
        Role::Deputy => query.filter(
            suggestions::id
                .eq_any(
                    suggestion_signatures::table
                        .filter(suggestion_signatures::county_id.eq(scope.county_id()))
                        .filter(
                            suggestion_signatures::deputy_id
                                .nullable()
                                .eq(scope.deputy_id()),
                        )
                        .select(suggestion_signatures::suggestion_id),
                )
                .or(suggestions::town_id
                    .eq(scope.town_id())
                    .and(one_of(suggestions::status, admitted()))),
        ),
        Role::Undertaker => query.filter(
            suggestions::unit_id
                .eq(scope.organ_id())
                .or(suggestions::id.eq_any(
                    suggestion_parts::table
                        .filter(suggestion_parts::county_id.eq(scope.county_id()))
                        .filter(suggestion_parts::unit_id.eq(scope.organ_id()))
                        .filter(suggestion_parts::ended_at.is_null())
                        .select(suggestion_parts::suggestion_id),
                )),
        ),
        Role::Village | Role::Admin | Role::Security | Role::Auditor => {
            query.filter(suggestions::version.lt(0))
        }
    }
}

/// A suggestion in scope.
pub fn find(
    conn: &mut AnyConnection,
    scope: &Scope,
    id: Id,
) -> Result<Option<Suggestion>, Problem> {
    Ok(visible(scope)
        .filter(suggestions::id.eq(id))
        .select(Suggestion::as_select())
        .first(conn)
        .optional()?)
}

/// A suggestion in scope, or 404.
pub fn get(conn: &mut AnyConnection, scope: &Scope, id: Id) -> Result<Suggestion, Problem> {
    find(conn, scope, id)?.ok_or_else(Problem::not_found)
}

/// A suggestion of the county, whoever may see it: for what is done to it along with another.
pub(super) fn find_in(
    conn: &mut AnyConnection,
    county_id: i64,
    id: Id,
) -> Result<Suggestion, Problem> {
    Ok(suggestions::table
        .find((county_id, id))
        .select(Suggestion::as_select())
        .first(conn)?)
}

/// The same at whatever version it is.
pub(super) fn lock_now(
    conn: &mut AnyConnection,
    scope: &Scope,
    id: Id,
) -> Result<Suggestion, Problem> {
    let locked: Option<i64> = suggestions::table
        .find((scope.county_id(), id))
        .select(suggestions::version)
        .lock_rows()
        .get_result(conn)
        .optional()?;
    locked.ok_or_else(Problem::not_found)?;
    get(conn, scope, id)
}

/// Whether the county has a suggestion with this identifier, in scope or not.
pub(super) fn exists(conn: &mut AnyConnection, county_id: i64, id: Id) -> Result<bool, Problem> {
    let this = suggestions::table.find((county_id, id));
    let found: Option<i64> = this.select(suggestions::version).first(conn).optional()?;
    Ok(found.is_some())
}

/// Enters a suggestion with its signatures; 409 when the identifier is taken.
pub(super) fn insert(
    conn: &mut AnyConnection,
    row: &Suggestion,
    signatures: &[Signature],
) -> Result<(), Problem> {
    diesel::insert_into(suggestions::table)
        .values(row)
        .execute(conn)?;
    insert_signatures(conn, signatures)
}

/// Writes what an act changed and counts the version up; gives back the row as it is now.
pub(super) fn save(conn: &mut AnyConnection, row: &Suggestion) -> Result<Suggestion, Problem> {
    Ok(
        diesel::update(suggestions::table.find((row.county_id, row.id)))
            .set((
                (
                    suggestions::number.eq(&row.number),
                    suggestions::title.eq(&row.title),
                    suggestions::content.eq(&row.content),
                    suggestions::status.eq(row.status),
                    suggestions::turn.eq(row.turn),
                    suggestions::round.eq(row.round),
                    suggestions::cosigner_count.eq(row.cosigner_count),
                    suggestions::unit_id.eq(row.unit_id),
                    suggestions::unit_count.eq(row.unit_count),
                    suggestions::occasion.eq(row.occasion),
                    suggestions::is_confidential.eq(row.is_confidential),
                    suggestions::is_key.eq(row.is_key),
                    suggestions::merged_into_id.eq(row.merged_into_id),
                ),
                (
                    suggestions::due_on.eq(row.due_on),
                    suggestions::result_class.eq(row.result_class),
                    suggestions::search_text.eq(&row.search_text),
                    suggestions::submitted_at.eq(row.submitted_at),
                    suggestions::closed_at.eq(row.closed_at),
                    suggestions::version.eq(row.version + 1),
                    suggestions::updated_at.eq(row.updated_at),
                ),
            ))
            .returning(Suggestion::columns())
            .get_result(conn)?,
    )
}

/// Throws a draft away; what hangs on it goes with it.
pub(super) fn delete(conn: &mut AnyConnection, row: &Suggestion) -> Result<(), Problem> {
    diesel::delete(suggestions::table.find((row.county_id, row.id))).execute(conn)?;
    Ok(())
}

/// Enters signatures.
pub(super) fn insert_signatures(
    conn: &mut AnyConnection,
    rows: &[Signature],
) -> Result<(), Problem> {
    if !rows.is_empty() {
        with_backend!(conn, c => diesel::insert_into(suggestion_signatures::table)
            .values(rows)
            .execute(c))?;
    }
    Ok(())
}

/// The signatures of a suggestion, the lead's included, in the order of the invitations.
pub(super) fn signatures(
    conn: &mut AnyConnection,
    row: &Suggestion,
) -> Result<Vec<Signature>, Problem> {
    Ok(suggestion_signatures::table
        .filter(suggestion_signatures::county_id.eq(row.county_id))
        .filter(suggestion_signatures::suggestion_id.eq(row.id))
        .order((
            suggestion_signatures::created_at.asc(),
            suggestion_signatures::deputy_id.asc(),
        ))
        .select(Signature::as_select())
        .load(conn)?)
}

/// Writes what a deputy said and when, or that they are asked again.
pub(super) fn update_signature(
    conn: &mut AnyConnection,
    row: &Signature,
    status: SignatureStatus,
    responded_at: Option<Timestamp>,
) -> Result<(), Problem> {
    let this = suggestion_signatures::table.find((row.county_id, row.suggestion_id, row.deputy_id));
    diesel::update(this)
        .set((
            suggestion_signatures::status.eq(status),
            suggestion_signatures::responded_at.eq(responded_at),
        ))
        .execute(conn)?;
    Ok(())
}

/// When this round of handling began: with the rating that opened it, when it is not the first.
pub(super) fn opened_at(
    conn: &mut AnyConnection,
    row: &Suggestion,
) -> Result<Option<Timestamp>, Problem> {
    if row.round == 1 {
        return Ok(None);
    }
    Ok(suggestion_ratings::table
        .filter(suggestion_ratings::county_id.eq(row.county_id))
        .filter(suggestion_ratings::suggestion_id.eq(row.id))
        .filter(suggestion_ratings::round.eq(row.round - 1))
        .order(suggestion_ratings::rated_at.desc())
        .select(suggestion_ratings::rated_at)
        .first(conn)
        .optional()?)
}

/// Which units contacted the deputy, when it was recorded, and how (J9).
pub(super) fn contacts_of(
    conn: &mut AnyConnection,
    row: &Suggestion,
) -> Result<Vec<(Id, Timestamp, ContactMode)>, Problem> {
    Ok(suggestion_contacts::table
        .filter(suggestion_contacts::county_id.eq(row.county_id))
        .filter(suggestion_contacts::suggestion_id.eq(row.id))
        .select((
            suggestion_contacts::unit_id,
            suggestion_contacts::at,
            suggestion_contacts::mode,
        ))
        .load(conn)?)
}
