//! What a station has of the ten haves (十有) is said: by item of the template that holds for it now.

use super::case::Case;
use super::dto::CheckStationRequest;
use super::log::entry;
use super::rows::{StationCheckRow, StationRow};
use super::store_parts;
use crate::features::procedures::{self, Holding, Kind};
use crate::platform::auth::Acting;
use crate::platform::db::{AnyConnection, Tx};
use crate::platform::http::Problem;

/// The templates that hold for several stations: one query.
pub(super) fn templates(
    conn: &mut AnyConnection,
    acting: &Acting,
    rows: &[StationRow],
) -> Result<Vec<Holding>, Problem> {
    let of = rows.iter().map(|row| (None, row.town_id, acting.now));
    let of: Vec<_> = of.collect();
    procedures::holding(conn, acting.scope.county_id(), Kind::StationTenHaves, &of)
}

/// The names of the ten haves that hold for a station, in their order.
pub(in crate::features) fn items(
    conn: &mut AnyConnection,
    acting: &Acting,
    row: &StationRow,
) -> Result<Vec<String>, Problem> {
    let holds = templates(conn, acting, std::slice::from_ref(row))?;
    let steps = holds.into_iter().flat_map(|one| one.steps);
    Ok(steps.map(|step| step.name).collect())
}

/// Writes it in place of what was said before about the same items; the others stay.
pub(in crate::features) fn check(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    request: &CheckStationRequest,
) -> Result<(), Problem> {
    let items = items(tx, acting, &case.row)?;
    for (at, one) in request.checks.iter().enumerate() {
        let pointer = format!("/checks/{at}/item");
        if !items.contains(&one.item) {
            return Err(Problem::field(&pointer, "station_unknown_item"));
        }
        if request.checks[..at].iter().any(|two| two.item == one.item) {
            return Err(Problem::field(&pointer, "duplicate"));
        }
    }
    let rows = request.checks.iter().map(|one| StationCheckRow {
        county_id: case.row.county_id,
        station_id: case.row.id,
        item: one.item.clone(),
        is_met: one.is_met,
        note: one.note.clone(),
        checked_by_name: acting.actor_name().to_owned(),
        at: acting.now,
    });
    store_parts::save_checks(tx, &case.row, rows.collect())?;
    case.save(tx, acting)?;
    let met = request.checks.iter().filter(|one| one.is_met).count();
    let said = request.checks.iter().map(|one| one.item.as_str());
    let said: Vec<&str> = said.collect();
    entry(&case.row, "station.checked")
        .with("items", said.join("、"))
        .with("met", met)
        .with("number", request.checks.len())
        .write(tx, acting)
}
