//! Table `presidium_members`.

use crate::features::deputies::presidium::PresidiumPost;
use crate::platform::auth::Scope;
use crate::platform::db::{AnyConnection, Columns, Id, LockRowsExt, Timestamp};
use crate::platform::http::Problem;
use crate::schema::presidium_members as rows;
use chrono::NaiveDate;
use diesel::prelude::*;

/// A seat as stored.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = rows)]
pub(super) struct Seat {
    pub county_id: i64,
    pub id: Id,
    /// The township congress.
    pub organ_id: Id,
    pub term_id: Id,
    pub deputy_id: Id,
    pub post: PresidiumPost,
    pub since: NaiveDate,
    pub until: Option<NaiveDate>,
    pub end_reason: Option<String>,
    pub version: i64,
    pub created_at: Timestamp,
    pub updated_at: Timestamp,
}

impl Seat {
    /// Whether the member serves on a day.
    pub fn serves_on(&self, day: NaiveDate) -> bool {
        self.since <= day && self.until.is_none_or(|end| day < end)
    }
}

/// The seats of a congress in a term, the earliest first; the caller has checked the congress.
pub(super) fn of_term(
    conn: &mut AnyConnection,
    scope: &Scope,
    organ_id: Id,
    term_id: Id,
) -> Result<Vec<Seat>, Problem> {
    Ok(rows::table
        .filter(rows::county_id.eq(scope.county_id()))
        .filter(rows::organ_id.eq(organ_id))
        .filter(rows::term_id.eq(term_id))
        .order((rows::since.asc(), rows::id.asc()))
        .select(Seat::as_select())
        .load(conn)?)
}

/// A seat in scope, locked, or 404.
pub(super) fn get_for_update(
    conn: &mut AnyConnection,
    scope: &Scope,
    id: Id,
) -> Result<Seat, Problem> {
    let seat: Seat = rows::table
        .find((scope.county_id(), id))
        .select(Seat::columns())
        .lock_rows()
        .get_result(conn)?;
    if scope.sees_town(Some(seat.organ_id)) {
        Ok(seat)
    } else {
        Err(Problem::not_found())
    }
}

/// Enters a seat.
pub(super) fn insert(conn: &mut AnyConnection, _scope: &Scope, seat: &Seat) -> Result<(), Problem> {
    diesel::insert_into(rows::table)
        .values(seat)
        .execute(conn)?;
    Ok(())
}

/// Writes the end of a seat.
pub(super) fn end(conn: &mut AnyConnection, scope: &Scope, seat: &Seat) -> Result<(), Problem> {
    diesel::update(rows::table.find((scope.county_id(), seat.id)))
        .set((
            rows::until.eq(seat.until),
            rows::end_reason.eq(seat.end_reason.as_ref()),
            rows::version.eq(seat.version),
            rows::updated_at.eq(seat.updated_at),
        ))
        .execute(conn)?;
    Ok(())
}
