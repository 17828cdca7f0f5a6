//! Receptions as everybody may know them: those residents were told of, with who is on duty and the notice; never why
//! one was late, moved or called off, and nothing of who came.

use super::model::ReceptionStatus;
use super::{store_duties, store_list};
use crate::features::stations;
use crate::platform::db::{AnyConnection, Id, Timestamp};
use crate::platform::http::Problem;
use chrono::NaiveDate;

/// A reception to come.
#[derive(Debug, Clone)]
pub(in crate::features) struct PublicReception {
    pub(in crate::features) id: Id,
    pub(in crate::features) station_id: Id,
    pub(in crate::features) held_on: NaiveDate,
    pub(in crate::features) begins_at: Timestamp,
    pub(in crate::features) ends_at: Timestamp,
    /// What residents are told beside time and place.
    pub(in crate::features) notice: Option<String>,
    /// Names of those on duty who are in office.
    pub(in crate::features) deputies: Vec<String>,
    pub(in crate::features) announced_on: Option<NaiveDate>,
    /// Called off after it was announced.
    pub(in crate::features) is_cancelled: bool,
}

/// Those at some stations from a day on, the next first.
pub(in crate::features) fn coming(
    conn: &mut AnyConnection,
    county_id: i64,
    stations: &[Id],
    from: NaiveDate,
) -> Result<Vec<PublicReception>, Problem> {
    let rows = store_list::told(conn, county_id, stations, from)?;
    let ids: Vec<Id> = rows.iter().map(|row| row.id).collect();
    let duties = store_duties::of(conn, county_id, &ids)?;
    let people: Vec<Id> = duties.iter().map(|one| one.deputy_id).collect();
    let named = stations::in_office(conn, county_id, &people)?;
    let rows = rows.into_iter().map(|row| {
        let is_on_duty = |id: Id| {
            let mut of_all = duties.iter();
            of_all.any(|one| one.reception_id == row.id && one.deputy_id == id)
        };
        let on_duty = named.iter().filter(|(id, _)| is_on_duty(*id));
        PublicReception {
            deputies: on_duty.map(|(_, name)| name.clone()).collect(),
            is_cancelled: row.status == ReceptionStatus::Cancelled,
            id: row.id,
            station_id: row.station_id,
            held_on: row.held_on,
            begins_at: row.begins_at,
            ends_at: row.ends_at,
            notice: row.notice,
            announced_on: row.announced_on,
        }
    });
    Ok(rows.collect())
}
