//! What groups did in a quarter, for those who judge it.

use super::model::{GroupActivityStatus, GroupActivityStep};
use super::rules::missing;
use super::store_parts::{groups, presences_of, steps_of};
use crate::platform::db::{AnyConnection, Id, one_of};
use crate::platform::http::Problem;
use crate::schema::{group_activities, group_activity_groups as parts};
use chrono::NaiveDate;
use diesel::prelude::*;
use std::collections::HashMap;

/// What one group did.
#[derive(Debug, Clone, Copy, Default)]
pub(in crate::features) struct Done {
    /// Activities that were held.
    pub(in crate::features) held: i64,
    /// Steps of theirs that are not recorded.
    pub(in crate::features) steps_missing: i64,
    /// Steps that were done after the quarter.
    pub(in crate::features) steps_late: i64,
    /// Its deputies who came.
    pub(in crate::features) present: i64,
    /// Its deputies who were to come.
    pub(in crate::features) total: i64,
}

/// Of each of these groups that held any; four queries, whatever their number. A joint activity counts for each group
/// that takes part, with its own deputies.
pub(in crate::features) fn of_quarter(
    conn: &mut AnyConnection,
    county_id: i64,
    ids: &[Id],
    (year, quarter): (i32, i32),
    ends_on: NaiveDate,
) -> Result<HashMap<Id, Done>, Problem> {
    let of_groups = parts::table
        .filter(parts::county_id.eq(county_id))
        .filter(one_of(parts::group_id, ids.to_vec()))
        .select(parts::activity_id);
    let held: Vec<Id> = group_activities::table
        .filter(group_activities::county_id.eq(county_id))
        .filter(group_activities::year.eq(year))
        .filter(group_activities::quarter.eq(quarter))
        .filter(group_activities::status.eq(GroupActivityStatus::Held))
        .filter(group_activities::id.eq_any(of_groups))
        .select(group_activities::id)
        .load(conn)?;
    let mut recorded: HashMap<Id, Vec<GroupActivityStep>> = HashMap::new();
    let mut late: HashMap<Id, i64> = HashMap::new();
    for row in steps_of(conn, county_id, &held)? {
        if row.done_on > ends_on {
            *late.entry(row.activity_id).or_default() += 1;
        }
        recorded.entry(row.activity_id).or_default().push(row.step);
    }
    let mut found: HashMap<Id, Done> = HashMap::new();
    for part in groups(conn, county_id, &held)? {
        let missing = missing(recorded.get(&part.activity_id).map_or(&[], Vec::as_slice)).len();
        let done = found.entry(part.group_id).or_default();
        done.held += 1;
        done.steps_missing += i64::try_from(missing).unwrap_or_default();
        done.steps_late += late.get(&part.activity_id).copied().unwrap_or_default();
    }
    for one in presences_of(conn, county_id, &held)? {
        let done = found.entry(one.group_id).or_default();
        done.total += 1;
        done.present += i64::from(one.is_present);
    }
    Ok(found)
}
