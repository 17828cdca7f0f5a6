//! Closed quarters as the reminders need them: who has closed one, which correction plans are awaited.

use super::model::GroupQuarterPlan;
use super::rows::QuarterRow;
use crate::platform::db::{AnyConnection, Id, one_of};
use crate::platform::http::Problem;
use crate::schema::group_quarters;
use chrono::NaiveDate;
use diesel::prelude::*;
use std::collections::HashSet;

/// The terms whose congress has closed a quarter.
pub(super) fn closed(
    conn: &mut AnyConnection,
    county_id: i64,
    (year, quarter): (i32, i32),
) -> Result<HashSet<Id>, Problem> {
    let terms: Vec<Id> = group_quarters::table
        .filter(group_quarters::county_id.eq(county_id))
        .filter(group_quarters::year.eq(year))
        .filter(group_quarters::quarter.eq(quarter))
        .select(group_quarters::term_id)
        .load(conn)?;
    Ok(terms.into_iter().collect())
}

/// Red quarters whose plan waits for who leads the group and is due by a day.
pub(super) fn awaited(
    conn: &mut AnyConnection,
    county_id: i64,
    until: NaiveDate,
) -> Result<Vec<QuarterRow>, Problem> {
    let waiting = [GroupQuarterPlan::Awaited, GroupQuarterPlan::Returned];
    Ok(group_quarters::table
        .filter(group_quarters::county_id.eq(county_id))
        .filter(one_of(group_quarters::plan, waiting))
        .filter(group_quarters::plan_due_on.le(until))
        .select(QuarterRow::as_select())
        .load(conn)?)
}
