//! Ballots by identifier, for those who read many.

use super::rows::Ballot;
use crate::platform::db::{AnyConnection, Id, one_of};
use crate::platform::http::Problem;
use crate::schema::ballots;
use diesel::prelude::*;

/// Ballots of the county, whoever may see them.
pub(super) fn among(
    conn: &mut AnyConnection,
    county_id: i64,
    ids: &[Id],
) -> Result<Vec<Ballot>, Problem> {
    Ok(ballots::table
        .filter(ballots::county_id.eq(county_id))
        .filter(one_of(ballots::id, ids.to_vec()))
        .select(Ballot::as_select())
        .load(conn)?)
}
