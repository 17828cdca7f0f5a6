//! Stations as everybody may know them: where they are, whom to ask for, who belongs to them by name (代表法58).
//! A deputy's telephone is never among it; that stands on the public card of those who have consented.

use super::model::{StationKind, StationPaper};
use super::rows::{StationMemberRow, StationRow};
use super::{rules, store, store_list, store_parts};
use crate::features::deputy_cards::{self, PublicCard};
use crate::features::organs;
use crate::platform::auth::Acting;
use crate::platform::db::{AnyConnection, Id};
use crate::platform::http::Problem;
use chrono::NaiveDate;

/// An open station for everybody.
#[derive(Debug, Clone)]
pub(in crate::features) struct PublicStation {
    pub(in crate::features) id: Id,
    /// The town; none: the congress of the county.
    pub(in crate::features) town_id: Option<Id>,
    pub(in crate::features) organ_id: Id,
    pub(in crate::features) kind: StationKind,
    pub(in crate::features) name: String,
    pub(in crate::features) village: Option<String>,
    pub(in crate::features) address: String,
    /// Of the station, not of a person.
    pub(in crate::features) phone: Option<String>,
    /// Whom to ask for, if it is a deputy of the station in office.
    pub(in crate::features) contact_id: Option<Id>,
    /// Whom to ask for: such a deputy, or somebody of the staff.
    pub(in crate::features) contact_name: Option<String>,
    /// Who belongs to it now and is in office, by name.
    pub(in crate::features) members: Vec<(Id, String)>,
    pub(in crate::features) opened_on: NaiveDate,
    pub(in crate::features) is_demo: bool,
}

impl PublicStation {
    /// The deputies of the station.
    pub(in crate::features) fn deputies(&self) -> Vec<Id> {
        self.members.iter().map(|(id, _)| *id).collect()
    }
}

/// The open stations of the county's congress (no town), of a town, or all, by name.
pub(in crate::features) fn public(
    conn: &mut AnyConnection,
    county_id: i64,
    of: Option<Option<Id>>,
    on: NaiveDate,
) -> Result<Vec<PublicStation>, Problem> {
    let rows = store_list::open(conn, county_id, (of, None))?;
    sheets(conn, county_id, rows, on)
}

/// An open station.
pub(in crate::features) fn public_one(
    conn: &mut AnyConnection,
    county_id: i64,
    id: Id,
    on: NaiveDate,
) -> Result<Option<PublicStation>, Problem> {
    let rows = store_list::open(conn, county_id, (None, Some(id)))?;
    Ok(sheets(conn, county_id, rows, on)?.pop())
}

/// A station in scope for a sheet to be printed, with the public cards of its deputies.
///
/// # Errors
/// 404 out of scope; `station_not_public`, `station_without_cards`.
pub(in crate::features) fn printable(
    conn: &mut AnyConnection,
    acting: &Acting,
    id: Id,
    paper: StationPaper,
) -> Result<(PublicStation, Vec<PublicCard>), Problem> {
    let row = store::get(conn, &acting.scope, id)?;
    let (county_id, is_closed) = (row.county_id, row.closed_on.is_some());
    let station = sheets(conn, county_id, vec![row], acting.today)?.pop();
    let station = station.ok_or_else(Problem::not_found)?;
    let cards = deputy_cards::among(conn, county_id, &station.deputies(), acting.today)?;
    rules::check_paper(paper, is_closed, !cards.is_empty())?;
    Ok((station, cards))
}

/// Where its page is: `/p/610981/stations/<id>`.
pub(super) fn link(conn: &mut AnyConnection, row: &StationRow) -> Result<String, Problem> {
    let county = organs::county(conn, row.county_id)?.region_code;
    // The six digits people know.
    let code = county.get(..6).unwrap_or(&county);
    Ok(format!("/p/{code}/stations/{}", row.id))
}

fn sheets(
    conn: &mut AnyConnection,
    county_id: i64,
    rows: Vec<StationRow>,
    on: NaiveDate,
) -> Result<Vec<PublicStation>, Problem> {
    let ids: Vec<Id> = rows.iter().map(|row| row.id).collect();
    let mut belonging = store_parts::members_of(conn, county_id, &ids)?;
    let is_now =
        |one: &StationMemberRow| one.joined_on <= on && one.left_on.is_none_or(|left| left > on);
    belonging.retain(is_now);
    let people: Vec<Id> = belonging.iter().map(|one| one.deputy_id).collect();
    let named = store_parts::in_office(conn, county_id, &people)?;
    let sheet = |row: StationRow| {
        let belongs = |id: Id| {
            let mut of_all = belonging.iter();
            of_all.any(|one| one.station_id == row.id && one.deputy_id == id)
        };
        let members: Vec<(Id, String)> = named
            .iter()
            .filter(|(id, _)| belongs(*id))
            .cloned()
            .collect();
        let contact = members.iter().find(|(id, _)| Some(*id) == row.contact_id);
        PublicStation {
            id: row.id,
            town_id: row.town_id,
            organ_id: row.organ_id,
            kind: row.kind,
            contact_id: contact.map(|(id, _)| *id),
            contact_name: contact.map(|(_, name)| name.clone()).or(row.contact_name),
            members,
            name: row.name,
            village: row.village,
            address: row.address,
            phone: row.phone,
            opened_on: row.opened_on,
            is_demo: row.is_demo,
        }
    };
    Ok(rows.into_iter().map(sheet).collect())
}
