//! When deputies received at stations last. The table is that of `receptions`, which stands on this feature.

use crate::platform::db::{AnyConnection, Id, one_of};
use crate::platform::http::Problem;
use crate::schema::receptions;
use chrono::NaiveDate;
use diesel::dsl::max;
use diesel::prelude::*;
use std::collections::HashMap;

/// The last day until `until` on which a reception was held, of each of these stations that held any.
pub(super) fn last_held(
    conn: &mut AnyConnection,
    county_id: i64,
    stations: &[Id],
    until: NaiveDate,
) -> Result<HashMap<Id, NaiveDate>, Problem> {
    let rows: Vec<(Id, Option<NaiveDate>)> = receptions::table
        .filter(receptions::county_id.eq(county_id))
        .filter(one_of(receptions::station_id, stations.to_vec()))
        .filter(receptions::status.eq("held"))
        .filter(receptions::held_on.le(until))
        .group_by(receptions::station_id)
        .select((receptions::station_id, max(receptions::held_on)))
        .load(conn)?;
    let rows = rows.into_iter();
    Ok(rows.filter_map(|(id, day)| Some((id, day?))).collect())
}
