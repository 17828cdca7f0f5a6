//! Receptions as those need them who record what visitors bring forward.

use super::case::Case;
use super::model::ReceptionAction;
use super::rows::ReceptionRow;
use super::{store, store_duties};
use crate::features::congresses::CongressLevel;
use crate::features::stations;
use crate::platform::auth::Acting;
use crate::platform::db::{AnyConnection, Id};
use crate::platform::http::Problem;
use chrono::NaiveDate;
use std::collections::HashMap;

/// As much of a reception as others need.
#[derive(Debug, Clone)]
pub(in crate::features) struct Reception {
    pub(in crate::features) id: Id,
    pub(in crate::features) level: CongressLevel,
    pub(in crate::features) town_id: Option<Id>,
    pub(in crate::features) office_id: Id,
    pub(in crate::features) station_id: Id,
    pub(in crate::features) station_name: String,
    pub(in crate::features) held_on: NaiveDate,
    pub(in crate::features) is_demo: bool,
}

impl Reception {
    fn of(row: ReceptionRow, station_name: String) -> Self {
        Self {
            id: row.id,
            level: row.level,
            town_id: row.town_id,
            office_id: row.office_id,
            station_id: row.station_id,
            station_name,
            held_on: row.held_on,
            is_demo: row.is_demo,
        }
    }
}

/// The reception at which somebody wants to write down what a visitor brings forward: one that the actor may see.
///
/// # Errors
/// A field problem at `/reception_id` for another one; what the rules say of the act.
pub(in crate::features) fn receivable(
    conn: &mut AnyConnection,
    acting: &Acting,
    id: Id,
) -> Result<Reception, Problem> {
    let row = store::find(conn, &acting.scope, id)?;
    let row = row.ok_or_else(|| Problem::field("/reception_id", "not_a_reception"))?;
    let case = Case::load(conn, acting, row)?;
    case.check(ReceptionAction::Receive)?;
    Ok(Reception::of(case.row, case.station.name))
}

/// Receptions by identifier, for rows that are in scope: two queries for a whole page.
pub(in crate::features) fn named(
    conn: &mut AnyConnection,
    county_id: i64,
    ids: &[Id],
) -> Result<HashMap<Id, Reception>, Problem> {
    let rows = store::by_ids(conn, county_id, ids)?;
    let stations: Vec<Id> = rows.iter().map(|row| row.station_id).collect();
    let stations = stations::named(conn, county_id, &stations)?;
    let with_name = rows.into_iter().map(|row| {
        let station = stations.get(&row.station_id);
        let name = station.map(|one| one.name.clone()).unwrap_or_default();
        (row.id, Reception::of(row, name))
    });
    Ok(with_name.collect())
}

/// Who is on duty at a reception.
pub(in crate::features) fn duties_of(
    conn: &mut AnyConnection,
    county_id: i64,
    reception_id: Id,
) -> Result<Vec<Id>, Problem> {
    let rows = store_duties::of(conn, county_id, &[reception_id])?.into_iter();
    Ok(rows.map(|row| row.deputy_id).collect())
}
