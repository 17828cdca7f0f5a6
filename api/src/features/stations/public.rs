//! Stations as those need them who plan what happens there.

use super::rows::StationRow;
use super::store;
use super::store_parts;
use crate::features::congresses::CongressLevel;
use crate::platform::auth::Scope;
use crate::platform::db::{AnyConnection, Id};
use crate::platform::http::Problem;
use chrono::NaiveDate;
use std::collections::HashMap;

/// As much of a station as others need.
#[derive(Debug, Clone)]
pub(in crate::features) struct Station {
    pub(in crate::features) id: Id,
    pub(in crate::features) name: String,
    pub(in crate::features) address: String,
    pub(in crate::features) level: CongressLevel,
    pub(in crate::features) organ_id: Id,
    pub(in crate::features) town_id: Option<Id>,
    pub(in crate::features) office_id: Id,
    pub(in crate::features) closed_on: Option<NaiveDate>,
    pub(in crate::features) is_demo: bool,
}

impl From<StationRow> for Station {
    fn from(row: StationRow) -> Self {
        Self {
            id: row.id,
            name: row.name,
            address: row.address,
            level: row.level,
            organ_id: row.organ_id,
            town_id: row.town_id,
            office_id: row.office_id,
            closed_on: row.closed_on,
            is_demo: row.is_demo,
        }
    }
}

/// A station that a scope may see.
pub(in crate::features) fn in_scope(
    conn: &mut AnyConnection,
    scope: &Scope,
    id: Id,
) -> Result<Option<Station>, Problem> {
    Ok(store::find(conn, scope, id)?.map(Station::from))
}

/// Stations by identifier: one query for a whole page, whose rows are in scope.
pub(in crate::features) fn named(
    conn: &mut AnyConnection,
    county_id: i64,
    ids: &[Id],
) -> Result<HashMap<Id, Station>, Problem> {
    let rows = store::by_ids(conn, county_id, ids)?.into_iter();
    Ok(rows.map(|row| (row.id, Station::from(row))).collect())
}

/// Names of those of `ids` who belong to a station on a day and are in office now (代表法61).
pub(in crate::features) fn serving(
    conn: &mut AnyConnection,
    county_id: i64,
    (station_id, day): (Id, NaiveDate),
    ids: &[Id],
) -> Result<HashMap<Id, String>, Problem> {
    let members = store_parts::members_of(conn, county_id, &[station_id])?;
    let belongs = |id: &Id| {
        members.iter().any(|one| {
            one.deputy_id == *id
                && one.joined_on <= day
                && one.left_on.is_none_or(|left| left > day)
        })
    };
    let ids: Vec<Id> = ids.iter().copied().filter(belongs).collect();
    Ok(in_office(conn, county_id, &ids)?.into_iter().collect())
}

/// Those of `ids` who are in office now, with their names and by them.
pub(in crate::features) fn in_office(
    conn: &mut AnyConnection,
    county_id: i64,
    ids: &[Id],
) -> Result<Vec<(Id, String)>, Problem> {
    store_parts::in_office(conn, county_id, ids)
}
