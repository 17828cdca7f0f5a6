//! What hangs on stations: who belongs to them, what they have; and who may belong to one.

use super::rows::{StationCheckRow, StationMemberRow, StationRow};
use super::rules::may_belong;
use crate::features::congresses::CongressLevel;
use crate::platform::db::{AnyConnection, Id, insert_all, one_of};
use crate::platform::http::Problem;
use crate::schema::{deputies, mandates, station_checks as checks, station_members as members};
use diesel::prelude::*;
use std::collections::HashSet;

/// Everybody who belongs to some stations or did, by when they joined.
pub(super) fn members_of(
    conn: &mut AnyConnection,
    county_id: i64,
    stations: &[Id],
) -> Result<Vec<StationMemberRow>, Problem> {
    Ok(members::table
        .filter(members::county_id.eq(county_id))
        .filter(one_of(members::station_id, stations.to_vec()))
        .order((members::joined_on.asc(), members::deputy_id.asc()))
        .select(StationMemberRow::as_select())
        .load(conn)?)
}

/// Writes who belongs to a station in place of what was written.
pub(super) fn replace_members(
    conn: &mut AnyConnection,
    row: &StationRow,
    rows: Vec<StationMemberRow>,
) -> Result<(), Problem> {
    diesel::delete(
        members::table
            .filter(members::county_id.eq(row.county_id))
            .filter(members::station_id.eq(row.id)),
    )
    .execute(conn)?;
    Ok(insert_all!(conn, members::table, rows)?)
}

/// Those of `ids` who may belong to the station of a congress in its term, if it is one, or of a town.
pub(super) fn eligible(
    conn: &mut AnyConnection,
    county_id: i64,
    (term_id, town_id): (Option<Id>, Option<Id>),
    ids: &[Id],
) -> Result<HashSet<Id>, Problem> {
    let rows: Vec<(Id, Option<Id>, Id, String)> = mandates::table
        .inner_join(
            deputies::table.on(deputies::county_id
                .eq(mandates::county_id)
                .and(deputies::id.eq(mandates::deputy_id))),
        )
        .filter(mandates::county_id.eq(county_id))
        .filter(mandates::status.eq("active"))
        .filter(one_of(mandates::deputy_id, ids.to_vec()))
        .select((
            deputies::id,
            deputies::town_id,
            mandates::term_id,
            mandates::level,
        ))
        .load(conn)?;
    let rows = rows.into_iter().filter(|(_, home, term, level)| {
        let is_of_county = *level == CongressLevel::County.as_str();
        let is_at_home = town_id.is_some() && *home == town_id;
        may_belong(Some(*term) == term_id, is_of_county, is_at_home)
    });
    Ok(rows.map(|(id, ..)| id).collect())
}

/// Those of `ids` who are in office in a congress of a town or of the county, with their names and by them.
pub(super) fn in_office(
    conn: &mut AnyConnection,
    county_id: i64,
    ids: &[Id],
) -> Result<Vec<(Id, String)>, Problem> {
    let levels = [CongressLevel::Township, CongressLevel::County];
    let levels = levels.map(|level| level.as_str().to_owned());
    let mut rows: Vec<(Id, String)> = mandates::table
        .inner_join(
            deputies::table.on(deputies::county_id
                .eq(mandates::county_id)
                .and(deputies::id.eq(mandates::deputy_id))),
        )
        .filter(mandates::county_id.eq(county_id))
        .filter(mandates::status.eq("active"))
        .filter(one_of(mandates::level, levels))
        .filter(one_of(mandates::deputy_id, ids.to_vec()))
        .order((deputies::sort_key.asc(), deputies::id.asc()))
        .select((deputies::id, deputies::name))
        .load(conn)?;
    // Who sits in two congresses stands there once.
    rows.dedup();
    Ok(rows)
}

/// What was said last about some stations.
pub(super) fn checks_of(
    conn: &mut AnyConnection,
    county_id: i64,
    stations: &[Id],
) -> Result<Vec<StationCheckRow>, Problem> {
    Ok(checks::table
        .filter(checks::county_id.eq(county_id))
        .filter(one_of(checks::station_id, stations.to_vec()))
        .order((checks::station_id.asc(), checks::item.asc()))
        .select(StationCheckRow::as_select())
        .load(conn)?)
}

/// Writes what is said about items of a station in place of what was said before.
pub(super) fn save_checks(
    conn: &mut AnyConnection,
    row: &StationRow,
    rows: Vec<StationCheckRow>,
) -> Result<(), Problem> {
    let items: Vec<String> = rows.iter().map(|one| one.item.clone()).collect();
    diesel::delete(
        checks::table
            .filter(checks::county_id.eq(row.county_id))
            .filter(checks::station_id.eq(row.id))
            .filter(one_of(checks::item, items)),
    )
    .execute(conn)?;
    Ok(insert_all!(conn, checks::table, rows)?)
}
