//! The offices of congresses, as far as the inbox needs them.

use crate::features::organs::OrganKind;
use crate::platform::db::{AnyConnection, Id, one_of};
use crate::platform::http::Problem;
use crate::schema::organs;
use diesel::prelude::*;

/// The organs of some kinds, with their towns.
pub(super) fn of_kinds(
    conn: &mut AnyConnection,
    county_id: i64,
    kinds: Vec<OrganKind>,
) -> Result<Vec<(OrganKind, Id, Option<Id>)>, Problem> {
    Ok(organs::table
        .filter(organs::county_id.eq(county_id))
        .filter(one_of(organs::kind, kinds))
        .order(organs::id.asc())
        .select((organs::kind, organs::id, organs::town_id))
        .load(conn)?)
}
