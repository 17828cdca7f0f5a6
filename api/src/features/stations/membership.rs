//! Who belongs to a station: settled before it is written (A3).

use super::rows::StationMemberRow;
use super::store_parts;
use crate::features::congresses::Congress;
use crate::platform::auth::Acting;
use crate::platform::db::{AnyConnection, Id};
use crate::platform::http::Problem;
use chrono::NaiveDate;
use std::collections::HashSet;

/// Whose deputies belong to the stations of a congress: those of its term, and of the county who are at home in its
/// town; for a subdistrict, which has no congress, these alone.
pub(super) fn place(acting: &Acting, congress: &Congress) -> (Option<Id>, Option<Id>) {
    let term_id = (!acting.scope.is_outpost()).then_some(congress.term_id);
    (term_id, congress.town_id)
}

/// Whether each is named once and may belong to the station of such a place.
pub(super) fn check(
    conn: &mut AnyConnection,
    county_id: i64,
    place: (Option<Id>, Option<Id>),
    ids: &[Id],
) -> Result<(), Problem> {
    let mut seen = HashSet::new();
    if let Some(at) = ids.iter().position(|id| !seen.insert(*id)) {
        return Err(Problem::field(&format!("/deputy_ids/{at}"), "duplicate"));
    }
    let eligible = store_parts::eligible(conn, county_id, place, ids)?;
    match ids.iter().position(|id| !eligible.contains(id)) {
        Some(at) => Err(Problem::field(&format!("/deputy_ids/{at}"), "not_a_deputy")),
        None => Ok(()),
    }
}

/// The members as they will be on a day: who comes joins then, who goes has left then; each time stays.
pub(super) fn changed(
    before: Vec<StationMemberRow>,
    ids: &[Id],
    (county_id, station_id): (i64, Id),
    on: NaiveDate,
) -> Vec<StationMemberRow> {
    let mut rows = before;
    for row in rows.iter_mut().filter(|row| !ids.contains(&row.deputy_id)) {
        row.left_on = row.left_on.or(Some(on.max(row.joined_on)));
    }
    for deputy_id in ids.iter().copied() {
        let is_this = |row: &&mut StationMemberRow| row.deputy_id == deputy_id;
        // Taken back on the day on which somebody left.
        let standing = rows
            .iter_mut()
            .filter(is_this)
            .find(|row| row.left_on.is_none_or(|left| left == on));
        match standing {
            Some(row) => row.left_on = None,
            None => rows.push(StationMemberRow {
                county_id,
                station_id,
                deputy_id,
                joined_on: on,
                left_on: None,
            }),
        }
    }
    rows
}
