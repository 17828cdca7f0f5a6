//! Stations and their receptions as open data. Pure.

use crate::features::publications::data_sets::Sheet;
use crate::features::receptions::PublicReception;
use crate::features::resident_messages::Town;
use crate::features::stations::PublicStation;
use crate::platform::clock::local_time;
use std::collections::HashMap;

/// The columns of the stations.
pub(in crate::features::publications) const STATIONS: &[&str] = &[
    "id",
    "station_name",
    "station_kind",
    "town_name",
    "village",
    "station_address",
    "station_phone",
    "contact_name",
    "deputies",
    "opened_on",
];

/// The columns of the receptions to come.
pub(in crate::features::publications) const RECEPTIONS: &[&str] = &[
    "id",
    "station_id",
    "station_name",
    "held_on",
    "begins_at",
    "ends_at",
    "deputies",
    "notice",
    "is_cancelled",
    "published_on",
];

/// A row for each station.
pub(in crate::features::publications) fn stations(
    rows: Vec<PublicStation>,
    towns: &[Town],
) -> Sheet {
    let row = |row: PublicStation| {
        let town = towns.iter().find(|town| Some(town.id) == row.town_id);
        let names: Vec<&str> = row.members.iter().map(|(_, name)| name.as_str()).collect();
        vec![
            row.id.to_string(),
            row.name,
            row.kind.as_str().to_owned(),
            town.map(|town| town.name.clone()).unwrap_or_default(),
            row.village.unwrap_or_default(),
            row.address,
            row.phone.unwrap_or_default(),
            row.contact_name.unwrap_or_default(),
            names.join("、"),
            row.opened_on.to_string(),
        ]
    };
    Sheet {
        columns: STATIONS,
        rows: rows.into_iter().map(row).collect(),
    }
}

/// A row for each reception to come.
pub(in crate::features::publications) fn receptions(
    rows: Vec<PublicReception>,
    stations: &[PublicStation],
) -> Sheet {
    let named = stations.iter().map(|one| (one.id, one.name.as_str()));
    let named: HashMap<_, _> = named.collect();
    let row = |row: PublicReception| {
        let name = named.get(&row.station_id).copied();
        let time = |at| local_time(at).format("%H:%M").to_string();
        let told = row.announced_on.map(|day| day.to_string());
        vec![
            row.id.to_string(),
            row.station_id.to_string(),
            name.unwrap_or_default().to_owned(),
            row.held_on.to_string(),
            time(row.begins_at),
            time(row.ends_at),
            row.deputies.join("、"),
            row.notice.unwrap_or_default(),
            row.is_cancelled.to_string(),
            told.unwrap_or_default(),
        ]
    };
    Sheet {
        columns: RECEPTIONS,
        rows: rows.into_iter().map(row).collect(),
    }
}
