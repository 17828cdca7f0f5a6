//! Whether the same is known already.

use super::model::{DutyKind, DutyStatus};
use super::rows::RecordRow;
use crate::platform::db::{AnyConnection, one_of};
use crate::platform::http::Problem;
use crate::schema::duty_records;
use diesel::prelude::*;

/// Whether the same stands there already: the same thing of that day, or the session of that day.
pub(super) fn is_known(conn: &mut AnyConnection, row: &RecordRow) -> Result<bool, Problem> {
    use duty_records as d;
    let standing = [DutyStatus::Pending, DutyStatus::Verified];
    let titles: Vec<String> = d::table
        .filter(d::county_id.eq(row.county_id))
        .filter(d::deputy_id.eq(row.deputy_id))
        .filter(d::organ_id.eq(row.organ_id))
        .filter(d::held_on.eq(row.held_on))
        .filter(d::kind.eq(row.kind))
        .filter(d::id.ne(row.id))
        .filter(one_of(d::status, standing))
        .select(d::title)
        .load(conn)?;
    let is_session = row.kind == DutyKind::Session;
    Ok(titles.iter().any(|title| is_session || *title == row.title))
}
