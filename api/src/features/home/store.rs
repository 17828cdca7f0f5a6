//! Reading the first page: names.

use crate::features::presidium::{self, Presidium};
use crate::platform::auth::{Acting, Role};
use crate::platform::db::AnyConnection;
use crate::platform::http::Problem;
use crate::schema::{counties, organs};
use diesel::prelude::*;

/// The town one works in, else the county; for a unit and a village its own name.
pub(super) fn place_name(conn: &mut AnyConnection, acting: &Acting) -> Result<String, Problem> {
    let scope = &acting.scope;
    let organ_id = match (scope.role(), scope.town_id()) {
        (Role::Undertaker | Role::Village, _) => Some(scope.organ_id()),
        (_, town) => town,
    };
    Ok(match organ_id {
        Some(id) => organs::table
            .find((scope.county_id(), id))
            .select(organs::short_name)
            .first(conn)?,
        None => counties::table
            .find(scope.county_id())
            .select(counties::name)
            .first(conn)?,
    })
}

/// The presidium of the reader's town; `None` for those who have none.
pub(super) fn presidium(
    conn: &mut AnyConnection,
    acting: &Acting,
) -> Result<Option<Presidium>, Problem> {
    match (acting.scope.role(), acting.scope.town_id()) {
        (Role::Township, Some(town)) => presidium::current(conn, acting, town),
        _ => Ok(None),
    }
}
