//! The annex of work plans in the database, and what is linked to it.

use super::rows::{ItemRow, LinkRow};
use crate::platform::db::{AnyConnection, Id, insert_all, one_of};
use crate::platform::http::Problem;
use crate::schema::{work_plan_items, work_plan_links};
use diesel::prelude::*;

/// The items of plans in the order of their days.
pub(super) fn of_plans(
    conn: &mut AnyConnection,
    county_id: i64,
    plans: &[Id],
) -> Result<Vec<ItemRow>, Problem> {
    Ok(work_plan_items::table
        .filter(work_plan_items::county_id.eq(county_id))
        .filter(one_of(work_plan_items::plan_id, plans.to_vec()))
        .order((
            work_plan_items::begins_on.asc(),
            work_plan_items::position.asc(),
            work_plan_items::id.asc(),
        ))
        .select(ItemRow::as_select())
        .load(conn)?)
}

/// What is linked to the items of plans, oldest first.
pub(super) fn links(
    conn: &mut AnyConnection,
    county_id: i64,
    plans: &[Id],
) -> Result<Vec<LinkRow>, Problem> {
    Ok(work_plan_links::table
        .filter(work_plan_links::county_id.eq(county_id))
        .filter(one_of(work_plan_links::plan_id, plans.to_vec()))
        .order((work_plan_links::at.asc(), work_plan_links::id.asc()))
        .select(LinkRow::as_select())
        .load(conn)?)
}

/// Enters items.
pub(super) fn insert(conn: &mut AnyConnection, rows: &[ItemRow]) -> Result<(), Problem> {
    Ok(insert_all!(conn, work_plan_items::table, rows)?)
}

/// Writes an item.
pub(super) fn save(conn: &mut AnyConnection, row: &ItemRow) -> Result<(), Problem> {
    diesel::update(work_plan_items::table.find((row.county_id, row.id)))
        .set(row)
        .execute(conn)?;
    Ok(())
}

/// Takes an item away, with its links.
pub(super) fn delete(conn: &mut AnyConnection, row: &ItemRow) -> Result<(), Problem> {
    diesel::delete(work_plan_items::table.find((row.county_id, row.id))).execute(conn)?;
    Ok(())
}

/// Links a record to an item.
pub(super) fn insert_link(conn: &mut AnyConnection, row: &LinkRow) -> Result<(), Problem> {
    diesel::insert_into(work_plan_links::table)
        .values(row)
        .execute(conn)?;
    Ok(())
}

/// Takes a link away.
pub(super) fn delete_link(conn: &mut AnyConnection, row: &LinkRow) -> Result<(), Problem> {
    diesel::delete(work_plan_links::table.find((row.county_id, row.id))).execute(conn)?;
    Ok(())
}
