//! How many records are verified and how many wait, for those who compare congresses.

use super::model::DutyStatus;
use crate::platform::db::{AnyConnection, Id, one_of};
use crate::platform::http::Problem;
use crate::schema::duty_records as records;
use diesel::dsl::count_star;
use diesel::prelude::*;
use std::collections::HashMap;

/// Of each congress in some quarters of a year, verified and pending: one query.
pub(in crate::features) fn counts(
    conn: &mut AnyConnection,
    county_id: i64,
    (year, quarters): (i32, &[i32]),
) -> Result<HashMap<Id, (i64, i64)>, Problem> {
    let rows: Vec<(Id, DutyStatus, i64)> = records::table
        .filter(records::county_id.eq(county_id))
        .filter(records::year.eq(year))
        .filter(one_of(records::quarter, quarters.to_vec()))
        .group_by((records::organ_id, records::status))
        .select((records::organ_id, records::status, count_star()))
        .load(conn)?;
    let mut found: HashMap<Id, (i64, i64)> = HashMap::new();
    for (organ, status, number) in rows {
        let (verified, pending) = found.entry(organ).or_default();
        match status {
            DutyStatus::Verified => *verified += number,
            DutyStatus::Pending => *pending += number,
            DutyStatus::Refused | DutyStatus::Withdrawn => {}
        }
    }
    Ok(found)
}
