//! How to reach who gave ideas: read for the office alone, which the caller has asked the rules about.

use super::rows::{ContactRow, IdeaRow};
use crate::platform::db::{AnyConnection, insert_all};
use crate::platform::http::Problem;
use crate::schema::project_idea_contacts;
use diesel::prelude::*;

/// What is known.
pub(super) fn find(conn: &mut AnyConnection, row: &IdeaRow) -> Result<Option<ContactRow>, Problem> {
    Ok(project_idea_contacts::table
        .find((row.county_id, row.id))
        .select(ContactRow::as_select())
        .first(conn)
        .optional()?)
}

/// Enters what is known of some new ideas.
pub(super) fn insert(conn: &mut AnyConnection, rows: Vec<ContactRow>) -> Result<(), Problem> {
    Ok(insert_all!(conn, project_idea_contacts::table, rows)?)
}

/// Takes away what is known, and enters something else.
pub(super) fn replace(
    conn: &mut AnyConnection,
    row: &IdeaRow,
    contact: Option<ContactRow>,
) -> Result<(), Problem> {
    diesel::delete(project_idea_contacts::table.find((row.county_id, row.id))).execute(conn)?;
    insert(conn, contact.into_iter().collect())
}
