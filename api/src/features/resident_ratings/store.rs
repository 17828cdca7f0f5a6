//! Ratings of residents in the database; what is in scope, `projects` says.

use super::model::ResidentGrade;
use super::rows::RatingRow;
use crate::platform::db::{AnyConnection, Columns, Id, LockRowsExt, Timestamp, keyset, one_of};
use crate::platform::http::{Page, PageRequest, Problem};
use crate::schema::resident_ratings as ratings;
use diesel::dsl::count_star;
use diesel::prelude::*;
use serde_json::json;

/// Enters one; a unique constraint refuses a sender or a challenge that is there.
pub(super) fn insert(conn: &mut AnyConnection, row: &RatingRow) -> Result<(), Problem> {
    diesel::insert_into(ratings::table)
        .values(row)
        .execute(conn)?;
    Ok(())
}

/// What a sender has sent already.
pub(super) fn of_client(
    conn: &mut AnyConnection,
    county_id: i64,
    client_hash: &str,
) -> Result<Option<RatingRow>, Problem> {
    Ok(ratings::table
        .filter(ratings::county_id.eq(county_id))
        .filter(ratings::client_hash.eq(client_hash))
        .select(RatingRow::as_select())
        .first(conn)
        .optional()?)
}

/// How often each was said of these projects.
pub(super) fn counts(
    conn: &mut AnyConnection,
    county_id: i64,
    projects: &[Id],
) -> Result<Vec<(Id, ResidentGrade, i64)>, Problem> {
    Ok(ratings::table
        .filter(ratings::county_id.eq(county_id))
        .filter(one_of(ratings::project_id, projects.to_vec()))
        .group_by((ratings::project_id, ratings::grade))
        .select((ratings::project_id, ratings::grade, count_star()))
        .load(conn)?)
}

/// One page of the comments on a project, the newest first.
pub(super) fn comments(
    conn: &mut AnyConnection,
    (county_id, project_id): (i64, Id),
    with_hidden: bool,
    page: &PageRequest,
) -> Result<Page<RatingRow>, Problem> {
    let mut query = ratings::table
        .into_boxed()
        .filter(ratings::county_id.eq(county_id))
        .filter(ratings::project_id.eq(project_id))
        .filter(ratings::comment.is_not_null());
    if !with_hidden {
        query = query.filter(ratings::hidden_at.is_null());
    }
    let query = keyset!(query, page, true, ratings::at: Timestamp, ratings::id);
    let rows = query.select(RatingRow::as_select()).load(conn)?;
    Ok(page.page(rows, |row: &RatingRow| vec![json!(row.at), json!(row.id)]))
}

/// A comment on a project, locked until the transaction ends; or 404.
pub(super) fn lock(
    conn: &mut AnyConnection,
    (county_id, project_id): (i64, Id),
    id: Id,
) -> Result<RatingRow, Problem> {
    let locked: Option<Id> = ratings::table
        .find((county_id, id))
        .select(ratings::id)
        .lock_rows()
        .get_result(conn)
        .optional()?;
    locked.ok_or_else(Problem::not_found)?;
    let found: Option<RatingRow> = ratings::table
        .find((county_id, id))
        .filter(ratings::project_id.eq(project_id))
        .filter(ratings::comment.is_not_null())
        .select(RatingRow::as_select())
        .first(conn)
        .optional()?;
    found.ok_or_else(Problem::not_found)
}

/// Hides a comment from the unit.
pub(super) fn hide(
    conn: &mut AnyConnection,
    row: &RatingRow,
    (reason, by, at): (&str, &str, Timestamp),
) -> Result<RatingRow, Problem> {
    Ok(diesel::update(ratings::table.find((row.county_id, row.id)))
        .set((
            ratings::hidden_reason.eq(reason),
            ratings::hidden_by_name.eq(by),
            ratings::hidden_at.eq(at),
        ))
        .returning(RatingRow::columns())
        .get_result(conn)?)
}
