//! The temporary Party branch of a session (临时党支部), in the database.

use super::rows::Meeting;
use crate::platform::db::AnyConnection;
use crate::platform::http::Problem;
use crate::schema::meeting_party_branches as branches;
use diesel::prelude::*;

/// Its name with its secretary and members, if it was written down.
pub(super) fn get(conn: &mut AnyConnection, row: &Meeting) -> Result<Option<String>, Problem> {
    Ok(branches::table
        .find((row.county_id, row.id))
        .select(branches::branch)
        .first(conn)
        .optional()?)
}

/// Writes it in place of what was written.
pub(super) fn put(
    conn: &mut AnyConnection,
    row: &Meeting,
    branch: Option<&str>,
) -> Result<(), Problem> {
    diesel::delete(branches::table.find((row.county_id, row.id))).execute(conn)?;
    if let Some(branch) = branch {
        diesel::insert_into(branches::table)
            .values((
                branches::county_id.eq(row.county_id),
                branches::meeting_id.eq(row.id),
                branches::branch.eq(branch),
            ))
            .execute(conn)?;
    }
    Ok(())
}
