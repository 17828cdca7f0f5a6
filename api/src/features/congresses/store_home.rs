//! Where deputies are at home, as far as a subdistrict has to do with it.

use crate::features::organs::OrganKind;
use crate::platform::db::{AnyConnection, Id, one_of};
use crate::platform::http::Problem;
use crate::schema::{deputies, organs};
use diesel::prelude::*;
use std::collections::{HashMap, HashSet};

/// Those of `ids` who are at home in a town.
pub(super) fn at_home(
    conn: &mut AnyConnection,
    county_id: i64,
    town_id: Id,
    ids: &[Id],
) -> Result<HashSet<Id>, Problem> {
    let rows: Vec<Id> = deputies::table
        .filter(deputies::county_id.eq(county_id))
        .filter(deputies::town_id.eq(Some(town_id)))
        .filter(one_of(deputies::id, ids.to_vec()))
        .select(deputies::id)
        .load(conn)?;
    Ok(rows.into_iter().collect())
}

/// The committee of the subdistrict of those of `ids` who are at home in one.
pub fn committees(
    conn: &mut AnyConnection,
    county_id: i64,
    ids: &[Id],
) -> Result<HashMap<Id, Id>, Problem> {
    let rows: Vec<(Id, Id)> = deputies::table
        .inner_join(
            organs::table.on(organs::county_id
                .eq(deputies::county_id)
                .and(organs::id.nullable().eq(deputies::town_id))),
        )
        .filter(deputies::county_id.eq(county_id))
        .filter(one_of(deputies::id, ids.to_vec()))
        .filter(organs::kind.eq(OrganKind::SubdistrictCommittee))
        .filter(organs::is_active.eq(true))
        .select((deputies::id, organs::id))
        .load(conn)?;
    Ok(rows.into_iter().collect())
}
