//! What ideas are found by, in the database.

use super::rows::IdeaRow;
use crate::platform::db::{AnyConnection, Id, one_of};
use crate::platform::http::Problem;
use crate::schema::project_ideas;
use diesel::prelude::*;

/// Those of these ideas of a county that are there, whoever may see them: for the index.
pub(super) fn of(
    conn: &mut AnyConnection,
    county_id: i64,
    ids: &[Id],
) -> Result<Vec<IdeaRow>, Problem> {
    Ok(project_ideas::table
        .filter(project_ideas::county_id.eq(county_id))
        .filter(one_of(project_ideas::id, ids.to_vec()))
        .select(IdeaRow::as_select())
        .load(conn)?)
}

/// Some idea of any county, if there is one.
pub(super) fn any(conn: &mut AnyConnection) -> Result<Option<(i64, Id)>, Problem> {
    Ok(project_ideas::table
        .order((project_ideas::county_id.asc(), project_ideas::id.asc()))
        .select((project_ideas::county_id, project_ideas::id))
        .first(conn)
        .optional()?)
}
