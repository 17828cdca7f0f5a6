//! How many activities groups held. The table is that of `group_activities`, which stands on this feature.

use crate::platform::db::{AnyConnection, Id, one_of};
use crate::platform::http::Problem;
use crate::schema::{group_activities, group_activity_groups as parts};
use diesel::dsl::count_star;
use diesel::prelude::*;
use std::collections::HashMap;

/// Of each of these groups that held any in some quarters of a year; a joint activity counts for each of them.
pub(in crate::features) fn held(
    conn: &mut AnyConnection,
    county_id: i64,
    ids: &[Id],
    (year, quarters): (i32, &[i32]),
) -> Result<HashMap<Id, i64>, Problem> {
    let rows: Vec<(Id, i64)> = parts::table
        .inner_join(
            group_activities::table.on(group_activities::county_id
                .eq(parts::county_id)
                .and(group_activities::id.eq(parts::activity_id))),
        )
        .filter(parts::county_id.eq(county_id))
        .filter(one_of(parts::group_id, ids.to_vec()))
        .filter(group_activities::year.eq(year))
        .filter(one_of(group_activities::quarter, quarters.to_vec()))
        .filter(group_activities::status.eq("held"))
        .group_by(parts::group_id)
        .select((parts::group_id, count_star()))
        .load(conn)?;
    Ok(rows.into_iter().collect())
}
