//! Who of a congress has pledged for a year, and who has not.

use super::create::items_max;
use super::dto::DeputyPledgeYearQuery;
use super::response::{DeputyPledgeOfDeputy, DeputyPledgeYear};
use super::rows::{ItemRow, PledgeRow};
use super::{detail, store, store_parts, store_years};
use crate::features::congresses::{self, Congress};
use crate::platform::auth::{Acting, Role};
use crate::platform::db::{AnyConnection, Id};
use crate::platform::http::Problem;
use crate::platform::i18n::Params;
use std::collections::{HashMap, HashSet};

/// The figures the caller asks for; a deputy reads the whole and their own line.
pub(super) fn asked(
    conn: &mut AnyConnection,
    acting: &Acting,
    query: &DeputyPledgeYearQuery,
) -> Result<DeputyPledgeYear, Problem> {
    if !(2000..=2100).contains(&query.year) {
        let limits: Params = [
            ("min".to_owned(), 2000.into()),
            ("max".to_owned(), 2100.into()),
        ]
        .into();
        return Err(Problem::parameter("year", "range", limits));
    }
    let congress = congresses::asked_for(conn, acting, (query.level, query.town_id))?;
    of(conn, acting, &congress, query.year)
}

/// The figures of a congress and year.
pub(super) fn of(
    conn: &mut AnyConnection,
    acting: &Acting,
    congress: &Congress,
    year: i32,
) -> Result<DeputyPledgeYear, Problem> {
    let county_id = acting.scope.county_id();
    let place = (county_id, congress.organ_id);
    let people = store_years::people(conn, county_id, congress.term_id)?;
    let pledges = store::of_year(conn, place, year)?;
    let ids: Vec<Id> = pledges.iter().map(|row| row.id).collect();
    let items = store_parts::items_of(conn, county_id, &ids)?;
    let row = store_years::find(conn, place, year)?;
    let lines = people.into_iter().map(|(deputy_id, name)| {
        let own = pledges.iter().find(|one| one.deputy_id == deputy_id);
        line((deputy_id, name), own, &items)
    });
    let mut deputies: Vec<DeputyPledgeOfDeputy> = lines.collect();
    let count = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
    let has = |one: &&DeputyPledgeOfDeputy| one.pledge_id.is_some();
    let (pledged, total) = (deputies.iter().filter(has).count(), deputies.len());
    if acting.scope.role() == Role::Deputy {
        deputies.retain(|one| Some(one.deputy_id) == acting.scope.deputy_id());
    }
    Ok(DeputyPledgeYear {
        year,
        level: congress.level,
        town_id: congress.town_id,
        congress_name: congress.name.clone(),
        items_max: items_max(conn, acting, congress.town_id)?,
        pledged: count(pledged),
        total: count(total),
        is_published: row.as_ref().is_some_and(|row| row.is_published),
        published_on: row.as_ref().and_then(|row| row.published_on),
        decided_on: row.as_ref().and_then(|row| row.decided_on),
        reminded_on: row.as_ref().and_then(|row| row.reminded_on),
        decided_by: row.and_then(|row| row.decided_by),
        deputies,
    })
}

fn line(
    (deputy_id, name): (Id, String),
    pledge: Option<&PledgeRow>,
    items: &[ItemRow],
) -> DeputyPledgeOfDeputy {
    let (promised, done) = pledge.map_or((0, 0), |row| detail::counts(row.id, items));
    DeputyPledgeOfDeputy {
        deputy_id,
        name,
        pledge_id: pledge.map(|row| row.id),
        status: pledge.map(|row| row.status),
        promised,
        done,
    }
}

/// Those in office who have not pledged.
pub(super) fn missing(
    conn: &mut AnyConnection,
    congress: &Congress,
    (county_id, year): (i64, i32),
) -> Result<Vec<Id>, Problem> {
    let people = store_years::people(conn, county_id, congress.term_id)?;
    let pledges = store::of_year(conn, (county_id, congress.organ_id), year)?;
    let pledged: HashSet<Id> = pledges.into_iter().map(|row| row.deputy_id).collect();
    let people = people.into_iter().map(|(id, _)| id);
    Ok(people.filter(|id| !pledged.contains(id)).collect())
}

/// Pledges of a congress in a year.
#[derive(Debug, Clone, Copy, Default)]
pub(in crate::features) struct Pledged {
    /// How many of those in office have pledged.
    pub(in crate::features) pledged: i64,
    /// How many items they promise.
    pub(in crate::features) promised: i64,
    /// How many of these are done.
    pub(in crate::features) done: i64,
}

/// Of each congress of a county, for who is in office (congress, deputy): two queries.
pub(in crate::features) fn figures(
    conn: &mut AnyConnection,
    county_id: i64,
    year: i32,
    in_office: &HashSet<(Id, Id)>,
) -> Result<HashMap<Id, Pledged>, Problem> {
    let mut pledges = store::of_county(conn, county_id, year)?;
    pledges.retain(|row| in_office.contains(&(row.organ_id, row.deputy_id)));
    let ids: Vec<Id> = pledges.iter().map(|row| row.id).collect();
    let mut items: HashMap<Id, Vec<ItemRow>> = HashMap::new();
    for item in store_parts::items_of(conn, county_id, &ids)? {
        items.entry(item.pledge_id).or_default().push(item);
    }
    let mut found: HashMap<Id, Pledged> = HashMap::new();
    for row in &pledges {
        let own = items.get(&row.id).map_or(&[][..], Vec::as_slice);
        let (promised, done) = detail::counts(row.id, own);
        let sum = found.entry(row.organ_id).or_default();
        sum.pledged += 1;
        sum.promised += promised;
        sum.done += done;
    }
    Ok(found)
}
