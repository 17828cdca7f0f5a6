//! Inquiries in the database: what a scope may see, locking, writing.

use super::model::InquiryStatus as Status;
use super::rows::Inquiry;
use crate::features::congresses::CongressLevel;
use crate::platform::auth::{Role, Scope};
use crate::platform::db::{AnyConnection, Columns, Id, LockRowsExt, MultiBackend, one_of};
use crate::platform::http::{IfMatch, Problem};
use crate::schema::{inquiries, joint_signatures, mandates};
use diesel::prelude::*;

/// A select on inquiries that can be narrowed step by step.
pub(super) type Boxed<'a> = inquiries::BoxedQuery<'a, MultiBackend>;

/// Those every deputy of the congress may read.
pub(super) fn public() -> Vec<Status> {
    let all = Status::ALL.iter().copied();
    all.filter(|status| status.is_public()).collect()
}

fn of_county<'a>(scope: &Scope) -> Boxed<'a> {
    inquiries::table
        .into_boxed()
        .filter(inquiries::county_id.eq(scope.county_id()))
}

/// Handed in at least once, filed by the caller, or waiting for signatures on paper in the caller's
/// office: what staff may see.
fn not_a_foreign_draft<'a>(query: Boxed<'a>, scope: &Scope) -> Boxed<'a> {
    let own = match scope.role() {
        Role::County => CongressLevel::County,
        _ => CongressLevel::Township,
    };
    query.filter(
        inquiries::submitted_on
            .is_not_null()
            .or(inquiries::created_by.eq(scope.account_id()))
            .or(inquiries::paper_asked_at
                .is_not_null()
                .and(inquiries::level.eq(own))),
    )
}

/// What a scope may see. County: all of the county; township: those to its congress; deputy: their
/// own, those they were asked to sign, and what is answered in their congresses; unit: what is put
/// to it.
pub(super) fn visible<'a>(scope: &Scope) -> Boxed<'a> {
    let query = of_county(scope);
    match scope.role() {
        Role::County => not_a_foreign_draft(query, scope),
        Role::Township => {
            not_a_foreign_draft(query, scope).filter(inquiries::town_id.eq(scope.town_id()))
        }
        Role::Deputy => {
            let signed = joint_signatures::table
                .filter(joint_signatures::county_id.eq(scope.county_id()))
                .filter(joint_signatures::deputy_id.nullable().eq(scope.deputy_id()))
                .select(joint_signatures::subject_id);
            query.filter(
                inquiries::id.eq_any(signed).or(inquiries::term_id
                    .eq_any(terms_of(scope))
                    .and(one_of(inquiries::status, public()))),
            )
        }
        Role::Undertaker => query.filter(inquiries::unit_id.eq(scope.organ_id())),
        Role::Village | Role::Admin | Role::Security | Role::Auditor => {
            query.filter(inquiries::version.lt(0))
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

/// Whether the caller works for the office that decides about inquiries of this congress.
pub(super) fn is_office(scope: &Scope, row: &Inquiry) -> bool {
    match row.level {
        CongressLevel::County => scope.role() == Role::County,
        CongressLevel::Township => scope.role() == Role::Township && scope.town_id() == row.town_id,
    }
}

/// An inquiry in scope.
pub(super) fn find(
    conn: &mut AnyConnection,
    scope: &Scope,
    id: Id,
) -> Result<Option<Inquiry>, Problem> {
    Ok(visible(scope)
        .filter(inquiries::id.eq(id))
        .select(Inquiry::as_select())
        .first(conn)
        .optional()?)
}

/// An inquiry in scope, or 404.
pub(super) fn get(conn: &mut AnyConnection, scope: &Scope, id: Id) -> Result<Inquiry, Problem> {
    find(conn, scope, id)?.ok_or_else(Problem::not_found)
}

/// An inquiry in scope, locked until the transaction ends; 412 when it is not the version the caller
/// looked at.
pub(super) fn lock(
    conn: &mut AnyConnection,
    scope: &Scope,
    id: Id,
    seen: IfMatch,
) -> Result<Inquiry, Problem> {
    let locked: Option<i64> = inquiries::table
        .find((scope.county_id(), id))
        .select(inquiries::version)
        .lock_rows()
        .get_result(conn)
        .optional()?;
    locked.ok_or_else(Problem::not_found)?;
    let row = get(conn, scope, id)?;
    seen.check(row.version)?;
    Ok(row)
}

/// Whether the county has an inquiry with this identifier, in scope or not.
pub(super) fn exists(conn: &mut AnyConnection, county_id: i64, id: Id) -> Result<bool, Problem> {
    let this = inquiries::table.find((county_id, id));
    let found: Option<i64> = this.select(inquiries::version).first(conn).optional()?;
    Ok(found.is_some())
}

/// Enters an inquiry.
pub(super) fn insert(conn: &mut AnyConnection, row: &Inquiry) -> Result<(), Problem> {
    diesel::insert_into(inquiries::table)
        .values(row)
        .execute(conn)?;
    Ok(())
}

/// Writes what an act changed and counts the version up; gives back the row as it is now.
pub(super) fn save(conn: &mut AnyConnection, row: &Inquiry) -> Result<Inquiry, Problem> {
    Ok(
        diesel::update(inquiries::table.find((row.county_id, row.id)))
            .set((
                (
                    inquiries::number.eq(&row.number),
                    inquiries::target.eq(row.target),
                    inquiries::target_name.eq(&row.target_name),
                    inquiries::title.eq(&row.title),
                    inquiries::content.eq(&row.content),
                    inquiries::status.eq(row.status),
                    inquiries::round.eq(row.round),
                    inquiries::signed_count.eq(row.signed_count),
                    inquiries::form.eq(row.form),
                    inquiries::unit_id.eq(row.unit_id),
                ),
                (
                    inquiries::is_complex.eq(row.is_complex),
                    inquiries::due_on.eq(row.due_on),
                    inquiries::search_text.eq(&row.search_text),
                    inquiries::submitted_on.eq(row.submitted_on),
                    inquiries::closed_at.eq(row.closed_at),
                    inquiries::paper_asked_at.eq(row.paper_asked_at),
                    inquiries::version.eq(row.version + 1),
                    inquiries::updated_at.eq(row.updated_at),
                ),
            ))
            .returning(Inquiry::columns())
            .get_result(conn)?,
    )
}

/// Throws a draft away.
pub(super) fn delete(conn: &mut AnyConnection, row: &Inquiry) -> Result<(), Problem> {
    diesel::delete(inquiries::table.find((row.county_id, row.id))).execute(conn)?;
    Ok(())
}
