//! Who belongs to groups, and their plans.

use super::rows::{GroupRow, MemberRow, PlanRow};
use crate::platform::db::{AnyConnection, Id, insert_all, one_of};
use crate::platform::http::Problem;
use crate::schema::{deputy_group_members, deputy_group_plans};
use diesel::prelude::*;

/// Everybody who belongs to a group or did.
pub(super) fn all(
    conn: &mut AnyConnection,
    county_id: i64,
    group_id: Id,
) -> Result<Vec<MemberRow>, Problem> {
    of(conn, county_id, &[group_id])
}

/// The same of several groups.
pub(super) fn of(
    conn: &mut AnyConnection,
    county_id: i64,
    groups: &[Id],
) -> Result<Vec<MemberRow>, Problem> {
    Ok(deputy_group_members::table
        .filter(deputy_group_members::county_id.eq(county_id))
        .filter(one_of(deputy_group_members::group_id, groups.to_vec()))
        .order((
            deputy_group_members::joined_on.asc(),
            deputy_group_members::deputy_id.asc(),
        ))
        .select(MemberRow::as_select())
        .load(conn)?)
}

/// Those who belong to a group now.
pub(super) fn current(
    conn: &mut AnyConnection,
    county_id: i64,
    group_id: Id,
) -> Result<Vec<Id>, Problem> {
    let rows = all(conn, county_id, group_id)?.into_iter();
    let now = rows.filter(|row| row.left_on.is_none());
    Ok(now.map(|row| row.deputy_id).collect())
}

/// Writes who belongs to a group in place of what was written.
pub(super) fn replace(
    conn: &mut AnyConnection,
    row: &GroupRow,
    members: Vec<MemberRow>,
) -> Result<(), Problem> {
    diesel::delete(
        deputy_group_members::table
            .filter(deputy_group_members::county_id.eq(row.county_id))
            .filter(deputy_group_members::group_id.eq(row.id)),
    )
    .execute(conn)?;
    Ok(insert_all!(conn, deputy_group_members::table, members)?)
}

/// The plans of a group, the newest first.
pub(super) fn plans(conn: &mut AnyConnection, row: &GroupRow) -> Result<Vec<PlanRow>, Problem> {
    Ok(deputy_group_plans::table
        .filter(deputy_group_plans::county_id.eq(row.county_id))
        .filter(deputy_group_plans::group_id.eq(row.id))
        .order(deputy_group_plans::year.desc())
        .select(PlanRow::as_select())
        .load(conn)?)
}

/// Writes a plan in place of the one before.
pub(super) fn save_plan(conn: &mut AnyConnection, row: &PlanRow) -> Result<(), Problem> {
    let this = deputy_group_plans::table.find((row.county_id, row.group_id, row.year));
    let changed = diesel::update(this).set(row).execute(conn)?;
    if changed == 0 {
        diesel::insert_into(deputy_group_plans::table)
            .values(row)
            .execute(conn)?;
    }
    Ok(())
}
